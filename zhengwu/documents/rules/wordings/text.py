"""The sentences of a wording, and nothing more. Three things have a meaning in them, all else is printed as it stands:

    {申请人}            what a value says; {理由|句} in a form (`forms.py`), by its Chinese name or its code ({reason|stop})
    {?行政许可}         prints nothing: a test. {!代理人} of a value that is not there, {?处理=revoke} of one of its choices
    [依照{依据}，|依法]  a passage: the first way all of whose values are there; none of them, nothing. Passages do not nest

A sentence whose own values, outside passages, are not all there is left out whole. There are no names but those of the kind, no
attributes, no calls, no markup: text reaches the typesetter as strings.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_TOKENS = re.compile(r"\{([^{}]*)\}|([\[\]|{}])")


@dataclass(frozen=True, slots=True)
class Say:
    """A value is printed here, in this form; "" is the form natural to it."""

    name: str
    form: str = ""


@dataclass(frozen=True, slots=True)
class Test:
    """Whether a value is there; `wanted` is one of its choices, `there` turned round asks that it is not."""

    name: str
    wanted: str = ""
    there: bool = True


@dataclass(frozen=True, slots=True)
class Either:
    """A passage: the first way that holds."""

    ways: tuple[Parts, ...]


Part = str | Say | Test | Either
Parts = tuple[Part, ...]
#: Whether a test holds: asked of the values of a paper, or of every paper there could be.
Holds = Callable[[Test], bool]


class Unreadable(ValueError):
    """The sentence cannot be read; says why, in Chinese."""


@functools.lru_cache(maxsize=4096)
def read(text: str) -> Parts:
    """The parts of a sentence, names as they are written.

    Raises:
        Unreadable
    """
    outside: list[Part] = []
    ways: list[list[Part]] | None = None
    place = 0
    for found in _TOKENS.finditer(text):
        here = ways[-1] if ways is not None else outside
        if found.start() > place:
            here.append(text[place : found.start()])
        place = found.end()
        match found[2]:
            case None:
                here.append(_placeholder(found[1]))
            case "[" if ways is None:
                ways = [[]]
            case "[":
                raise Unreadable("方括号里不能再有方括号")
            case "]" if ways is not None:
                outside.append(Either(tuple(tuple(way) for way in ways)))
                ways = None
            case "]":
                raise Unreadable("有一个“]”没有对应的“[”")
            case "|" if ways is not None:
                ways.append([])
            case "|":
                here.append("|")
            case _:
                raise Unreadable("花括号没有成对")
    if ways is not None:
        raise Unreadable("有一个“[”没有对应的“]”")
    if place < len(text):
        outside.append(text[place:])
    return tuple(outside)


def _placeholder(written: str) -> Say | Test:
    if written[:1] in {"?", "!"}:
        return test_of(written[1:] if written[0] == "?" else written)
    name, _, form = written.partition("|")
    return Say(name.strip(), form.strip())


def test_of(written: str) -> Test:
    """A test as it is written in the condition of a block: `容缺材料`, `!代理人`, `处理=revoke`."""
    there = not written.startswith("!")
    name, _, wanted = written.removeprefix("!").partition("=")
    return Test(name.strip(), wanted.strip(), there)


def chosen(parts: Parts, holds: Holds) -> tuple[str | Say, ...] | None:
    """What is printed of a sentence; None when it is left out."""
    kept: list[str | Say] = []
    for part in parts:
        match part:
            case Test():
                if not holds(part):
                    return None
            case Either(ways):
                kept += next((said for way in ways if (said := chosen(way, holds)) is not None), ())
            case Say(name):
                if not holds(Test(name)):
                    return None
                kept.append(part)
            case _:
                kept.append(part)
    return tuple(kept)


def every(parts: Parts) -> Iterator[Say | Test]:
    """Every value a sentence speaks of, wherever it stands."""
    for part in parts:
        if isinstance(part, Either):
            for way in part.ways:
                yield from every(way)
        elif not isinstance(part, str):
            yield part
