"""An entry as a form: what stands in it, and what was typed read back into a `BaseEntry`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from pydantic import ValidationError

from zhengwu.doors.desk.catalogue._words import AUDIENCES
from zhengwu.doors.desk.refused import Refused, whole_number
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.shapes import Field, Option
from zhengwu.items.public import ITEM_TYPES, LEVELS, POWER_SOURCES, SCHEMES, BaseEntry, said_parts, said_wrong
from zhengwu.kernel.public import BadInput, InputError
from zhengwu.organisations.public import read_division_code

UNITS = {"workday": "工作日", "day": "自然日"}
DEPTHS = {"1": "1 级：网上看指南", "2": "2 级：网上预约、预填", "3": "3 级：网上提交", "4": "4 级：全程网办"}
_KEEPER_OF_LEVEL = {1: "province", 2: "city"}
_BETWEEN = "|"
_NONE = "无"

#: Where in the form a field of the entry stands, when its name is another.
_FORM_NAME = {"statutory": "statutory_days", "promise": "promise_days"}


def values_of(request: DoorRequest, entry: BaseEntry | None) -> dict[str, Any]:
    """What stands in the form: what was typed, else what the entry says, else what is usual."""
    if request.method == "POST":
        typed: dict[str, Any] = {name: request.POST.get(name, "") for name in _blank(request)}
        return typed | {"levels": request.POST.getlist("levels")}
    return _written(entry) if entry else _blank(request)


def _blank(request: DoorRequest) -> dict[str, Any]:
    return {
        "scheme": "national31", "code": "", "name": "", "item_type": "01", "basis": "", "levels": [], "audience": "natural",
        "division": request.officer.division_code, "power_source": "own", "statutory_days": "", "statutory_unit": "workday",
        "promise_days": "", "promise_unit": "workday", "visits": "", "online_depth": "1", "materials": "", "preconditions": "",
        "fees": "", "results": "",
    }  # fmt: skip


def _written(entry: BaseEntry) -> dict[str, Any]:
    bounds = entry.bounds
    return {
        "scheme": entry.scheme.value,
        "code": entry.code,
        "name": entry.name,
        "item_type": entry.item_type,
        "basis": "\n".join(_line(basis.law, basis.article) for basis in entry.basis),
        "levels": list(entry.levels),
        "audience": entry.audience,
        "division": entry.division,
        "power_source": entry.power_source,
        "statutory_days": str(entry.statutory.days) if entry.statutory else "",
        "statutory_unit": entry.statutory.unit if entry.statutory else "workday",
        "promise_days": str(bounds.promise.days) if bounds.promise else "",
        "promise_unit": bounds.promise.unit if bounds.promise else "workday",
        "visits": "" if bounds.visits is None else str(bounds.visits),
        "online_depth": str(bounds.online_depth),
        "materials": _lines(bounds.materials),
        "preconditions": _lines(bounds.preconditions),
        "fees": "\n".join(_line(fee.name, f"{fee.most_fen / 100:.2f}", fee.unit) for fee in bounds.fees),
        "results": "\n".join(bounds.results),
    }


def _line(*parts: str) -> str:
    return f" {_BETWEEN} ".join(part for part in parts if part)


def _lines(names: tuple[str, ...] | None) -> str:
    return "" if names is None else "\n".join(names) or _NONE


def read_entry(values: Mapping[str, Any], before: BaseEntry | None = None) -> BaseEntry:
    """The entry that was typed; code and scheme stay those of `before`.

    Raises:
        BadInput: every mistake at its field
    """
    row = {
        name: values[name] for name in ("code", "scheme", "name", "item_type", "audience", "power_source", "division")
    }
    if before:
        row |= {"code": before.code, "scheme": before.scheme}
    bounds = {
        "promise": _limit(values, "promise"),
        "visits": whole_number(values["visits"], name="visits") if values["visits"].strip() else None,
        "online_depth": int(values["online_depth"]) if values["online_depth"] in DEPTHS else 1,
        "materials": _names(values["materials"]),
        "preconditions": _names(values["preconditions"]),
        "fees": [_fee(line) for line in _split(values["fees"])],
        "results": [line[0] for line in _split(values["results"])],
    }
    row |= {
        "keeper": _keeper(values["division"]),
        "levels": values["levels"],
        "basis": [{"law": line[0], "article": " ".join(line[1:])} for line in _split(values["basis"])],
        "statutory": _limit(values, "statutory"),
        "bounds": bounds,
    }
    try:
        return BaseEntry.model_validate(row)
    except ValidationError as invalid:
        raise BadInput([_mistake(error) for error in invalid.errors(include_url=False)]) from None


def _mistake(error: Mapping[str, Any]) -> InputError:
    parts = [part for part in error["loc"] if isinstance(part, str) and part != "bounds"]
    name = parts[0] if parts else "code"
    if not parts and "承诺" in str(error["msg"]):
        name = "promise"
    loc, said = (_FORM_NAME.get(name, name),), said_wrong(error)
    line = next((part + 1 for part in error["loc"] if isinstance(part, int)), 0)
    if line:
        return InputError(
            loc=loc, msg="第 {line} 行：{said}", code="catalogue.line", facts={"line": line, "said": said}
        )
    template, facts = said_parts(error)
    return InputError(loc=loc, msg=template, code="catalogue.field", facts=facts)


def _keeper(division: str) -> str:
    """Whose catalogue it is follows from the division that maintains it.

    Raises:
        DivisionCodeWrong
    """
    return _KEEPER_OF_LEVEL.get(read_division_code(division).level, "county")


def _limit(values: Mapping[str, Any], name: str) -> dict[str, Any] | None:
    typed = values[f"{name}_days"].strip()
    if not typed:
        return None
    unit = values[f"{name}_unit"] if values[f"{name}_unit"] in UNITS else "workday"
    return {"days": whole_number(typed, name=f"{name}_days"), "unit": unit}


def _split(text: str) -> list[list[str]]:
    """Lines with something in them, each cut at its bars (both widths)."""
    lines = text.replace("｜", _BETWEEN).splitlines()
    found = [[part.strip() for part in line.split(_BETWEEN) if part.strip()] for line in lines]
    return [line for line in found if line]


def _names(text: str) -> list[str] | None:
    found = [line[0] for line in _split(text)]
    if not found:
        return None
    return [] if found == [_NONE] else found


def _fee(line: list[str]) -> dict[str, Any]:
    name, *rest = line
    whole, _dot, part = (rest[0] if rest else "").removesuffix("元").strip().partition(".")
    if not whole.isdecimal() or len(whole) > 9 or not (part == "" or (part.isdecimal() and len(part) <= 2)):  # noqa: PLR2004
        raise BadInput.one(("fees",), "每行写成“名称 | 金额 | 单位”，例如 工本费 | 10.00 | 本。", "catalogue.fee")
    fee = {"name": name, "most_fen": int(whole) * 100 + int(part.ljust(2, "0") or "0")}
    return fee | ({"unit": rest[1]} if len(rest) > 1 else {})


def entry_fields(values: Mapping[str, Any], refused: Refused, *, new: bool) -> tuple[Field, ...]:
    """Every field: what is the same everywhere first, then the bounds."""

    def text(name: str, label: str, hint: str = "", *, kind: Any = "text", required: bool = False) -> Field:
        return Field(
            name=name,
            label=label,
            kind=kind,
            hint=hint,
            value=values[name],
            required=required,
            rows=4,
            error=refused.fields.get(name, ""),
        )

    def choice(name: str, label: str, names: Mapping[str, str], hint: str = "", *, kind: Any = "select") -> Field:
        chosen = values[name] if isinstance(values[name], list) else [values[name]]
        options = tuple(Option(key, _(word), picked=key in chosen) for key, word in names.items())
        return Field(name=name, label=label, kind=kind, hint=hint, options=options, error=refused.fields.get(name, ""))

    codes = (
        choice("scheme", _("编码方案"), {str(key): word for key, word in SCHEMES.items()}),
        text("code", _("基本编码"), _("国家编码 12 位数字，GB/T 39046 最多 10 位"), required=True),
    )
    return (
        *(codes if new else ()),
        text("name", _("名称"), _("各级用同样的名称"), required=True),
        choice("item_type", _("事项类型"), ITEM_TYPES),
        text("basis", _("设定依据"), _("每行一部，写成“法律 | 条款”"), kind="long_text", required=True),
        choice("levels", _("行使层级"), LEVELS, kind="checkboxes"),
        choice("audience", _("服务对象"), AUDIENCES, kind="radio"),
        choice("power_source", _("权力来源"), POWER_SOURCES),
        text("division", _("维护的区划代码"), _("谁编制谁维护，只有这个区划的目录管理员能改"), required=True),
        text("statutory_days", _("法定时限"), _("法律没有规定的不写"), kind="number"),
        choice("statutory_unit", _("法定时限的单位"), UNITS),
        text("promise_days", _("承诺时限最长"), _("不写就以法定时限为限"), kind="number"),
        choice("promise_unit", _("承诺时限的单位"), UNITS),
        text("visits", _("到现场最多几次"), _("不写就不限定"), kind="number"),
        choice("online_depth", _("网办深度最低"), DEPTHS),
        text("materials", _("可以要的材料"), _("每行一个名称；不写就不限定，一份都不能要就写“无”"), kind="long_text"),
        text("preconditions", _("可以设的前置条件"), _("每行一个名称；不写就不限定，不能设就写“无”"), kind="long_text"),
        text(
            "fees", _("可以收的费"), _("每行一项，写成“名称 | 最高金额（元） | 单位”；不写就是不收费"), kind="long_text"
        ),
        text("results", _("至少给到的结果"), _("每行一个名称，例如证照的名称"), kind="long_text"),
    )
