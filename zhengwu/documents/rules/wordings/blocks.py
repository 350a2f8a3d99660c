"""What a wording is made of (范本): blocks, one under the other. Their form is checked here, what they say in `limits.py`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

MOST_BLOCKS = 40


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _Block(_Frozen):
    """`when`: the tests that must all hold for the block to be printed (`text.test_of`)."""

    when: tuple[str, ...] = ()


class Paragraph(_Block):
    """段落. `flush`: it begins at the margin. A long value that stands alone keeps its own paragraphs."""

    kind: Literal["paragraph"] = "paragraph"
    text: str = ""
    en: str = ""
    flush: bool = False


class Column(_Frozen):
    """`width` in characters, 0 for what is left; the text speaks of one row."""

    head: str = ""
    head_en: str = ""
    text: str = ""
    width: Annotated[float, Field(ge=0, le=30)] = 0
    center: bool = False


class Listing(_Block):
    """清单表: one row for each of the rows of a value."""

    kind: Literal["listing"] = "listing"
    of: str = ""
    columns: tuple[Column, ...] = ()


class Pair(_Frozen):
    """A name and what it says. `wide`: over the whole row."""

    name: str = ""
    name_en: str = ""
    text: str = ""
    wide: bool = False


class Facts(_Block):
    """要素表: pairs, two to a row; a pair that says nothing is left out."""

    kind: Literal["facts"] = "facts"
    pairs: tuple[Pair, ...] = ()


class Signatures(_Block):
    """签名处: places to sign by hand, two to a row."""

    kind: Literal["signatures"] = "signatures"
    names: tuple[str, ...] = ()
    names_en: tuple[str, ...] = ()


class Note(_Block):
    """小字说明."""

    kind: Literal["note"] = "note"
    text: str = ""
    en: str = ""


class Remedy(_Block):
    """救济途径: in the words of the law, which nobody edits (行政复议法 art. 20, 行政诉讼法 art. 46)."""

    kind: Literal["remedy"] = "remedy"


Block = Annotated[Paragraph | Listing | Facts | Signatures | Note | Remedy, Field(discriminator="kind")]

BLOCK_NAMES: dict[str, str] = {
    "paragraph": "段落",
    "listing": "清单表",
    "facts": "要素表",
    "signatures": "签名处",
    "note": "小字说明",
    "remedy": "救济途径",
}


class Wording(_Frozen):
    """范本: the body of one kind of document. `bilingual`: the English stands under the Chinese."""

    size: Literal["normal", "small"] = "normal"
    bilingual: bool = False
    blocks: tuple[Block, ...] = ()


def texts_of(block: Block) -> Iterator[tuple[tuple[int | str, ...], str]]:
    """Every text of a block, with where it stands in it."""
    match block:
        case Paragraph(text=text, en=en) | Note(text=text, en=en):
            yield ("text",), text
            yield ("en",), en
        case Facts(pairs=pairs):
            for n, pair in enumerate(pairs):
                yield from ((("pairs", n, part), getattr(pair, part)) for part in ("name", "name_en", "text"))
        case Listing(columns=columns):
            for n, column in enumerate(columns):
                yield from ((("columns", n, part), getattr(column, part)) for part in ("head", "head_en", "text"))
        case Signatures(names=names, names_en=names_en):
            yield from ((("names", n), name) for n, name in enumerate(names))
            yield from ((("names_en", n), name) for n, name in enumerate(names_en))
