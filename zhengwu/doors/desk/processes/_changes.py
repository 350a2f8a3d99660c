"""What changed in the steps from one drawing of a process to the next."""

from __future__ import annotations

from django.utils.translation import gettext as _

from zhengwu.doors.desk.processes._words import RULES, action_words
from zhengwu.doors.desk.shapes import Section
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Badge, Cell, Column, Empty, Row, Table
from zhengwu.flows.public import ProcessModel, Step, StepChange, step_changes


def changes(before: ProcessModel, after: ProcessModel, *, words: tuple[str, str]) -> Section:
    """Steps that were added, taken out or changed; `words` say what the two drawings are."""
    table = Table(
        caption=_("步骤的变化"),
        columns=(Column(_("步骤")), Column(_("变化")), Column(words[0]), Column(words[1])),
        rows=tuple(_row(change) for change in step_changes(before, after)),
        empty=Empty(_("步骤没有变化。先后和条件有没有变，看图就知道。")),
    )
    return Section(title=_("步骤的变化"), table=table)


def _row(change: StepChange) -> Row:
    if change.before is None:
        badge = Badge(_("新增"), "done", "plus")
    elif change.after is None:
        badge = Badge(_("去掉"), "late")
    else:
        badge = Badge(_("改动"), "need")
    return Row((Cell(text=change.name, head=True), Cell(badges=(badge,)), _said(change.before), _said(change.after)))


def _said(step: Step | None) -> Cell:
    if step is None:
        return Cell()
    days = step.limit_days
    limit = counted("%(n)s 个工作日", days) if days else _("不限时")
    return Cell(text=" · ".join((action_words(step.action), _(RULES[step.rule]), limit)))
