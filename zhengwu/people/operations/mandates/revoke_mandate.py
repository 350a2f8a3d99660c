"""End a mandate before its last day."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Actor, publish
from zhengwu.people.events import MandateRevoked
from zhengwu.people.models import Mandate
from zhengwu.people.rules.mandate import MandateEnd, MandateRevokedAlready


def revoke_mandate(*, mandate: Mandate, by_agent: bool = False, by: Actor, now: dt.datetime) -> Mandate:
    """End a mandate at once: taken back by the principal (撤销), or laid down by the agent (辞去). 民法典 art. 173(2).

    Raises:
        MandateRevokedAlready
    """
    end = MandateEnd.RESIGNED if by_agent else MandateEnd.REVOKED
    with transaction.atomic():
        held = Mandate.objects.select_for_update().get(pk=mandate.pk)
        if held.revoked_at is not None:
            raise MandateRevokedAlready
        held.revoked_at, held.end = now, end.value
        held.save(update_fields=["revoked_at", "end"])
        publish(
            MandateRevoked(
                mandate_id=held.pk,
                principal_ref=held.principal_ref,
                agent_ref=f"person:{held.agent_id}",
                end=end.value,
            ),
            by=by,
            at=now,
        )
    return held
