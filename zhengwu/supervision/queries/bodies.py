"""Where a body lies."""

from __future__ import annotations

from collections.abc import Collection

from zhengwu.organisations.public import Body


def divisions_of(body_codes: Collection[str]) -> dict[str, str]:
    """Body code -> division code, of those that exist. One query."""
    rows = Body.objects.filter(code__in=set(body_codes)).values_list("code", "division__code")
    return dict(rows)
