"""Tables of 文书范本: what a sentence may use, and what changed between two wordings."""

from __future__ import annotations

import difflib
from collections.abc import Mapping

from django.utils.translation import gettext as _

from zhengwu.documents.public import FORMS, Slot, Wording, fits
from zhengwu.doors.desk.shapes import Section
from zhengwu.doors.desk.wordings._words import told
from zhengwu.doors.ui.saying import listed
from zhengwu.doors.ui.shapes import Cell, Column, Empty, Row, Table

_SORTS: dict[str, str] = {
    "text": "文字",
    "day": "日期",
    "instant": "日期和时刻",
    "number": "数字",
    "flag": "是或者不是，只能当条件",
    "choice": "几种里的一种",
    "list": "一串",
    "rows": "清单，放进清单表",
}


def usable(slots: Mapping[str, Slot]) -> Section:
    """可以用的内容: every value with how to write it."""
    rows = tuple(
        Row(
            (
                Cell(text=_(slot.name), small=_(_SORTS[slot.sort]), head=True),
                Cell(text=_written(slot), code=True),
                Cell(text=listed(_(column.name) for column in slot.columns.values()), none=_("没有")),
            ),
            name=_(slot.name),
        )
        for slot in slots.values()
    )
    columns = (Column(_("内容")), Column(_("怎么写")), Column(_("清单表里还可以用")))
    note = _(
        "写在句子里的花括号会换成这份文书的内容。一段里用到的内容没有，这一段就不印；"
        "放在方括号里的，只是括号里的不印。竖线后面是没有时换成的话：[依照{依据}，|依法]。"
    )
    return Section(
        title=_("可以用的内容"), note=note, table=Table(caption=_("可以用的内容"), columns=columns, rows=rows)
    )


def _written(slot: Slot) -> str:
    forms = [f"{{{slot.name}|{name}}}" for code, (name, _sorts) in FORMS.items() if fits(slot, code)]
    if slot.sort == "flag":
        return f"{{?{slot.name}}} {{!{slot.name}}}"
    plain = [f"{{{slot.name}}}"] if fits(slot, "") else []
    return " ".join([*plain, *(form for form in forms if slot.sort not in {"day", "instant"})])


def differences(before: Wording, after: Wording, slots: Mapping[str, Slot], *, words: tuple[str, str]) -> Section:
    """What one says and the other does not, block by block."""
    old, new = told(before, slots), told(after, slots)
    rows = []
    for verb, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if verb != "equal":
            gone, come = "\n".join(old[a:b]), "\n".join(new[c:d])
            rows.append(Row((Cell(text=gone, none=_("没有")), Cell(text=come, none=_("去掉了"))), name=come or gone))
    table = Table(
        caption=_("改了哪些"),
        columns=(Column(words[0]), Column(words[1])),
        rows=tuple(rows),
        empty=Empty(_("没有不同。")),
    )
    return Section(title=_("和现行范本比"), table=table)
