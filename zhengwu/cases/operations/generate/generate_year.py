"""生成一年的办件: cases with the events they leave behind, sealed in whole chains, and faults planted where they are wanted."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.db import connection, transaction

from zhengwu.cases.models import Case
from zhengwu.cases.operations.generate.generate_cases import (
    AT_ONCE,
    KEY,
    DueReader,
    ItemKind,
    item_kinds,
    made_up_people,
    write_batch,
)
from zhengwu.cases.rules.made_up_year import Fault, Told, YearLife, year_life
from zhengwu.kernel.public import SHANGHAI, Actor, MadeUp, copy_chains
from zhengwu.timelimits.public import WorkCalendar, work_calendar

MOST_IN_A_YEAR = 2_000_000
#: One in so many gets a fault when nobody says how many.
ONE_IN = 100
_YEAR = dt.timedelta(days=365)
_MOST_TRIES = 1_000
_WHO = Actor(ref="account:0", name="生成数据")
_FLOWS = frozenset({"WorkItemOpened", "WorkItemDone"})
_NO_PROCESS = "00000000-0000-0000-0000-000000000000"


@dataclass(frozen=True, slots=True)
class Planted:
    """One case with a fault, and the rules it must be found by."""

    project_no: str
    fault: str
    breaks: tuple[str, ...]


def generate_year(
    *,
    many: int,
    violations: int,
    seed: int,
    now: dt.datetime,
    planted: Callable[[Planted], None],
    progress: Callable[[int, int], None] | None = None,
) -> tuple[int, int]:
    """Add `many` cases of the year before `now`, about ten events each, all over by now. Ten thousand in one transaction.

    Args:
        violations: so many of them get a fault, of every kind in turn. planted: is told of each, when its batch has been written.
        seed: the same seed and the same items make the same lives.

    Returns:
        cases and events written.
    Raises:
        NothingToApplyFor
    """
    kinds, calendar = item_kinds(), work_calendar()
    reader, people = DueReader(calendar), made_up_people()
    first = done = Case.objects.filter(idempotency_key__startswith=KEY).count()
    lives = _lives(kinds, many, violations, first=first, seed=seed, calendar=calendar, reader=reader, now=now)
    events = 0
    while batch := list(islice(lives, AT_ONCE)):
        with transaction.atomic():
            numbers = write_batch([(k, y.life) for k, y in batch], first=done, reader=reader, applicants=people)
            events += copy_chains(
                (f"case:{number}", _chain(number, kind, year.told))
                for number, (kind, year) in zip(numbers, batch, strict=True)
            )
        for number, (_kind, year) in zip(numbers, batch, strict=True):
            if year.breaks:
                planted(Planted(number, year.fault, tuple(sorted(year.breaks))))
        done += len(batch)
        if progress:
            progress(done - first, many)
    with connection.cursor() as cursor:
        for table in ("cases", "event", "event_chain_head"):
            cursor.execute(f"ANALYZE {table}")
    return done - first, events


def _lives(
    kinds: Sequence[ItemKind],
    many: int,
    violations: int,
    *,
    first: int,
    seed: int,
    calendar: WorkCalendar,
    reader: DueReader,
    now: dt.datetime,
) -> Iterator[tuple[ItemKind, YearLife]]:
    """In the order of the days, as a real table grows; a fault on every n-th."""
    chance = random.Random(f"{seed}")  # noqa: S311  made-up lives, no secret
    today = now.astimezone(SHANGHAI).date()
    every = (today - _YEAR + dt.timedelta(days=n) for n in range(_YEAR.days))
    workdays = [day for day in every if calendar.is_workday(day)]
    faults, made = list(Fault), 0
    for n in range(many):
        fault = None
        if violations and (n + 1) * violations // many > n * violations // many:
            fault, made = faults[made % len(faults)], made + 1
        start, tries = n * len(workdays) // many, 0
        life = None
        while life is None:
            kind = kinds[chance.randrange(len(kinds))]
            life = year_life(
                chance=chance,
                workdays=workdays,
                start=start,
                zone=SHANGHAI,
                limits=kind.limits,
                statutory=kind.statutory,
                material=kind.material,
                fault=fault if fault is not Fault.ASKED_TWICE or kind.material else Fault.OFF_LIST,
                due=reader.due,
                calendar=calendar,
                serial=first + n,
            )
            tries += 1
            if tries % 20 == 0:  # late in the year a long life finds no room: it began earlier
                start = max(0, start - 10)
            if tries > _MOST_TRIES:  # no item here has room for it
                fault = None
        yield kind, life


def _chain(number: str, kind: ItemKind, told: Sequence[Told]) -> list[MadeUp]:
    return [_event(number, kind, *one) for one in told]


def _event(number: str, kind: ItemKind, name: str, at: dt.datetime, data: dict[str, Any]) -> MadeUp:
    if name in _FLOWS:
        whole = {**data, "about": f"case:{number}", "process_id": _NO_PROCESS}
        if name == "WorkItemOpened":
            whole["body_code"] = kind.body_code
        return MadeUp(f"flows.{name}", at, _WHO, whole)
    if name == "CaseSubmitted":
        data = {
            "task_code": kind.task_code,
            "item_name": kind.name,
            "item_version": kind.version,
            "body_code": kind.body_code,
            "applicant_name": "生成数据",
            "agent_name": "",
            "source": "online",
            "materials": [kind.material] if kind.material else [],
            "invest_code": "",
        }
    return MadeUp(f"cases.{name}", at, _WHO, {"project_no": number, **data})
