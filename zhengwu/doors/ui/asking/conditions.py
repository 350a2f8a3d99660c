"""条件选择 a condition chosen from sentences, row by row, instead of being written: one row, one thing that must be so.

The rows are a table of the form engine, so adding and removing them works without a script. What rows cannot say (a group
inside a group) stays as it is: `as_rows` answers None, and the page shows the condition as data.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from django.utils.translation import gettext as _

from zhengwu.doors.ui.asking.typed import as_typed
from zhengwu.forms.public import Field, Option
from zhengwu.kernel.public import BadInput
from zhengwu.people.public import ID_TYPE_NAMES

_ORDERED = {"ge": "不小于", "le": "不大于"}
_DAYS = {"ge": "不早于", "le": "不晚于"}


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One sentence of the picker: an operator over a key, with its value where there is one, else a bound is typed."""

    words: str
    operator: str
    key: str
    value: Any = None
    bound: str = ""

    @property
    def code(self) -> str:
        """What a form posts for it; it stays the same when other fields come and go."""
        return sha256(repr((self.operator, self.key, self.value)).encode()).hexdigest()[:16]


def of_question(key: str, words: str, options: Iterable[tuple[str, str]]) -> list[Choice]:
    """The sentences about one question with options."""
    said = [
        Choice(
            words=_("“%(what)s”选了“%(option)s”") % {"what": words, "option": text}, operator="eq", key=key, value=value
        )
        for value, text in options
    ]
    return [*said, _answered(key, words)]


def of_field(one: Field) -> list[Choice]:
    """The sentences about one field of a form."""
    if one.options:
        return of_question(one.key, one.label, [(option.value, option.label) for option in one.options])
    match one.kind:
        case "heading":
            return []
        case "yes_no":
            answers = ((True, _("是")), (False, _("否")))
            said = _("“%(what)s”选了“%(option)s”")
            return [
                Choice(words=said % {"what": one.label, "option": text}, operator="eq", key=one.key, value=value)
                for value, text in answers
            ]
        case "number" | "money":
            return [*_ordered(one.key, one.label, _ORDERED, one.kind), _answered(one.key, one.label)]
        case "date" | "past_date":
            return [*_ordered(one.key, one.label, _DAYS, "date"), _answered(one.key, one.label)]
        case "table":
            return _ordered(f"{one.key}.count", _("%(what)s的行数") % {"what": one.label}, _ORDERED, "number")
        case "person" | "identity":
            types = [(str(key), _(name)) for key, name in ID_TYPE_NAMES.items()]
            label = _("%(what)s的证件类型") % {"what": one.label}
            return of_question(f"{one.key}.id_type", label, types)
    return [_answered(one.key, one.label)]


def _answered(key: str, words: str) -> Choice:
    return Choice(words=_("填了“%(what)s”") % {"what": words}, operator="answered", key=key)


def _ordered(key: str, words: str, said: Mapping[str, str], bound: str) -> list[Choice]:
    return [
        Choice(words=_("“%(what)s”%(how)s…") % {"what": words, "how": _(how)}, operator=operator, key=key, bound=bound)
        for operator, how in said.items()
    ]


def picker_fields(choices: Sequence[Choice]) -> tuple[Field, ...]:
    """The controls of the picker: how the rows go together, and the rows."""
    sentences = tuple(Option(value=choice.code, label=choice.words[:200]) for choice in choices)
    together = (Option(value="all", label=_("都要满足")), Option(value="any", label=_("满足一个就行")))
    turned = (Option(value="is", label=_("是这样")), Option(value="not", label=_("不是这样")))
    return (
        Field(key="together", label=_("有几条时"), kind="radio", options=together, required=False),
        Field(
            key="when",
            label=_("在什么情况下问"),
            kind="table",
            required=False,
            max=10,
            hint=_("一条也不选，就总是问"),
            columns=(
                Field(key="what", label=_("情况"), kind="select", options=sentences),
                Field(key="turned", label=_("这种情况"), kind="select", options=turned, required=False),
                Field(key="bound", label=_("数或日期"), required=False, hint=_("只在选了带“…”的情况时填")),
            ),
        ),
    )


def as_rows(condition: Mapping[str, Any] | None, choices: Sequence[Choice]) -> dict[str, Any] | None:
    """The condition as answers to `picker_fields`; None when rows cannot say it."""
    if condition is None:
        return {"together": "all", "when": []}
    ((operator, operand),) = condition.items()
    parts = operand if operator in ("all", "any") else [condition]
    rows = [_row(part, choices) for part in parts]
    if None in rows:
        return None
    return {"together": "any" if operator == "any" else "all", "when": rows}


def _row(part: Mapping[str, Any], choices: Sequence[Choice]) -> dict[str, Any] | None:
    ((operator, operand),) = part.items()
    turned = operator == "not"
    if turned:
        ((operator, operand),) = operand.items()
    for choice in choices:
        if operator != choice.operator:
            continue
        if operator == "answered" and operand == choice.key:
            return {"what": choice.code, "turned": "not" if turned else "is"}
        if operator == "answered" or operand[0] != choice.key:
            continue
        if choice.bound:
            typed = as_typed(
                Field(key="bound", label="-", kind="money" if choice.bound == "money" else "text"), operand[1]
            )
            return {"what": choice.code, "turned": "not" if turned else "is", "bound": typed}
        if type(operand[1]) is type(choice.value) and operand[1] == choice.value:
            return {"what": choice.code, "turned": "not" if turned else "is"}
    return None


def from_rows(answers: Mapping[str, Any], choices: Sequence[Choice]) -> dict[str, Any] | None:
    """The condition that cleaned answers to `picker_fields` say; None without rows.

    Raises:
        BadInput: a number or a day is missing or cannot be read, at ("form", "when", row, "bound")
    """
    known = {choice.code: choice for choice in choices}
    parts = [_part(known[row["what"]], row, place) for place, row in enumerate(answers.get("when") or [])]
    if not parts:
        return None
    if len(parts) == 1:
        return parts[0]
    return {"any" if answers.get("together") == "any" else "all": parts}


def _part(choice: Choice, row: Mapping[str, Any], place: int) -> dict[str, Any]:
    if choice.operator == "answered":
        part: dict[str, Any] = {"answered": choice.key}
    elif choice.bound:
        part = {choice.operator: [choice.key, _bound(choice, str(row.get("bound") or ""), place)]}
    else:
        part = {choice.operator: [choice.key, choice.value]}
    return {"not": part} if row.get("turned") == "not" else part


def _bound(choice: Choice, typed: str, place: int) -> int | str:
    loc = ("form", "when", place, "bound")
    typed = typed.strip()
    try:
        if choice.bound == "date":
            return dt.date.fromisoformat(typed).isoformat()
        whole, _dot, rest = typed.partition(".")
        if choice.bound == "money":
            return int(whole) * 100 + int(rest.ljust(2, "0")[:2])
        return int(typed)
    except ValueError:
        if choice.bound == "date":
            raise BadInput.one(loc, "请写日期，例如 2026-09-01。", "form.bound") from None
        raise BadInput.one(loc, "请写一个数，例如 3。", "form.bound") from None
