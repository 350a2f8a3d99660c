"""条件 conditions as data: when a field, a question, a material or a fee applies.

A condition is plain JSON with exactly one operator::

    {"eq": ["situation", "first"]}      the answer is that value (or, of several ticked answers, one of them is)
    {"in": ["situation", ["a", "b"]]}   the answer is one of these
    {"ge": ["age", 16]}, {"gt": …}, {"le": …}, {"lt": …}      numbers, and days written YYYY-MM-DD
    {"answered": "situation"}           there is an answer at all
    {"eq": ["owner.id_type", "passport"]}   a part of an answer that is an object
    {"ge": ["family.count", 2]}             how many rows a table has
    {"all": […]}, {"any": […]}, {"not": …}

Two readings exist on purpose. `holds` is yes or no and treats a missing answer as one that matches nothing: a form
uses it to show or hide a field. `decide` also says "not known yet", which is what narrowing a guide needs: a material
whose question nobody has answered is neither asked for nor dropped.
"""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Final

from pydantic import AfterValidator

Answers = Mapping[str, Any]


class _NotApplicable:
    """The answer to a question that is not asked: known, and equal to nothing."""

    def __repr__(self) -> str:
        return "NOT_APPLICABLE"


NOT_APPLICABLE: Final = _NotApplicable()

_DEEPEST: Final = 12


def _fault(condition: Any, depth: int = 0) -> str | None:
    """The first thing wrong with the shape of a condition, or None."""
    if depth > _DEEPEST:
        return f"条件嵌套超过 {_DEEPEST} 层"
    if not isinstance(condition, Mapping) or len(condition) != 1:
        return "条件必须是只有一个运算符的对象，例如 {eq: [问题, 选项]}"
    ((operator, operand),) = condition.items()
    if operator == "not":
        return _fault(operand, depth + 1)
    if operator in ("all", "any"):
        if not isinstance(operand, list | tuple) or not operand:
            return f"{operator} 后面要有至少一个条件"
        return next((fault for part in operand if (fault := _fault(part, depth + 1))), None)
    return _leaf_fault(operator, operand)


def _leaf_fault(operator: Any, operand: Any) -> str | None:
    match operator, operand:
        case "answered", str() if operand:
            fault = None
        case "answered", _:
            fault = "answered 后面要写问题的 key"
        case "eq", [str(), _]:
            fault = None
        case "in", [str(), [_, *_]]:
            fault = None
        case "in", [str(), _]:
            fault = "in 的第二项要是至少有一个值的列表"
        case (("ge" | "gt" | "le" | "lt"), [str(), bound]):
            comparable = isinstance(bound, int | float | str) and not isinstance(bound, bool)
            fault = None if comparable else f"{operator} 只能与数字或日期比较"
        case (("eq" | "in" | "ge" | "gt" | "le" | "lt"), _):
            fault = f"{operator} 后面要写 [问题的 key, 值]"
        case _:
            fault = f"不认识的运算符 {operator!r}，可用 eq、in、ge、gt、le、lt、answered、all、any、not"
    return fault


def _well_formed(condition: dict[str, Any]) -> dict[str, Any]:
    if fault := _fault(condition):
        raise ValueError(fault)
    return condition


Condition = Annotated[dict[str, Any], AfterValidator(_well_formed)]
"""A condition inside a pydantic model: the shape is checked when the model is read."""


def keys_of(condition: Mapping[str, Any]) -> Iterator[str]:
    """Every question or field key that the condition looks at."""
    for key, _ in comparisons_of(condition):
        yield key


def comparisons_of(condition: Mapping[str, Any]) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """(key, values compared for equality with it) for every leaf; no values for orderings and `answered`."""
    ((operator, operand),) = condition.items()
    if operator in ("all", "any"):
        for part in operand:
            yield from comparisons_of(part)
    elif operator == "not":
        yield from comparisons_of(operand)
    elif operator == "answered":
        yield operand, ()
    elif operator == "eq":
        yield operand[0], (operand[1],)
    elif operator == "in":
        yield operand[0], tuple(operand[1])
    else:
        yield operand[0], ()


def renamed(condition: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    """The same condition about other keys; the part behind a dot stays."""
    ((operator, operand),) = condition.items()
    if operator in ("all", "any"):
        return {operator: [renamed(part, names) for part in operand]}
    if operator == "not":
        return {operator: renamed(operand, names)}
    if operator == "answered":
        return {operator: _other_name(operand, names)}
    return {operator: [_other_name(operand[0], names), *operand[1:]]}


def _other_name(key: str, names: Mapping[str, str]) -> str:
    whole, dot, part = key.partition(".")
    return names.get(whole, whole) + dot + part


def check_condition(condition: Any, known_keys: frozenset[str] | set[str] | None) -> list[str]:
    """What is wrong with a condition, in plain words; empty when it is well formed and asks only about known keys (None: any)."""
    if fault := _fault(condition):
        return [fault]
    if known_keys is None:
        return []
    return [f"条件里用到了不存在的 {key!r}" for key in sorted(set(keys_of(condition)) - set(known_keys))]


def _is(answer: Any, value: Any) -> bool:
    """Equality that does not take True for 1."""
    return type(answer) is type(value) and bool(answer == value)


def _among(answer: Any, values: Any) -> bool:
    given = answer if isinstance(answer, list | tuple) else [answer]
    return any(_is(one, value) for one in given for value in values)


def _ordered(operator: str, answer: Any, bound: Any) -> bool:
    numbers = isinstance(answer, int | float) and isinstance(bound, int | float) and not isinstance(answer, bool)
    if not numbers and not (isinstance(answer, str) and isinstance(bound, str)):
        return False
    match operator:
        case "ge":
            return bool(answer >= bound)
        case "gt":
            return bool(answer > bound)
        case "le":
            return bool(answer <= bound)
    return bool(answer < bound)


def _at(answers: Answers, key: str) -> Any:
    """The answer, a part of it ("owner.id_type"), or how many rows a table has ("family.count")."""
    whole, dot, part = key.partition(".")
    answer = answers.get(key)
    if answer is not None or not dot:
        return answer
    found = answers.get(whole)
    if isinstance(found, Mapping):
        return found.get(part)
    return len(found) if part == "count" and isinstance(found, list | tuple) else None


def _missing(answers: Answers, key: str) -> bool:
    answer = _at(answers, key)
    return answer is None or answer in ("", [], (), {})


def decide(condition: Mapping[str, Any], answers: Answers) -> bool | None:
    """True, False, or None while the answers so far leave it open. More answers never turn a settled one round."""
    ((operator, operand),) = condition.items()
    if operator in ("all", "any"):
        parts = [decide(part, answers) for part in operand]
        settled = operator == "any"
        if settled in parts:
            return settled
        return None if None in parts else not settled
    if operator == "not":
        inner = decide(operand, answers)
        return None if inner is None else not inner
    key = operand if operator == "answered" else operand[0]
    if _missing(answers, key):
        return None
    return _leaf_holds(operator, operand, _at(answers, key))


def _leaf_holds(operator: str, operand: Any, answer: Any) -> bool:
    if isinstance(answer, _NotApplicable):
        return False
    match operator:
        case "answered":
            return True
        case "eq":
            return _among(answer, [operand[1]])
        case "in":
            return _among(answer, operand[1])
    return _ordered(operator, answer, operand[1])


def holds(condition: Mapping[str, Any] | None, answers: Answers) -> bool:
    """Whether the condition holds, a missing answer matching nothing. No condition always holds."""
    if condition is None:
        return True
    closed: dict[str, Any] = {
        key: NOT_APPLICABLE if _missing(answers, key) else _at(answers, key) for key in keys_of(condition)
    }
    return bool(decide(condition, closed))
