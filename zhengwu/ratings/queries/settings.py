"""期限 and 评价项 in force."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping

from zhengwu.organisations.public import division_path_codes
from zhengwu.ratings.models import RatingTerm, TagSet
from zhengwu.ratings.rules.channels import Side
from zhengwu.ratings.rules.grades import SHIPPED_TAGS
from zhengwu.ratings.rules.terms import Terms, terms_with


def terms_for(*, body_code: str = "", division_code: str = "") -> Terms:
    """The days in force for a body: its own, else of the nearest division above, else of the platform. One SQL statement."""
    above = list(division_path_codes(division_code)) if division_code else []
    places = ["", *sorted(above), *([body_code] if body_code else [])]
    stored: dict[str, dict[str, int]] = defaultdict(dict)
    for term in RatingTerm.objects.filter(place__in=places):
        stored[term.place][term.key] = term.value
    terms = Terms()
    # Codes of divisions sort from the province down: the nearer place is read last and wins.
    for place in places:
        terms = terms_with(stored[place], over=terms)
    return terms


def own_terms(place: str) -> dict[str, int]:
    """What this very place has set."""
    return dict(RatingTerm.objects.filter(place=place).values_list("key", "value"))


def tags_for(side: Side, *, today: dt.date) -> Mapping[str, str]:
    """The reasons asked on a side today, code → words."""
    newest = TagSet.objects.filter(side=side, valid_from__lte=today).order_by("-valid_from", "-version").first()
    return newest.tags if newest else SHIPPED_TAGS[side]


def tag_sets(side: Side) -> list[TagSet]:
    """Every version, the newest first."""
    return list(TagSet.objects.filter(side=side).order_by("-version"))
