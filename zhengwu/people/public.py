"""The way into people."""

from zhengwu.people.models import Account, Kinship, LegalPerson, Mandate, NaturalPerson
from zhengwu.people.operations.accounts.open_account import UsernameTaken, open_account
from zhengwu.people.operations.accounts.set_password import set_password
from zhengwu.people.operations.kinship.declare_kin import declare_kin
from zhengwu.people.operations.kinship.withdraw_kin import KinshipUnknown, withdraw_kin
from zhengwu.people.operations.mandates.grant_mandate import grant_mandate
from zhengwu.people.operations.mandates.revoke_mandate import revoke_mandate
from zhengwu.people.operations.persons.register_legal_person import register_legal_person
from zhengwu.people.operations.persons.register_person import PersonNameDiffers, register_person
from zhengwu.people.queries import (
    INTERESTS_SQL,
    NotYours,
    account_by_username,
    applicant_for,
    applicants_for,
    legal_person_by_uscc,
    person_by_id_number,
    relatives_of,
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
    "Account",
    "Applicant",
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
    "ResidentId",
    "UsernameTaken",
    "account_by_username",
    "applicant_for",
    "applicants_for",
    "complete_uscc",
    "declare_kin",
    "grant_mandate",
    "id_type_name",
    "is_mobile",
    "legal_person_by_uscc",
    "mask_address",
    "mask_id",
    "mask_name",
    "mask_phone",
    "open_account",
    "person_by_id_number",
    "read_id_document",
    "read_phone",
    "read_resident_id",
    "read_uscc",
    "register_legal_person",
    "register_person",
    "relatives_of",
    "revoke_mandate",
    "set_password",
    "withdraw_kin",
]
