"""What an end does to mandates, and its reversal."""

from __future__ import annotations

import datetime as dt

from django.db.models import Q

from zhengwu.people.models import Mandate
from zhengwu.people.rules.mandate import MandateEnd


def end_mandates(of: Q, *, end: MandateEnd, now: dt.datetime) -> tuple[int, ...]:
    """End every mandate of a party that has not ended; their keys."""
    ended = Mandate.objects.select_for_update().filter(of, revoked_at__isnull=True).order_by("pk")
    keys = tuple(ended.values_list("pk", flat=True))
    Mandate.objects.filter(pk__in=keys).update(revoked_at=now, end=end.value)
    return keys


def revive_mandates(of: Q, *, end: MandateEnd) -> tuple[int, ...]:
    """Let mandates live again that ended for this reason and no other, where the other party is still there."""
    gone = Q(agent__died_date__isnull=False) | Q(principal_person__died_date__isnull=False)
    gone |= Q(principal_legal__dissolved_date__isnull=False)
    back = Mandate.objects.filter(of, end=end.value).exclude(gone).order_by("pk")
    keys = tuple(back.values_list("pk", flat=True))
    Mandate.objects.filter(pk__in=keys).update(revoked_at=None, end="")
    return keys
