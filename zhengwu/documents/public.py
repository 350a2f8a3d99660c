"""The way into documents."""

from zhengwu.documents.models import Document, DrawnSignature, StoredFile
from zhengwu.documents.operations.contents import ContentLost, digest, fetch, keep
from zhengwu.documents.operations.destroy_files import destroy_files, spare
from zhengwu.documents.operations.drawing import Turn, page_count, page_picture, watermarked
from zhengwu.documents.operations.issue import Issuer, issue
from zhengwu.documents.operations.next_number import next_serial
from zhengwu.documents.operations.ofd import ofd
from zhengwu.documents.operations.pdf import pdf, verify_url
from zhengwu.documents.operations.qr import qr_svg
from zhengwu.documents.operations.revoke import AlreadyRevoked, NoSuchDocument, revoke
from zhengwu.documents.operations.sheet import Sheet, SheetPart, Tick, sheet_pdf
from zhengwu.documents.operations.sign import Standing, sign, signature_holds, signed_content
from zhengwu.documents.operations.store_file import store_file
from zhengwu.documents.operations.typeset import CannotTypeset, typeset
from zhengwu.documents.queries import (
    FileDestroyed,
    NoSuchFile,
    by_verify_code,
    content_of,
    document,
    documents_of,
    hand_signatures_of,
    signatures_of,
    stored_file,
    verify,
    verify_file,
)
from zhengwu.documents.rules.given_signature import GivenSignature, SignedHow, given_signature, name_errors
from zhengwu.documents.rules.kinds import KINDS, Kind, UnknownKind, WrongValues
from zhengwu.documents.rules.marks import CannotMark, CannotShow, can_be_marked
from zhengwu.documents.rules.numbers import CERTIFICATE_CODE_LENGTH, CODE_ALPHABET, grouped, read_code
from zhengwu.documents.rules.refused_files import ACCEPTED_WORDS, FileRefused, FileTooLarge
from zhengwu.documents.rules.verdict import NOT_FOUND, Outcome, Verdict, masked_holder

__all__ = [
    "ACCEPTED_WORDS",
    "CERTIFICATE_CODE_LENGTH",
    "CODE_ALPHABET",
    "KINDS",
    "NOT_FOUND",
    "AlreadyRevoked",
    "CannotMark",
    "CannotShow",
    "CannotTypeset",
    "ContentLost",
    "Document",
    "DrawnSignature",
    "FileDestroyed",
    "FileRefused",
    "FileTooLarge",
    "GivenSignature",
    "Issuer",
    "Kind",
    "NoSuchDocument",
    "NoSuchFile",
    "Outcome",
    "Sheet",
    "SheetPart",
    "SignedHow",
    "Standing",
    "StoredFile",
    "Tick",
    "Turn",
    "UnknownKind",
    "Verdict",
    "WrongValues",
    "by_verify_code",
    "can_be_marked",
    "content_of",
    "destroy_files",
    "digest",
    "document",
    "documents_of",
    "fetch",
    "given_signature",
    "grouped",
    "hand_signatures_of",
    "issue",
    "keep",
    "masked_holder",
    "name_errors",
    "next_serial",
    "ofd",
    "page_count",
    "page_picture",
    "pdf",
    "qr_svg",
    "read_code",
    "revoke",
    "sheet_pdf",
    "sign",
    "signature_holds",
    "signatures_of",
    "signed_content",
    "spare",
    "store_file",
    "stored_file",
    "typeset",
    "verify",
    "verify_file",
    "verify_url",
    "watermarked",
]
