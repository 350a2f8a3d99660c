"""期限 and 评价项: what a place sets for itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from django.conf import settings
from django.db import transaction

from zhengwu.kernel.public import BadInput, clean_line, local_date, publish
from zhengwu.organisations.public import Officer, Over, body_of, division_of, require
from zhengwu.ratings.events import RatingTagsSet, RatingTermsSet
from zhengwu.ratings.models import RatingTerm, TagSet
from zhengwu.ratings.operations._rating import JUDGE
from zhengwu.ratings.rules.channels import Side
from zhengwu.ratings.rules.terms import Terms, as_figures, check_terms

_DIVISION_DIGITS = 12
_MOST_TAGS, _LONGEST_TAG = 12, 20


def set_terms(*, place: str, figures: Mapping[str, int], by: Officer, now: dt.datetime) -> Terms:
    """Set the days of a body, a division or the platform (好差评期限); what is due already keeps its days.

    Args:
        place: a body's or division's code, "" for everywhere.

    Raises:
        NotPermitted, BodyUnknown, DivisionUnknown, BadInput
    """
    _require_over(place, by)
    terms = check_terms(figures)
    with transaction.atomic():
        for key, value in figures.items():
            RatingTerm.objects.update_or_create(place=place, key=key, defaults={"value": value})
        publish(RatingTermsSet(place=place, terms=as_figures(terms)), by=by.actor, at=now)
    return terms


def set_tags(*, side: Side, tags: Mapping[str, str], valid_from: dt.date, by: Officer, now: dt.datetime) -> TagSet:
    """Write the reasons of a side anew, as a new version from a day on (评价项). Ratings keep the words they were given with.

    Raises:
        NotPermitted, BadInput
    """
    _require_over("", by)
    kept = {code: clean_line(words, max_length=_LONGEST_TAG, loc=("tags",)) for code, words in tags.items()}
    if not kept or len(kept) > _MOST_TAGS or not all(kept.values()):
        raise BadInput.one(("tags",), "请写 1 到 {most} 个原因，每个都要有字。", "ratings.tags", most=_MOST_TAGS)
    if len(set(kept.values())) < len(kept):
        raise BadInput.one(("tags",), "有两个原因一样，请去掉一个。", "ratings.tags")
    if valid_from < local_date(now):
        raise BadInput.one(("valid_from",), "生效日期不能早于今天。", "ratings.tags_past")
    with transaction.atomic():
        newest = TagSet.objects.select_for_update().filter(side=side).order_by("-version").first()
        version = newest.version + 1 if newest else 2
        made = TagSet.objects.create(
            side=side, version=version, valid_from=valid_from, tags=kept, written_at=now, written_by=by.name
        )
        publish(RatingTagsSet(side=side, tag_version=version, tags=kept, valid_from=valid_from), by=by.actor, at=now)
    return made


def _require_over(place: str, by: Officer) -> None:
    if len(place) == _DIVISION_DIGITS:
        over = Over(division_code=division_of(place).code)
    elif place:
        body = body_of(place)
        over = Over(division_code=body.division.code, body_code=body.code)
    else:
        over = Over(division_code=settings.HOME_DIVISION)
    require(by, JUDGE, over=over)
