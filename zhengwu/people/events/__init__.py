"""What happened to people. Payloads carry no identity numbers, no phones, no addresses."""

from zhengwu.people.events.accounts import (
    AccountOpened,
    PasswordSet,
)
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
from zhengwu.people.events.kinship import (
    KinDeclared,
    KinWithdrawn,
)
from zhengwu.people.events.mandates import (
    GuardianRecorded,
    MandateAccepted,
    MandateDeclined,
    MandateGranted,
    MandateOffered,
    MandateRevoked,
)
from zhengwu.people.events.persons import (
    LegalPersonChanged,
    LegalPersonRegistered,
    PersonChanged,
    PersonRegistered,
)
from zhengwu.people.events.privacy import (
    AccountClosed,
    ConsentGiven,
    ConsentWithdrawn,
    DataExported,
    NumberRevealed,
)

__all__ = [
    "AccountClosed",
    "AccountOpened",
    "ConsentGiven",
    "ConsentWithdrawn",
    "DataExported",
    "DeathRecorded",
    "DeathReversed",
    "DissolutionRecorded",
    "DissolutionReversed",
    "DocumentChanged",
    "GuardianRecorded",
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
]
