"""Tables of people: 自然人, 法人, 委托, 账号."""

from zhengwu.people.models.account import Account
from zhengwu.people.models.kinship import Kinship
from zhengwu.people.models.legal_person import LegalPerson
from zhengwu.people.models.mandate import Mandate
from zhengwu.people.models.natural_person import NaturalPerson
from zhengwu.people.models.signing_in import DeviceSession, PhoneCode, SignInTry

__all__ = ["Account", "DeviceSession", "Kinship", "LegalPerson", "Mandate", "NaturalPerson", "PhoneCode", "SignInTry"]
