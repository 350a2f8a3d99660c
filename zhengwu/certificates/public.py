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
from zhengwu.certificates.operations.showing._spend import GrantOver
from zhengwu.certificates.operations.showing.consent import answer_consent
from zhengwu.certificates.operations.showing.copy import make_copy
from zhengwu.certificates.operations.showing.copy_pdf import copy_pdf, copy_url
from zhengwu.certificates.operations.showing.grant import Grantee, allow_use, end_use
from zhengwu.certificates.operations.showing.look import PASSER_BY, Look, ShowingOver, look
from zhengwu.certificates.operations.showing.request_use import ConsentRefused, Given, Wanted, request_use
from zhengwu.certificates.operations.showing.show import Shown, show
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
from zhengwu.certificates.queries.story import history_of
from zhengwu.certificates.queries.verifying import verify, verify_file
from zhengwu.certificates.rules.directory import ENTRY_STATES, HOLDER_CATEGORIES, TRUST_LEVELS, EntryState, NotInForce
from zhengwu.certificates.rules.holder import Holder
from zhengwu.certificates.rules.identifier import WrongIdentifier, looks_like_one, read_identifier
from zhengwu.certificates.rules.showing.periods import MOST_COPY_DAYS, MOST_USES, stands
from zhengwu.certificates.rules.showing.purposes import HANDLE, OTHER, PURPOSES, Tells
from zhengwu.certificates.rules.status import STATUS_CODES, STATUS_NAMES, VERB_NAMES, NotNow, Status, Verb
from zhengwu.certificates.rules.use import status_on
from zhengwu.certificates.rules.validity import VALIDITY_NAMES, Validity

__all__ = [
    "ENTRY_STATES",
    "HANDLE",
    "HOLDER_CATEGORIES",
    "MOST_COPY_DAYS",
    "MOST_USES",
    "OTHER",
    "PASSER_BY",
    "PURPOSES",
    "STATUS_CODES",
    "STATUS_NAMES",
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
    "Given",
    "Grant",
    "GrantOver",
    "Grantee",
    "Holder",
    "Look",
    "NoSuchCertificate",
    "NoSuchType",
    "NotInForce",
    "NotNow",
    "NothingAsked",
    "Offered",
    "ShowingOver",
    "Shown",
    "Status",
    "Tells",
    "Unfit",
    "Validity",
    "Verb",
    "Wanted",
    "WrongIdentifier",
    "allow_use",
    "answer_consent",
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
    "granted_to",
    "grants_of",
    "history_of",
    "issue",
    "issue_as",
    "issue_for",
    "look",
    "looks_like_one",
    "make_copy",
    "my_certificate",
    "my_consent",
    "my_copy",
    "my_grant",
    "open_correction",
    "over_certificate",
    "printed_fields",
    "read_identifier",
    "record_use",
    "registered_holders",
    "release",
    "request_use",
    "retire_type",
    "revoke",
    "show",
    "stands",
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
