"""Tables of organisations: 区划, 机构, 岗位, 任职, 授权."""

from zhengwu.organisations.models.body import Body
from zhengwu.organisations.models.division import Division
from zhengwu.organisations.models.division_change import DivisionChange
from zhengwu.organisations.models.post import Appointment, Grant, Post

__all__ = ["Appointment", "Body", "Division", "DivisionChange", "Grant", "Post"]
