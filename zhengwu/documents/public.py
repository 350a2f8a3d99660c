"""The way into documents."""

from zhengwu.documents.models import Document, DrawnSignature, StoredFile, WordingVersion
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
from zhengwu.documents.operations.sign import Standing, sign, signature_holds, signature_record, signed_content
from zhengwu.documents.operations.store_file import store_file
from zhengwu.documents.operations.typeset import CannotTypeset, typeset
from zhengwu.documents.operations.wordings._version import ACTION as WORD
from zhengwu.documents.operations.wordings._version import (
    ChangedMeanwhile,
    NotADraft,
    over_wording,
    require_over_wording,
)
from zhengwu.documents.operations.wordings.begin_wording import begin_wording
from zhengwu.documents.operations.wordings.drop_draft import drop_draft
from zhengwu.documents.operations.wordings.preview import preview
from zhengwu.documents.operations.wordings.put_in_force import put_in_force
from zhengwu.documents.operations.wordings.retire_wording import NotInForce, retire_wording
from zhengwu.documents.operations.wordings.write_wording import write_wording
from zhengwu.documents.queries import (
    FileDestroyed,
    NoSuchFile,
    by_verify_code,
    claimed_code,
    content_of,
    document,
    documents_of,
    hand_signatures_of,
    list_documents,
    signatures_of,
    stored_file,
    verify,
    verify_file,
)
from zhengwu.documents.queries.wordings import (
    InForce,
    NoSuchWording,
    bodies_with_wordings,
    drafts_by_kind,
    in_force,
    in_force_by_kind,
    wording_version,
    wording_versions,
)
from zhengwu.documents.rules.given_signature import GivenSignature, SignedHow, given_signature, name_errors
from zhengwu.documents.rules.kinds import KINDS, Kind, UnknownKind, WrongValues, kind_named
from zhengwu.documents.rules.marks import CannotMark, CannotShow, can_be_marked
from zhengwu.documents.rules.numbers import CERTIFICATE_CODE_LENGTH, CODE_ALPHABET, grouped, read_code
from zhengwu.documents.rules.refused_files import ACCEPTED_WORDS, FileRefused, FileTooLarge
from zhengwu.documents.rules.verdict import NOT_FOUND, Outcome, Verdict, masked_holder
from zhengwu.documents.rules.wordings.blocks import BLOCK_NAMES, MOST_BLOCKS, Block, Wording, texts_of
from zhengwu.documents.rules.wordings.forms import FORMS, fits
from zhengwu.documents.rules.wordings.left_out import what_it_is
from zhengwu.documents.rules.wordings.limits import UnsafeWording, faults_of
from zhengwu.documents.rules.wordings.musts import Must, musts_of
from zhengwu.documents.rules.wordings.samples import SAMPLE_NAMES, SAMPLES
from zhengwu.documents.rules.wordings.slots import Slot, slots_of, written_test
from zhengwu.documents.wordings import built_in

__all__ = [
    "ACCEPTED_WORDS",
    "BLOCK_NAMES",
    "CERTIFICATE_CODE_LENGTH",
    "CODE_ALPHABET",
    "FORMS",
    "KINDS",
    "MOST_BLOCKS",
    "NOT_FOUND",
    "SAMPLES",
    "SAMPLE_NAMES",
    "WORD",
    "AlreadyRevoked",
    "Block",
    "CannotMark",
    "CannotShow",
    "CannotTypeset",
    "ChangedMeanwhile",
    "ContentLost",
    "Document",
    "DrawnSignature",
    "FileDestroyed",
    "FileRefused",
    "FileTooLarge",
    "GivenSignature",
    "InForce",
    "Issuer",
    "Kind",
    "Must",
    "NoSuchDocument",
    "NoSuchFile",
    "NoSuchWording",
    "NotADraft",
    "NotInForce",
    "Outcome",
    "Sheet",
    "SheetPart",
    "SignedHow",
    "Slot",
    "Standing",
    "StoredFile",
    "Tick",
    "Turn",
    "UnknownKind",
    "UnsafeWording",
    "Verdict",
    "Wording",
    "WordingVersion",
    "WrongValues",
    "as_ofd",
    "begin_wording",
    "bodies_with_wordings",
    "built_in",
    "by_verify_code",
    "can_be_marked",
    "claimed_code",
    "content_of",
    "destroy_files",
    "digest",
    "document",
    "documents_of",
    "drafts_by_kind",
    "drop_draft",
    "faults_of",
    "fetch",
    "fits",
    "given_signature",
    "grouped",
    "hand_signatures_of",
    "in_force",
    "in_force_by_kind",
    "issue",
    "keep",
    "kept_file",
    "kind_named",
    "list_documents",
    "masked_holder",
    "musts_of",
    "name_errors",
    "next_serial",
    "next_serials",
    "ofd",
    "over_wording",
    "page_count",
    "page_picture",
    "pdf",
    "preview",
    "put_in_force",
    "qr_svg",
    "read_code",
    "require_over_wording",
    "retire_wording",
    "revoke",
    "sealed_ofd",
    "sheet_pdf",
    "sign",
    "signature_holds",
    "signature_record",
    "signatures_of",
    "signed_content",
    "slots_of",
    "spare",
    "store_file",
    "stored_file",
    "texts_of",
    "typeset",
    "verify",
    "verify_file",
    "verify_url",
    "watermarked",
    "what_it_is",
    "wording_version",
    "wording_versions",
    "write_wording",
    "written_test",
]
