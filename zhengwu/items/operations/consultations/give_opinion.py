"""提意见: anybody says what they think of the drafts."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.db import transaction

from zhengwu.items.events import OpinionGiven
from zhengwu.items.models import Opinion
from zhengwu.items.operations.consultations._held import held
from zhengwu.items.queries.consultations import ConsultationUnknown
from zhengwu.items.rules.consultation import NotTakingOpinions, Standing, standing
from zhengwu.kernel.public import Actor, BadInput, clean_line, clean_text, local_date, publish

#: Who gave an opinion stands in its row alone: the chain of events is read by more people.
SOMEBODY = Actor(ref="public", name="公众")
LONGEST_OPINION = 2000


def give_opinion(*, consultation_id: UUID, name: str, text: str, account_id: int | None, now: dt.datetime) -> Opinion:
    """Say what one thinks (提出意见), signed in or with a name.

    Args:
        name: how the giver wants to be called, at most 50 characters. text: at most 2000.
    Raises:
        ConsultationUnknown
        NotTakingOpinions: before the first day, after the last, or closed
        BadInput: no name, no words
    """
    name = clean_line(name, max_length=50, loc=("name",))
    text = clean_text(text, max_length=LONGEST_OPINION, loc=("text",))
    if not name:
        raise BadInput.one(("name",), "请写怎么称呼您。", "opinion.name")
    if not text:
        raise BadInput.one(("text",), "请写下您的意见。", "opinion.text")
    with transaction.atomic():
        round_ = held(consultation_id)
        today = local_date(now)
        where = standing(
            opens_date=round_.opens_date, closes_date=round_.closes_date, closed=bool(round_.closed_at), today=today
        )
        if where is Standing.COMING:
            raise ConsultationUnknown
        if where is not Standing.OPEN:
            raise NotTakingOpinions(
                opens_date=round_.opens_date.isoformat(), closes_date=round_.closes_date.isoformat()
            )
        given = Opinion.objects.create(consultation=round_, name=name, account_id=account_id, text=text, given_at=now)
        publish(
            OpinionGiven(consultation_id=str(round_.pk), title=round_.title, opinion_id=given.pk), by=SOMEBODY, at=now
        )
    return given
