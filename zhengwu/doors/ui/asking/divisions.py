"""地址 an address picked from the tree of divisions, a level at a time; it works without a script."""

from __future__ import annotations

import datetime as dt

from django.utils.translation import gettext as _

from zhengwu.doors.ui import shapes as ui
from zhengwu.forms.public import Field
from zhengwu.kernel.public import BadInput
from zhengwu.organisations.public import children_of, division_path

#: A county has a hundred villages at most below one township; none of the levels has more.
_MOST = 400
_LEVELS = {1: "省、自治区、直辖市", 2: "市", 3: "县（市、区）", 4: "乡镇、街道", 5: "村、社区"}


def division_parts(one: Field, code: str, *, error: str, on: dt.date) -> tuple[tuple[ui.Field, ...], bool]:
    """One select for every level down to the one below what is chosen, and whether there is still a level to come.

    All of them post the same name; `deepest` reads which one counts.
    """
    try:
        path = [d.code for d in division_path(code)] if code else []
    except BadInput:
        path = []
    selects: list[ui.Field] = []
    for place, above in enumerate(["", *path]):
        below = [branch.division for branch in children_of(above, on=on, most=_MOST).branches]
        if not below:
            return tuple(selects), False
        chosen = path[place] if place < len(path) else ""
        level = below[0].level
        last = place == len(path)
        selects.append(
            ui.Field(
                name=f"{one.key}.code",
                id=f"f-{one.key}-code" if last else f"f-{one.key}-level-{level}",
                label=_(_LEVELS[level]),
                kind="select",
                placeholder=_("请选择"),
                required=one.required and level <= _depth(one),
                error=error if last else "",
                options=tuple(ui.Option(d.code, d.name, picked=d.code == chosen) for d in below),
            )
        )
    return tuple(selects), True


def _depth(one: Field) -> int:
    return {"county": 3, "township": 4, "village": 5}[one.level]
