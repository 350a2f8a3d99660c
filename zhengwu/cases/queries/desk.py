"""What lies on an officer's desk, and one case as the desk sees it."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from typing import Any, Literal

from django.db.models import DateField, F, Prefetch, Q, QuerySet, Value

from zhengwu.cases.models import Case, CaseMaterial, Forwarding, SpecialProcedure, Transfer
from zhengwu.cases.operations._case import NoSuchCase
from zhengwu.cases.queries._desk_sql import Desk
from zhengwu.cases.queries.clocks import clocks_of
from zhengwu.cases.queries.elsewhere import asked_elsewhere
from zhengwu.cases.queries.numbered import numbered
from zhengwu.cases.queries.over import PARTY_FIELDS, over_of, recused
from zhengwu.cases.rules.moves import MOVE_NAMES, Move
from zhengwu.cases.rules.states import State
from zhengwu.flows.public import inbox
from zhengwu.items.public import ItemVersion
from zhengwu.kernel.public import Compiled, CompiledModels, Given
from zhengwu.organisations.public import Officer, covered_by, require
from zhengwu.timelimits.public import Pause, WorkCalendar, work_calendar

#: 期限记号: late, due today, within two working days, calm, paused.
Colour = Literal["late", "today", "soon", "calm", "paused"]
COLOURS: tuple[Colour, ...] = ("late", "today", "soon", "calm", "paused")
_SOON_WORKDAYS = 2
#: What a case has one of at most, and its page asks for.
_PARTS = ("correction", "delivery", "hearing", "commitment_check", "bundle_link__application")
#: What lists of the desk show of a case, and what its clocks go by. A statement of a hundred columns costs more than its rows.
_OF_CASE = (
    *("project_no", "state", "source", "item_name", "applicant_name", "agent_name", "submitted_at", "accept_date"),
    *("decided_at", "closed_at", "acceptance_due_date", "promise_due_date", "extension_days", "deemed_accepted"),
    *("promise_days", "promise_unit", "statutory_days", "statutory_unit", "green_channel", "review_first"),
    "item_version",
)
_OF_VERSION = ("case_type", "promise_days", "promise_unit", "statutory_days", "statutory_unit")
#: More than anybody can work through; who asks for all of them gets so many.
MOST_TASKS = 500
#: Nobody picks from a longer list of items; `q` finds them by name.
MOST_ITEMS = 60

#: What lies on the desk by state: which grant brings it there, and what it is called.
_BY_STATE: dict[State, tuple[str, Move]] = {
    State.SUBMITTED: ("cases.receive", Move.RECEIVE),
    State.RECEIVED: ("cases.accept", Move.ACCEPT),
    State.SPECIAL: ("cases.end_special_procedure", Move.END_SPECIAL),
    State.APPROVED: ("cases.deliver", Move.CLOSE),
    State.REJECTED: ("cases.deliver", Move.CLOSE),
}
#: Which day is the last, where it is not the promised one.
_LAST_DAYS = {State.RECEIVED: "acceptance", State.APPROVED: "delivery", State.REJECTED: "delivery"}
_STEP_NAMES = {State.APPROVED: "送达", State.REJECTED: "送达", State.RECEIVED: "受理", State.SPECIAL: "特别程序中"}


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskTask:
    """One thing to do: the case, the step, the last day and its colour. Days used and promised where a clock runs. `owing`: a
    tolerated material is still out (容缺)."""

    case: Case
    step: str
    action: str
    due_date: dt.date | None
    colour: Colour
    used_days: int | None
    limit_days: int | None
    pauses: tuple[Pause, ...] = ()
    owing: bool = False
    work_item_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What of the desk is looked at; empty means all. `todo` is an action, `step` a name, `item` a 实施编码.

    `sort` is one of due, item, applicant, step, used, submitted; `-` before it turns it round.
    """

    due: str = ""
    todo: str = ""
    step: str = ""
    item: str = ""
    source: str = ""
    q: str = ""
    sort: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskPage:
    """One page of the desk with what stands around it; `calendar` is what its days were counted by.

    `total` counts what the wishes leave, `colours` what they would leave whatever the colour; `by_action`, `items` and `steps`
    are of the whole desk. Where there are more than 60 items, `items` holds the picked one alone.
    """

    tasks: list[DeskTask]
    calendar: WorkCalendar
    total: int
    colours: dict[Colour, int]
    by_action: dict[str, int] = field(default_factory=dict)
    items: dict[str, str] = field(default_factory=dict)
    steps: tuple[str, ...] = ()


def desk_page(*, officer: Officer, today: dt.date, wishes: Wishes, rows: int, number: int = 1) -> DeskPage:
    """What this officer can do now, most urgent first unless sorted otherwise: page `number`, counted from 1, the last one when
    there are not so many. Counted and cut by the database: one statement, and four for the cases of the page."""
    calendar = work_calendar()
    desk = _desk(officer, calendar=calendar, today=today)
    offset = (max(1, number) - 1) * rows
    counted = _counted(desk, wishes, limit=rows, offset=offset)
    tally, found = counted["tally"], counted["page"]
    near = [row for row in tally if row["hit"] and _fits(row, wishes)]
    colours = Counter[str]()
    for row in near:
        colours[row["colour"]] += row["n"]
    total = colours[wishes.due] if wishes.due else colours.total()
    number = max(1, min(number, -(-total // rows)))
    if (number - 1) * rows != offset and total:
        found = _page(desk, wishes, limit=rows, offset=(number - 1) * rows)
    by_action = Counter[str]()
    for row in tally:
        by_action[row["action"]] += row["n"]
    return DeskPage(
        tasks=list(_tasks(found, calendar=calendar, today=today)),
        calendar=calendar,
        total=total,
        colours={colour: colours[colour] for colour in COLOURS},
        by_action=dict(by_action),
        items=_items(counted["items"], picked=wishes.item),
        steps=tuple(sorted({row["step"] for row in tally})),
    )


def desk_tasks(*, officer: Officer, today: dt.date, wishes: Wishes | None = None) -> list[DeskTask]:
    """Everything this officer can do now, most urgent first unless sorted otherwise; at most 500."""
    calendar = work_calendar()
    desk = _desk(officer, calendar=calendar, today=today)
    found = _page(desk, wishes or Wishes(), limit=MOST_TASKS, offset=0)
    return list(_tasks(found, calendar=calendar, today=today))


def desk_between(*, officer: Officer, first: dt.date, last: dt.date, today: dt.date) -> list[DeskTask]:
    """What falls due in these days, both included, the earliest first; at most 500."""
    calendar = work_calendar()
    found = _desk(officer, calendar=calendar, today=today).between(first, last, limit=MOST_TASKS)
    return list(_tasks(found, calendar=calendar, today=today))


def _desk(officer: Officer, *, calendar: WorkCalendar, today: dt.date) -> Desk:
    soon_until = calendar.add_workdays(today, _SOON_WORKDAYS + 1) - dt.timedelta(days=1)
    return _desk_of(officer, today, soon_until)


@lru_cache(maxsize=256)
def _desk_of(officer: Officer, today: dt.date, soon_until: dt.date) -> Desk:
    """The statement of this officer's desk. It is long, holds nothing but grants and days, and is the same all day long."""
    # States whose work may be done in the same places are said together: the planner then reads them from one index.
    waits: dict[frozenset[tuple[str, str, str]], list[State]] = defaultdict(list)
    for state, (action, _) in _BY_STATE.items():
        waits[frozenset((s.subtree, s.body_code, s.task_code) for s in officer.grants if s.action == action)].append(
            state
        )
    wanted = Q(pk__in=[])
    for states in waits.values():
        action = _BY_STATE[states[0]][0]
        wanted |= Q(state__in=states) & covered_by(
            officer, actions=[action], body_field="body__code", party_fields=PARTY_FIELDS
        )
    desk = Desk(today=today, soon_until=soon_until)
    desk.add_waiting(
        Case.objects.filter(wanted),
        steps=[
            (state, action, _step(state), _LAST_DAYS.get(state, "promise")) for state, (action, _) in _BY_STATE.items()
        ],
    )
    in_review = Case.objects.filter(state=State.REVIEWING).exclude(recused(officer))
    desk.add_work_items(inbox(officer=officer).filter(instance__subject__startswith="case:"), cases=in_review)
    opinions = Forwarding.objects.filter(_theirs(officer, "cases.give_opinion", "superior__code"), answered_at=None)
    with_superior = Case.objects.filter(state=State.WITH_SUPERIOR)
    desk.add_asked(
        opinions.annotate(due=F("due_date")), cases=with_superior, action="cases.give_opinion", step="上级意见"
    )
    transfers = Transfer.objects.filter(_theirs(officer, "cases.take_over", "to_body__code"), answered_at=None)
    never = Value(None, output_field=DateField())
    under_review = Case.objects.filter(state=State.REVIEWING)
    desk.add_asked(transfers.annotate(due=never), cases=under_review, action="cases.take_over", step="接收移送")
    return desk


def _theirs(officer: Officer, action: str, body_field: str) -> Q:
    """What is asked of a body that this officer may answer for."""
    parties = tuple(f"case__{field}" for field in PARTY_FIELDS)
    return covered_by(
        officer, actions=[action], body_field=body_field, task_field="case__task_code", party_fields=parties
    )


def _fits(row: dict[str, Any], wishes: Wishes) -> bool:
    return (
        wishes.todo in {"", row["action"]} and wishes.step in {"", row["step"]} and wishes.source in {"", row["source"]}
    )


def _items(rows: list[dict[str, Any]], *, picked: str) -> dict[str, str]:
    return {row["task_code"]: row["item_name"] for row in rows if len(rows) <= MOST_ITEMS or row["task_code"] == picked}


def _counted(desk: Desk, wishes: Wishes, *, limit: int, offset: int) -> dict[str, list[dict[str, Any]]]:
    wished = asdict(wishes)
    q, sort = wished.pop("q"), wished.pop("sort")
    return desk.counted(wished, q=q, sort=sort, limit=limit, offset=offset, most_items=MOST_ITEMS)


def _page(desk: Desk, wishes: Wishes, *, limit: int, offset: int) -> list[dict[str, Any]]:
    wished = asdict(wishes)
    q, sort = wished.pop("q"), wished.pop("sort")
    return desk.page(wished, q=q, sort=sort, limit=limit, offset=offset)


def _tasks(rows: list[dict[str, Any]], *, calendar: WorkCalendar, today: dt.date) -> Iterator[DeskTask]:
    if not rows:
        return
    ids = list({row["case_id"] for row in rows})
    cases = {case.pk: case for case in _listed(ids)}
    owing = {case_id for (case_id,) in _owing(cases=ids)}
    pauses: dict[int, list[Pause]] = defaultdict(list)
    for case_id, started, ended in _pauses(cases=ids):
        pauses[case_id].append(Pause(started, ended))
    for row in rows:
        if (case := cases.get(row["case_id"])) is None:
            continue  # gone between two statements
        clocks = clocks_of(case, today=today, calendar=calendar, pauses=pauses[case.pk])
        yield DeskTask(
            case=case,
            step=row["step"],
            action=row["action"],
            due_date=row["due"],
            colour=row["colour"],
            used_days=clocks.promise.elapsed_days if clocks else None,
            limit_days=clocks.promise.limit_days if clocks else None,
            pauses=tuple(pauses[case.pk]),
            owing=case.pk in owing,
            work_item_id=row["work_item_id"],
        )


def _listed(ids: list[int]) -> Iterator[Case]:
    """As `desk_cases`, for the list that is looked at all day: with statements written once."""
    cases = _cases.found(ids=ids)
    versions = {one.pk: one for one in _versions.found(ids=list({case.item_version_id for case in cases}))}
    for case in cases:
        case.item_version = versions[case.item_version_id]
        yield case


_cases = CompiledModels(lambda: Case.objects.filter(pk__any=Given("ids")).only(*_OF_CASE))
_versions = CompiledModels(lambda: ItemVersion.objects.filter(pk__any=Given("ids")).only(*_OF_VERSION))
_owing = Compiled(
    lambda: CaseMaterial.objects.filter(
        case__pk__any=Given("cases"), kind=CaseMaterial.Kind.TOLERATED, replaced_at=None
    ).values_list("case_id")
)
_pauses = Compiled(
    lambda: SpecialProcedure.objects.filter(case__pk__any=Given("cases")).values_list(
        "case_id", "started_date", "ended_date"
    )
)


def _step(state: State) -> str:
    return _STEP_NAMES.get(state) or MOVE_NAMES[_BY_STATE[state][1]]


def desk_cases() -> QuerySet[Case]:
    """Cases with what lists of the desk show of them."""
    return Case.objects.select_related("item_version").only(
        *_OF_CASE, *(f"item_version__{name}" for name in _OF_VERSION)
    )


def case_for_desk(*, project_no: str, by: Officer) -> Case:
    """One case as an officer sees it.

    Raises:
        NoSuchCase
        NotPermitted: outside the officer's grants
    """
    case = (
        numbered(project_no)
        .select_related("item_version", "body__division", *_PARTS)
        .prefetch_related(
            Prefetch("materials", CaseMaterial.objects.select_related("file")),
            "materials__opinions",
            "special_procedures",
        )
        .first()
    )
    if case is None:
        raise NoSuchCase(project_no=project_no[:60])
    if not asked_elsewhere(case, by):
        require(by, "cases.view", over=over_of(case, "cases.view"))
    return case


def earlier_cases_of(case: Case, *, by: Officer, limit: int) -> list[Case]:
    """Other cases of the same applicant within the officer's grants, newest first."""
    if not case.applicant_ref:
        return []
    theirs = covered_by(by, actions=["cases.view"], body_field="body__code", party_fields=PARTY_FIELDS)
    found = desk_cases().filter(theirs, applicant_ref=case.applicant_ref).exclude(pk=case.pk)
    return list(found.order_by("-submitted_at")[:limit])
