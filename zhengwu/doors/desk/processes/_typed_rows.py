"""The designer's rows as they are posted, and what its buttons do to them."""

from __future__ import annotations

from collections.abc import Sequence

from zhengwu.doors.ui.page import DoorRequest
from zhengwu.flows.public import MOST_ROWS, OnlyIf, Rule, StepRow, rearranged

#: How many rows the form has.
COUNT = "rows"
_MOST_CHARACTERS = 200
_MOST_DIGITS = 4
#: A number of days that is none, refused by the rules at its field.
_NO_NUMBER = -1
_FRESH = StepRow(name="", action="cases.review")
#: What one begins with: the shortest review the law allows, reviewed by one and decided by another.
FIRST_ROWS = (StepRow(name="审查", action="cases.review"), StepRow(name="决定", action="cases.decide"))


def typed_rows(request: DoorRequest) -> list[StepRow]:
    """Every row, right or wrong."""
    count = _number(request.POST.get(COUNT, "")) or 0
    return [_row(request, number) for number in range(1, min(count, MOST_ROWS) + 1)]


def _row(request: DoorRequest, number: int) -> StepRow:
    def typed(part: str) -> str:
        return request.POST.get(f"{part}-{number}", "").strip()[:_MOST_CHARACTERS]

    step, _, said = typed("only_if").partition(":")
    rule = typed("rule")
    return StepRow(
        name=" ".join(typed("name").split()),
        action=typed("action"),
        rule=Rule(rule) if rule in set(Rule) else Rule.ONE,
        limit_days=_number(typed("limit_days")),
        together=typed("together") == "yes",
        only_if=OnlyIf(step=_number(step) or 0, said="reject" if said == "reject" else "approve") if step else None,
        back_to=_number(typed("back_to")),
    )


def _number(typed: str) -> int | None:
    if not typed:
        return None
    return int(typed) if typed.isdecimal() and len(typed) <= _MOST_DIGITS else _NO_NUMBER


def pressed(rows: Sequence[StepRow], do: str) -> list[StepRow]:
    """The rows after one of the buttons add, up:n, down:n, remove:n; any other leaves them."""
    order = list(range(1, len(rows) + 1))
    verb, _, number_typed = do.partition(":")
    place = (_number(number_typed) or 0) - 1
    if verb == "add" and len(rows) < MOST_ROWS:
        return _with_another(rows)
    if not 0 <= place < len(rows):
        return list(rows)
    if verb == "remove" and len(rows) > 1:
        del order[place]
    elif verb in {"up", "down"}:
        other = place - 1 if verb == "up" else place + 1
        if 0 <= other < len(rows):
            order[place], order[other] = order[other], order[place]
    return rearranged(rows, order)


def _with_another(rows: Sequence[StepRow]) -> list[StepRow]:
    """A fresh step before the decision, which stays last; else at the end."""
    ends = bool(rows) and rows[-1].action == "cases.decide"
    return [*rows[:-1], _FRESH, rows[-1]] if ends else [*rows, _FRESH]
