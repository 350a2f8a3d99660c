"""The post an emergency account stands in for."""

from __future__ import annotations

from zhengwu.organisations.models import Appointment
from zhengwu.people.public import Account


def body_code_of(account: Account) -> str:
    """The body of its post; "" when it has none any more."""
    held = Appointment.objects.filter(account=account, valid_to=None).select_related("post__body").order_by("pk").last()
    return held.post.body.code if held else ""
