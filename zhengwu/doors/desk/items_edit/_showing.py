"""From what is kept to controls, and to words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from zhengwu.doors.desk.items_edit._around import Around
from zhengwu.doors.desk.items_edit._picker import condition_words, picker, pressed, rows_of, rows_posted
from zhengwu.doors.desk.items_edit._reading import YUAN, options_pressed
from zhengwu.doors.desk.items_edit._stock import halls, processes, themes
from zhengwu.doors.desk.items_edit.declared import Asked
from zhengwu.doors.desk.shapes import Asking, OptionRow, OptionRows
from zhengwu.doors.ui.saying import listed
from zhengwu.doors.ui.shapes import Field, Option
from zhengwu.items.public import FEN

_EMPTY_OPTIONS = 2
_LETTERS = "ABCDEFGH"


def asking(asked: Asked, value: Any, around: Around, *, error: str = "", post: QueryDict | None = None) -> Asking:
    """The control of a field. `post`: what was typed stands in it, whatever is kept."""
    if asked.kind == "condition":
        kept = post.get(f"{asked.name}.kept") if post is not None else None
        rows = pressed(post, asked.name, rows_posted(post, asked.name)) if post is not None and not kept else None
        rows = rows_of(value) if rows is None else rows
        return Asking(picker=picker(asked, rows, around, kept=value, error=error))
    if asked.kind == "options":
        return Asking(options=_options(asked, value, error, post))
    typed = post.get(asked.name) if post is not None else None
    if asked.kind == "limit":
        days = value.get("days") if isinstance(value, Mapping) else value
        unit = value.get("unit") if isinstance(value, Mapping) else "workday"
        return Asking(
            field=_field(asked, "number", typed if typed is not None else _plain(days), error),
            unit=Field(
                name=f"{asked.name}.unit",
                label=_("{what}的单位").format(what=_(asked.label)),
                kind="select",
                options=_offered(asked.choices, post.get(f"{asked.name}.unit", "") if post is not None else unit),
            ),
        )
    if asked.kind in _CHOSEN:
        chosen = value if value is not None else asked.default
        picked = set(post.getlist(asked.name)) if post is not None else {str(one) for one in _listed(chosen)}
        return Asking(field=_CHOSEN[asked.kind](asked, picked, around, error))
    kind = {"long": "long_text", "lines": "long_text", "number": "number", "money": "money"}.get(asked.kind, "text")
    return Asking(field=_field(asked, kind, typed if typed is not None else written(asked, value), error))


def as_typed(asked: Asked, row: Mapping[str, Any]) -> Any:
    """What a row says of a field, money of a threshold in yuan."""
    value = row.get(asked.name)
    if asked.kind == "measured_in":
        return YUAN if value == FEN else value
    if asked.kind == "measure" and row.get("unit") == FEN and isinstance(value, int) and not isinstance(value, bool):
        return _yuan(value)
    return value


def _yuan(fen: int) -> str:
    return f"{fen // 100}.{fen % 100:02}" if fen % 100 else str(fen // 100)


def _listed(value: Any) -> list[Any]:
    if isinstance(value, list | tuple):
        return list(value)
    return [] if value is None else ["1" if value is True else "" if value is False else value]


def _plain(value: Any) -> str:
    return "" if value is None else str(value)


def written(asked: Asked, value: Any) -> str:
    """What stands in a one-line control or a text."""
    if value is None:
        value = asked.default
    if asked.kind == "lines" and isinstance(value, list):
        return "\n".join(str(line) for line in value)
    if asked.kind == "money" and isinstance(value, int) and not isinstance(value, bool):
        return _yuan(value)
    return _plain(value)


def _field(asked: Asked, kind: Any, value: str, error: str) -> Field:
    return Field(
        name=asked.name,
        label=_(asked.label),
        kind=kind,
        value=value,
        hint=_(asked.hint) if asked.hint else "",
        error=error,
        required=asked.needed,
        rows=5 if asked.kind == "lines" else 3,
        unit=_(asked.unit) if asked.unit else "",
    )


def _offered(choices: Mapping[str, str], picked: Any) -> tuple[Option, ...]:
    return tuple(Option(value, _(text), picked=value == str(picked)) for value, text in choices.items())


def _select(asked: Asked, options: Iterable[Option], error: str, *, nothing: str = "") -> Field:
    return Field(
        name=asked.name,
        label=_(asked.label),
        kind="select",
        hint=_(asked.hint) if asked.hint else "",
        error=error,
        required=asked.needed or not nothing,
        options=tuple(options),
        placeholder=nothing,
    )


def _choice(asked: Asked, picked: set[str], _around: Around, error: str) -> Field:
    options = [Option(value, _(text), picked=value in picked) for value, text in asked.choices.items()]
    nothing = _(asked.nothing) if asked.nothing else "" if asked.default is not None else _("请选择")
    return _select(asked, options, error, nothing=nothing)


def _ticks(asked: Asked, picked: set[str], _around: Around, error: str) -> Field:
    return _boxes(
        asked, (Option(value, _(text), picked=value in picked) for value, text in asked.choices.items()), error
    )


def _boxes(asked: Asked, options: Iterable[Option], error: str) -> Field:
    return Field(
        name=asked.name,
        label=_(asked.label),
        kind="checkboxes",
        hint=_(asked.hint) if asked.hint else "",
        error=error,
        required=asked.needed,
        options=tuple(options),
    )


def _yes(asked: Asked, picked: set[str], _around: Around, error: str) -> Field:
    yes = bool({"1", "yes"} & picked)
    words = (_("可以多选"), _("只选一个")) if asked.name == "multiple" else (_("是"), _("否"))
    return Field(
        name=asked.name,
        label=_(asked.label),
        kind="radio",
        hint=_(asked.hint) if asked.hint else "",
        error=error,
        options=(Option("yes", words[0], picked=yes), Option("no", words[1], picked=not yes)),
    )


def _maybe(asked: Asked, picked: set[str], _around: Around, error: str) -> Field:
    yes = bool({"1", "yes"} & picked)
    no = bool({"", "no"} & picked) and not yes
    options = (Option("yes", _("是"), picked=yes), Option("no", _("否"), picked=no))
    return _select(asked, options, error, nothing=_("没有写明"))


def _themes(asked: Asked, picked: set[str], around: Around, error: str) -> Field:
    offered = themes(str(around.at("audience") or "both"))
    strange = [theme for theme in sorted(picked) if theme not in offered]
    return _boxes(asked, (Option(theme, _(theme), picked=theme in picked) for theme in (*offered, *strange)), error)


def _process(asked: Asked, picked: set[str], _around: Around, error: str) -> Field:
    options = [Option("", _("用平台默认的流程"), picked=not picked or "" in picked)]
    options += [
        Option(key, name, listed(step.name for step in steps), picked=key in picked) for key, name, steps in processes()
    ]
    return Field(name=asked.name, label=_(asked.label), kind="radio", required=False, error=error, options=options)


def _hall(asked: Asked, picked: set[str], _around: Around, error: str) -> Field:
    options = [Option(code, name, picked=code in picked) for code, name in halls()]
    return _select(asked, options, error, nothing=_("不是本平台的大厅"))


def _group(asked: Asked, picked: set[str], around: Around, error: str) -> Field:
    """任选组: those that exist, with what is in them, and one more."""
    members: dict[str, list[str]] = {}
    for material in around.list_at(around.rows.path if around.rows else "guide.materials"):
        if material.get("one_of"):
            members.setdefault(str(material["one_of"]), []).append(str(material.get("name", "")))
    members |= {key: [] for key in picked if key and key not in members}
    free = next((f"group{number}" for number in range(1, 99) if f"group{number}" not in members), "group0")
    options = [
        Option(key, _group_words(place, names), picked=key in picked)
        for place, (key, names) in enumerate({**members, free: []}.items())
    ]
    return _select(asked, options, error, nothing=_("单独一份，不和别的任选"))


def _group_words(place: int, names: list[str]) -> str:
    letter = _LETTERS[place] if place < len(_LETTERS) else str(place + 1)
    if not names:
        return _("新的一组：{letter}").format(letter=letter)
    return _("{letter}组：{names}").format(letter=letter, names=listed(names))


_CHOSEN: Mapping[str, Callable[[Asked, set[str], Around, str], Field]] = {
    "choice": _choice,
    "ticks": _ticks,
    "themes": _themes,
    "yes": _yes,
    "maybe": _maybe,
    "process": _process,
    "hall": _hall,
    "group": _group,
}


def _options(asked: Asked, value: Any, error: str, post: QueryDict | None) -> OptionRows:
    rows = options_pressed(post, asked.name) if post is not None else []
    if post is None:
        rows = [dict(one) for one in value if isinstance(one, dict)] if isinstance(value, list) else []
    if post is None or post.get("do") == f"more:{asked.name}":
        rows = [*rows, *({} for _place in range(_EMPTY_OPTIONS))]
    return OptionRows(
        name=asked.name,
        label=_(asked.label),
        hint=_(asked.hint) if asked.hint else "",
        error=error,
        more=f"more:{asked.name}",
        rows=tuple(_option(asked.name, place, row, last=place == len(rows) - 1) for place, row in enumerate(rows)),
    )


def _option(name: str, place: int, row: Mapping[str, Any], *, last: bool) -> OptionRow:
    prefix, number = f"{name}.{place}", place + 1
    return OptionRow(
        prefix=prefix,
        up=f"up:{name}:{place}" if place else "",
        down="" if last else f"down:{name}:{place}",
        value=str(row.get("value", "")),
        text=Field(
            name=f"{prefix}.text",
            label=_("选项 {number}").format(number=number),
            value=str(row.get("text", "")),
            required=number <= _EMPTY_OPTIONS,
        ),
        hint=Field(
            name=f"{prefix}.hint",
            label=_("选项 {number} 的提示").format(number=number),
            value=str(row.get("hint", "")),
            required=False,
        ),
    )


def in_words(asked: Asked, value: Any, around: Around) -> str:
    """A field as a table or a card says it."""
    if value is None:
        value = asked.default
    if value is None or value in ("", []):
        return ""
    match asked.kind:
        case "condition":
            return condition_words(value, around.questions)
        case "options":
            return listed(one.get("text", "") for one in value if isinstance(one, dict))
        case "choice":
            return _(asked.choices[str(value)]) if str(value) in asked.choices else str(value)
        case "ticks" | "themes":
            return listed(_(asked.choices.get(str(one), str(one))) for one in value)
        case "yes" | "maybe":
            return _("是") if value else _("否")
        case "money":
            return _("{amount} 元").format(amount=written(asked, value))
        case "limit" if isinstance(value, Mapping):
            return f"{value.get('days')} {_(asked.choices.get(str(value.get('unit')), ''))}"
        case "lines" if isinstance(value, list):
            return listed(value)
    return str(value)
