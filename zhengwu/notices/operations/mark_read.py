"""看过了: the reader has seen a message, or all of them."""

from __future__ import annotations

import datetime as dt

from zhengwu.notices.models import Notice
from zhengwu.notices.queries.messages import message_of, messages_of
from zhengwu.people.public import Account


def mark_read(*, notice_id: int, account: Account, now: dt.datetime) -> Notice:
    """The first time counts. No event: what somebody reads in their own space is nobody else's business.

    Raises:
        NoSuchNotice
    """
    notice = message_of(notice_id=notice_id, account=account)
    Notice.objects.filter(pk=notice.pk, read_at=None).update(read_at=now)
    return notice


def mark_all_read(*, account: Account, at_work: bool = False, now: dt.datetime) -> int:
    """Everything that was not read yet; the number of messages."""
    return messages_of(account=account, at_work=at_work, unread=True).update(read_at=now)
