"""The cases of a page of the desk, each with its step, its days and what is special about it."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from django.db.models import QuerySet

from zhengwu.cases.models import Case, CaseMaterial, SpecialProcedure
from zhengwu.cases.queries.clocks import clocks_of
from zhengwu.items.public import ItemVersion
from zhengwu.kernel.public import Compiled, CompiledModels, Given
from zhengwu.timelimits.public import Pause, WorkCalendar

#: 期限记号: late, due today, within two working days, calm, paused.
Colour = Literal["late", "today", "soon", "calm", "paused"]
COLOURS: tuple[Colour, ...] = ("late", "today", "soon", "calm", "paused")
#: What lists of the desk show of a case, and what its clocks go by. A statement of a hundred columns costs more than its rows.
_OF_CASE = (
    *("project_no", "state", "source", "item_name", "applicant_kind", "applicant_name", "agent_name", "submitted_at"),
    "accept_date",
    *("decided_at", "closed_at", "acceptance_due_date", "promise_due_date", "extension_days", "deemed_accepted"),
    *("promise_days", "promise_unit", "statutory_days", "statutory_unit", "green_channel", "review_first"),
    "item_version",
)
_OF_VERSION = ("case_type", "promise_days", "promise_unit", "statutory_days", "statutory_unit")


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


def tasks_of(rows: list[dict[str, Any]], *, calendar: WorkCalendar, today: dt.date) -> Iterator[DeskTask]:
    """The tasks of these rows of the desk (`_desk_sql`), in their order. Four SQL statements, none without rows."""
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


def desk_cases() -> QuerySet[Case]:
    """Cases with what lists of the desk show of them."""
    return Case.objects.select_related("item_version").only(
        *_OF_CASE, *(f"item_version__{name}" for name in _OF_VERSION)
    )
