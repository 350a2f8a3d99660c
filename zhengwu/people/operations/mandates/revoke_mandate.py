"""Take a mandate back."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Actor, publish
from zhengwu.people.events import MandateRevoked
from zhengwu.people.models import Mandate
from zhengwu.people.rules.mandate import MandateRevokedAlready


def revoke_mandate(*, mandate: Mandate, by: Actor, now: dt.datetime) -> Mandate:
    """Take a mandate back (撤销委托), at once. 民法典 art. 173: a mandate ends when the principal revokes it.

    Raises:
        MandateRevokedAlready
    """
    with transaction.atomic():
        held = Mandate.objects.select_for_update().get(pk=mandate.pk)
        if held.revoked_at is not None:
            raise MandateRevokedAlready
        held.revoked_at = now
        held.save(update_fields=["revoked_at"])
        publish(
            MandateRevoked(mandate_id=held.pk, principal_ref=held.principal_ref, agent_ref=f"person:{held.agent_id}"),
            by=by,
            at=now,
        )
    return held
