"""授权用证: which authorisations may be used today."""

from __future__ import annotations

import datetime as dt

from django.db.models import F, Q, QuerySet

from zhengwu.certificates.models import Grant


def live_grants(*, to_ref: str, today: dt.date) -> QuerySet[Grant]:
    """What may be used once more today, those that hold longest first."""
    left = Q(most_uses=None) | Q(uses__lt=F("most_uses"))
    live = Grant.objects.filter(left, to_ref=to_ref, ended_at=None, until__gte=today)
    return live.order_by("-until", "-pk")


def granted_certificates(*, to_ref: str, today: dt.date, purpose: str) -> QuerySet[Grant]:
    """Live authorisations for one purpose."""
    return live_grants(to_ref=to_ref, today=today).filter(purpose=purpose)
