"""The values a wording may speak of: those of its kind, by name, with what sort of thing each is."""

from __future__ import annotations

import datetime as dt
import functools
import types
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import AwareDatetime, BaseModel

from zhengwu.documents.rules.kinds import kind_named
from zhengwu.documents.rules.values import some
from zhengwu.documents.rules.wordings.names import CHOICES, NAMES
from zhengwu.documents.rules.wordings.text import Test, test_of

Sort = Literal["text", "day", "instant", "number", "flag", "choice", "list", "rows"]
#: Values a paper has beside those of its kind.
PAPER: Mapping[str, Sort] = {"title": "text", "number": "text", "issuer": "text", "issued_date": "day"}
#: In a listing: which row it is; and, of rows that are plain text, the row itself.
INDEX, EACH = "index", "each"
#: What was signed on a pad is drawn where one signs, and never read.
DRAWN = "signature"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One value. `always`: no paper of the kind is without it. `columns`: what each of its rows has."""

    code: str
    sort: Sort
    always: bool = False
    choices: tuple[str, ...] = ()
    columns: Mapping[str, Slot] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What people call it."""
        return NAMES[self.code]

    def choice_name(self, choice: str) -> str:
        """What people call one of its choices."""
        return CHOICES.get(choice, (choice,))[0]


@functools.cache
def slots_of(kind: str) -> Mapping[str, Slot]:
    """The values of a kind by code.

    Raises:
        UnknownKind
    """
    paper = {code: Slot(code=code, sort=sort, always=True) for code, sort in PAPER.items()}
    return paper | _fields(kind_named(kind).values)


def by_written(slots: Mapping[str, Slot], written: str) -> Slot | None:
    """The value somebody means by its code or its Chinese name."""
    return slots.get(written) or next((slot for slot in slots.values() if slot.name == written), None)


def written_test(written: str, slots: Mapping[str, Slot]) -> tuple[Test, Slot | None]:
    """The condition of a block as it is written, and the value it asks of."""
    test = test_of(written)
    return test, by_written(slots, test.name)


def _fields(model: type[BaseModel]) -> dict[str, Slot]:
    found: dict[str, Slot] = {}
    for code, info in model.model_fields.items():
        if code == DRAWN:
            continue
        annotation, optional = _plain(info.annotation)
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            found |= _fields(annotation)
            continue
        slot = _slot(code, annotation)
        empty = slot.sort in {"list", "rows"} and not any(getattr(said, "func", None) is some for said in info.metadata)
        always = not (optional or empty or slot.sort == "flag")
        found[code] = replace(slot, always=always)
    return found


def _slot(code: str, annotation: Any) -> Slot:
    if annotation in (AwareDatetime, dt.datetime):
        return Slot(code=code, sort="instant")
    if get_origin(annotation) is Literal:
        return Slot(code=code, sort="choice", choices=tuple(str(one) for one in get_args(annotation)))
    if get_origin(annotation) is tuple:
        row, _ = _plain(get_args(annotation)[0])
        index = {INDEX: Slot(code=INDEX, sort="number", always=True)}
        if isinstance(row, type) and issubclass(row, BaseModel):
            return Slot(code=code, sort="rows", columns=index | _fields(row))
        return Slot(code=code, sort="list", columns=index | {EACH: Slot(code=EACH, sort="text", always=True)})
    sorts: dict[Any, Sort] = {str: "text", int: "number", bool: "flag", dt.date: "day"}
    return Slot(code=code, sort=sorts[annotation])


def _plain(annotation: Any) -> tuple[Any, bool]:
    """The type without what is only said about it, and whether None may stand for it."""
    if get_origin(annotation) is Annotated:
        return _plain(get_args(annotation)[0])
    if get_origin(annotation) in (Union, types.UnionType):
        (one,) = (part for part in get_args(annotation) if part is not types.NoneType)
        return _plain(one)[0], True
    return annotation, False
