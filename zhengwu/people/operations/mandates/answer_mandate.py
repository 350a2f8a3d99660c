"""Accept or decline an offered mandate."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Actor, local_date, publish
from zhengwu.people.events import MandateAccepted, MandateDeclined
from zhengwu.people.models import Mandate
from zhengwu.people.rules.mandate import MandateEnd, MandateNotWaiting, Standing, standing


def answer_mandate(*, mandate: Mandate, accept: bool, by: Actor, now: dt.datetime) -> Mandate:
    """Accept (接受) or decline (不接受) what a principal offered; the door makes sure that the agent answers and nobody else.

    Raises:
        MandateNotWaiting: answered before, taken back, or its days are over
    """
    with transaction.atomic():
        held = Mandate.objects.select_for_update().get(pk=mandate.pk)
        now_at = standing(
            valid_from=held.valid_from,
            valid_to=held.valid_to,
            awaits_answer=held.awaits_answer,
            ended=held.revoked_at is not None,
            today=local_date(now),
        )
        if now_at is not Standing.AWAITS:
            raise MandateNotWaiting
        held.awaits_answer, held.answered_at = False, now
        if not accept:
            held.revoked_at, held.end = now, MandateEnd.DECLINED.value
        held.save(update_fields=["awaits_answer", "answered_at", "revoked_at", "end"])
        told = MandateAccepted if accept else MandateDeclined
        publish(
            told(mandate_id=held.pk, principal_ref=held.principal_ref, agent_ref=f"person:{held.agent_id}"),
            by=by,
            at=now,
        )
    return held
