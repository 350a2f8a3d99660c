"""What happened in organisations."""

from zhengwu.organisations.events.bodies import (
    BodyAbolished,
    BodyChanged,
    BodyMoved,
    BodyRenamed,
    BodySet,
    BodySucceeded,
    FieldChange,
)
from zhengwu.organisations.events.delegations import (
    DelegationAccepted,
    DelegationDeclined,
    DelegationEnded,
    DelegationProposed,
    DelegationWithdrawn,
)
from zhengwu.organisations.events.divisions import (
    DivisionAbolished,
    DivisionMerged,
    DivisionRecoded,
    DivisionRenamed,
    DivisionReopened,
    DivisionSet,
    DivisionsImported,
    DivisionSplit,
)
from zhengwu.organisations.events.entries import (
    EntryApproved,
    EntryEnded,
    EntryRequested,
    EntryReturned,
    ExitRefused,
    ExitRequested,
)
from zhengwu.organisations.events.grants import ActionGranted, GrantWithdrawn, PermissionRefused
from zhengwu.organisations.events.staff import Appointed, AppointmentEnded, PostSet

__all__ = [
    "ActionGranted",
    "Appointed",
    "AppointmentEnded",
    "BodyAbolished",
    "BodyChanged",
    "BodyMoved",
    "BodyRenamed",
    "BodySet",
    "BodySucceeded",
    "DelegationAccepted",
    "DelegationDeclined",
    "DelegationEnded",
    "DelegationProposed",
    "DelegationWithdrawn",
    "DivisionAbolished",
    "DivisionMerged",
    "DivisionRecoded",
    "DivisionRenamed",
    "DivisionReopened",
    "DivisionSet",
    "DivisionSplit",
    "DivisionsImported",
    "EntryApproved",
    "EntryEnded",
    "EntryRequested",
    "EntryReturned",
    "ExitRefused",
    "ExitRequested",
    "FieldChange",
    "GrantWithdrawn",
    "PermissionRefused",
    "PostSet",
]
