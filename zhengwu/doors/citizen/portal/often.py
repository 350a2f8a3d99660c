"""高频事项: what people have asked for most, lately."""

from __future__ import annotations

from collections import Counter

from django.core.cache import cache
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import Case
from zhengwu.doors.citizen.page import limit_words, visits_words
from zhengwu.doors.citizen.shapes import OftenItem
from zhengwu.items.public import offered

_MOST = 8
#: How many applications back one looks, and for how many seconds the answer is good.
_LAST, _KEPT = 1000, 600
_ONLINE_TO_THE_END = 4
_SLOT = "citizen.often"


def often() -> tuple[OftenItem, ...]:
    """Most asked for first, filled up with what can be done online to the end. Costs the same however many cases there are."""
    rows = cache.get_or_set(_SLOT, _rows, _KEPT)
    return tuple(
        OftenItem(
            name,
            reverse("guide", args=[code]),
            " · ".join([body, visits_words(visits), *([_("全程网办")] if depth >= _ONLINE_TO_THE_END else [])]),
            limit_words(days, unit),
        )
        for code, name, body, visits, depth, days, unit in rows or ()
    )


def asked_lately() -> Counter[str]:
    """Task code → how many of the last thousand applications were for it."""
    return Counter(Case.objects.order_by("-pk").values_list("task_code", flat=True)[:_LAST])


def _rows() -> list[tuple[str, str, str, int, int, int, str]]:
    asked = asked_lately()
    found = offered().values_list(
        "item__task_code", "name", "item__body__name", "visits", "online_depth", "promise_days", "promise_unit"
    )
    chosen = list(found.filter(item__task_code__in=[code for code, _n in asked.most_common(_MOST)]))
    chosen.sort(key=lambda row: -asked[row[0]])
    if len(chosen) < _MOST:
        known = [row[0] for row in chosen]
        easiest = found.exclude(item__task_code__in=known).order_by("-online_depth", "visits", "promise_days", "name")
        chosen += list(easiest[: _MOST - len(chosen)])
    return chosen
