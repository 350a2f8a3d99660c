"""What another version of a process changes, step by step."""

from __future__ import annotations

from dataclasses import dataclass, replace

from zhengwu.flows.rules.model import ProcessModel, Step


@dataclass(frozen=True, slots=True, kw_only=True)
class StepChange:
    """One step that is new (no `before`), gone (no `after`) or different."""

    name: str
    before: Step | None
    after: Step | None


def step_changes(before: ProcessModel, after: ProcessModel) -> list[StepChange]:
    """The steps that are not as they were, in the new order, those that are gone last. Steps are compared by name and place
    among those of the same name: their ids are the modeller's business."""
    olds, news = _by_name(before), _by_name(after)
    changes = [
        StepChange(name=name, before=olds.get(name), after=news.get(name)) for name in dict.fromkeys((*news, *olds))
    ]
    return [change for change in changes if change.before != change.after]


def _by_name(model: ProcessModel) -> dict[str, Step]:
    found: dict[str, Step] = {}
    for step in model.steps:
        name, again = step.name, 1
        while name in found:
            again += 1
            name = f"{step.name}（{again}）"
        found[name] = replace(step, id="")
    return found
