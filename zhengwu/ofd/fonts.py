"""Embedded faces (GB/T 33190 §11.1): the very outlines the PDF carries, with the table that finds them by character.

A typesetter's PDF names glyphs by number and needs no such table; readers of OFD look characters up. Taking the face out
of the PDF keeps what was printed to the last curve, and needs no font on the machine that converts.
"""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any

from fontTools.cffLib import CFFFontSet
from fontTools.fontBuilder import FontBuilder
from fontTools.ttLib import TTFont, TTLibError, newTable

from zhengwu.ofd.errors import CannotConvert

#: Seconds from the epoch of fonts (1904) to 2000-01-01: a face must not know when it was made.
_MADE = 3029529600
_UNITS_OF_CFF = 1000


class Face:
    """A face as the PDF carries it, and the glyphs the document uses."""

    def __init__(
        self, *, name: str, program: bytes, compact: bool, widths: Mapping[int, float], to_gid: bytes = b""
    ) -> None:
        """`compact`: a bare CFF (FontFile3). `widths`: of a CID, in thousandths of the size. `to_gid`: CIDToGIDMap, two bytes each.

        Raises:
            CannotConvert: the program is damaged
        """
        self.name = name.partition("+")[2] or name
        try:
            self._font = (
                _from_cff(program) if compact and program[:4] != b"OTTO" else TTFont(BytesIO(program), lazy=False)
            )
            self._order = self._font.getGlyphOrder()
        except (TTLibError, KeyError, ValueError, AssertionError, IndexError):
            raise CannotConvert(why=f"字体 {self.name} 损坏") from None
        self._widths = widths
        self._to_gid = to_gid
        self._by_cid = {_cid_of(glyph): gid for gid, glyph in enumerate(self._order)} if compact else {}
        self._cmap: dict[int, int] = {}

    @property
    def bold(self) -> bool:
        """Whether its name says so."""
        return "bold" in self.name.lower() or "black" in self.name.lower()

    def glyph_of(self, cid: int) -> int:
        """The glyph that the PDF draws for this code."""
        if self._to_gid:
            return int.from_bytes(self._to_gid[2 * cid : 2 * cid + 2], "big")
        return self._by_cid.get(cid, cid)

    def drawn_as(self, text: str, glyph: int) -> bool:
        """Whether looking `text` up finds this glyph: the first use of a character decides; a ligature is never found."""
        return len(text) == 1 and self._cmap.setdefault(ord(text), glyph) == glyph

    def content(self) -> bytes:
        """The face with its character table, as TrueType or OpenType."""
        font, builder = self._font, FontBuilder(font=self._font)
        known = {code: self._order[glyph] for code, glyph in self._cmap.items() if glyph < len(self._order)}
        if "hmtx" not in font:
            self._add_metrics(builder)
        builder.setupCharacterMap(known)
        builder.setupNameTable({"familyName": self.name, "styleName": "Regular", "psName": self.name}, mac=False)
        builder.setupOS2(sTypoAscender=880, sTypoDescender=-120, usWinAscent=1160, usWinDescent=320)
        builder.setupPost(keepGlyphNames=False)
        font["head"].modified = font["head"].created = _MADE
        font.recalcTimestamp = False
        out = BytesIO()
        font.save(out, reorderTables=True)
        return out.getvalue()

    def _add_metrics(self, builder: FontBuilder) -> None:
        widths = {gid: self._widths.get(cid, _UNITS_OF_CFF) for cid, gid in self._by_cid.items()}
        builder.setupHorizontalMetrics(
            {glyph: (round(widths.get(gid, _UNITS_OF_CFF)), 0) for gid, glyph in enumerate(self._order)}
        )
        builder.setupHorizontalHeader(ascent=1160, descent=-320)


class ReadersFace(Face):
    """A face the PDF does not carry, or carries as pictures (Type 3: emoji). The words stay; the reader's own face draws them."""

    def __init__(self, name: str) -> None:
        self.name = name or "SimSun"

    def glyph_of(self, cid: int) -> int:
        """Its own numbering: nobody asks for it."""
        return cid

    def drawn_as(self, text: str, glyph: int) -> bool:
        """Looked up by character, always."""
        return True

    def content(self) -> bytes:
        """Nothing to embed."""
        return b""


def _cid_of(glyph: str) -> int:
    """CID-keyed outlines are named cid00001; a name-keyed CFF in a PDF goes by its order."""
    return int(glyph[3:]) if glyph.startswith("cid") and glyph[3:].isdigit() else 0


def _from_cff(program: bytes) -> TTFont:
    """An OpenType shell around bare CFF outlines."""
    builder = FontBuilder(unitsPerEm=_UNITS_OF_CFF, isTTF=False)
    font = builder.font
    font.sfntVersion = "OTTO"
    outlines: Any = CFFFontSet()
    outlines.decompile(BytesIO(program), font)
    top = outlines.topDictIndex[0]
    for part in getattr(top, "FDArray", ()):
        # Identity beside the usual matrix above it. That one is written out no more, being usual: together they would
        # make every glyph a thousand times too large.
        if part.rawDict.get("FontMatrix") == [1, 0, 0, 1, 0, 0]:
            del part.rawDict["FontMatrix"]
    builder.setupGlyphOrder(list(top.charset))
    table: Any = newTable("CFF ")
    table.cff = outlines
    font["CFF "] = table
    return font
