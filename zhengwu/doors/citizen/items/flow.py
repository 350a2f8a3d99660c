"""怎么办: the steps of the guide as one picture."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from django.utils.translation import gettext as _

from zhengwu.doors.citizen.page import duration_words
from zhengwu.doors.citizen.shapes import Flow, FlowStep
from zhengwu.doors.ui.saying import many
from zhengwu.items.public import Step

STAGES = {"apply": "申请", "accept": "受理", "review": "审查", "decide": "决定", "close": "办结", "deliver": "送达"}
#: What fits into a box.
_NAME, _NOTE = 6, 9


def flow_of(steps: Sequence[Step]) -> Flow:
    """One box a step; alternatives share a box."""
    boxes = [list(same) for _order, same in groupby(sorted(steps, key=lambda s: s.order), key=lambda s: s.order)]
    stages = [box[0].stage for box in boxes]
    apply, accept = _place(stages, "apply", 0), _place(stages, "accept", 1)
    return Flow(
        steps=tuple(_box(box) for box in boxes),
        back_note=_("材料不齐：5 个工作日内一次告知，补齐当天受理") if apply < accept < len(boxes) else "",
        back_from=accept,
        back_to=apply,
    )


def _place(stages: Sequence[str | None], wanted: str, otherwise: int) -> int:
    return stages.index(wanted) if wanted in stages else otherwise


def _box(steps: Sequence[Step]) -> FlowStep:
    first = steps[0]
    return FlowStep(
        name=_name(first),
        note=_note(first),
        words=_("；或者 ").join(_words(s) for s in steps),
        you=first.stage == "apply",
    )


def _name(step: Step) -> str:
    if step.publicity:
        return _("公示")
    if len(step.name) <= _NAME or step.stage is None:
        return _(step.name[:_NAME])
    return _(STAGES[step.stage])


def _note(step: Step) -> str:
    """The time if it is short enough to be read in a box, else who does it."""
    for words in (duration_words(step.duration or ""), _("您") if step.stage == "apply" else step.actor):
        if words and len(words) <= _NOTE:
            return _(words)
    return _(step.actor)[:_NOTE]


def _words(step: Step) -> str:
    publicity = _publicity(step)
    parts = (_(step.name), duration_words(step.duration or ""), publicity, step.note)
    return _("%(who)s：%(what)s") % {"who": _(step.actor), "what": _("，").join(p.rstrip("。") for p in parts if p)}


def _publicity(step: Step) -> str:
    if not step.publicity or step.publicity_days is None:
        return ""
    n = step.publicity_days
    unit = many("个工作日", n) if step.publicity_unit == "workday" else many("天", n)
    most = _("以上") if step.publicity_rule == "at_least" else ""
    return _("公示 %(n)s %(unit)s%(most)s") % {"n": n, "unit": unit, "most": most}
