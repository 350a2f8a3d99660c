"""我的消息: what one person was told."""

from __future__ import annotations

from django.db.models import QuerySet

from zhengwu.kernel.public import NotFound
from zhengwu.notices.models import Notice, NoticeChoice
from zhengwu.people.public import Account


class NoSuchNotice(NotFound):
    """Not there, or somebody else's: both read the same."""

    code = "notices.unknown"
    template = "没有这条消息，或它不是发给您的。请从“我的消息”里打开。"


def messages_of(*, account: Account, at_work: bool = False, unread: bool = False) -> QuerySet[Notice]:
    """Newest first. `at_work`: those for the officer, not those for the citizen."""
    found = Notice.objects.filter(account_id=account.pk, at_work=at_work).order_by("-created_at", "-pk")
    return found.filter(read_at=None) if unread else found


def unread_of(*, account: Account, at_work: bool = False) -> int:
    """How many were not read yet. One SQL statement over a partial index."""
    return messages_of(account=account, at_work=at_work, unread=True).count()


def message_of(*, notice_id: int, account: Account) -> Notice:
    """One of the account's own.

    Raises:
        NoSuchNotice
    """
    found = Notice.objects.filter(pk=notice_id, account_id=account.pk).first()
    if found is None:
        raise NoSuchNotice
    return found


def choice_of(*, account_id: int) -> NoticeChoice:
    """What the account chose; who never chose gets the defaults, unsaved."""
    return NoticeChoice.objects.filter(pk=account_id).first() or NoticeChoice(account_id=account_id)
