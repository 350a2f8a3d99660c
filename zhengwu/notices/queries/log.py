"""通知记录: every sending, for officials, with addresses masked."""

from __future__ import annotations

from django.conf import settings
from django.db.models import QuerySet

from zhengwu.kernel.public import NotFound
from zhengwu.notices.models import NoticeSending
from zhengwu.notices.rules.channels import Channel
from zhengwu.notices.rules.kinds import KINDS
from zhengwu.organisations.public import Officer, Over, require
from zhengwu.people.public import mask_phone

_CONFIDENTIAL = tuple(kind.key for kind in KINDS.values() if kind.confidential)


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
    """Newest first; found by how the case's number begins, unless its kind is confidential."""
    found = NoticeSending.objects.select_related("notice").order_by("-pk")
    if channel:
        found = found.filter(channel=channel)
    if state:
        found = found.filter(state=state)
    if not q.strip():
        return found
    return found.filter(notice__project_no__startswith=q.strip().upper()).exclude(notice__kind__in=_CONFIDENTIAL)


def sending_of(*, sending_id: int) -> NoticeSending:
    """One of them.

    Raises:
        NoSuchSending
    """
    found = NoticeSending.objects.select_related("notice").filter(pk=sending_id).first()
    if found is None:
        raise NoSuchSending
    return found


def confidential(sending: NoticeSending) -> bool:
    """Whether officials see only that it went (`Kind.confidential`)."""
    return sending.notice.kind in _CONFIDENTIAL


def address_masked(sending: NoticeSending) -> str:
    """Where it went, as officials may see it: 138****0012, w***@example.cn; nothing of what is confidential."""
    if confidential(sending):
        return ""
    if sending.channel == Channel.EMAIL:
        name, at, host = sending.address.rpartition("@")
        return f"{name[:1]}***{at}{host}" if at else ""
    return mask_phone(sending.address)
