"""The way into people."""

from zhengwu.people.models import Account, Kinship, LegalPerson, Mandate, NaturalPerson
from zhengwu.people.operations.accounts.change_identity_level import change_identity_level
from zhengwu.people.operations.accounts.lock_account import lock_account, unlock_account
from zhengwu.people.operations.accounts.open_account import UsernameTaken, open_account
from zhengwu.people.operations.accounts.set_password import set_password
from zhengwu.people.operations.kinship.declare_kin import declare_kin
from zhengwu.people.operations.kinship.withdraw_kin import KinshipUnknown, withdraw_kin
from zhengwu.people.operations.mandates.grant_mandate import grant_mandate
from zhengwu.people.operations.mandates.revoke_mandate import revoke_mandate
from zhengwu.people.operations.persons.register_legal_person import register_legal_person
from zhengwu.people.operations.persons.register_person import PersonNameDiffers, register_person
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
    Device,
    NotYours,
    account_behind,
    account_by_username,
    applicant_for,
    applicants_for,
    devices_of,
    is_paused,
    legal_person_by_uscc,
    paused_until,
    pauses,
    person_by_id_number,
    relatives_of,
    subject_of,
    system,
    systems,
)
from zhengwu.people.rules.applicant import Applicant
from zhengwu.people.rules.id_types import ID_TYPE_NAMES, IdDocument, IdType, id_type_name, read_id_document
from zhengwu.people.rules.mandate import MandateRevokedAlready
from zhengwu.people.rules.masking import mask_address, mask_id, mask_name, mask_phone
from zhengwu.people.rules.phone import is_mobile, read_phone
from zhengwu.people.rules.resident_id import ResidentId, read_resident_id
from zhengwu.people.rules.uscc import complete_uscc, read_uscc

__all__ = [
    "ID_TYPE_NAMES",
    "INTERESTS_SQL",
    "SSO_SCOPES",
    "Account",
    "AccountOfPersonClosed",
    "Applicant",
    "Device",
    "IdDocument",
    "IdType",
    "Kinship",
    "KinshipUnknown",
    "LegalPerson",
    "Mandate",
    "MandateRevokedAlready",
    "NaturalPerson",
    "NotYours",
    "PersonNameDiffers",
    "Province",
    "ProvinceFailed",
    "ResidentId",
    "TriedTooOften",
    "UsernameTaken",
    "account_behind",
    "account_by_username",
    "applicant_for",
    "applicants_for",
    "arrive_from_province",
    "begin_session",
    "begin_try",
    "change_factor",
    "change_identity_level",
    "check_phone_code",
    "complete_uscc",
    "declare_kin",
    "devices_of",
    "end_sessions",
    "end_tries",
    "grant_mandate",
    "id_type_name",
    "is_mobile",
    "is_paused",
    "legal_person_by_uscc",
    "lift_pause",
    "lock_account",
    "mask_address",
    "mask_id",
    "mask_name",
    "mask_phone",
    "open_account",
    "pause_system",
    "paused_until",
    "pauses",
    "person_by_id_number",
    "province",
    "read_id_document",
    "read_phone",
    "read_resident_id",
    "read_uscc",
    "redeem_code",
    "register_legal_person",
    "register_person",
    "register_system",
    "relatives_of",
    "renew_secret",
    "resume_system",
    "revoke_mandate",
    "see_session",
    "send_phone_code",
    "set_password",
    "sms_provider",
    "subject_of",
    "system",
    "systems",
    "unlock_account",
    "where_to",
    "who_came",
    "withdraw_kin",
]
