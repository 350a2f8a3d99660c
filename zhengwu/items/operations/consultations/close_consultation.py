"""公布结果: the round ends, and everybody can read what came of it."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.db import transaction

from zhengwu.items.events import ConsultationClosed
from zhengwu.items.models import Consultation
from zhengwu.items.operations.consultations._held import check_keeper, held
from zhengwu.items.operations.consultations.answer_opinion import RoundClosed
from zhengwu.items.rules.consultation import Unanswered
from zhengwu.kernel.public import BadInput, Conflict, clean_text, local_date, publish
from zhengwu.organisations.public import Officer


class StillOpen(Conflict):
    """People were promised that they can speak until the last day."""

    code = "consultation.still_open"
    template = "征求意见到 {closes_date} 为止，截止以后才能公布结果。"


def close_consultation(*, consultation_id: UUID, result: str, by: Officer, now: dt.datetime) -> Consultation:
    """Publish what came of it (公布结果), with every opinion and its answer.

    Raises:
        ConsultationUnknown, NotPermitted, BadInput (no words)
        RoundClosed: already. StillOpen: before its last day is over. Unanswered: opinions without an answer
    """
    result = clean_text(result, max_length=4000, loc=("result",))
    if not result:
        raise BadInput.one(("result",), "请写明征求意见的结果。", "consultation.result")
    with transaction.atomic():
        round_ = held(consultation_id)
        check_keeper(by, round_)
        if round_.closed_at:
            raise RoundClosed
        if local_date(now) <= round_.closes_date:
            raise StillOpen(closes_date=round_.closes_date.isoformat())
        if waiting := round_.opinions.filter(answer="").count():
            raise Unanswered(count=waiting)
        round_.result, round_.closed_at = result, now
        round_.save(update_fields=["result", "closed_at"])
        publish(
            ConsultationClosed(
                consultation_id=str(round_.pk),
                title=round_.title,
                opinions=round_.opinions.count(),
                adopted=round_.opinions.exclude(answer="not").count(),
            ),
            by=by.actor,
            at=now,
        )
    return round_
