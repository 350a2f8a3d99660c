"""What lies on an officer's desk, and one case as the desk sees it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce

from zhengwu.cases.models import Case
from zhengwu.cases.operations._case import NoSuchCase
from zhengwu.cases.queries.clocks import clocks_of
from zhengwu.cases.queries.numbered import numbered
from zhengwu.cases.queries.over import PARTY_FIELDS, over_of, recused
from zhengwu.cases.queries.progress import delivery_due
from zhengwu.cases.rules.moves import MOVE_NAMES, Move
from zhengwu.cases.rules.states import State
from zhengwu.flows.public import inbox
from zhengwu.kernel.public import blind_index
from zhengwu.organisations.public import Officer, covered_by, require
from zhengwu.timelimits.public import WorkCalendar, work_calendar

#: 期限记号: late, due today, within two working days, calm, paused.
Colour = Literal["late", "today", "soon", "calm", "paused"]
COLOURS: tuple[Colour, ...] = ("late", "today", "soon", "calm", "paused")
_SOON_WORKDAYS = 2
#: More than anybody can work through; the list says when it is cut.
MOST_TASKS = 500

#: The day a case must be done by, known to the database: what must be cut is cut at the far end.
_LAST_DAY = Coalesce("promise_due_date", "acceptance_due_date").asc(nulls_last=True)

#: What lies on the desk by state: which grant brings it there, and what it is called.
_BY_STATE: dict[State, tuple[str, Move]] = {
    State.SUBMITTED: ("cases.receive", Move.RECEIVE),
    State.RECEIVED: ("cases.accept", Move.ACCEPT),
    State.SPECIAL: ("cases.end_special_procedure", Move.END_SPECIAL),
    State.APPROVED: ("cases.deliver", Move.CLOSE),
    State.REJECTED: ("cases.deliver", Move.CLOSE),
}
_STEP_NAMES = {State.APPROVED: "送达", State.REJECTED: "送达", State.RECEIVED: "受理", State.SPECIAL: "特别程序中"}


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskTask:
    """One thing to do: the case, the step, the last day and its colour. Days used and promised where a clock runs."""

    case: Case
    step: str
    action: str
    due_date: dt.date | None
    colour: Colour
    used_days: int | None
    limit_days: int | None
    work_item_id: int | None = None


def desk_tasks(*, officer: Officer, today: dt.date) -> list[DeskTask]:
    """Everything this officer can do now, most urgent first; at most 500."""
    calendar = work_calendar()
    found = [*_by_state(officer), *_by_work_item(officer)]
    tasks = [_task(each, calendar=calendar, today=today) for each in found]
    order = {colour: rank for rank, colour in enumerate(COLOURS)}
    return sorted(tasks, key=lambda t: (order[t.colour], t.due_date or dt.date.max, t.case.submitted_at))[:MOST_TASKS]


def desk_counts(tasks: Iterable[DeskTask]) -> dict[Colour, int]:
    """How many of each colour, zeros included."""
    counted = Counter(t.colour for t in tasks)
    return {colour: counted[colour] for colour in COLOURS}


def _cases() -> QuerySet[Case]:
    unread = ("item_version__guide_json", "item_version__search", "sealed_form", "answers")
    return Case.objects.select_related("item_version", "body").defer(*unread).prefetch_related("special_procedures")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    case: Case
    step: str
    action: str
    work_item_id: int | None = None


def _by_state(officer: Officer) -> list[_Found]:
    wanted = Q(pk__in=[])
    for state, (action, _) in _BY_STATE.items():
        wanted |= Q(state=state) & covered_by(
            officer, actions=[action], body_field="body__code", party_fields=PARTY_FIELDS
        )
    rows = _cases().filter(wanted).order_by(_LAST_DAY, "submitted_at")[:MOST_TASKS]
    return [_Found(case=c, action=_BY_STATE[State(c.state)][0], step=_step(c)) for c in rows]


def _step(case: Case) -> str:
    state = State(case.state)
    return _STEP_NAMES.get(state) or MOVE_NAMES[_BY_STATE[state][1]]


def _by_work_item(officer: Officer) -> list[_Found]:
    items = list(inbox(officer=officer)[:MOST_TASKS])
    numbers = {w.instance.subject.removeprefix("case:") for w in items if w.instance.subject.startswith("case:")}
    in_review = _cases().filter(project_no__in=numbers, state=State.REVIEWING).exclude(recused(officer))
    cases = {c.subject: c for c in in_review}
    return [
        _Found(case=cases[w.instance.subject], action=w.action, step=w.name, work_item_id=w.pk)
        for w in items
        if w.instance.subject in cases
    ]


def _task(found: _Found, *, calendar: WorkCalendar, today: dt.date) -> DeskTask:
    case = found.case
    due = _due(case, calendar)
    clocks = clocks_of(case, today=today, calendar=calendar)
    return DeskTask(
        case=case,
        step=found.step,
        action=found.action,
        due_date=due,
        colour=_colour(case, due, calendar, today),
        used_days=clocks.promise.elapsed_days if clocks else None,
        limit_days=clocks.promise.limit_days if clocks else None,
        work_item_id=found.work_item_id,
    )


def _due(case: Case, calendar: WorkCalendar) -> dt.date | None:
    if case.state == State.RECEIVED:
        return case.acceptance_due_date
    if case.state in {State.APPROVED, State.REJECTED}:
        return delivery_due(case, calendar=calendar)
    return case.promise_due_date


def _colour(case: Case, due: dt.date | None, calendar: WorkCalendar, today: dt.date) -> Colour:
    if case.state == State.SPECIAL:
        return "paused"
    if due is None:
        return "calm"
    if due <= today:
        return "late" if due < today else "today"
    return "soon" if calendar.count(today, due) <= _SOON_WORKDAYS else "calm"


def case_for_desk(*, project_no: str, by: Officer) -> Case:
    """One case as an officer sees it.

    Raises:
        NoSuchCase
        NotPermitted: outside the officer's grants
    """
    case = (
        numbered(project_no)
        .select_related("item_version", "body__division")
        .prefetch_related("materials__file", "materials__opinions", "special_procedures")
        .first()
    )
    if case is None:
        raise NoSuchCase(project_no=project_no[:60])
    require(by, "cases.view", over=over_of(case, "cases.view"))
    return case


def find_cases(*, q: str, by: Officer, limit: int = 50) -> list[Case]:
    """Cases within the officer's grants whose number contains `q`, whose applicant's name begins with it, or whose
    applicant's identity number it is; newest first."""
    q = q.strip()
    if not q or not q.isprintable():  # half characters and NUL stand in no name, and no database takes them
        return []
    return list(
        _cases()
        .filter(covered_by(by, actions=["cases.view"], body_field="body__code", party_fields=PARTY_FIELDS))
        .filter(Q(project_no__icontains=q) | Q(applicant_name__startswith=q) | Q(applicant_index=blind_index(q)))
        .order_by("-submitted_at")[:limit]
    )
