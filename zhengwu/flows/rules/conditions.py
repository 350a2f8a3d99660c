"""Conditions on the flows after a choice: a handful of comparisons, read by us and never run as code.

    check == "reject"                      the outcome of the step whose id is `check`
    data.situation in ["first", "lost"]    a value the process was started with
    not (data.age >= 60) and check != "approve"

Nothing else exists in this language: no calls, no arithmetic, no attributes but those of `data`.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

MAX_LENGTH = 300

_COMPARE: dict[type[ast.cmpop], Callable[[Any, Any], bool]] = {
    ast.Eq: lambda a, b: bool(a == b),
    ast.NotEq: lambda a, b: bool(a != b),
    ast.Lt: lambda a, b: bool(a < b),
    ast.LtE: lambda a, b: bool(a <= b),
    ast.Gt: lambda a, b: bool(a > b),
    ast.GtE: lambda a, b: bool(a >= b),
    ast.In: lambda a, b: a in b,
    ast.NotIn: lambda a, b: a not in b,
}


class NotACondition(ValueError):
    """The text says something this small language cannot; `part` is the piece that was not understood."""

    def __init__(self, part: str) -> None:
        self.part = part[:60]
        super().__init__(self.part)


def check_condition(text: str, *, steps: frozenset[str]) -> None:
    """Refuse a condition that is not in the language or names a step that does not exist.

    Raises:
        NotACondition
    """
    tree = _parsed(text)
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id not in steps | {"data"}:
            raise NotACondition(node.id)


def holds(text: str, *, outcomes: Mapping[str, str], data: Mapping[str, Any]) -> bool:
    """Whether the condition is true. What is unknown is None; comparing things that do not compare is false."""
    return _truth(_parsed(text), outcomes, data)


def renamed(text: str, names: Mapping[str, str]) -> str:
    """The same condition about steps of other names, for a process that was taken into another.

    Raises:
        NotACondition
    """
    tree = copy.deepcopy(_parsed(text))
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            node.id = names.get(node.id, node.id)
    return ast.unparse(tree)


@lru_cache(maxsize=512)
def _parsed(text: str) -> ast.expr:
    text = text.strip().removeprefix("=").strip()
    if text.startswith("${") and text.endswith("}"):  # how other engines write it
        text = text[2:-1].strip()
    if not text or len(text) > MAX_LENGTH:
        raise NotACondition(text)
    try:
        tree = ast.parse(text, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise NotACondition(text) from error
    _only_known(tree)
    return tree


def _only_known(tree: ast.expr) -> None:
    match tree:
        case ast.BoolOp(values=values):
            for value in values:
                _only_known(value)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            _only_known(operand)
        case ast.Compare(left=left, ops=[operator], comparators=[right]) if type(operator) in _COMPARE:
            _only_value(left)
            _only_value(right)
        case _:
            raise NotACondition(ast.unparse(tree))


def _only_value(tree: ast.expr) -> None:
    match tree:
        case ast.Name() | ast.Attribute(value=ast.Name(id="data")):
            return
        case ast.Constant(value=str() | int() | float() | bool() | None):
            return
        case ast.List(elts=elements) | ast.Tuple(elts=elements):
            for element in elements:
                if not isinstance(element, ast.Constant):
                    raise NotACondition(ast.unparse(tree))
                _only_value(element)
        case _:
            raise NotACondition(ast.unparse(tree))


def _truth(tree: ast.expr, outcomes: Mapping[str, str], data: Mapping[str, Any]) -> bool:
    match tree:
        case ast.BoolOp(op=operator, values=values):
            sides = (_truth(side, outcomes, data) for side in values)
            return all(sides) if isinstance(operator, ast.And) else any(sides)
        case ast.UnaryOp(operand=operand):
            return not _truth(operand, outcomes, data)
        case ast.Compare(left=left, ops=[operator], comparators=[right]):
            try:
                return _COMPARE[type(operator)](_value(left, outcomes, data), _value(right, outcomes, data))
            except TypeError:
                return False
    raise NotACondition(ast.unparse(tree))


def _value(tree: ast.expr, outcomes: Mapping[str, str], data: Mapping[str, Any]) -> Any:
    match tree:
        case ast.Name(id=name):
            return outcomes.get(name)
        case ast.Attribute(attr=name):
            return data.get(name)
        case ast.Constant(value=value):
            return value
        case ast.List(elts=elements) | ast.Tuple(elts=elements):
            return [_value(element, outcomes, data) for element in elements]
    raise NotACondition(ast.unparse(tree))
