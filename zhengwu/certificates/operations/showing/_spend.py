"""One use of an authorisation."""

from __future__ import annotations

import datetime as dt

from django.db.models import F, Q

from zhengwu.certificates.models import Grant
from zhengwu.kernel.public import Conflict


class GrantOver(Conflict):
    """Taken back, over, or used as often as was agreed."""

    code = "certificate.grant_over"
    template = "持证人的授权已经收回、到期，或次数用完了。请对方重新授权。"


def spend(grant: Grant, *, today: dt.date) -> None:
    """Use it once, inside the caller's transaction: whoever takes it back at this moment is before or after, never between.

    Raises:
        GrantOver
    """
    left = Q(most_uses=None) | Q(uses__lt=F("most_uses"))
    once = Grant.objects.filter(left, pk=grant.pk, ended_at=None, until__gte=today).update(uses=F("uses") + 1)
    if not once:
        raise GrantOver
