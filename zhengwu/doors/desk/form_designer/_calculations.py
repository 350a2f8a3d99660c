"""自动计算 a calculation chosen from what stands above: how, and of which numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from zhengwu.forms.public import Field, Option
from zhengwu.kernel.public import BadInput

_WAYS = {
    "sum": "加起来",
    "difference": "第一个减第二个",
    "product": "乘起来",
    "min": "取最小的",
    "max": "取最大的",
    "age": "从第一天到第二天的周岁",
    "days": "从第一天到第二天的天数",
}
_DAY_WAYS = frozenset({"age", "days"})
_TWO = 2


def terms(above: Iterable[Field]) -> dict[str, str]:
    """What can be reckoned with: code → words. Numbers, columns added up, numbers of rows, days."""
    found: dict[str, str] = {}
    for one in above:
        if one.kind in ("number", "money"):
            found[f"field {one.key}"] = one.label
        elif one.kind in ("date", "past_date"):
            found[f"day {one.key}"] = one.label
        elif one.kind == "table":
            found[f"count {one.key}"] = _("%(what)s的行数") % {"what": one.label}
            for column in one.columns:
                if column.kind in ("number", "money"):
                    words = {"what": one.label, "column": column.label}
                    found[f"sum_of {one.key} {column.key}"] = _("%(what)s里“%(column)s”的合计") % words
    if any(code.startswith("day ") for code in found):
        found["day today"] = _("今天")
    return found


def calculation_fields(known: Mapping[str, str]) -> tuple[Field, ...]:
    """The controls; none when there is nothing above to reckon with."""
    if not known:
        return ()
    ways = tuple(Option(value=way, label=_(words)) for way, words in _WAYS.items())
    options = tuple(Option(value=code[:64], label=words[:200]) for code, words in known.items())
    hint = _("不选就由申请人填。只算一个数时选“加起来”")
    return (
        Field(key="way", label=_("自动计算"), kind="select", options=ways, required=False, hint=hint),
        Field(
            key="terms",
            label=_("用哪些数"),
            kind="table",
            required=False,
            max=10,
            columns=(Field(key="term", label=_("数"), kind="select", options=options),),
        ),
    )


def as_terms(expression: Mapping[str, Any] | None, known: Mapping[str, str]) -> dict[str, Any] | None:
    """The calculation as answers to `calculation_fields`; None when they cannot say it."""
    if expression is None:
        return {}
    ((operator, operand),) = expression.items()
    if operator in _DAY_WAYS:
        codes = [f"day {key}" for key in operand]
    elif operator in _WAYS:
        codes = [_code(part) for part in operand]
    else:
        operator, codes = "sum", [_code(expression)]
    if not set(codes) <= known.keys():
        return None
    return {"way": operator, "terms": [{"term": code} for code in codes]}


def _code(part: Mapping[str, Any]) -> str:
    ((operator, operand),) = part.items()
    if operator in ("field", "count"):
        return f"{operator} {operand}"
    return f"sum_of {operand[0]} {operand[1]}" if operator == "sum_of" else ""


def from_terms(answers: Mapping[str, Any]) -> dict[str, Any] | None:
    """The calculation that cleaned answers say; None without a way.

    Raises:
        BadInput: too few numbers, or days where numbers are needed, at ("form", "terms")
    """
    way = answers.get("way")
    if not way:
        return None
    codes = [str(row["term"]).split() for row in answers.get("terms") or []]
    if not codes or (way in {*_DAY_WAYS, "difference"} and len(codes) != _TWO):
        raise BadInput.one(("form", "terms"), "请选要算的数；相减、算周岁和天数要正好选两个。", "form.terms")
    if any((kind == "day") != (way in _DAY_WAYS) for kind, *_rest in codes):
        raise BadInput.one(("form", "terms"), "周岁和天数用两个日期来算，其他算法用数来算。", "form.terms")
    if way in _DAY_WAYS:
        return {way: [key for _kind, key in codes]}
    parts = [_part(code) for code in codes]
    return parts[0] if way == "sum" and len(parts) == 1 else {way: parts}


def _part(code: Sequence[str]) -> dict[str, Any]:
    kind, *keys = code
    return {kind: keys} if kind == "sum_of" else {kind: keys[0]}
