"""From rows to a drawing: BPMN 2.0 that `read_process` runs and any modeller opens, and back to the same rows.

Every row becomes a user task `s<n>`. What else is drawn has a letter and the number of its row: `f` and `p` part and join
what runs side by side, `c` and `j` lead around a step that is left out, `b` goes back, `m` is where it comes back to. So
whether a drawing was built here can be seen by building it again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from zhengwu.flows.rules.model import Flow, Node, NodeKind, ProcessModel, Step
from zhengwu.flows.rules.placing import Pen, Placed
from zhengwu.flows.rules.rows import OnlyIf, RowsWrong, StepRow, check_rows, groups
from zhengwu.flows.rules.writing import written

_STEP = re.compile(r"s([1-9][0-9]?)")
_CONDITION = re.compile(r's([1-9][0-9]?) == "(approve|reject)"')
_SAID = {"approve": "同意", "reject": "不同意"}


def build_process(rows: Sequence[StepRow], *, key: str, name: str) -> str:
    """The BPMN of these steps with its picture (DI), UTF-8 without a declared encoding.

    Raises:
        RowsWrong: with every mistake
    """
    check_rows(rows)
    return written(_drawn(rows), key=key, name=name)


def rows_of(model: ProcessModel) -> tuple[StepRow, ...] | None:
    """The rows a process was built from; None when it was drawn elsewhere, or changed by hand afterwards."""
    steps = {int(found[1]): step for step in model.steps if (found := _STEP.fullmatch(step.id))}
    if sorted(steps) != list(range(1, len(steps) + 1)):
        return None
    rows = tuple(_row(model, number, step) for number, step in sorted(steps.items()))
    try:
        check_rows(rows)
    except RowsWrong:
        return None
    again = _drawn(rows)
    same = set(again.nodes) == set(model.nodes) and set(again.flows) == set(model.flows)
    return rows if same else None


def _row(model: ProcessModel, number: int, step: Step) -> StepRow:
    """What the drawing says of one row. Whether it says it in our way is asked by building it again."""
    before = _before(model, step.id)
    condition = before.condition
    if before.source == f"c{number}":
        before = _before(model, before.source)
    back = next((f.target for f in model.outgoing.get(f"b{number}", ()) if f.condition), "")
    found = _CONDITION.fullmatch(condition)
    return StepRow(
        name=step.name,
        action=step.action,
        rule=step.rule,
        limit_days=step.limit_days,
        together=before.source.startswith("f") and before.source != f"f{number}",
        only_if=OnlyIf(step=int(found[1]), said="approve" if found[2] == "approve" else "reject") if found else None,
        back_to=int(back[1:]) if re.fullmatch(r"m[1-9][0-9]?", back) else None,
    )


def _before(model: ProcessModel, node_id: str) -> Flow:
    return next(iter(model.incoming.get(node_id, ())), Flow(id="", source="", target=""))


def _drawn(rows: Sequence[StepRow]) -> Placed:
    pen = Pen()
    last = pen.put(Node(id="begin", kind=NodeKind.START, name="开始"))
    returns = {row.back_to for row in rows}
    forked = False
    for group in groups(rows):
        first = group[0]
        # A parallel gateway waits for every flow that arrives: ways back meet the ordinary one before it. Between two of them a
        # choice also ends what the engine draws ahead.
        if first in returns or (forked and len(group) > 1):
            last = pen.after(last, Node(id=f"m{first}", kind=NodeKind.CHOICE))
        if len(group) == 1:
            last = _branch(pen, rows, first, after=last)
        else:
            last, forked = _side_by_side(pen, rows, group, after=last), True
    pen.after(last, Node(id="finish", kind=NodeKind.END, name="结束"))
    return pen.placed()


def _side_by_side(pen: Pen, rows: Sequence[StepRow], group: Sequence[int], *, after: str) -> str:
    fork = pen.after(after, Node(id=f"f{group[0]}", kind=NodeKind.PARALLEL))
    with pen.lanes(len(group)) as lanes:
        ends = []
        for number, lane in zip(group, lanes, strict=True):
            pen.enter(lane)
            ends.append(_branch(pen, rows, number, after=fork))
    join = pen.put(Node(id=f"p{group[0]}", kind=NodeKind.PARALLEL))
    for end in ends:
        pen.link(end, join)
    return join


def _branch(pen: Pen, rows: Sequence[StepRow], number: int, *, after: str) -> str:
    """One step with what leads around it and back from it; answers the node its way out leaves from."""
    row = rows[number - 1]
    condition = said = ""
    if row.only_if:
        after = pen.after(after, Node(id=f"c{number}", kind=NodeKind.CHOICE))
        condition = f's{row.only_if.step} == "{row.only_if.said}"'
        said = f"“{rows[row.only_if.step - 1].name}”{_SAID[row.only_if.said]}"
    end = pen.after(after, _task(row, number), condition=condition, name=said)
    if row.back_to is not None:
        end = pen.after(end, Node(id=f"b{number}", kind=NodeKind.CHOICE))
        pen.back(end, f"m{row.back_to}", condition=f's{number} == "reject"', name=_SAID["reject"])
    if row.only_if:
        end = pen.after(end, Node(id=f"j{number}", kind=NodeKind.CHOICE))
        pen.around(f"c{number}", end)
    return end


def _task(row: StepRow, number: int) -> Node:
    step = Step(id=f"s{number}", name=row.name, action=row.action, rule=row.rule, limit_days=row.limit_days)
    return Node(id=step.id, kind=NodeKind.STEP, name=row.name, step=step)
