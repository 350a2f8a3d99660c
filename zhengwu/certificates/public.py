"""The way into certificates."""

from zhengwu.certificates.models import (
    Annex,
    Certificate,
    CertificateChange,
    CertificateType,
    CertificateUse,
    CoHolder,
    CorrectionRequest,
)
from zhengwu.certificates.operations._certificate import NoSuchCertificate
from zhengwu.certificates.operations._certificate import over_of as over_certificate
from zhengwu.certificates.operations._holder import registered_holders
from zhengwu.certificates.operations.acting.cancel import cancel
from zhengwu.certificates.operations.acting.change import change
from zhengwu.certificates.operations.acting.correct import (
    AskedAlready,
    NothingAsked,
    answer_correction,
    ask_correction,
)
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
from zhengwu.certificates.queries.holding import certificates_of, my_certificate, usable
from zhengwu.certificates.queries.story import history_of
from zhengwu.certificates.queries.verifying import verify, verify_file
from zhengwu.certificates.rules.directory import ENTRY_STATES, HOLDER_CATEGORIES, TRUST_LEVELS, EntryState, NotInForce
from zhengwu.certificates.rules.holder import Holder
from zhengwu.certificates.rules.identifier import WrongIdentifier, looks_like_one, read_identifier
from zhengwu.certificates.rules.status import STATUS_NAMES, VERB_NAMES, NotNow, Status, Verb
from zhengwu.certificates.rules.use import status_on
from zhengwu.certificates.rules.validity import VALIDITY_NAMES, Validity

__all__ = [
    "ENTRY_STATES",
    "HOLDER_CATEGORIES",
    "STATUS_NAMES",
    "TRUST_LEVELS",
    "VALIDITY_NAMES",
    "VERB_NAMES",
    "Annex",
    "AskedAlready",
    "Certificate",
    "CertificateAction",
    "CertificateChange",
    "CertificateType",
    "CertificateUse",
    "CoHolder",
    "CorrectionRequest",
    "Entry",
    "EntryState",
    "Holder",
    "NoSuchCertificate",
    "NoSuchType",
    "NotInForce",
    "NotNow",
    "NothingAsked",
    "Offered",
    "Status",
    "Unfit",
    "Validity",
    "Verb",
    "WrongIdentifier",
    "answer_correction",
    "ask_correction",
    "by_identifier",
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
    "discard_for",
    "draft_for",
    "enact_as",
    "enact_type",
    "end_for",
    "ended_of",
    "extend",
    "history_of",
    "issue",
    "issue_as",
    "issue_for",
    "looks_like_one",
    "my_certificate",
    "open_correction",
    "over_certificate",
    "printed_fields",
    "read_identifier",
    "record_use",
    "registered_holders",
    "release",
    "retire_type",
    "revoke",
    "status_on",
    "sweep_expired",
    "transfer",
    "unfit",
    "usable",
    "verify",
    "verify_file",
    "versions_of",
    "warn_of_expiry",
    "withdraw",
    "withhold",
    "write_as",
    "write_type",
]
