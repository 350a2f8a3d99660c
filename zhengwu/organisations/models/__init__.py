"""Tables of organisations: 区划, 机构, 岗位, 任职, 授权, 委托下放, 进驻."""

from zhengwu.organisations.models.absence import Absence
from zhengwu.organisations.models.body import Body
from zhengwu.organisations.models.chief import ChiefRepresentative
from zhengwu.organisations.models.delegation import DelegatedItem, Delegation
from zhengwu.organisations.models.division import Division
from zhengwu.organisations.models.division_change import DivisionChange
from zhengwu.organisations.models.entry import Entry, EntryItem
from zhengwu.organisations.models.first_contact import FirstContact
from zhengwu.organisations.models.post import Appointment, Grant, Post

__all__ = [
    "Absence",
    "Appointment",
    "Body",
    "ChiefRepresentative",
    "DelegatedItem",
    "Delegation",
    "Division",
    "DivisionChange",
    "Entry",
    "EntryItem",
    "FirstContact",
    "Grant",
    "Post",
]
