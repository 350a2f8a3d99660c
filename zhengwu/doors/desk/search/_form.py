"""The form of a word: the same for adding and changing."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.refused import Refused
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.shapes import Crumb, Field, Option
from zhengwu.items.public import SearchWord

_MOST = 1000
NAMES = ("phrase", "means", "items", "note", "division_code")


def crumbs_to(*way: Crumb) -> tuple[Crumb, ...]:
    """管理 › 搜索用词 › …"""
    return (Crumb(_("管理"), reverse("desk-admin")), Crumb(_("搜索用词"), reverse("desk-search")), *way)


def typed(request: DoorRequest, word: SearchWord | None = None) -> dict[str, str]:
    """What stands in the form: as sent, else as the word has it, else as the address says."""
    if request.method == "POST":
        return {name: request.POST.get(name, "")[:_MOST] for name in NAMES}
    if word is None:
        return {name: request.GET.get(name, "")[:_MOST] for name in NAMES}
    return {
        "phrase": word.phrase,
        "means": "\n".join(word.means),
        "items": "\n".join(word.items),
        "note": word.note,
        "division_code": word.division_code,
    }


def said(values: dict[str, str]) -> dict[str, Any]:
    """The form as the operations take it; a line, or what stands between commas, is one."""
    return {
        "phrase": values["phrase"],
        "means": values["means"].replace("、", "\n").replace("，", "\n").splitlines(),
        "items": values["items"].replace("、", "\n").replace(",", "\n").splitlines(),
        "note": values["note"],
        "division_code": values["division_code"].strip(),
    }


def fields(values: dict[str, str], refused: Refused) -> tuple[Field, ...]:
    """The controls."""
    wrong = refused.fields
    home = settings.HOME_DIVISION
    places = [("", _("所有人"))]
    kept = dict.fromkeys([home, values["division_code"]] if values["division_code"] else [home])
    places += [(code, _("只对 {code} 和它下面的").format(code=code)) for code in kept]
    return (
        Field(
            name="phrase",
            label=_("群众说的词"),
            hint=_("写群众会打的字，比如：下岗"),
            value=values["phrase"],
            max_length=40,
            autocomplete="off",
            error=wrong.get("phrase", ""),
        ),
        Field(
            name="means",
            label=_("代表的说法"),
            kind="long_text",
            hint=_("每行一个，写事项名称或常用叫法里有的字，比如：失业登记"),
            value=values["means"],
            required=False,
            error=wrong.get("means", ""),
        ),
        Field(
            name="items",
            label=_("直接指向的事项"),
            kind="long_text",
            rows=2,
            hint=_("每行一个实施编码；搜这个词时，它排在最前"),
            value=values["items"],
            required=False,
            error=wrong.get("items", ""),
        ),
        Field(
            name="division_code",
            label=_("对谁有用"),
            kind="select",
            options=tuple(Option(code, text, picked=code == values["division_code"]) for code, text in places),
            error=wrong.get("division_code", ""),
        ),
        Field(
            name="note",
            label=_("备注"),
            value=values["note"],
            max_length=200,
            required=False,
            autocomplete="off",
            error=wrong.get("note", ""),
        ),
    )
