"""What happened to people. Payloads carry no identity numbers, no phones, no addresses."""

from zhengwu.people.events.accounts import AccountOpened, PasswordSet
from zhengwu.people.events.kinship import KinDeclared, KinWithdrawn
from zhengwu.people.events.mandates import MandateGranted, MandateRevoked
from zhengwu.people.events.persons import LegalPersonChanged, LegalPersonRegistered, PersonChanged, PersonRegistered

__all__ = [
    "AccountOpened",
    "KinDeclared",
    "KinWithdrawn",
    "LegalPersonChanged",
    "LegalPersonRegistered",
    "MandateGranted",
    "MandateRevoked",
    "PasswordSet",
    "PersonChanged",
    "PersonRegistered",
]
