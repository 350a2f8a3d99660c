"""The way into people."""

from zhengwu.people.models import (
    Account,
    Consent,
    IdentityDocument,
    Kinship,
    LegalPerson,
    LegalRepresentative,
    Mandate,
    NaturalPerson,
)
from zhengwu.people.operations.accounts.close_account import (
    MattersOpen,
    close_account,
)
from zhengwu.people.operations.accounts.open_account import (
    UsernameTaken,
    open_account,
)
from zhengwu.people.operations.accounts.set_password import set_password
from zhengwu.people.operations.kinship.declare_kin import declare_kin
from zhengwu.people.operations.kinship.withdraw_kin import (
    KinshipUnknown,
    withdraw_kin,
)
from zhengwu.people.operations.mandates.answer_mandate import answer_mandate
from zhengwu.people.operations.mandates.grant_mandate import grant_mandate
from zhengwu.people.operations.mandates.offer_mandate import offer_mandate
from zhengwu.people.operations.mandates.record_guardian import record_guardian
from zhengwu.people.operations.mandates.revoke_mandate import revoke_mandate
from zhengwu.people.operations.persons.change_contact import change_contact
from zhengwu.people.operations.persons.change_document import change_document
from zhengwu.people.operations.persons.change_representative import change_representative
from zhengwu.people.operations.persons.merge_persons import merge_persons
from zhengwu.people.operations.persons.record_death import record_death
from zhengwu.people.operations.persons.record_dissolution import record_dissolution
from zhengwu.people.operations.persons.register_legal_person import register_legal_person
from zhengwu.people.operations.persons.register_person import (
    PersonNameDiffers,
    register_person,
)
from zhengwu.people.operations.persons.reverse_death import reverse_death
from zhengwu.people.operations.persons.reverse_dissolution import reverse_dissolution
from zhengwu.people.operations.persons.undo_merge import undo_merge
from zhengwu.people.operations.privacy.give_consent import give_consent
from zhengwu.people.operations.privacy.record_export import record_export
from zhengwu.people.operations.privacy.reveal_number import (
    RevealedPerson,
    reveal_number,
)
from zhengwu.people.operations.privacy.withdraw_consent import withdraw_consent
from zhengwu.people.queries import (
    INTERESTS_SQL,
    ConsentStanding,
    HolderDead,
    HolderDissolved,
    NoSuchLegalPerson,
    NoSuchMandate,
    NoSuchPerson,
    NotYours,
    OutOfScope,
    Visible,
    account_by_username,
    applicant_for,
    applicants_for,
    consent_history,
    consents_of,
    documents_of,
    find_legal_persons,
    find_persons,
    has_consented,
    legal_person_by_uscc,
    legal_person_of,
    mandate_of,
    mandates_given,
    mandates_held,
    mandates_of_legal,
    person_by_id_number,
    person_of,
    refs_of,
    relatives_of,
    representatives_of,
    resolve_ref,
    reveals_of,
    standing_of,
    visible_to,
)
from zhengwu.people.rules.applicant import (
    Applicant,
    Scope,
)
from zhengwu.people.rules.id_types import (
    ID_TYPE_NAMES,
    IdDocument,
    IdType,
    id_type_name,
    read_id_document,
)
from zhengwu.people.rules.mandate import (
    ACTION_NAMES,
    END_NAMES,
    GUARDIANS,
    KIND_NAMES,
    MandateAction,
    MandateEnd,
    MandateKind,
    MandateRevokedAlready,
    Standing,
)
from zhengwu.people.rules.masking import (
    mask_address,
    mask_id,
    mask_name,
    mask_phone,
)
from zhengwu.people.rules.nationality import (
    NATIONALITIES,
    nationality_name,
)
from zhengwu.people.rules.phone import (
    is_mobile,
    read_phone,
)
from zhengwu.people.rules.purposes import (
    PURPOSES,
    Purpose,
)
from zhengwu.people.rules.registrar import Registrar
from zhengwu.people.rules.resident_id import (
    ResidentId,
    read_resident_id,
)
from zhengwu.people.rules.uscc import (
    complete_uscc,
    read_uscc,
)

__all__ = [
    "ACTION_NAMES",
    "END_NAMES",
    "GUARDIANS",
    "ID_TYPE_NAMES",
    "INTERESTS_SQL",
    "KIND_NAMES",
    "NATIONALITIES",
    "PURPOSES",
    "Account",
    "Applicant",
    "Consent",
    "ConsentStanding",
    "HolderDead",
    "HolderDissolved",
    "IdDocument",
    "IdType",
    "IdentityDocument",
    "Kinship",
    "KinshipUnknown",
    "LegalPerson",
    "LegalRepresentative",
    "Mandate",
    "MandateAction",
    "MandateEnd",
    "MandateKind",
    "MandateRevokedAlready",
    "MattersOpen",
    "NaturalPerson",
    "NoSuchLegalPerson",
    "NoSuchMandate",
    "NoSuchPerson",
    "NotYours",
    "OutOfScope",
    "PersonNameDiffers",
    "Purpose",
    "Registrar",
    "ResidentId",
    "RevealedPerson",
    "Scope",
    "Standing",
    "UsernameTaken",
    "Visible",
    "account_by_username",
    "answer_mandate",
    "applicant_for",
    "applicants_for",
    "change_contact",
    "change_document",
    "change_representative",
    "close_account",
    "complete_uscc",
    "consent_history",
    "consents_of",
    "declare_kin",
    "documents_of",
    "find_legal_persons",
    "find_persons",
    "give_consent",
    "grant_mandate",
    "has_consented",
    "id_type_name",
    "is_mobile",
    "legal_person_by_uscc",
    "legal_person_of",
    "mandate_of",
    "mandates_given",
    "mandates_held",
    "mandates_of_legal",
    "mask_address",
    "mask_id",
    "mask_name",
    "mask_phone",
    "merge_persons",
    "nationality_name",
    "offer_mandate",
    "open_account",
    "person_by_id_number",
    "person_of",
    "read_id_document",
    "read_phone",
    "read_resident_id",
    "read_uscc",
    "record_death",
    "record_dissolution",
    "record_export",
    "record_guardian",
    "refs_of",
    "register_legal_person",
    "register_person",
    "relatives_of",
    "representatives_of",
    "resolve_ref",
    "reveal_number",
    "reveals_of",
    "reverse_death",
    "reverse_dissolution",
    "revoke_mandate",
    "set_password",
    "standing_of",
    "undo_merge",
    "visible_to",
    "withdraw_consent",
    "withdraw_kin",
]
