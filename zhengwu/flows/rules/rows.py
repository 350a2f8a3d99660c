"""审查步骤 as rows: how an official who draws nothing says who reviews what, one line a step.

    1 初审        审查
    2 材料复核    审查
    3 现场核实    审查    与上一步同时
    4 集体讨论    审查    只在“初审”不同意时
    5 决定        决定

Rows number from 1, as on the page. What a row may look at is always above it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from zhengwu.flows.rules.bpmn import MAX_LIMIT_DAYS, MAX_NAME
from zhengwu.flows.rules.model import Rule
from zhengwu.kernel.pure import BadInput, InputError

#: Steps of one process, and steps side by side: more nobody can oversee, and the proof of soundness would grow too large.
MOST_ROWS: Final = 24
MOST_TOGETHER: Final = 4
#: What a step can ask for. The last one of a case is the decision: with it the review is over.
STEP_ACTIONS: Final = ("cases.review", "cases.decide", "items.review_staffing", "items.review_legal", "items.publish")
FINAL_ACTIONS: Final = frozenset({"cases.decide"})

Said = Literal["approve", "reject"]


class RowsWrong(BadInput):
    """Steps that make no process, with everything that is wrong with them, at ("rows", number, field)."""

    code = "bad_rows"
    title = "步骤还要改"
    template = "步骤有 {count} 处要改，改好后再看图或发布。"


@dataclass(frozen=True, slots=True, kw_only=True)
class OnlyIf:
    """只在某一步同意（或不同意）时: `step` is the number of an earlier row."""

    step: int
    said: Said


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRow:
    """One step.

    together: side by side with the row above. only_if: left out unless it holds. back_to: the row the process goes back to when
    this one is answered with 不同意; None lets it go on, for the head to decide. limit_days: workdays.
    """

    name: str
    action: str
    rule: Rule = Rule.ONE
    limit_days: int | None = None
    together: bool = False
    only_if: OnlyIf | None = None
    back_to: int | None = None


def groups(rows: Sequence[StepRow]) -> list[list[int]]:
    """The numbers of the rows; those that run side by side stand in one list."""
    found: list[list[int]] = []
    for number, row in enumerate(rows, start=1):
        if row.together and found:
            found[-1].append(number)
        else:
            found.append([number])
    return found


def check_rows(rows: Sequence[StepRow]) -> None:
    """Refuse rows that could not be drawn as a process that always ends.

    Raises:
        RowsWrong
    """
    if errors := [*_wrong_altogether(rows), *(error for n in range(1, len(rows) + 1) for error in _wrong(rows, n))]:
        raise RowsWrong(errors)


def _error(number: int, part: str, message: str, code: str, **facts: str | int) -> InputError:
    return InputError(loc=("rows", number, part), msg=message, code=f"rows.{code}", facts={"n": number, **facts})


def _wrong_altogether(rows: Sequence[StepRow]) -> Iterator[InputError]:
    if not rows:
        yield _error(1, "name", "流程至少要有一步。", "empty")
    if len(rows) > MOST_ROWS:
        yield _error(MOST_ROWS, "name", "步骤最多 {most} 步，请合并一些。", "too_many", most=MOST_ROWS)
    for group in groups(rows):
        if len(group) > MOST_TOGETHER:
            said = "同时进行的步骤最多 {most} 步，请把第 {n} 步改成接着办。"
            yield _error(group[MOST_TOGETHER], "together", said, "too_wide", most=MOST_TOGETHER)


def _wrong(rows: Sequence[StepRow], number: int) -> Iterator[InputError]:
    row = rows[number - 1]
    if not row.name.strip() or len(row.name) > MAX_NAME or not row.name.isprintable():
        yield _error(number, "name", "第 {n} 步要有 1 到 {most} 个字的名称。", "name", most=MAX_NAME)
    if row.action not in STEP_ACTIONS:
        yield _error(number, "action", "请选择第 {n} 步由谁办。", "action")
    if row.limit_days is not None and not 1 <= row.limit_days <= MAX_LIMIT_DAYS:
        yield _error(
            number, "limit_days", "第 {n} 步的时限是 1 到 {most} 个工作日，或者不填。", "limit", most=MAX_LIMIT_DAYS
        )
    if row.together and number == 1:
        yield _error(number, "together", "第 1 步上面没有步骤，不能“与上一步同时”。", "together")
    yield from _wrong_way(rows, number)


def _wrong_way(rows: Sequence[StepRow], number: int) -> Iterator[InputError]:
    row, all_groups = rows[number - 1], groups(rows)
    own = next(group for group in all_groups if number in group)
    if row.only_if and not 1 <= row.only_if.step < own[0]:
        yield _error(number, "only_if", "第 {n} 步的条件只能看前面已经办完的步骤。", "only_if")
    if row.back_to is not None and len(own) > 1:
        yield _error(
            number, "back_to", "第 {n} 步和别的步骤同时进行，不能自己退回。请放到它们汇合以后的一步。", "back_inside"
        )
    elif row.back_to is not None and row.back_to not in {group[0] for group in all_groups if group[0] < number}:
        yield _error(number, "back_to", "第 {n} 步只能退回到前面的步骤；那几步同时进行的，选其中第一步。", "back_to")
    if row.action in FINAL_ACTIONS and (number < len(rows) or len(own) > 1 or row.only_if or row.back_to is not None):
        yield _error(
            number, "action", "作出决定以后审查就结束了：第 {n} 步要放在最后，单独一步，不带条件，也不退回。", "final"
        )


def rearranged(rows: Sequence[StepRow], order: Sequence[int]) -> list[StepRow]:
    """The rows in another order, some left out: `order` has their numbers of before. What looked at a row still looks at it; what
    looked at one that is gone, looks at nothing."""
    now = {before: number for number, before in enumerate(order, start=1)}

    def moved(row: StepRow) -> StepRow:
        only_if = row.only_if
        return replace(
            row,
            only_if=replace(only_if, step=now[only_if.step]) if only_if and only_if.step in now else None,
            back_to=now.get(row.back_to) if row.back_to is not None else None,
        )

    return [moved(rows[number - 1]) for number in order]
