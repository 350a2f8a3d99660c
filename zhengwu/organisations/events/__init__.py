"""What happened in organisations."""

from zhengwu.organisations.events.absences import (
    AbsenceApproved,
    AbsenceCancelled,
    AbsenceEnded,
    AbsenceRefused,
    AbsenceRequested,
)
from zhengwu.organisations.events.bodies import BodySet
from zhengwu.organisations.events.divisions import DivisionSet
from zhengwu.organisations.events.first_contact import (
    FirstContactTaken,
    HandoverAccepted,
    HandoverDeclined,
    HandoverOffered,
)
from zhengwu.organisations.events.grants import ActionGranted, GrantWithdrawn, PermissionRefused
from zhengwu.organisations.events.staff import (
    Appointed,
    AppointmentEnded,
    AppointmentProlonged,
    ChiefEnded,
    ChiefNamed,
    PostClosed,
    PostSet,
)

__all__ = [
    "AbsenceApproved",
    "AbsenceCancelled",
    "AbsenceEnded",
    "AbsenceRefused",
    "AbsenceRequested",
    "ActionGranted",
    "Appointed",
    "AppointmentEnded",
    "AppointmentProlonged",
    "BodySet",
    "ChiefEnded",
    "ChiefNamed",
    "DivisionSet",
    "FirstContactTaken",
    "GrantWithdrawn",
    "HandoverAccepted",
    "HandoverDeclined",
    "HandoverOffered",
    "PermissionRefused",
    "PostClosed",
    "PostSet",
]
