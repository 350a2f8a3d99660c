"""Tables of organisations: 区划, 机构, 岗位, 任职, 授权, 请假, 首席代表, 首问负责."""

from zhengwu.organisations.models.absence import Absence
from zhengwu.organisations.models.body import Body
from zhengwu.organisations.models.chief import ChiefRepresentative
from zhengwu.organisations.models.division import Division
from zhengwu.organisations.models.first_contact import FirstContact
from zhengwu.organisations.models.post import Appointment, Grant, Post

__all__ = ["Absence", "Appointment", "Body", "ChiefRepresentative", "Division", "FirstContact", "Grant", "Post"]
