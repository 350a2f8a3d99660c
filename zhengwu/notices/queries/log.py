"""通知记录: every sending, for officials, with addresses masked."""

from __future__ import annotations

from django.conf import settings
from django.db.models import QuerySet

from zhengwu.kernel.public import NotFound
from zhengwu.notices.models import NoticeSending
from zhengwu.notices.rules.channels import Channel
from zhengwu.organisations.public import Officer, Over, require
from zhengwu.people.public import mask_phone


class NoSuchSending(NotFound):
    """Not there."""

    code = "notices.sending_unknown"
    template = "没有这条发送记录。请从“通知”里打开。"


def require_over_notices(action: str, *, by: Officer) -> Officer:
    """`notices.view` or `notices.edit` over the government this portal serves.

    Raises:
        NotPermitted
    """
    return require(by, action, over=Over(division_code=settings.HOME_DIVISION))


def sendings(*, q: str = "", channel: str = "", state: str = "") -> QuerySet[NoticeSending]:
    """Newest first; found by how the case's number begins."""
    found = NoticeSending.objects.select_related("notice").order_by("-pk")
    if channel:
        found = found.filter(channel=channel)
    if state:
        found = found.filter(state=state)
    return found.filter(notice__project_no__startswith=q.strip().upper()) if q.strip() else found


def sending_of(*, sending_id: int) -> NoticeSending:
    """One of them.

    Raises:
        NoSuchSending
    """
    found = NoticeSending.objects.select_related("notice").filter(pk=sending_id).first()
    if found is None:
        raise NoSuchSending
    return found


def address_masked(sending: NoticeSending) -> str:
    """Where it went, as officials may see it: 138****0012, w***@example.cn."""
    if sending.channel == Channel.EMAIL:
        name, at, host = sending.address.rpartition("@")
        return f"{name[:1]}***{at}{host}" if at else ""
    return mask_phone(sending.address)
