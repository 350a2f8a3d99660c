"""What happened to people. Payloads carry no identity numbers, no phones, no addresses."""

from zhengwu.people.events.accounts import AccountOpened, PasswordSet
from zhengwu.people.events.kinship import KinDeclared, KinWithdrawn
from zhengwu.people.events.mandates import MandateGranted, MandateRevoked
from zhengwu.people.events.persons import LegalPersonChanged, LegalPersonRegistered, PersonChanged, PersonRegistered
from zhengwu.people.events.signing_in import (
    AccountLocked,
    AccountUnlocked,
    IdentityLevelChanged,
    SecondFactorAdded,
    SecondFactorRemoved,
    SessionsEnded,
    SignInPaused,
    SignInPauseLifted,
)
from zhengwu.people.events.sso import SystemPaused, SystemRegistered, SystemResumed, SystemSecretRenewed

__all__ = [
    "AccountLocked",
    "AccountOpened",
    "AccountUnlocked",
    "IdentityLevelChanged",
    "KinDeclared",
    "KinWithdrawn",
    "LegalPersonChanged",
    "LegalPersonRegistered",
    "MandateGranted",
    "MandateRevoked",
    "PasswordSet",
    "PersonChanged",
    "PersonRegistered",
    "SecondFactorAdded",
    "SecondFactorRemoved",
    "SessionsEnded",
    "SignInPauseLifted",
    "SignInPaused",
    "SystemPaused",
    "SystemRegistered",
    "SystemResumed",
    "SystemSecretRenewed",
]
