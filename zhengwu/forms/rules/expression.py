"""计算 calculations as data: a field whose value follows from others. The server computes it; nobody types it.

An expression is plain JSON with exactly one operator::

    {"field": "area"}                    the answer of a number or money field
    {"number": 3}, {"fen": 5000}         a plain number; a sum of money in fen
    {"sum": [e, …]}                      together; what is not answered counts as nothing
    {"difference": [e, e]}               the first less the second
    {"product": [e, …]}                  multiplied; at most one of them is money
    {"min": [e, …]}, {"max": [e, …]}     the smallest, the greatest of those that are known
    {"count": "family"}                  how many rows a table has
    {"sum_of": ["family", "income"]}     a column of a table added up; empty cells count as nothing
    {"age": ["born", "today"]}           full years of age on a day (周岁); "today" or the key of a date field
    {"days": ["from", "to"]}             days from the first day to the second, 0 when they are the same

Money stays money: adding money to a plain number is a fault, and so is money times money. A result is None while what it
needs is not known, or is no day. There is no division: shares of money round, and who gets the last fen is for the law.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Final

from pydantic import AfterValidator

TODAY: Final = "today"
LARGEST: Final = 10**15
"""Beyond this there is no result: no sum of a county needs it."""
_DEEPEST: Final = 8
_MOST_PARTS: Final = 30
_SEVERAL: Final = frozenset({"sum", "product", "min", "max"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What an expression may name: numbers by key with their unit, tables with their numeric columns, and days."""

    numbers: Mapping[str, str]
    tables: Mapping[str, Mapping[str, str]]
    days: frozenset[str]


def _fault(expression: Any, depth: int = 0) -> str | None:
    """The first thing wrong with the shape of an expression, or None."""
    if depth > _DEEPEST:
        return f"计算嵌套超过 {_DEEPEST} 层"
    if not isinstance(expression, Mapping) or len(expression) != 1:
        return "计算必须是只有一个运算符的对象，例如 {sum: [{field: 一项}, {field: 另一项}]}"
    ((operator, operand),) = expression.items()
    if operator in _SEVERAL or operator == "difference":
        if not isinstance(operand, list | tuple) or not 1 <= len(operand) <= _MOST_PARTS:
            return f"{operator} 后面要有 1 到 {_MOST_PARTS} 个数"
        if operator == "difference" and len(operand) != 2:  # noqa: PLR2004 - a difference is of two
            return "difference 后面要正好有两个数"
        return next((fault for part in operand if (fault := _fault(part, depth + 1))), None)
    return _leaf_fault(operator, operand)


def check_shape(expression: Any) -> str | None:
    """The first thing wrong with the shape of a calculation, or None; what it names is not looked at."""
    return _fault(expression)


def _leaf_fault(operator: Any, operand: Any) -> str | None:
    match operator, operand:
        case (("field" | "count"), str()) if operand:
            fault = None
        case (("number" | "fen"), int()) if not isinstance(operand, bool) and abs(operand) <= LARGEST:
            fault = None
        case (("sum_of" | "age" | "days"), [str(), str()]):
            fault = None
        case (("field" | "count"), _):
            fault = f"{operator} 后面要写一项的 key"
        case (("number" | "fen"), _):
            fault = f"{operator} 后面要写整数"
        case (("sum_of" | "age" | "days"), _):
            fault = f"{operator} 后面要写两个 key"
        case _:
            fault = (
                f"不认识的运算符 {operator!r}，可用 field、number、fen、sum、difference、product、min、max、"
                "count、sum_of、age、days"
            )
    return fault


def _well_formed(expression: dict[str, Any]) -> dict[str, Any]:
    if fault := _fault(expression):
        raise ValueError(fault)
    return expression


Expression = Annotated[dict[str, Any], AfterValidator(_well_formed)]
"""A calculation inside a pydantic model: the shape is checked when the model is read."""


def terms_of(expression: Mapping[str, Any]) -> Iterator[str]:
    """Every field key the expression looks at."""
    ((operator, operand),) = expression.items()
    if operator in _SEVERAL or operator == "difference":
        for part in operand:
            yield from terms_of(part)
    elif operator in ("field", "count"):
        yield operand
    elif operator == "sum_of":
        yield operand[0]
    elif operator in ("age", "days"):
        yield from (key for key in operand if key != TODAY)


def renamed(expression: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    """The same calculation with other keys; a column keeps its name."""
    ((operator, operand),) = expression.items()
    if operator in _SEVERAL or operator == "difference":
        return {operator: [renamed(part, names) for part in operand]}
    if operator in ("field", "count"):
        return {operator: names.get(operand, operand)}
    if operator == "sum_of":
        return {operator: [names.get(operand[0], operand[0]), operand[1]]}
    if operator in ("age", "days"):
        return {operator: [key if key == TODAY else names.get(key, key) for key in operand]}
    return dict(expression)


def check_expression(expression: Any, terms: Terms, unit: str) -> list[str]:
    """What is wrong with a calculation, in plain words; empty when its result is of this unit ("number" or "money")."""
    if fault := _fault(expression):
        return [fault]
    try:
        found = _unit(expression, terms)
    except _Wrong as wrong:
        return [str(wrong)]
    if found != unit:
        return ["算出来是金额，这一项要选“金额”"] if found == "money" else ["算出来是数字，这一项要选“整数”"]
    return []


class _Wrong(Exception):
    """Units or names that do not fit."""


def _unit(expression: Mapping[str, Any], terms: Terms) -> str:
    ((operator, operand),) = expression.items()
    match operator:
        case "number":
            return "number"
        case "fen":
            return "money"
        case "field":
            return str(_known(terms.numbers, operand, "数字或金额"))
        case "count":
            _known(terms.tables, operand, "表格")
            return "number"
        case "sum_of":
            return str(_known(_known(terms.tables, operand[0], "表格"), operand[1], "数字或金额的列"))
        case "age" | "days":
            for key in operand:
                if key != TODAY and key not in terms.days:
                    raise _Wrong(f"计算里的 {key!r} 不是前面的日期")
            return "number"
    units = [_unit(part, terms) for part in operand]
    if operator == "product":
        if units.count("money") > 1:
            raise _Wrong("金额不能乘金额")
        return "money" if "money" in units else "number"
    if len(set(units)) > 1:
        raise _Wrong("金额和数字不能放在一起加减、比较")
    return units[0]


def _known(among: Mapping[str, Any], key: str, what: str) -> Any:
    if key not in among:
        raise _Wrong(f"计算里的 {key!r} 不是前面的{what}")
    return among[key]


def compute(expression: Mapping[str, Any], answers: Mapping[str, Any], *, today: date) -> int | None:
    """The result, or None while it is not known. Never raises, whatever the answers are.

    Args:
        answers: cleaned answers; those that are of another type count as not answered.
    """
    found = _computed(expression, answers, today)
    return found if found is not None and abs(found) <= LARGEST else None


def _computed(expression: Mapping[str, Any], answers: Mapping[str, Any], today: date) -> int | None:
    ((operator, operand),) = expression.items()
    match operator:
        case "number" | "fen":
            return int(operand)
        case "field":
            return _number(answers.get(operand))
        case "count":
            rows = answers.get(operand)
            return len(rows) if isinstance(rows, list) else 0
        case "sum_of":
            rows = answers.get(operand[0])
            cells = [row.get(operand[1]) for row in rows if isinstance(row, Mapping)] if isinstance(rows, list) else []
            return sum(number for cell in cells if (number := _number(cell)) is not None)
        case "age" | "days":
            first, second = (_day(answers, key, today) for key in operand)
            if first is None or second is None:
                return None
            return _age(first, second) if operator == "age" else (second - first).days
    return _combined(operator, [_computed(part, answers, today) for part in operand])


def _combined(operator: str, parts: list[int | None]) -> int | None:
    known = [part for part in parts if part is not None]
    if operator == "sum":
        return sum(known) if known else None
    if operator in ("min", "max"):
        return (min if operator == "min" else max)(known) if known else None
    if len(known) < len(parts):
        return None
    if operator == "difference":
        return known[0] - known[1]
    product = 1
    for part in known:
        product *= part
    return product


def _number(answer: Any) -> int | None:
    return answer if isinstance(answer, int) and not isinstance(answer, bool) else None


def _day(answers: Mapping[str, Any], key: str, today: date) -> date | None:
    if key == TODAY:
        return today
    try:
        return date.fromisoformat(answers[key])
    except (KeyError, TypeError, ValueError):
        return None


def _age(born: date, on: date) -> int | None:
    """周岁: a year older on the birthday itself, who was born on 29 February on 1 March; the unborn have no age."""
    if on < born:
        return None
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))
