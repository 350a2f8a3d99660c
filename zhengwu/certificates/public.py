"""The way into certificates."""

from zhengwu.certificates.models import (
    Annex,
    AnnotatedCopy,
    Certificate,
    CertificateChange,
    CertificateType,
    CertificateUse,
    CoHolder,
    ConsentRequest,
    CorrectionRequest,
    Grant,
    StockBatch,
    StockRow,
)
from zhengwu.certificates.operations._certificate import NoSuchCertificate
from zhengwu.certificates.operations._certificate import over_of as over_certificate
from zhengwu.certificates.operations._holder import registered_holders
from zhengwu.certificates.operations.acting.cancel import cancel
from zhengwu.certificates.operations.acting.change import change
from zhengwu.certificates.operations.acting.correct import AskedAlready, NothingAsked, answer_correction, ask_correction
from zhengwu.certificates.operations.acting.expire import sweep_expired, warn_of_expiry
from zhengwu.certificates.operations.acting.extend import extend
from zhengwu.certificates.operations.acting.issue import issue, issue_as
from zhengwu.certificates.operations.acting.release import release
from zhengwu.certificates.operations.acting.revoke import revoke
from zhengwu.certificates.operations.acting.transfer import transfer
from zhengwu.certificates.operations.acting.withdraw import withdraw
from zhengwu.certificates.operations.acting.withhold import withhold
from zhengwu.certificates.operations.certificate_pdf import (
    certificate_ofd,
    certificate_pdf,
    certificate_url,
    printed_fields,
)
from zhengwu.certificates.operations.directory.enact_type import NoSuchType, enact_as, enact_type, retire_type
from zhengwu.certificates.operations.directory.write_type import Entry, write_as, write_type
from zhengwu.certificates.operations.for_subject import discard_for, draft_for, end_for, issue_for
from zhengwu.certificates.operations.record_use import record_use
from zhengwu.certificates.operations.showing._spend import GrantOver
from zhengwu.certificates.operations.showing.consent import answer_consent
from zhengwu.certificates.operations.showing.copy import make_copy
from zhengwu.certificates.operations.showing.copy_pdf import copy_pdf, copy_url
from zhengwu.certificates.operations.showing.grant import Grantee, allow_use, end_use
from zhengwu.certificates.operations.showing.look import PASSER_BY, Look, ShowingOver, look
from zhengwu.certificates.operations.showing.request_use import ConsentRefused, Given, Wanted, request_use
from zhengwu.certificates.operations.showing.show import Shown, show
from zhengwu.certificates.operations.stock._batch import NoSuchBatch
from zhengwu.certificates.operations.stock._table import UnreadableTable
from zhengwu.certificates.operations.stock.bring import bring_stock, left_undone, take_in_unsampled
from zhengwu.certificates.operations.stock.check import check_stock
from zhengwu.certificates.operations.stock.judge import NotInSample, judge_stock
from zhengwu.certificates.operations.stock.made_up import NothingToMakeUp, made_up_kind, write_made_up
from zhengwu.certificates.operations.stock.map_columns import map_stock
from zhengwu.certificates.operations.stock.start import start_stock, stop_stock
from zhengwu.certificates.operations.stock.take_in import take_in_stock
from zhengwu.certificates.operations.stock.upload import upload_stock
from zhengwu.certificates.operations.stock.work import wake_silent_stock, work_on_stock
from zhengwu.certificates.operations.stock.write_broken import write_broken
from zhengwu.certificates.queries.checking import Offered, Unfit, by_identifier, ended_of, unfit
from zhengwu.certificates.queries.desk import (
    CertificateAction,
    certificate_actions,
    certificate_for,
    certificate_type,
    certificate_types,
    certificates_for,
    open_correction,
    versions_of,
)
from zhengwu.certificates.queries.granted import (
    consent_for,
    consents_waiting,
    copies_of,
    copy_for,
    granted_to,
    grants_of,
    my_consent,
    my_copy,
    my_grant,
)
from zhengwu.certificates.queries.holding import certificates_of, my_certificate, usable
from zhengwu.certificates.queries.stock import (
    STOCK_READERS,
    batch_for,
    batches_for,
    broken_rows,
    first_rows,
    read_aloud,
    sample_of,
    stock_rights,
    stock_targets,
)
from zhengwu.certificates.queries.story import history_of
from zhengwu.certificates.queries.verifying import verify, verify_file
from zhengwu.certificates.rules.directory import ENTRY_STATES, HOLDER_CATEGORIES, TRUST_LEVELS, EntryState, NotInForce
from zhengwu.certificates.rules.holder import Holder
from zhengwu.certificates.rules.identifier import WrongIdentifier, looks_like_one, read_identifier
from zhengwu.certificates.rules.showing.periods import MOST_COPY_DAYS, MOST_USES, stands
from zhengwu.certificates.rules.showing.purposes import HANDLE, OTHER, PURPOSES, Tells
from zhengwu.certificates.rules.status import STATUS_CODES, STATUS_NAMES, VERB_NAMES, NotNow, Status, Verb
from zhengwu.certificates.rules.stock.columns import Target
from zhengwu.certificates.rules.stock.findings import FINDING_NAMES, Finding
from zhengwu.certificates.rules.stock.states import (
    AT_WORK,
    ENDED,
    STOCK_STATE_NAMES,
    StockNotNow,
    StockState,
    StockStep,
    can_step,
)
from zhengwu.certificates.rules.use import status_on
from zhengwu.certificates.rules.validity import VALIDITY_NAMES, Validity

__all__ = [
    "AT_WORK",
    "ENDED",
    "ENTRY_STATES",
    "FINDING_NAMES",
    "HANDLE",
    "HOLDER_CATEGORIES",
    "MOST_COPY_DAYS",
    "MOST_USES",
    "OTHER",
    "PASSER_BY",
    "PURPOSES",
    "STATUS_CODES",
    "STATUS_NAMES",
    "STOCK_READERS",
    "STOCK_STATE_NAMES",
    "TRUST_LEVELS",
    "VALIDITY_NAMES",
    "VERB_NAMES",
    "Annex",
    "AnnotatedCopy",
    "AskedAlready",
    "Certificate",
    "CertificateAction",
    "CertificateChange",
    "CertificateType",
    "CertificateUse",
    "CoHolder",
    "ConsentRefused",
    "ConsentRequest",
    "CorrectionRequest",
    "Entry",
    "EntryState",
    "Finding",
    "Given",
    "Grant",
    "GrantOver",
    "Grantee",
    "Holder",
    "Look",
    "NoSuchBatch",
    "NoSuchCertificate",
    "NoSuchType",
    "NotInForce",
    "NotInSample",
    "NotNow",
    "NothingAsked",
    "NothingToMakeUp",
    "Offered",
    "ShowingOver",
    "Shown",
    "Status",
    "StockBatch",
    "StockNotNow",
    "StockRow",
    "StockState",
    "StockStep",
    "Target",
    "Tells",
    "Unfit",
    "UnreadableTable",
    "Validity",
    "Verb",
    "Wanted",
    "WrongIdentifier",
    "allow_use",
    "answer_consent",
    "answer_correction",
    "ask_correction",
    "batch_for",
    "batches_for",
    "bring_stock",
    "broken_rows",
    "by_identifier",
    "can_step",
    "cancel",
    "certificate_actions",
    "certificate_for",
    "certificate_ofd",
    "certificate_pdf",
    "certificate_type",
    "certificate_types",
    "certificate_url",
    "certificates_for",
    "certificates_of",
    "change",
    "check_stock",
    "consent_for",
    "consents_waiting",
    "copies_of",
    "copy_for",
    "copy_pdf",
    "copy_url",
    "discard_for",
    "draft_for",
    "enact_as",
    "enact_type",
    "end_for",
    "end_use",
    "ended_of",
    "extend",
    "first_rows",
    "granted_to",
    "grants_of",
    "history_of",
    "issue",
    "issue_as",
    "issue_for",
    "judge_stock",
    "left_undone",
    "look",
    "looks_like_one",
    "made_up_kind",
    "make_copy",
    "map_stock",
    "my_certificate",
    "my_consent",
    "my_copy",
    "my_grant",
    "open_correction",
    "over_certificate",
    "printed_fields",
    "read_aloud",
    "read_identifier",
    "record_use",
    "registered_holders",
    "release",
    "request_use",
    "retire_type",
    "revoke",
    "sample_of",
    "show",
    "stands",
    "start_stock",
    "status_on",
    "stock_rights",
    "stock_targets",
    "stop_stock",
    "sweep_expired",
    "take_in_stock",
    "take_in_unsampled",
    "transfer",
    "unfit",
    "upload_stock",
    "usable",
    "verify",
    "verify_file",
    "versions_of",
    "wake_silent_stock",
    "warn_of_expiry",
    "withdraw",
    "withhold",
    "work_on_stock",
    "write_as",
    "write_broken",
    "write_made_up",
    "write_type",
]
