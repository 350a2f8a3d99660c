"""能不填的不填: what stands in a certificate that was granted here need not be written again."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import Q

from zhengwu.cases.models import Case
from zhengwu.cases.rules.states import State

#: How many certificates of one holder are looked through.
_MOST = 20
#: Revoked and cancelled cases are over too, and prove nothing.
_STANDS = (State.CLOSED, State.ARCHIVED)


def granted_answers(names: Collection[str], *, account_id: int, holder: str, today: date) -> dict[str, Any]:
    """What the newest certificate of this holder says: `certificate:<certificate_kind>.<key of the form it was granted on>`.

    A certificate is what a guide names as a result with a `certificate_kind`, once granted and handed over, until its last day.
    One SQL statement. Whoever applies for the holder sees it, whoever applied then: it belongs to the holder.
    """
    asked = {name: _parts(name) for name in names}
    found: dict[str, Any] = {}
    standing = Q(decision__outcome="approve") & (Q(decision__valid_to=None) | Q(decision__valid_to__gte=today))
    granted = Case.objects.filter(standing, applicant_ref=holder, state__in=_STANDS).select_related("item_version")
    for case in granted.order_by("-decided_at", "-pk")[:_MOST]:
        kinds = {result.certificate_kind for result in case.item_version.guide.results}
        for name, (kind, key) in asked.items():
            if name not in found and kind in kinds and case.form.get(key):
                found[name] = case.form[key]
    return found


def _parts(name: str) -> tuple[str, str]:
    """Kind of certificate and key of the field."""
    kind, _dot, key = name.partition(":")[2].rpartition(".")
    return kind, key
