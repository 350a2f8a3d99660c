"""重新发送: a message that had failed gets another round of tries."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Conflict, publish
from zhengwu.notices.events import NoticeResent
from zhengwu.notices.models import NoticeSending
from zhengwu.notices.queries.log import confidential, require_over_notices, sending_of
from zhengwu.organisations.public import Officer


class NotFailed(Conflict):
    """It is on its way, or arrived: sending it again would ring twice."""

    code = "notices.not_failed"
    template = "这条没有失败，不用重新发送。请刷新页面看它现在的状态。"


def resend(*, sending_id: int, by: Officer, now: dt.datetime) -> NoticeSending:
    """Queue a failed message again.

    Raises:
        NotPermitted, NoSuchSending, NotFailed
    """
    require_over_notices("notices.edit", by=by)
    with transaction.atomic():
        failed = NoticeSending.objects.filter(pk=sending_id, state=NoticeSending.State.FAILED)
        queued = failed.update(state=NoticeSending.State.QUEUED, tries=0, next_at=now)
        sending = sending_of(sending_id=sending_id)
        if not queued:
            raise NotFailed
        number = "" if confidential(sending) else sending.notice.project_no
        publish(NoticeResent(sending_id=sending.pk, channel=sending.channel, project_no=number), by=by.actor, at=now)
    return sending
