"""登记: what somebody saw and no system records, and taking it back."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.appraisal.events import MarkCancelled, MarkRecorded
from zhengwu.appraisal.models import Mark
from zhengwu.appraisal.operations._appraisal import EDIT, NoSuchAppraisal, words_of
from zhengwu.appraisal.rules.scheme import RECORDED, Target
from zhengwu.kernel.public import BadInput, Conflict, local_date, publish
from zhengwu.organisations.public import Officer, over_body_code, require


class CancelledAlready(Conflict):
    """It counts no more."""

    code = "appraisal.cancelled_already"
    template = "这条登记已经撤销了。请刷新页面。"


def record_mark(
    *,
    target_kind: Target,
    target: str,
    body_code: str,
    source: str,
    on: dt.date,
    words: str,
    by: Officer,
    now: dt.datetime,
) -> Mark:
    """Record attendance, receipts, conduct, praise (登记), of a day that has come.

    Raises:
        NotPermitted, BodyUnknown, BadInput
    """
    words = words_of(words, missing="请写明是怎么回事。", name="words")
    if source not in RECORDED:
        raise BadInput.one(("source",), "请选登记什么。", "appraisal.source")
    if not target.strip():
        raise BadInput.one(("target",), "请选登记的是谁。", "appraisal.target")
    if on > local_date(now):
        raise BadInput.one(("on",), "日期不能晚于今天。", "appraisal.future")
    require(by, EDIT, over=over_body_code(body_code))
    with transaction.atomic():
        mark = Mark.objects.create(
            target_kind=target_kind,
            target=target,
            body_code=body_code,
            source=source,
            on_date=on,
            words=words,
            by_account=by.account_id,
            by_name=by.name,
            at=now,
        )
        publish(
            MarkRecorded(
                mark_id=mark.pk,
                target_kind=target_kind,
                target=target,
                source=source,
                on=on,
                words=words,
                body_code=body_code,
            ),
            by=by.actor,
            at=now,
        )
    return mark


def cancel_mark(*, mark_id: int, reason: str, by: Officer, now: dt.datetime) -> Mark:
    """Take a record back (撤销登记): the next computation no longer finds it.

    Raises:
        NoSuchAppraisal, NotPermitted, CancelledAlready, BadInput
    """
    reason = words_of(reason, missing="请写明为什么撤销。", name="reason")
    with transaction.atomic():
        mark = Mark.objects.select_for_update().filter(pk=mark_id).first()
        if mark is None:
            raise NoSuchAppraisal
        require(by, EDIT, over=over_body_code(mark.body_code))
        if mark.cancelled_at:
            raise CancelledAlready
        mark.cancelled_at, mark.cancel_reason = now, reason
        mark.save(update_fields=["cancelled_at", "cancel_reason"])
        publish(
            MarkCancelled(
                mark_id=mark.pk,
                target_kind=mark.target_kind,
                target=mark.target,
                source=mark.source,
                reason=reason,
            ),
            by=by.actor,
            at=now,
        )
    return mark
