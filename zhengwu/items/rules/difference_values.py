"""A value of an item as lines of words: codes by their name, conditions as sentences, money still in fen for the doors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Literal

from pydantic import BaseModel

from zhengwu.forms.pure import Field, FormDefinition, Section
from zhengwu.items.rules import guide as parts
from zhengwu.items.rules.difference_words import FIELDS, VALUES
from zhengwu.items.rules.source import ItemSource

#: Lists of parts, and what they are lists of.
PARTS: Final[Mapping[str, type[BaseModel]]] = {
    "guide": parts.Guide, "basis": parts.LegalBasis, "limits": parts.LimitBranch, "questions": parts.Question,
    "options": parts.Option, "materials": parts.Material, "fees": parts.Fee, "steps": parts.Step,
    "results": parts.Result, "amounts": parts.Amount, "thresholds": parts.Threshold, "periods": parts.Period,
    "special_procedures": parts.SpecialProcedure, "faq": parts.Faq, "accept_at": parts.Place,
    "preconditions": parts.Precondition, "renewal": parts.Renewal, "overdue": parts.OverdueBranch,
    "contacts": parts.Contacts, "remedy": parts.Remedy, "form": FormDefinition, "sections": Section,
    "fields": Field, "columns": Field,
}  # fmt: skip

How = Literal["", "coded", "fen", "condition"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line. `label`: the field, where there are several. `how`: "" people's own words or a number; "coded" one of our
    words, to be translated; "fen" money in fen; "condition" a sentence of several `pieces`, translated one by one.
    """

    text: str
    label: str = ""
    how: How = ""
    pieces: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """Both contents, so that a condition can be told with the questions of its own side."""

    before: Mapping[str, Any]
    after: Mapping[str, Any]


def same(owner: str, name: str, before: Any, after: Any) -> bool:
    """Whether two values say the same: what is left out says what its default says."""
    return bool(_plain(owner, name, before) == _plain(owner, name, after))


def meant(owner: str, name: str, value: Any) -> Any:
    """The value, or what is meant where nothing is written (全县通办, 必须有): a reader sees both sides of a change."""
    return (_default(owner, name) or None) if value is None else value


def worded(owner: str, name: str, value: Any, content: Mapping[str, Any] | None = None) -> tuple[Line, ...]:
    """A value in words; nothing when there is none, or it is the default."""
    content = content or {}
    if _empty(value):
        return ()
    if name in {"promise", "statutory"} and isinstance(value, Mapping):
        unit = str(value.get("unit") or "workday")
        return (Line(text=str(value.get("days", "")), label="天数"), Line(text=_code("unit", unit), how="coded"))
    if name in {"when", "exempt_when"} and isinstance(value, Mapping):
        pieces = tuple(_condition(value, _questions(content)))
        return (Line(text="".join(pieces), how="condition", pieces=pieces),)
    if isinstance(value, Mapping):
        return tuple(line for key, one in value.items() for line in _labelled(name, str(key), one, content))
    if isinstance(value, list | tuple):
        return tuple(line for one in value for line in worded(owner, name, one, content))
    return (_one(owner, name, value),)


def _labelled(owner: str, name: str, value: Any, content: Mapping[str, Any]) -> tuple[Line, ...]:
    if name == "key" or same(owner, name, value, None):
        return ()
    label = FIELDS.get(f"{owner}.{name}", FIELDS.get(name, name))
    lines = worded(owner, name, value, content)
    return tuple(Line(text=line.text, label=line.label or label, how=line.how, pieces=line.pieces) for line in lines)


def _one(owner: str, name: str, value: Any) -> Line:
    if isinstance(value, bool):
        return Line(text="是" if value else "否", how="coded")
    known = VALUES.get(f"{owner}.{name}") or VALUES.get(name) or {}
    if value in known:
        return Line(text=known[value], how="coded")
    return Line(text=str(value), how="fen" if name.endswith("_fen") else "")


def _code(name: str, value: str) -> str:
    return VALUES[name].get(value, value)


def _empty(value: Any) -> bool:
    return value is None or value == "" or (isinstance(value, list | tuple | Mapping) and not value)


def _plain(owner: str, name: str, value: Any) -> Any:
    """The value without anything that only repeats a default."""
    if isinstance(value, Mapping):
        kept = {key: _plain(name, str(key), one) for key, one in value.items()}
        return {key: one for key, one in kept.items() if one is not None} or None
    if isinstance(value, list | tuple):
        return None if tuple(value) == _listed_by_default(owner, name) else [_plain(owner, name, one) for one in value]
    # False is not 0, and neither is nothing.
    typed = (type(value) is bool, value)
    return None if _empty(value) or typed in _defaults(owner, name) else typed


@cache
def _default(owner: str, name: str) -> Any:
    """What is meant when nothing is written; None where nothing is meant, or something must be written."""
    if name == "unit" and owner in {"promise", "statutory"}:
        return "workday"
    found = PARTS.get(owner, ItemSource).model_fields.get("from_" if name == "from" else name)
    return None if found is None or found.is_required() else found.default


def _defaults(owner: str, name: str) -> tuple[tuple[bool, Any], ...]:
    default = _default(owner, name)
    return ((type(default) is bool, default),) if isinstance(default, str | int | bool) else ()


def _listed_by_default(owner: str, name: str) -> tuple[Any, ...]:
    default = _default(owner, name)
    return default if isinstance(default, tuple) else ()


def _questions(content: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    guide = content.get("guide") or {}
    asked = guide.get("questions") if isinstance(guide, Mapping) else ()
    return {str(one.get("key")): one for one in asked or () if isinstance(one, Mapping)}


_JOINED: Final = {"all": "，并且", "any": "，或者"}
_COMPARED: Final = {"ge": "不小于", "gt": "大于", "le": "不大于", "lt": "小于"}


def _condition(condition: Any, questions: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """A condition as pieces of a sentence: our own words and what people wrote, one after the other."""
    if not isinstance(condition, Mapping) or len(condition) != 1:
        return [str(condition)]
    ((operator, operand),) = condition.items()
    if operator in _JOINED and isinstance(operand, list | tuple):
        pieces: list[str] = []
        for number, part in enumerate(operand):
            pieces += [*([_JOINED[operator]] if number else []), *_condition(part, questions)]
        return pieces
    if operator == "not":
        return ["不是：", *_condition(operand, questions)]
    if operator == "answered":
        return [_asked(operand, questions), "已经回答"]
    if not isinstance(operand, list | tuple) or len(operand) != 2:  # noqa: PLR2004  a question and a value
        return [str(condition)]
    key, value = operand
    values = value if isinstance(value, list | tuple) else [value]
    said = "、".join(_chosen(key, one, questions) for one in values)
    return [_asked(key, questions), _COMPARED.get(operator, "："), said]


def _asked(key: Any, questions: Mapping[str, Mapping[str, Any]]) -> str:
    return str(questions.get(str(key), {}).get("text") or key)


def _chosen(key: Any, value: Any, questions: Mapping[str, Mapping[str, Any]]) -> str:
    for option in questions.get(str(key), {}).get("options") or ():
        if isinstance(option, Mapping) and option.get("value") == value:
            return str(option.get("text") or value)
    return str(value)
