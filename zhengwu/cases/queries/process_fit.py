"""配用检查: would this process carry the cases of this item to their end, with the people there are today?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from zhengwu.flows.public import definition_of, ends_without, steps_after
from zhengwu.kernel.public import InputError
from zhengwu.organisations.public import ACTIONS, Body, Over, holders

#: What the review of a case can ask for.
_REVIEW, _DECIDE = "cases.review", "cases.decide"
#: What must be possible before and after the review, in the order of the law.
_AROUND = ("cases.receive", "cases.accept", _DECIDE, "cases.deliver", "cases.close")


def misfits(*, process_key: str, body: Body, task_code: str, today: dt.date) -> list[InputError]:
    """Why this process does not fit this item; empty when it does: everything it asks for can be done by somebody at work today,
    no way ends undecided, and nothing is left to do after the decision.

    Raises:
        ProcessUnknown
    """
    model = definition_of(process_key=process_key).model
    over = Over(division_code=body.division.code, body_code=body.code, task_code=task_code)
    strange = [step for step in model.steps if step.action not in {_REVIEW, _DECIDE}]
    found = [
        _misfit("action", "步骤“{step}”要的是“{action}”，不是审查或决定，办件里没有人能办。请换一个流程。",
                step=step.name, action=ACTIONS[step.action].name if step.action in ACTIONS else step.action)
        for step in strange
    ]  # fmt: skip
    if ends_without(model, action=_DECIDE):
        found.append(_misfit("undecided", "流程有一条路走到结束也没有“决定”这一步。请在最后加上决定。"))
    if late := steps_after(model, action=_DECIDE):
        words = "决定以后还有步骤（{steps}），决定作出后就没有人能办了。请放到决定前面。"
        found.append(_misfit("after", words, steps="、".join(late)))
    asked = dict.fromkeys((*_AROUND, *(step.action for step in model.steps if step not in strange)))
    return [*found, *_nobody(list(asked), over, today)]


def _nobody(actions: list[str], over: Over, today: dt.date) -> Iterator[InputError]:
    for action in actions:
        if not holders(action, over=over, today=today):
            yield _misfit(
                "nobody", "今天没有人能办“{action}”。请给一个岗位授权，并安排人任职。", action=ACTIONS[action].name
            )


def _misfit(code: str, message: str, **facts: str) -> InputError:
    return InputError(loc=("process",), msg=message, code=f"fit.{code}", facts=facts)
