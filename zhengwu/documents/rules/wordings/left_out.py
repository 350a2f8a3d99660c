"""What a wording leaves out of what must be said (`musts.py`).

That something is said is not looked for but proved: every paper there could be, value by value there or not, must say it.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from zhengwu.documents.rules.wordings.blocks import (
    BLOCK_NAMES,
    Block,
    Facts,
    Listing,
    Note,
    Paragraph,
    Remedy,
    Signatures,
    Wording,
    texts_of,
)
from zhengwu.documents.rules.wordings.musts import REMEDY, SIGNATURES, Must, musts_of
from zhengwu.documents.rules.wordings.slots import Slot, by_written
from zhengwu.documents.rules.wordings.text import Holds, Say, Test, chosen, every, read, test_of
from zhengwu.kernel.pure import InputError

#: So many values a thing that must be said may hang on; more nobody could oversee.
_MOST_HINGES = 10


def fault(msg: str, code: str, *loc: int | str, **facts: Any) -> InputError:
    """One fault of a wording, and where: block, part, row."""
    return InputError(loc=("blocks", *loc), msg=msg, code=f"wording.{code}", facts=facts)


def left_out(kind: str, wording: Wording, slots: Mapping[str, Slot]) -> Iterator[InputError]:
    """Everything that must be said and is not, or not on every paper. The wording can be read."""
    for must in musts_of(kind):
        name, column = what_it_is(must, slots)
        facts = {"what": name, "column": column, "law": must.law or "办事规则"}
        said_in = [block for block in wording.blocks if must.said in _mentioned(block, slots)]
        hinges = _hinges(must, said_in, slots)
        if not said_in and column:
            yield fault("“{what}”的清单表里没有写“{column}”（{law}要求），请补上。", "left_out", **facts)
        elif not said_in:
            yield fault("没有写“{what}”（{law}要求），请补上。", "left_out", **facts)
        elif len(hinges) > _MOST_HINGES:
            yield fault("“{what}”牵涉的条件太多，请写得简单一些。", "too_knotty", **facts)
        elif not all(
            any(must.said in _said(block, slots, holds) for block in said_in) for holds in _papers(must, hinges, slots)
        ):
            yield fault("有的文书会不印“{what}”（{law}要求），请去掉它的条件，或者单独写一段。", "sometimes", **facts)


def what_it_is(must: Must, slots: Mapping[str, Slot]) -> tuple[str, str]:
    """What must be said, as people call it; and which column, where it is one of a listing."""
    if must.said in {SIGNATURES, REMEDY}:
        return BLOCK_NAMES["signatures" if must.said == SIGNATURES else "remedy"], ""
    name, _, column = must.said.partition(".")
    slot = slots[name]
    return slot.name, slot.columns[column].name if column else ""


def _mentioned(block: Block, slots: Mapping[str, Slot]) -> set[str]:
    return _said(block, slots, None)


def _said(block: Block, slots: Mapping[str, Slot], holds: Holds | None) -> set[str]:
    """What a block says on a paper of which `holds` is true; or, without, what it could say."""
    if holds and not all(holds(test_of(test)) for test in block.when):
        return set()
    match block:
        case Paragraph(text=text) | Note(text=text):
            return _names(text, slots, holds)
        case Facts(pairs=pairs):
            return {name for pair in pairs for name in _names(pair.text, slots, holds)}
        case Listing(of=of, columns=columns):
            slot = by_written(slots, of)
            return _listed(slot, columns) if slot and (holds is None or holds(Test(slot.code))) else set()
        case Signatures():
            return {SIGNATURES}
        case Remedy():
            return {REMEDY}


def _listed(slot: Slot, columns: Sequence[Any]) -> set[str]:
    said = {name for column in columns for name in _names(column.text, slot.columns, None)}
    return {slot.code} | {f"{slot.code}.{name}" for name in said}


def _names(text: str, slots: Mapping[str, Slot], holds: Holds | None) -> set[str]:
    parts = every(read(text)) if holds is None else chosen(read(text), holds) or ()
    return {slot.code for part in parts if isinstance(part, Say) and (slot := by_written(slots, part.name))}


def _hinges(must: Must, blocks: Sequence[Block], slots: Mapping[str, Slot]) -> list[str]:
    """The values on whose presence it hangs whether it is said: those of its blocks, less what every paper has."""
    names = {test_of(test).name for test in must.when}
    for block in blocks:
        names |= {test_of(test).name for test in block.when}
        if not isinstance(block, Listing):
            for place, text in texts_of(block):
                if place[-1] == "text":
                    names |= {part.name for part in every(read(text))}
    own = must.said.partition(".")[0]
    found = {slot.code: slot for name in names if (slot := by_written(slots, name)) is not None}
    return sorted(code for code, slot in found.items() if slot.choices or (not slot.always and code != own))


def _papers(must: Must, hinges: Sequence[str], slots: Mapping[str, Slot]) -> Iterator[Holds]:
    """Every paper on which it must be said, as far as its hinges go."""
    own = must.said.partition(".")[0]
    absent = {name: () if slots[name].always or name == own else ("",) for name in hinges}
    choices = [(*absent[name], *(slots[name].choices or ("?",))) for name in hinges]
    for picks in itertools.product(*choices):
        paper = dict(zip(hinges, picks, strict=True))

        def holds(test: Test, paper: Mapping[str, str] = paper) -> bool:
            slot = by_written(slots, test.name)
            value = paper.get(slot.code, "?") if slot else ""
            return (bool(value) and (not test.wanted or value == test.wanted)) is test.there

        if all(holds(test_of(test)) for test in must.when):
            yield holds
