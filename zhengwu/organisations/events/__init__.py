"""What happened in organisations."""

from zhengwu.organisations.events.bodies import BodySet
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
from zhengwu.organisations.events.grants import ActionGranted, GrantWithdrawn, PermissionRefused
from zhengwu.organisations.events.staff import Appointed, AppointmentEnded, PostSet

__all__ = [
    "ActionGranted",
    "Appointed",
    "AppointmentEnded",
    "BodySet",
    "DivisionAbolished",
    "DivisionMerged",
    "DivisionRecoded",
    "DivisionRenamed",
    "DivisionReopened",
    "DivisionSet",
    "DivisionSplit",
    "DivisionsImported",
    "GrantWithdrawn",
    "PermissionRefused",
    "PostSet",
]
