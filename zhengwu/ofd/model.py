"""What an OFD document is made of. Millimetres everywhere, the origin at the top left, y down (GB/T 33190 §7.3)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

Color = tuple[int, int, int]
Matrix = tuple[float, float, float, float, float, float]
BLACK: Color = (0, 0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle on the page (ST_Box, §7.3)."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Glyphs:
    """字符变换 (CGTransform, §11.4): the character at `position` is drawn by this glyph, whatever the font's own table says."""

    position: int
    glyph: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """文字对象 (§11.2, §11.3): one run of one font and size.

    `x`, `y` is the start of its baseline inside `box`; `advances` are the steps from each character to the next (one
    fewer than characters). `matrix` turns the run inside its box. `font` is an index into the document's fonts.
    """

    box: Box
    font: int
    size: float
    x: float
    y: float
    text: str
    advances: tuple[float, ...] = ()
    color: Color = BLACK
    matrix: Matrix | None = None
    glyphs: tuple[Glyphs, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """图形对象 (§9.1, §9.3): `data` is its abbreviated outline (M L B C), relative to the box. None: not filled, not stroked."""

    box: Box
    data: str
    stroke: Color | None = None
    fill: Color | None = None
    width: float = 0.353
    even_odd: bool = False
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """图像对象 (§10): a picture over the unit square as `matrix` moves it. `media` is an index into the document's media."""

    box: Box
    media: int
    matrix: Matrix


Graphic = Text | Path | Image


@dataclass(frozen=True, slots=True, kw_only=True)
class Font:
    """字型资源 (§11.1). `content`: the embedded face, TrueType or OpenType; empty when the reader's own face is meant."""

    name: str
    content: bytes = b""
    bold: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Media:
    """多媒体资源 (§7.9): a picture. `format`: PNG or JPEG."""

    format: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """页对象 (§7.7)."""

    width: float
    height: float
    graphics: tuple[Graphic, ...] = ()

    @property
    def text(self) -> str:
        """What can be read on it, a line for every run."""
        return "\n".join(one.text for one in self.graphics if isinstance(one, Text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """文档元数据 (DocInfo, §7.4). `custom`: further named values (CustomDatas)."""

    title: str = ""
    author: str = ""
    subject: str = ""
    creator: str = ""
    created: dt.date | None = None
    custom: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomTag:
    """自定义标引 (§16): the runs of a page that say a thing of the document, its title say. `page`, `runs` are indexes."""

    name: str
    page: int
    runs: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A whole document. `doc_id`: 32 hexadecimal characters (§7.4)."""

    doc_id: str
    pages: tuple[Page, ...]
    metadata: Metadata = field(default_factory=Metadata)
    fonts: tuple[Font, ...] = ()
    media: tuple[Media, ...] = ()
    tags: tuple[CustomTag, ...] = ()

    @property
    def text(self) -> str:
        """What can be read in it."""
        return "\n".join(page.text for page in self.pages)
