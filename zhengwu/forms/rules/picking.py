"""挑条件 a condition as rows that somebody picks, instead of writing it: question, is or is not, options; 并且 or 或者.

Any condition over options can be laid out so, because "not" moves inwards and "all" over "any" multiplies out without a
change of meaning, open answers included. What compares numbers or days, or would fill more rows than anybody reads, is not
laid out: it stays as it is written.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any, Final, Literal

Says = Literal["is", "is_not", "answered", "not_answered"]

MOST_ROWS: Final = 24
_OPPOSITE: Final[Mapping[Says, Says]] = {
    "is": "is_not",
    "is_not": "is",
    "answered": "not_answered",
    "not_answered": "answered",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick:
    """One row: the answer to `key` is one of `values`, is none of them, or there is (no) answer at all."""

    key: str
    says: Says = "is"
    values: tuple[str, ...] = ()


#: Any of these holds; each of them holds when all its rows do.
Alternatives = Sequence[Sequence[Pick]]


class _NotPickable(Exception):
    """Too many rows, or a comparison that is not one of options."""


def picks_of(condition: Mapping[str, Any] | None) -> list[list[Pick]] | None:
    """The condition as rows; empty for no condition; None when it can only be kept as it is written."""
    if not condition:
        return []
    try:
        return _laid_out(condition, negated=False)
    except _NotPickable:
        return None


def condition_of(alternatives: Alternatives) -> dict[str, Any] | None:
    """The condition that the rows say; None where no row says anything yet."""
    said = [[_leaf(pick) for pick in rows if pick.values or pick.says.endswith("answered")] for rows in alternatives]
    together = [_joined("all", leaves) for leaves in said if leaves]
    return _joined("any", together) if together else None


def _joined(operator: str, parts: list[dict[str, Any]]) -> dict[str, Any]:
    return parts[0] if len(parts) == 1 else {operator: parts}


def _leaf(pick: Pick) -> dict[str, Any]:
    if pick.says.endswith("answered"):
        leaf: dict[str, Any] = {"answered": pick.key}
    else:
        leaf = {"eq": [pick.key, pick.values[0]]} if len(pick.values) == 1 else {"in": [pick.key, list(pick.values)]}
    return leaf if pick.says in ("is", "answered") else {"not": leaf}


def _laid_out(condition: Mapping[str, Any], *, negated: bool) -> list[list[Pick]]:
    ((operator, operand),) = condition.items()
    if operator == "not":
        return _laid_out(operand, negated=not negated)
    if operator not in ("all", "any"):
        return [[_row(operator, operand, negated=negated)]]
    parts = [_laid_out(part, negated=negated) for part in operand]
    if (operator == "any") is not negated:
        return _counted(rows for part in parts for rows in part)
    size = 1
    for part in parts:
        size *= len(part)
        if size > MOST_ROWS:
            raise _NotPickable
    return _counted([pick for rows in chosen for pick in rows] for chosen in product(*parts))


def _counted(alternatives: Iterable[list[Pick]]) -> list[list[Pick]]:
    found = list(alternatives)
    if sum(len(rows) for rows in found) > MOST_ROWS:
        raise _NotPickable
    return found


def _row(operator: str, operand: Any, *, negated: bool) -> Pick:
    says: Says = "answered" if operator == "answered" else "is"
    key, values = (operand, ()) if operator == "answered" else (operand[0], operand[1])
    if operator == "eq":
        values = (values,)
    elif operator not in ("in", "answered"):
        raise _NotPickable
    if not all(isinstance(value, str) for value in values):
        raise _NotPickable
    return Pick(key=key, says=_OPPOSITE[says] if negated else says, values=tuple(values))
