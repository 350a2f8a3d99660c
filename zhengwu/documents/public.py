"""The way into documents."""

from zhengwu.documents.models import Document, StoredFile
from zhengwu.documents.operations.contents import ContentLost, digest, fetch, keep
from zhengwu.documents.operations.destroy_files import destroy_files, spare
from zhengwu.documents.operations.drawing import Turn, page_count, page_picture, watermarked
from zhengwu.documents.operations.issue import Issuer, issue
from zhengwu.documents.operations.kept import kept_file
from zhengwu.documents.operations.next_number import next_serial, next_serials
from zhengwu.documents.operations.ofd import as_ofd, ofd, sealed_ofd
from zhengwu.documents.operations.pdf import pdf, verify_url
from zhengwu.documents.operations.qr import qr_svg
from zhengwu.documents.operations.revoke import AlreadyRevoked, NoSuchDocument, revoke
from zhengwu.documents.operations.sheet import Sheet, SheetPart, Tick, sheet_pdf
from zhengwu.documents.operations.store_file import store_file
from zhengwu.documents.operations.typeset import CannotTypeset, typeset
from zhengwu.documents.queries import (
    FileDestroyed,
    NoSuchFile,
    by_verify_code,
    claimed_code,
    content_of,
    document,
    documents_of,
    signatures_of,
    stored_file,
    verify,
    verify_file,
)
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
    "FileDestroyed",
    "FileRefused",
    "FileTooLarge",
    "Issuer",
    "Kind",
    "NoSuchDocument",
    "NoSuchFile",
    "Outcome",
    "Sheet",
    "SheetPart",
    "StoredFile",
    "Tick",
    "Turn",
    "UnknownKind",
    "Verdict",
    "WrongValues",
    "as_ofd",
    "by_verify_code",
    "can_be_marked",
    "claimed_code",
    "content_of",
    "destroy_files",
    "digest",
    "document",
    "documents_of",
    "fetch",
    "grouped",
    "issue",
    "keep",
    "kept_file",
    "masked_holder",
    "next_serial",
    "next_serials",
    "ofd",
    "page_count",
    "page_picture",
    "pdf",
    "qr_svg",
    "read_code",
    "revoke",
    "sealed_ofd",
    "sheet_pdf",
    "signatures_of",
    "spare",
    "store_file",
    "stored_file",
    "typeset",
    "verify",
    "verify_file",
    "verify_url",
    "watermarked",
]
