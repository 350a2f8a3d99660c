"""答复: every opinion gets an answer, and whether it was taken up."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.db import transaction

from zhengwu.items.events import OpinionAnswered
from zhengwu.items.models import Opinion
from zhengwu.items.operations.consultations._held import check_keeper, held
from zhengwu.items.queries.consultations import OpinionUnknown
from zhengwu.kernel.public import BadInput, Conflict, clean_text, publish
from zhengwu.organisations.public import Officer


class RoundClosed(Conflict):
    """The result is published."""

    code = "consultation.closed"
    template = "结果已经公布，不能再改答复。"


def answer_opinion(
    *, consultation_id: UUID, number: int, answer: str, reply: str, by: Officer, now: dt.datetime
) -> Opinion:
    """Answer an opinion (答复意见): adopted, partly or not, with words. Until the result is published it may be rewritten.

    Raises:
        ConsultationUnknown, OpinionUnknown, NotPermitted, RoundClosed
        BadInput: an unknown answer, no words
    """
    if answer not in Opinion.Answers.values:
        raise BadInput.one(("answer",), "请选采纳、部分采纳或不采纳。", "opinion.answer")
    reply = clean_text(reply, max_length=2000, loc=("reply",))
    if not reply:
        raise BadInput.one(("reply",), "请写答复。", "opinion.reply")
    with transaction.atomic():
        round_ = held(consultation_id)
        check_keeper(by, round_)
        if round_.closed_at:
            raise RoundClosed
        found = round_.opinions.filter(pk=number).first()
        if found is None:
            raise OpinionUnknown
        found.answer, found.reply, found.replied_at = answer, reply, now
        found.replied_by_id, found.replied_by_name = by.account_id, by.name
        found.save(update_fields=["answer", "reply", "replied_at", "replied_by_id", "replied_by_name"])
        publish(
            OpinionAnswered(consultation_id=str(round_.pk), title=round_.title, opinion_id=found.pk, answer=answer),
            by=by.actor,
            at=now,
        )
    return found
