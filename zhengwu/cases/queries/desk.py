"""What lies on an officer's desk: counted, filtered, sorted and cut."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from typing import Any

from django.db.models import DateField, F, Q, Value

from zhengwu.cases.models import Case, Forwarding, Transfer
from zhengwu.cases.queries._desk_sql import Desk
from zhengwu.cases.queries.desk_tasks import COLOURS, Colour, DeskTask, tasks_of
from zhengwu.cases.queries.over import PARTY_FIELDS, recused
from zhengwu.cases.rules.moves import MOVE_NAMES, Move
from zhengwu.cases.rules.states import State
from zhengwu.flows.public import inbox
from zhengwu.organisations.public import Officer, covered_by
from zhengwu.timelimits.public import WorkCalendar, work_calendar

_SOON_WORKDAYS = 2
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
        tasks=list(tasks_of(found, calendar=calendar, today=today)),
        calendar=calendar,
        total=total,
        colours={colour: colours[colour] for colour in COLOURS},
        by_action=dict(by_action),
        items=_items(counted["items"], picked=wishes.item),
        steps=tuple(sorted({row["step"] for row in tally})),
    )


def desk_from(*, officer: Officer, today: dt.date, begin: int, limit: int) -> tuple[list[DeskTask], int]:
    """What this officer can do now, most urgent first: at most `limit` from row `begin` on, counted from 0; and how much in all.
    One statement, and four for the cases."""
    calendar = work_calendar()
    counted = _counted(_desk(officer, calendar=calendar, today=today), Wishes(), limit=limit, offset=begin)
    total = sum(row["n"] for row in counted["tally"])
    return list(tasks_of(counted["page"], calendar=calendar, today=today)), total


def desk_tasks(*, officer: Officer, today: dt.date, wishes: Wishes | None = None) -> list[DeskTask]:
    """Everything this officer can do now, most urgent first unless sorted otherwise; at most 500."""
    calendar = work_calendar()
    desk = _desk(officer, calendar=calendar, today=today)
    found = _page(desk, wishes or Wishes(), limit=MOST_TASKS, offset=0)
    return list(tasks_of(found, calendar=calendar, today=today))


def desk_between(*, officer: Officer, first: dt.date, last: dt.date, today: dt.date) -> list[DeskTask]:
    """What falls due in these days, both included, the earliest first; at most 500."""
    calendar = work_calendar()
    found = _desk(officer, calendar=calendar, today=today).between(first, last, limit=MOST_TASKS)
    return list(tasks_of(found, calendar=calendar, today=today))


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


def _step(state: State) -> str:
    return _STEP_NAMES.get(state) or MOVE_NAMES[_BY_STATE[state][1]]
