"""What the living page is made of: groups of components, each with its states."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import MISSING, dataclass, fields, is_dataclass
from typing import Any

from django.utils.functional import Promise

Words = str | Promise
_INDENT = "  "
_LINE = 88


@dataclass(frozen=True, slots=True)
class Sample:
    """One state of a component.

    `source` is the template that shows `it` (the component's own tag where it is empty). `lang` says that the words of the
    sample are in another language than the demonstration county's Chinese. `asks` is the part of the address the shape is
    asked for (`it.at(…)`), so that tabs and dialogs work without a script here too.
    """

    words: Words
    it: Any
    source: str = ""
    lang: str = ""
    asks: str = ""

    def value(self, query: Any) -> Any:
        """The shape as this address shows it."""
        return self.it.at(query.get(self.asks, "")) if self.asks else self.it


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A component: when to use it, when not, and its states. `tag` is its tag and its anchor on the page."""

    tag: str
    title: Words
    when: Words
    not_when: Words = ""
    samples: Sequence[Sample]

    def source_of(self, sample: Sample) -> str:
        """The template of one sample."""
        return sample.source or f"{{% {self.tag} it %}}"

    @property
    def code(self) -> str:
        """What a page builder and a template write for the first sample."""
        return f"it = {written(self.samples[0].it)}\n\n{self.source_of(self.samples[0])}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Components that belong together."""

    key: str
    title: Words
    entries: Sequence[Entry]


def written(value: Any, depth: int = 0) -> str:
    """A shape as one writes it down: defaults left out, one argument a line where it grows long."""
    if is_dataclass(value) and not isinstance(value, type):
        given = [
            f"{f.name}={written(getattr(value, f.name), depth + 1)}" for f in fields(value) if not _default(f, value)
        ]
        return _call(f"ui.{type(value).__name__}(", given, ")", depth)
    if isinstance(value, tuple | list):
        given = [written(one, depth + 1) for one in value]
        return _call("(", given, ",)" if len(given) == 1 else ")", depth)
    return repr(value)


def _default(field: Any, value: Any) -> bool:
    return field.default is not MISSING and getattr(value, field.name) == field.default


def _call(opening: str, given: Sequence[str], closing: str, depth: int) -> str:
    line = f"{opening}{', '.join(given)}{closing}"
    if len(line) + depth * len(_INDENT) <= _LINE and "\n" not in line:
        return line
    inner = _INDENT * (depth + 1)
    return opening + "".join(f"\n{inner}{one}," for one in given) + f"\n{_INDENT * depth})"
