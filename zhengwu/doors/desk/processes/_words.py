"""Processes in words: who does a step and how, the picture, the versions."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _

from zhengwu.doors.desk.shapes import ProcessPicture
from zhengwu.doors.ui.saying import counted, listed
from zhengwu.doors.ui.shapes import Cell, Column, Row, Table
from zhengwu.flows.public import MovedOver, NodeKind, ProcessDefinition, ProcessModel, Rule, diagram_of, ranks
from zhengwu.organisations.public import ACTIONS

#: 办理方式 as an officer knows them.
RULES: dict[Rule, str] = {
    Rule.ONE: "一人办",
    Rule.ANY: "一人办就行（或签）",
    Rule.ALL: "每个岗位都办（会签）",
    Rule.ORDER: "按顺序办（依次审批）",
}


def action_words(action: str) -> str:
    """What the step asks for: whoever's post has this grant does it."""
    return _(ACTIONS[action].name) if action in ACTIONS else action


def picture_of(
    xml: str,
    model: ProcessModel,
    *,
    title: str,
    dom_id: str = "picture",
    now: Iterable[str] = (),
    done: Iterable[str] = (),
) -> ProcessPicture:
    """The picture with the words that say the same; `now` and `done` are steps of a case that runs by it."""
    here, been = frozenset(now), frozenset(done)
    columns = [listed(_(step.name) for step in steps) for steps in ranks(model)]
    diagram = diagram_of(xml, model)
    return ProcessPicture(
        title=title,
        words=columns,
        diagram=diagram,
        xml=xml if diagram else "",
        id=dom_id,
        now=_shapes(model, here),
        done=_shapes(model, been - here) - _shapes(model, here),
    )


def _shapes(model: ProcessModel, steps: frozenset[str]) -> frozenset[str]:
    """The shapes in the picture: a step of a called process stands in the one that calls it."""
    drawn = {node.id for node in model.picture.nodes}
    return frozenset(step if step in drawn else step.partition("__")[0] for step in steps)


def steps_table(model: ProcessModel) -> Table:
    """Every step with who does it, how, within how many days."""
    return Table(
        caption=_("步骤"),
        columns=(Column(_("步骤")), Column(_("由谁办")), Column(_("办理方式")), Column(_("时限"))),
        rows=tuple(
            Row(
                (
                    Cell(text=step.name, small=_conditions(model, step.id), head=True),
                    Cell(text=action_words(step.action)),
                    Cell(text=_(RULES[step.rule])),
                    Cell(text=counted("%(n)s 个工作日", step.limit_days) if step.limit_days else "", none=_("不限")),
                ),
                name=step.name,
            )
            for steps in ranks(model)
            for step in steps
        ),
    )


def _conditions(model: ProcessModel, step_id: str) -> str:
    """The condition under which one comes here, as the drawing has it."""
    return "；".join(
        flow.condition
        for flow in model.incoming[step_id]
        if flow.condition and model.by_id[flow.source].kind is NodeKind.CHOICE
    )


def verdict_words(verdict: MovedOver) -> Cell:
    """Where it would stand, or why it stays."""
    if verdict.possible:
        return Cell(text=_("停在{steps}").format(steps=listed(_(step) for step in verdict.stands)))
    if verdict.missing:
        words = _("不能改：新版本没有{steps}").format(steps=listed(_(step) for step in verdict.missing))
    elif verdict.changed:
        words = _("不能改：新版本里{steps}由别的岗位办").format(steps=listed(_(step) for step in verdict.changed))
    else:
        words = _("不能改：新版本里这几步不会同时等人办")
    return Cell(text=words)


def version_words(definition: ProcessDefinition) -> str:
    """第 2 版."""
    return _("第 {n} 版").format(n=definition.version)
