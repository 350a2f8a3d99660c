"""取数: what each source finds for one target in one period. Only reads: the same facts give the same result."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from django.db.models import F, QuerySet
from django.db.models.functions import TruncDate

from zhengwu.appraisal.models import Mark
from zhengwu.appraisal.rules.scheme import RECORDED, Target
from zhengwu.appraisal.rules.scoring import Occurrence
from zhengwu.cases.public import Case
from zhengwu.kernel.public import SHANGHAI, local_date
from zhengwu.ratings.public import Rates, Rating, bad_ratings, rates_of
from zhengwu.supervision.public import STANDING, Card, score_of, score_of_person

_WHOLE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One target in one period. `code`: of the body, `centre/number` of the window, the post's number, the account's."""

    kind: Target
    code: str
    body_code: str
    first: dt.date
    last: dt.date
    #: Accounts that stand for it: the person, or whoever held the post.
    accounts: tuple[int, ...] = ()

    @property
    def window(self) -> tuple[str, str] | None:
        """Centre and number, of a window."""
        centre, _, no = self.code.partition("/")
        return (centre, no) if self.kind is Target.WINDOW else None


def occurrences_of(source: str, asked: Asked) -> list[Occurrence]:
    """Everything this source finds."""
    if source in RECORDED:
        return list(_marks(source, asked))
    return list(_COUNTED[source](asked))


def _between(asked: Asked, field: str) -> dict[str, dt.datetime]:
    start = dt.datetime.combine(asked.first, dt.time(), SHANGHAI)
    end = dt.datetime.combine(asked.last + dt.timedelta(days=1), dt.time(), SHANGHAI)
    return {f"{field}__gte": start, f"{field}__lt": end}


def _marks(source: str, asked: Asked) -> Iterator[Occurrence]:
    found = Mark.objects.filter(
        target_kind=asked.kind, target=asked.code, source=source, cancelled_at=None,
        on_date__range=(asked.first, asked.last),
    )  # fmt: skip
    for mark in found:
        yield Occurrence(ref=f"mark:{mark.pk}", on=mark.on_date)


def _cards(asked: Asked) -> Iterator[Occurrence]:
    found = Card.objects.filter(state__in=STANDING, weight__gt=0, **_between(asked, "occurred_at"))
    if asked.kind is Target.BODY:
        found = found.filter(body_code=asked.code)
    elif asked.kind in {Target.PERSON, Target.POST}:
        found = found.filter(responsible_account_id__in=asked.accounts)
    else:
        return
    for card in found:
        yield Occurrence(ref=f"card:{card.number}", on=local_date(card.occurred_at), weight=card.weight)


def _bad(asked: Asked) -> QuerySet[Rating]:
    body_code = asked.code if asked.kind is Target.BODY else ""
    found = bad_ratings(first=asked.first, last=asked.last, body_code=body_code)
    if asked.window:
        return found.filter(centre_code=asked.window[0], window_no=asked.window[1])
    if asked.accounts:
        return found.filter(handler_account__in=asked.accounts)
    return found if body_code else found.none()


def _bad_ratings(asked: Asked) -> Iterator[Occurrence]:
    for row in _bad(asked):
        assert row.rated_at is not None
        yield Occurrence(ref=row.ref, on=local_date(row.rated_at))


def _late_ratings(asked: Asked) -> Iterator[Occurrence]:
    for row in _bad(asked).filter(rectified_on_time=False):
        assert row.rated_at is not None
        yield Occurrence(ref=row.ref, on=local_date(row.rated_at))


def _decided(asked: Asked) -> QuerySet[Case]:
    found = Case.objects.filter(**_between(asked, "decided_at"), promise_due_date__isnull=False)
    return found.filter(body__code=asked.code) if asked.kind is Target.BODY else found.none()


def _overdue_cases(asked: Asked) -> Iterator[Occurrence]:
    late = _decided(asked).annotate(on=TruncDate("decided_at", tzinfo=SHANGHAI)).filter(on__gt=F("promise_due_date"))
    for case in late.only("project_no", "decided_at"):
        assert case.decided_at is not None
        yield Occurrence(ref=case.subject, on=local_date(case.decided_at))


_COUNTED: Mapping[str, Callable[[Asked], Iterator[Occurrence]]] = {
    "cards": _cards,
    "bad_ratings": _bad_ratings,
    "late_ratings": _late_ratings,
    "overdue_cases": _overdue_cases,
}


def measures_of(asked: Asked) -> dict[str, int]:
    """The figures a formula may name: whole percents, rounded down; 100 where there is nothing to divide by."""
    rates = _rates(asked)
    return {
        "good_percent": _percent(rates.good_rate),
        "active_percent": _percent(rates.active_rate),
        "callback_percent": _percent(rates.callback_rate),
        "rectified_percent": _percent(rates.on_time_rate),
        "on_time_percent": _on_time(asked),
        "card_score": _card_score(asked),
    }


def _rates(asked: Asked) -> Rates:
    if asked.window:
        return rates_of(first=asked.first, last=asked.last, window=asked.window)
    return rates_of(first=asked.first, last=asked.last, body_code=asked.body_code)


def _percent(share: float | None) -> int:
    return _WHOLE if share is None else int(share * _WHOLE + 1e-9)


def _on_time(asked: Asked) -> int:
    decided = _decided(asked).count()
    return _WHOLE if not decided else (decided - len(occurrences_of("overdue_cases", asked))) * _WHOLE // decided


def _card_score(asked: Asked) -> int:
    if asked.kind is Target.BODY:
        return score_of(asked.code, asked.first, asked.last).points
    return min((score_of_person(one, asked.first, asked.last).points for one in asked.accounts), default=_WHOLE)
