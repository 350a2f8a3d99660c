"""What other rooms have to choose from: published processes, halls, themes."""

from __future__ import annotations

import datetime as dt

from django.utils.translation import gettext as _

from zhengwu.cases.public import DEFAULT_PROCESS, misfits
from zhengwu.doors.desk.shapes import ProcessFlow, ProcessStep
from zhengwu.doors.ui.saying import listed, said
from zhengwu.flows.public import PictureStep, ProcessUnknown, definition_picture
from zhengwu.flows.public import processes as published_processes
from zhengwu.hall.public import centres
from zhengwu.items.public import THEMES_OF, Draft
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


def fit_words(draft: Draft, chosen: str, *, today: dt.date) -> str:
    """配用检查: whether the process that is saved would carry the cases of this item to their end, in one line."""
    key, task_code = chosen or DEFAULT_PROCESS, draft.item.task_code if draft.item else ""
    try:
        found = misfits(process_key=key, body=draft.body, task_code=task_code, today=today)
    except ProcessUnknown as refusal:
        return said(refusal)
    if not found:
        return _("检查过了：每一步今天都有人能办，走得到决定和送达。")
    return _("按今天的岗位，这个流程走不通：{why}").format(why="".join(said(error) for error in found))


def halls() -> list[tuple[str, str]]:
    """Code and name of the halls."""
    return [(one.code, one.name) for one in centres()[:_MOST_SHOWN]]


def themes(audience: str) -> tuple[str, ...]:
    """The themes for an audience, 其他 last."""
    found = THEMES_OF.get(audience, THEMES_OF["both"])
    return tuple(sorted(found, key=lambda theme: (theme == "其他", theme)))
