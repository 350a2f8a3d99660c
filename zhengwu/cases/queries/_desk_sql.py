"""What lies on an officer's desk, as one relation of SQL: counted, filtered, sorted and cut by the database.

Three kinds of sides: cases that wait in a state for whoever has the grant, open work items of cases under review, and what other
bodies ask. Each is a whole queryset; here they are only put side by side, so that a million closed cases cost nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from contextlib import suppress
from enum import StrEnum
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import F, QuerySet

from zhengwu.cases.queries.desk_tasks import COLOURS

_COLUMNS = (
    *("id", "state", "project_no", "task_code", "item_name", "applicant_name", "source", "submitted_at", "accept_date"),
    *("acceptance_due_date", "promise_due_date", "delivery_due_date", "green_channel"),
)
_SHOWN = (
    "c.id AS case_id, c.state, c.project_no, c.task_code, c.item_name, c.applicant_name, c.source, c.submitted_at,"
    " c.green_channel"
)

#: `due` is the last day of what is waited for.
_BY_STATE = f"""
    SELECT {_SHOWN}, c.accept_date, NULL::bigint AS work_item_id, CASE c.state {{actions}} END AS action,
           CASE c.state {{names}} END AS step, CASE c.state {{dues}} END AS due
    FROM ({{cases}}) c
"""  # noqa: S608  constant text, values bound
#: Which column has the last day of a step.
_DUE = {"acceptance": "acceptance_due_date", "delivery": "delivery_due_date", "promise": "promise_due_date"}
_BY_WORK_ITEM = f"""
    SELECT {_SHOWN}, c.accept_date, w.id AS work_item_id, w.action, w.name AS step, c.promise_due_date AS due
    FROM ({{items}}) w JOIN ({{cases}}) c ON c.project_no = substr(w.subject, 6)
"""  # noqa: S608  constant text, values bound
_BY_ASKING = f"""
    SELECT {_SHOWN}, c.accept_date, NULL::bigint AS work_item_id, {{action}} AS action, {{step}} AS step, a.due::date AS due
    FROM ({{asked}}) a JOIN ({{cases}}) c ON c.id = a.case_id
"""  # noqa: S608  constant text, values bound
#: 期限记号 as its place among `COLOURS`: what is grouped and sorted by it in thousands should not be words.
_PLACE: Mapping[str, int] = {colour: place for place, colour in enumerate(COLOURS)}
_RANK = f"""
    CASE WHEN state = 'special' THEN {_PLACE["paused"]} WHEN due IS NULL OR due > %(soon_until)s THEN {_PLACE["calm"]}
         WHEN due < %(today)s THEN {_PLACE["late"]} WHEN due = %(today)s THEN {_PLACE["today"]} ELSE {_PLACE["soon"]} END
"""
_FOUND = "project_no ILIKE %(q)s OR applicant_name ILIKE %(q)s OR item_name ILIKE %(q)s"
_WISHED = {"due": "rank", "todo": "action", "step": "step", "item": "task_code", "source": "source"}

#: What the list can be sorted by. `used` goes by the day of acceptance: how long it has been under way, pauses included.
SORTS: Mapping[str, Sequence[str]] = {
    "due": ("NOT green_channel", "rank", "due", "submitted_at"),
    "item": ("item_name", "rank", "due"),
    "applicant": ("applicant_name", "rank", "due"),
    "step": ("step", "rank", "due"),
    "used": ("accept_date", "rank", "submitted_at"),
    "submitted": ("submitted_at",),
}


class Desk:
    """The relation of one officer on one day. `soon_until` is the last day that counts as soon."""

    def __init__(self, *, today: dt.date, soon_until: dt.date) -> None:
        self._values: dict[str, Any] = {"today": today, "soon_until": soon_until}
        self._sides: list[str] = []

    def add_waiting(self, cases: QuerySet[Any, Any], *, steps: Sequence[tuple[str, str, str, str]]) -> None:
        """Cases that wait in their state; `steps` are rows of state, action, name of the step, and which date is its last."""
        # By CASE and not by a join: a planner that sees the states twice thinks there are a hundred times fewer cases.
        whens = [(f"WHEN {self._bound(state)} THEN", action, name, due) for state, action, name, due in steps]
        with suppress(EmptyResultSet):  # no grant brings any
            self._sides.append(
                _BY_STATE.format(
                    cases=self._inside(cases, *_COLUMNS),
                    actions=" ".join(f"{when} {self._bound(action)}" for when, action, _name, _due in whens),
                    names=" ".join(f"{when} {self._bound(name)}" for when, _action, name, _due in whens),
                    dues=" ".join(f"{when} c.{_DUE[due]}" for when, _action, _name, due in whens),
                )
            )

    def add_work_items(self, items: QuerySet[Any, Any], *, cases: QuerySet[Any, Any]) -> None:
        """Open work items with the cases they are about."""
        items = items.annotate(subject=F("instance__subject"))
        columns = ("id", "action", "name", "subject")
        with suppress(EmptyResultSet):
            sides = {"items": self._inside(items, *columns), "cases": self._inside(cases, *_COLUMNS)}
            self._sides.append(_BY_WORK_ITEM.format(**sides))

    def add_asked(self, asked: QuerySet[Any, Any], *, cases: QuerySet[Any, Any], action: str, step: str) -> None:
        """What other bodies ask about their cases; each `asked` has a `case_id` and the last day as `due`."""
        with suppress(EmptyResultSet):
            sides = {"asked": self._inside(asked, "case_id", "due"), "cases": self._inside(cases, *_COLUMNS)}
            words = {"action": f"{self._bound(action)}::text", "step": f"{self._bound(step)}::text"}
            self._sides.append(_BY_ASKING.format(**sides, **words))

    def counted(
        self, wishes: Mapping[str, str], *, q: str, sort: str, limit: int, offset: int, most_items: int
    ) -> dict[str, list[dict[str, Any]]]:
        """`tally`, `items` and `page`, all from one look at the desk. One statement.

        The tally: how many of each colour, action, step and source; `hit` says whether `q` and the wished item leave them. The
        items: the wished one first, one more than `most_items` at most.
        """
        # Both counts are made of these few: a desk of thousands is gone through once for them, and once for the page.
        groups = f"""
            SELECT rank, action, step, source, task_code, {_FOUND if q else "TRUE"} AS found, count(*) AS n,
                   max(item_name COLLATE "C") AS item_name
            FROM desk GROUP BY 1, 2, 3, 4, 5, 6
        """  # noqa: S608
        tally = """
            SELECT rank, action, step, source, found AND (%(item)s = '' OR task_code = %(item)s) AS hit, sum(n)::int AS n
            FROM groups GROUP BY 1, 2, 3, 4, 5
        """
        items = """
            SELECT task_code, max(item_name) AS item_name FROM groups
            GROUP BY task_code ORDER BY (task_code = %(item)s) DESC, task_code COLLATE "C" LIMIT %(most_items)s + 1
        """
        parts = {"tally": tally, "items": items, "page": self._page(wishes, q=q, sort=sort)}
        asked = ", ".join(f"(SELECT json_agg({name}) FROM ({part}) {name}) AS {name}" for name, part in parts.items())  # noqa: S608
        values = {**_named(wishes), "q": _pattern(q), "limit": limit, "offset": offset, "most_items": most_items}
        ask = f", groups AS ({groups}) SELECT {asked}"
        rows = self._rows(ask, values, columns=_needed(q, sort), once=True)
        found = {name: (rows[0][name] or []) if rows else [] for name in parts}
        for row in found["page"]:
            row["due"] = dt.date.fromisoformat(row["due"]) if row["due"] else None
        return {name: [_coloured(row) if "rank" in row else row for row in part] for name, part in found.items()}

    def page(self, wishes: Mapping[str, str], *, q: str, sort: str, limit: int, offset: int) -> list[dict[str, Any]]:
        """One page of tasks: case, step, action, colour, due day and work item; pages never overlap. One statement."""
        values = {**_named(wishes), "q": _pattern(q), "limit": limit, "offset": offset}
        rows = self._rows(self._page(wishes, q=q, sort=sort), values, columns=_needed(q, sort))
        return [_coloured(row) for row in rows]

    def _page(self, wishes: Mapping[str, str], *, q: str, sort: str) -> str:
        order, backwards = SORTS.get(sort.removeprefix("-"), SORTS["due"]), sort.startswith("-")
        turned = ", ".join(f"{each} {'DESC' if backwards else 'ASC'} NULLS LAST" for each in order)
        wished = [f"{_WISHED[wish]} = %({wish})s" for wish, value in wishes.items() if value]
        left = " AND ".join([*wished, *([f"({_FOUND})"] if q else [])]) or "TRUE"
        return (
            f"SELECT case_id, step, action, rank, due, work_item_id FROM desk WHERE {left}"  # noqa: S608
            f" ORDER BY {turned}, case_id, work_item_id LIMIT %(limit)s OFFSET %(offset)s"
        )

    def between(self, first: dt.date, last: dt.date, *, limit: int) -> list[dict[str, Any]]:
        """The tasks due in these days, both included. One statement."""
        rows = self._rows(
            "SELECT case_id, step, action, rank, due, work_item_id FROM desk WHERE due BETWEEN %(first)s AND %(last)s"
            " AND rank <> %(paused)s ORDER BY due, submitted_at, case_id, work_item_id LIMIT %(limit)s",
            {"first": first, "last": last, "paused": _PLACE["paused"], "limit": limit},
            columns=_needed("", ""),
        )
        return [_coloured(row) for row in rows]

    def _rows(
        self, ask: str, values: Mapping[str, Any], *, columns: Sequence[str], once: bool = False
    ) -> list[dict[str, Any]]:
        if not self._sides:
            return []
        kept = "MATERIALIZED" if once else ""
        sides = " UNION ALL ".join(self._sides)
        desk = f"WITH desk AS {kept} (SELECT {', '.join(columns)}, {_RANK} AS rank FROM ({sides}) sides)"  # noqa: S608
        with connection.cursor() as cursor:
            cursor.execute(f"{desk} {ask}", {**self._values, **values})
            names = [column.name for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    def _bound(self, value: Any) -> str:
        """A value under a name of our own. Words of ours stand in the statement itself: a plan that is kept for all values could
        not use an index of some states alone."""
        if isinstance(value, StrEnum) and value.isidentifier():
            return f"'{value.value}'"
        key = f"v{len(self._values)}"
        self._values[key] = value
        return f"%({key})s"

    def _inside(self, rows: QuerySet[Any, Any], *columns: str) -> str:
        """A queryset as a part of the statement, its values under names of our own."""
        sql, values = rows.order_by().values_list(*columns).query.sql_with_params()
        return str(sql % tuple(self._bound(value) for value in values))


def _pattern(q: str) -> str:
    """What `q` looks like for ILIKE; what people type are no wildcards."""
    escaped = q.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%" if q else ""


def _named(wishes: Mapping[str, str]) -> dict[str, Any]:
    """The wishes as values; a colour nobody knows is no rank, and leaves nothing."""
    return {**wishes, "due": _PLACE.get(wishes.get("due", ""), -1)}


def _needed(q: str, sort: str) -> list[str]:
    """The columns that are looked at: each more is carried along for every task on the desk."""
    always = ["case_id", "action", "step", "source", "task_code", "item_name", "due", "submitted_at", "green_channel"]
    searched = ["project_no", "applicant_name"] if q else []
    sorted_by = {"applicant": ["applicant_name"], "used": ["accept_date"]}.get(sort.removeprefix("-"), [])
    return [*dict.fromkeys([*always, "work_item_id", *searched, *sorted_by])]


def _coloured(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, "colour": COLOURS[row["rank"]]}
