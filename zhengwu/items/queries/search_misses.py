"""没找到的搜索: what people looked for in vain, added up over some days."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import Max, QuerySet, Sum

from zhengwu.items.models import SearchMiss, SearchWord


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """One text: how often, the most items it brought on any day, when last, and whether a word for it is in use by now."""

    text: str
    times: int
    found: int
    last_day: dt.date
    answered: bool


def misses(*, since: dt.date, q: str = "") -> QuerySet[Any, Any]:
    """Texts since a day, the most frequent first, to be cut and given to `missed`. `q`: part of the text."""
    rows = SearchMiss.objects.filter(day__gte=since)
    if q:
        rows = rows.filter(text__icontains=q)
    summed = rows.order_by().values("text").annotate(all_times=Sum("times"), most_found=Max("found"), last=Max("day"))
    return summed.order_by("-all_times", "-last", "text")


def missed(rows: list[dict[str, Any]]) -> list[Missed]:
    """Rows of one page, with those marked that have a word by now: one statement."""
    texts = [row["text"] for row in rows]
    answered = set(SearchWord.objects.filter(phrase__in=texts, ended_at=None).values_list("phrase", flat=True))
    return [
        Missed(
            text=row["text"],
            times=row["all_times"],
            found=row["most_found"],
            last_day=row["last"],
            answered=row["text"] in answered,
        )
        for row in rows
    ]
