"""公示: what is public, for everybody."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from zhengwu.disclosure.models import Disclosure
from zhengwu.disclosure.operations._disclosure import NoSuchDisclosure
from zhengwu.disclosure.rules.finding import folded, pairs_of
from zhengwu.disclosure.rules.kinds import Kind
from zhengwu.disclosure.rules.states import State

_SHORTEST_PART = 2
_YEAR = re.compile(r"[12][0-9]{3}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What is looked for. `q`: a part of an organisation's name, its whole code, or how a number of a decision begins. `body`: a
    code, `year` that of the decision, four digits."""

    q: str = ""
    kind: str = ""
    body: str = ""
    year: str = ""


class NoLongerPublic(NoSuchDisclosure):
    """It was public, and its time is over: what it said is nobody's business any more."""

    code = "disclosure.no_longer_public"
    template = "这一条的公示已经结束，不再公开。"


def public_list(wanted: Looked) -> QuerySet[Disclosure]:
    """What is public, the newest decision first. Natural persons are not found by their names: only what is shown is looked at."""
    found = Disclosure.objects.filter(state=State.PUBLISHED).order_by("-decision_date", "-pk")
    if wanted.kind in set(Kind):
        found = found.filter(kind=wanted.kind)
    if wanted.body:
        found = found.filter(body_code=wanted.body)
    if year := _year(wanted.year):
        found = found.filter(decision_date__gte=dt.date(year, 1, 1), decision_date__lte=dt.date(year, 12, 31))
    q = wanted.q.strip()
    if not q:
        return found
    hits = Q(subject_code=folded(q).upper()) | Q(decision_no__startswith=q)
    if len(folded(q)) >= _SHORTEST_PART:
        hits |= Q(name_pairs__contains=pairs_of(q))
    return found.filter(hits)


def public_bodies() -> list[tuple[str, str]]:
    """Who has published: codes and names, in the order of the names."""
    found = Disclosure.objects.filter(state=State.PUBLISHED).order_by("body_name", "body_code")
    return list(found.values_list("body_code", "body_name").distinct())


def public_years() -> list[int]:
    """The years of the decisions that are public, the newest first."""
    found = Disclosure.objects.filter(state=State.PUBLISHED).dates("decision_date", "year", order="DESC")
    return [day.year for day in found]


def disclosure_for_all(*, disclosure_id: int) -> Disclosure:
    """One entry as anybody may open it: public, or taken back with the reason said openly (行政处罚法 art. 48(2)).

    Raises:
        NoLongerPublic: repaired, or in public as long as it may be
        NoSuchDisclosure
    """
    found = Disclosure.objects.select_related("body").filter(pk=disclosure_id).first()
    if found is None or found.published_at is None or found.state == State.WITHHELD:
        raise NoSuchDisclosure
    if found.state in {State.REPAIRED, State.EXPIRED}:
        raise NoLongerPublic
    return found


def _year(typed: str) -> int | None:
    return int(typed) if _YEAR.fullmatch(typed) else None
