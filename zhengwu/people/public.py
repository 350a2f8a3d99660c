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
from zhengwu.people.operations.accounts.change_identity_level import change_identity_level
from zhengwu.people.operations.accounts.close_account import MattersOpen, close_account
from zhengwu.people.operations.accounts.lock_account import lock_account, unlock_account
from zhengwu.people.operations.accounts.open_account import UsernameTaken, open_account
from zhengwu.people.operations.accounts.set_password import set_password
from zhengwu.people.operations.kinship.declare_kin import declare_kin
from zhengwu.people.operations.kinship.withdraw_kin import KinshipUnknown, withdraw_kin
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
from zhengwu.people.operations.persons.register_person import PersonNameDiffers, register_person
from zhengwu.people.operations.persons.reverse_death import reverse_death
from zhengwu.people.operations.persons.reverse_dissolution import reverse_dissolution
from zhengwu.people.operations.persons.undo_merge import undo_merge
from zhengwu.people.operations.privacy.give_consent import give_consent
from zhengwu.people.operations.privacy.record_export import record_export
from zhengwu.people.operations.privacy.reveal_number import RevealedPerson, reveal_number
from zhengwu.people.operations.privacy.withdraw_consent import withdraw_consent
from zhengwu.people.operations.signing_in.arrive_from_province import AccountOfPersonClosed, arrive_from_province
from zhengwu.people.operations.signing_in.begin_session import begin_session, see_session
from zhengwu.people.operations.signing_in.begin_try import TriedTooOften, begin_try
from zhengwu.people.operations.signing_in.change_factor import change_factor
from zhengwu.people.operations.signing_in.check_phone_code import check_phone_code
from zhengwu.people.operations.signing_in.end_sessions import end_sessions
from zhengwu.people.operations.signing_in.end_tries import end_tries, lift_pause
from zhengwu.people.operations.signing_in.send_phone_code import send_phone_code
from zhengwu.people.operations.sso.pause_system import pause_system, resume_system
from zhengwu.people.operations.sso.redeem_code import redeem_code
from zhengwu.people.operations.sso.register_system import SCOPES as SSO_SCOPES
from zhengwu.people.operations.sso.register_system import register_system, renew_secret
from zhengwu.people.providers.province import Province, province
from zhengwu.people.providers.province.client import where_to, who_came
from zhengwu.people.providers.province.failing import ProvinceFailed
from zhengwu.people.providers.sms import sms_provider
from zhengwu.people.queries import (
    INTERESTS_SQL,
    ConsentStanding,
    Device,
    HolderDead,
    HolderDissolved,
    NoSuchLegalPerson,
    NoSuchMandate,
    NoSuchPerson,
    NotYours,
    OutOfScope,
    Visible,
    account_behind,
    account_by_username,
    applicant_for,
    applicants_at_counter,
    applicants_for,
    consent_history,
    consents_of,
    devices_of,
    documents_of,
    find_legal_persons,
    find_persons,
    has_consented,
    is_paused,
    legal_person_by_uscc,
    legal_person_of,
    mandate_of,
    mandates_given,
    mandates_held,
    mandates_of_legal,
    paused_until,
    pauses,
    person_by_id_number,
    person_by_phone,
    person_of,
    refs_of,
    relatives_of,
    representatives_of,
    resolve_ref,
    reveals_of,
    standing_of,
    subject_of,
    system,
    systems,
    visible_to,
)
from zhengwu.people.rules.applicant import Applicant, Scope
from zhengwu.people.rules.id_types import ID_TYPE_NAMES, IdDocument, IdType, id_type_name, read_id_document
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
from zhengwu.people.rules.masking import mask_address, mask_id, mask_name, mask_phone
from zhengwu.people.rules.nationality import NATIONALITIES, nationality_name
from zhengwu.people.rules.phone import is_mobile, read_phone
from zhengwu.people.rules.purposes import PURPOSES, Purpose
from zhengwu.people.rules.registrar import Registrar
from zhengwu.people.rules.resident_id import ResidentId, read_resident_id
from zhengwu.people.rules.uscc import complete_uscc, read_uscc

__all__ = [
    "ACTION_NAMES",
    "END_NAMES",
    "GUARDIANS",
    "ID_TYPE_NAMES",
    "INTERESTS_SQL",
    "KIND_NAMES",
    "NATIONALITIES",
    "PURPOSES",
    "SSO_SCOPES",
    "Account",
    "AccountOfPersonClosed",
    "Applicant",
    "Consent",
    "ConsentStanding",
    "Device",
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
    "Province",
    "ProvinceFailed",
    "Purpose",
    "Registrar",
    "ResidentId",
    "RevealedPerson",
    "Scope",
    "Standing",
    "TriedTooOften",
    "UsernameTaken",
    "Visible",
    "account_behind",
    "account_by_username",
    "answer_mandate",
    "applicant_for",
    "applicants_at_counter",
    "applicants_for",
    "arrive_from_province",
    "begin_session",
    "begin_try",
    "change_contact",
    "change_document",
    "change_factor",
    "change_identity_level",
    "change_representative",
    "check_phone_code",
    "close_account",
    "complete_uscc",
    "consent_history",
    "consents_of",
    "declare_kin",
    "devices_of",
    "documents_of",
    "end_sessions",
    "end_tries",
    "find_legal_persons",
    "find_persons",
    "give_consent",
    "grant_mandate",
    "has_consented",
    "id_type_name",
    "is_mobile",
    "is_paused",
    "legal_person_by_uscc",
    "legal_person_of",
    "lift_pause",
    "lock_account",
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
    "pause_system",
    "paused_until",
    "pauses",
    "person_by_id_number",
    "person_by_phone",
    "person_of",
    "province",
    "read_id_document",
    "read_phone",
    "read_resident_id",
    "read_uscc",
    "record_death",
    "record_dissolution",
    "record_export",
    "record_guardian",
    "redeem_code",
    "refs_of",
    "register_legal_person",
    "register_person",
    "register_system",
    "relatives_of",
    "renew_secret",
    "representatives_of",
    "resolve_ref",
    "resume_system",
    "reveal_number",
    "reveals_of",
    "reverse_death",
    "reverse_dissolution",
    "revoke_mandate",
    "see_session",
    "send_phone_code",
    "set_password",
    "sms_provider",
    "standing_of",
    "subject_of",
    "system",
    "systems",
    "undo_merge",
    "unlock_account",
    "visible_to",
    "where_to",
    "who_came",
    "withdraw_consent",
    "withdraw_kin",
]
