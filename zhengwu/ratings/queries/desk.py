"""评价 as the rated may see it: what was said, never by whom. Pages of the unit are made of these values alone."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q, QuerySet

from zhengwu.documents.public import StoredFile
from zhengwu.kernel.public import local_date
from zhengwu.organisations.public import Officer, covered_by
from zhengwu.ratings.models import Rating, RatingFile
from zhengwu.ratings.operations._rating import FOLLOW_UP, JUDGE, VIEW, NoSuchRating, over_of
from zhengwu.ratings.operations.judge import FORCED
from zhengwu.ratings.rules.path import DUTIES, State, Verb, may_now

#: What a list can be narrowed to beside the states.
TO_DO_NAMES: dict[str, str] = {
    "duties": "要办的差评",
    "late": "超期的差评",
    "appeals": "待裁定的申诉",
    "forced": "待核查的被要求评价",
}
_LAST_GOOD = 3
_NOT_RATED = (State.OPEN, State.EXPIRED)


@dataclass(frozen=True, slots=True, kw_only=True)
class StepView:
    """What was done, in the order it was done."""

    verb: str
    words: str
    way: str
    reached: bool | None
    by_name: str
    on: dt.date
    at: dt.datetime | None
    files: tuple[tuple[UUID, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingView:
    """A rating without its rater: no account, name, telephone, number of the case, nor the minute it was given."""

    rating_id: int
    number: str
    state: State
    body_code: str
    item_name: str
    window: str
    grade: int
    tags: tuple[str, ...]
    text: str
    hidden: bool
    channel: str
    rated_date: dt.date
    forced: bool
    counted: bool
    contact_due_date: dt.date | None
    rectify_due_date: dt.date | None
    due_date: dt.date | None
    answer: str
    follow_grade: int | None
    follow_text: str
    follow_until: dt.date | None
    steps: tuple[StepView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingAction:
    """A button of the unit or of the supervisor: open, or locked by the state."""

    verb: Verb | str
    locked: bool


def ratings_for(*, officer: Officer, today: dt.date, what: str = "", grade: str = "") -> QuerySet[Rating]:
    """What this officer may see: what has to be done first, the nearest day first; else the newest."""
    found = Rating.objects.filter(covered_by(officer, actions=(VIEW,))).exclude(state__in=_NOT_RATED)
    duties = Q(state__in=sorted(s.value for s in DUTIES))
    if what == "duties":
        found = found.filter(duties)
    elif what == "late":
        found = found.filter(duties, due_date__lt=today)
    elif what == "appeals":
        found = found.filter(state=State.APPEALED)
    elif what == "forced":
        found = found.filter(forced=True).exclude(steps__verb=FORCED)
    elif what:
        found = found.filter(state=what)
    if grade in {"1", "2", "3", "4", "5"}:
        found = found.filter(grade=int(grade))
    return found.order_by("due_date", "pk") if what in {"duties", "late"} else found.order_by("-rated_at", "-pk")


def late_count(*, officer: Officer, today: dt.date) -> int:
    """How many of them are late."""
    return ratings_for(officer=officer, today=today, what="late").count()


def rating_for(*, rating_id: int, by: Officer) -> RatingView:
    """One rating, for whoever follows it up or judges it.

    Raises:
        NoSuchRating: there is none, nobody has rated yet, or it is another unit's
    """
    return view_of(_found(rating_id, by), steps=True)


def actions_for(*, rating_id: int, by: Officer) -> tuple[RatingAction, ...]:
    """The buttons of this officer."""
    row = _found(rating_id, by)
    over, state, found = over_of(row), State(row.state), list[RatingAction]()
    if by.may(FOLLOW_UP, over) and row.grade is not None and row.grade > _LAST_GOOD:
        for verb in (Verb.CONTACT, Verb.RECTIFY, Verb.REPLY, Verb.APPEAL):
            found.append(RatingAction(verb=verb, locked=not may_now(state, verb)))
    if by.may(JUDGE, over):
        if row.grade is not None and row.grade > _LAST_GOOD:
            found.append(RatingAction(verb=Verb.EXCLUDE, locked=not may_now(state, Verb.EXCLUDE)))
        if row.forced and not row.steps.filter(verb=FORCED).exists():
            found.append(RatingAction(verb=FORCED, locked=False))
        found += [RatingAction(verb="moderate", locked=False), RatingAction(verb="reveal", locked=False)]
    return tuple(found)


def file_for(*, rating_id: int, file_id: UUID, by: Officer) -> StoredFile:
    """A piece of evidence.

    Raises:
        NoSuchRating
    """
    row = _found(rating_id, by)
    found = RatingFile.objects.select_related("file").filter(step__rating=row, file_id=file_id).first()
    if found is None:
        raise NoSuchRating
    return found.file


def _found(rating_id: int, by: Officer) -> Rating:
    visible = covered_by(by, actions=(VIEW,))
    row = Rating.objects.filter(visible, pk=rating_id).exclude(state__in=_NOT_RATED).first()
    if row is None:
        raise NoSuchRating
    return row


def view_of(row: Rating, *, steps: bool = False) -> RatingView:
    """The rating without its rater."""
    assert row.grade is not None
    assert row.rated_at is not None
    return RatingView(
        rating_id=row.pk,
        number=row.number,
        state=State(row.state),
        body_code=row.body_code,
        item_name=row.item_name,
        window=f"{row.centre_code}/{row.window_no}" if row.window_no else "",
        grade=row.grade,
        tags=tuple(row.tag_names),
        text=row.masked,
        hidden=row.hidden,
        channel=row.channel,
        rated_date=local_date(row.rated_at),
        forced=row.forced,
        counted=row.counted,
        contact_due_date=row.contact_due_date,
        rectify_due_date=row.rectify_due_date,
        due_date=row.due_date,
        answer=row.answer,
        follow_grade=row.follow_grade,
        follow_text=row.follow_masked,
        follow_until=row.follow_until,
        steps=tuple(_steps(row)) if steps else (),
    )


def _steps(row: Rating) -> list[StepView]:
    found = []
    for step in row.steps.prefetch_related("files__file"):
        raters_own = step.by_account is None
        found.append(
            StepView(
                verb=step.verb,
                words=step.words,
                way=step.way,
                reached=step.reached,
                by_name=step.by_name,
                on=local_date(step.at),
                # The minute of what the rater did could be laid beside the minutes of the case.
                at=None if raters_own else step.at,
                files=tuple((one.file_id, one.file.name) for one in step.files.all()),
            )
        )
    return found
