"""能不填的不填: what stands in a certificate need not be written again."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import Q

from zhengwu.certificates.models import Certificate
from zhengwu.certificates.rules.status import Status


def certificate_answers(names: Collection[str], *, account_id: int, holder: str, today: date) -> dict[str, Any]:
    """What the newest valid certificate of this holder says: `certificate:<name of the kind>.<key of the field>`.

    One SQL statement. Whoever applies for the holder sees it: it belongs to the holder.
    """
    asked = {name: _parts(name) for name in names}
    standing = Q(status=Status.VALID) & (Q(valid_to=None) | Q(valid_to__gte=today))
    kinds = sorted({kind for kind, _key in asked.values()})
    held = Certificate.objects.filter(standing, holder_ref=holder, kind__in=kinds).order_by("-issued_at", "-pk")
    found: dict[str, Any] = {}
    for certificate in held:
        says = certificate.data
        for name, (kind, key) in asked.items():
            if name not in found and kind == certificate.kind and says.get(key):
                found[name] = says[key]
    return found


def _parts(name: str) -> tuple[str, str]:
    """Kind of certificate and key of the field."""
    kind, _dot, key = name.partition(":")[2].rpartition(".")
    return kind, key
