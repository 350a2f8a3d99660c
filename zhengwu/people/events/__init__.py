"""What happened to people. Payloads carry no identity numbers, no phones, no addresses."""

from zhengwu.people.events.accounts import AccountOpened, PasswordSet
from zhengwu.people.events.documents import DocumentChanged
from zhengwu.people.events.endings import (
    DeathRecorded,
    DeathReversed,
    DissolutionRecorded,
    DissolutionReversed,
    MergeUndone,
    PersonsMerged,
    RepresentativeChanged,
)
from zhengwu.people.events.kinship import KinDeclared, KinWithdrawn
from zhengwu.people.events.mandates import (
    GuardianRecorded,
    MandateAccepted,
    MandateDeclined,
    MandateGranted,
    MandateOffered,
    MandateRevoked,
)
from zhengwu.people.events.persons import LegalPersonChanged, LegalPersonRegistered, PersonChanged, PersonRegistered
from zhengwu.people.events.privacy import AccountClosed, ConsentGiven, ConsentWithdrawn, DataExported, NumberRevealed
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
    "AccountClosed",
    "AccountLocked",
    "AccountOpened",
    "AccountUnlocked",
    "ConsentGiven",
    "ConsentWithdrawn",
    "DataExported",
    "DeathRecorded",
    "DeathReversed",
    "DissolutionRecorded",
    "DissolutionReversed",
    "DocumentChanged",
    "GuardianRecorded",
    "IdentityLevelChanged",
    "KinDeclared",
    "KinWithdrawn",
    "LegalPersonChanged",
    "LegalPersonRegistered",
    "MandateAccepted",
    "MandateDeclined",
    "MandateGranted",
    "MandateOffered",
    "MandateRevoked",
    "MergeUndone",
    "NumberRevealed",
    "PasswordSet",
    "PersonChanged",
    "PersonRegistered",
    "PersonsMerged",
    "RepresentativeChanged",
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
