"""What other rooms have to choose from: published processes, halls, themes."""

from __future__ import annotations

from zhengwu.flows.public import definition_picture
from zhengwu.flows.public import processes as published_processes
from zhengwu.hall.public import centres
from zhengwu.items.public import THEMES_OF

_MOST_SHOWN = 200


def processes() -> list[tuple[str, str, tuple[str, ...]]]:
    """Key, name and the steps of every published process, as it stands now."""
    return [
        (one.key, one.name, tuple(step.name for step in definition_picture(definition=one)))
        for one in published_processes()[:_MOST_SHOWN]
    ]


def halls() -> list[tuple[str, str]]:
    """Code and name of the halls."""
    return [(one.code, one.name) for one in centres()[:_MOST_SHOWN]]


def themes(audience: str) -> tuple[str, ...]:
    """The themes for an audience, 其他 last."""
    found = THEMES_OF.get(audience, THEMES_OF["both"])
    return tuple(sorted(found, key=lambda theme: (theme == "其他", theme)))
