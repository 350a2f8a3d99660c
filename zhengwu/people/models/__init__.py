"""Tables of people: 自然人, 证件, 法人, 委托, 同意, 账号."""

from zhengwu.people.models.account import Account
from zhengwu.people.models.consent import Consent
from zhengwu.people.models.identity_document import IdentityDocument
from zhengwu.people.models.kinship import Kinship
from zhengwu.people.models.legal_person import LegalPerson, LegalRepresentative
from zhengwu.people.models.mandate import Mandate
from zhengwu.people.models.natural_person import NaturalPerson
from zhengwu.people.models.signing_in import DeviceSession, PhoneCode, SignInTry

__all__ = [
    "Account",
    "Consent",
    "DeviceSession",
    "IdentityDocument",
    "Kinship",
    "LegalPerson",
    "LegalRepresentative",
    "Mandate",
    "NaturalPerson",
    "PhoneCode",
    "SignInTry",
]
