"""What other rooms have to choose from: published processes, halls, themes."""

from __future__ import annotations

from django.utils.translation import gettext as _

from zhengwu.doors.desk.shapes import ProcessFlow, ProcessStep
from zhengwu.doors.ui.saying import listed
from zhengwu.flows.public import PictureStep, definition_picture
from zhengwu.flows.public import processes as published_processes
from zhengwu.hall.public import centres
from zhengwu.items.public import THEMES_OF
from zhengwu.organisations.public import ACTIONS

_MOST_SHOWN = 200


def processes() -> list[tuple[str, str, tuple[PictureStep, ...]]]:
    """Key, name and the steps of every published process, as it stands now."""
    drawn = [
        (one.key, one.name, tuple(definition_picture(definition=one))) for one in published_processes()[:_MOST_SHOWN]
    ]
    # Processes that look over items, or anything else than cases, review no application.
    return [one for one in drawn if all(step.action.startswith("cases.") for step in one[2])]


def process_flows() -> tuple[ProcessFlow, ...]:
    """The picture of every process; what runs side by side stands in one box, the second below the first."""
    found = []
    for number, (_key, name, steps) in enumerate(processes(), start=1):
        columns: dict[int, list[PictureStep]] = {}
        for step in steps:
            columns.setdefault(step.column, []).append(step)
        boxes = tuple(
            ProcessStep(
                name=beside[0].name,
                note=listed(one.name for one in beside[1:]),
                words=listed(dict.fromkeys((*(one.name for one in beside[1:]), _(ACTIONS[beside[0].action].name)))),
            )
            for beside in columns.values()
        )
        found.append(ProcessFlow(id=f"flow-{number}", title=name, steps=boxes))
    return tuple(found)


def halls() -> list[tuple[str, str]]:
    """Code and name of the halls."""
    return [(one.code, one.name) for one in centres()[:_MOST_SHOWN]]


def themes(audience: str) -> tuple[str, ...]:
    """The themes for an audience, 其他 last."""
    found = THEMES_OF.get(audience, THEMES_OF["both"])
    return tuple(sorted(found, key=lambda theme: (theme == "其他", theme)))
