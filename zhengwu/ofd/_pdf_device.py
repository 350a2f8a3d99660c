"""What a PDF paints, caught as it is painted: pdfminer interprets the pages, this device keeps what OFD can say."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from pdfminer.pdfcolor import PDFColorSpace
from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdffont import PDFFont, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFGraphicState, PDFResourceManager, PDFTextState
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream, resolve1, stream_value
from pdfminer.utils import Matrix as PdfMatrix
from pdfminer.utils import PathSegment, apply_matrix_pt

from zhengwu.ofd._pdf_image import media_of
from zhengwu.ofd._pdf_text import Drawn, texts_of
from zhengwu.ofd.errors import CannotConvert
from zhengwu.ofd.fonts import Face, ReadersFace
from zhengwu.ofd.model import Box, Color, Font, Graphic, Image, Media, Page, Path
from zhengwu.ofd.xml import numbers

#: Millimetres in a point.
MM = 25.4 / 72
_GREY, _RGB, _CMYK = 1, 3, 4
_THINNEST = 0.05


class Fonts(PDFResourceManager):
    """Remembers how each font was described: the device needs its program and its code table."""

    def __init__(self) -> None:
        super().__init__()
        self.described: dict[int, Mapping[str, Any]] = {}

    def get_font(self, objid: object, spec: Mapping[str, object]) -> PDFFont:
        """The font, as pdfminer makes it."""
        font = super().get_font(objid, spec)
        self.described.setdefault(id(font), spec)
        return font


@dataclass(slots=True)
class _Placed:
    """A path or picture and how many characters were drawn before it: painting order is kept."""

    after: int
    graphic: Graphic


class Device(PDFTextDevice):
    """Collects pages, faces and pictures."""

    def __init__(self, fonts: Fonts) -> None:
        super().__init__(fonts)
        self._fonts = fonts
        self._faces: dict[int, tuple[int, Face]] = {}
        self._invisible = False
        self._height = 0.0
        self._drawn: list[Drawn] = []
        self._placed: list[_Placed] = []
        self._outer: list[PdfMatrix | None] = []
        self.pages: list[Page] = []
        self.media: list[Media] = []

    def faces(self) -> tuple[Font, ...]:
        """The faces in the order of their first use."""
        ordered = sorted(self._faces.values(), key=lambda numbered: numbered[0])
        return tuple(Font(name=face.name, content=face.content(), bold=face.bold) for _, face in ordered)

    def begin_page(self, page: PDFPage, ctm: PdfMatrix) -> None:
        """An empty page."""
        self._drawn, self._placed = [], []
        x0, y0, x1, y1 = page.mediabox
        self._width, self._height = abs(x1 - x0), abs(y1 - y0)
        if page.rotate in {90, 270}:
            self._width, self._height = self._height, self._width

    def end_page(self, page: PDFPage) -> None:
        """Characters become runs; paths and pictures keep their place between them."""
        graphics: list[Graphic] = []
        start = 0
        for one in [*self._placed, None]:
            end = one.after if one else len(self._drawn)
            graphics += texts_of(self._drawn[start:end], height=self._height)
            start = end
            if one:
                graphics.append(one.graphic)
        self.pages.append(Page(width=self._width * MM, height=self._height * MM, graphics=tuple(graphics)))

    def begin_figure(self, name: str, bbox: object, matrix: object) -> None:
        """A form: its coordinates end with it."""
        self._outer.append(self.ctm)

    def end_figure(self, name: str) -> None:
        """Back to the coordinates around it."""
        if (outer := self._outer.pop()) is not None:
            self.set_ctm(outer)

    def render_string(
        self, textstate: PDFTextState, seq: Any, ncs: PDFColorSpace, graphicstate: PDFGraphicState
    ) -> None:
        """Text; in mode 3 it is there to be found, not seen, and our papers have none."""
        if textstate.render != 3:  # noqa: PLR2004
            super().render_string(textstate, seq, ncs, graphicstate)

    def render_char(
        self,
        matrix: PdfMatrix,
        font: PDFFont,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: PDFColorSpace,
        graphicstate: PDFGraphicState,
    ) -> float:
        """One glyph, where it starts; the way to the next one, in text space."""
        advance = font.char_width(cid) * fontsize * scaling
        a, b, c, d, e, f = matrix
        number, face = self._face(font)
        try:
            text = font.to_unichr(cid)
        except PDFUnicodeNotDefined:
            text = "\ufffd"
        self._drawn.append(
            Drawn(
                font=number,
                face=face,
                size=fontsize,
                matrix=(a * scaling, b * scaling, c, d),
                x=e + c * rise,
                y=f + d * rise,
                advance=advance / (scaling or 1),
                text=text,
                glyph=face.glyph_of(cid),
                color=rgb(graphicstate.ncolor),
            )
        )
        return advance

    def paint_path(
        self, graphicstate: PDFGraphicState, stroke: bool, fill: bool, evenodd: bool, path: Sequence[PathSegment]
    ) -> None:
        """A path, its points brought onto the page."""
        if not (stroke or fill) or not path or self.ctm is None:
            return
        a, b, c, d, _, _ = self.ctm
        scale = math.sqrt(abs(a * d - b * c))
        # pdfminer starts at 0 where PDF starts at 1; a width of exactly 0 (a hairline) is not written by our typesetter
        width = max((graphicstate.linewidth or 1) * scale * MM, _THINNEST)
        segments = [(one[0], [self._on_page(point) for point in _points(one)]) for one in path]
        points = [point for _, placed in segments for point in placed]
        if not points:
            return
        edge = width / 2 if stroke else 0
        left, top = min(x for x, _ in points) - edge, min(y for _, y in points) - edge
        right, bottom = max(x for x, _ in points) + edge, max(y for _, y in points) + edge
        made = Path(
            box=Box(x=left, y=top, width=right - left, height=bottom - top),
            data=_abbreviated(segments, left, top),
            stroke=rgb(graphicstate.scolor) if stroke else None,
            fill=rgb(graphicstate.ncolor) if fill else None,
            width=width,
            even_odd=evenodd,
            dash=_dash(graphicstate.dash, scale * MM),
        )
        self._placed.append(_Placed(len(self._drawn), made))

    def render_image(self, name: str, stream: PDFStream) -> None:
        """A picture over the image of the unit square; a picture used twice is kept once."""
        media = media_of(stream)
        if media not in self.media:
            self.media.append(media)
        corners = {corner: self._on_page(corner) for corner in ((0, 0), (1, 0), (0, 1), (1, 1))}
        left, top = min(x for x, _ in corners.values()), min(y for _, y in corners.values())
        right, bottom = max(x for x, _ in corners.values()), max(y for _, y in corners.values())
        (ox, oy), (rx, ry), (dx, dy) = corners[0, 1], corners[1, 1], corners[0, 0]
        made = Image(
            box=Box(x=left, y=top, width=right - left, height=bottom - top),
            media=self.media.index(media),
            matrix=(rx - ox, ry - oy, dx - ox, dy - oy, ox - left, oy - top),
        )
        self._placed.append(_Placed(len(self._drawn), made))

    def _on_page(self, point: tuple[float, float]) -> tuple[float, float]:
        x, y = apply_matrix_pt(self.ctm or (1, 0, 0, 1, 0, 0), point)
        return x * MM, (self._height - y) * MM

    def _face(self, font: PDFFont) -> tuple[int, Face]:
        if id(font) not in self._faces:
            self._faces[id(font)] = (len(self._faces), _face_of(font, self._fonts.described.get(id(font), {})))
        return self._faces[id(font)]


def _face_of(font: PDFFont, spec: Mapping[str, Any]) -> Face:
    name = str(getattr(font, "basefont", "") or getattr(font, "fontname", ""))
    for key in ("FontFile2", "FontFile3"):
        if key in font.descriptor and font.is_multibyte():
            to_gid = resolve1(spec.get("CIDToGIDMap"))
            return Face(
                name=name,
                program=stream_value(font.descriptor[key]).get_data(),
                compact=key == "FontFile3",
                widths={cid: width for cid, width in font.widths.items() if isinstance(cid, int)},
                to_gid=to_gid.get_data() if isinstance(to_gid, PDFStream) else b"",
            )
    return ReadersFace(name)


def rgb(color: Any) -> Color:
    """A colour of the PDF (grey, RGB or CMYK, each part 0–1) in RGB, 0–255."""
    parts = [float(part) for part in color] if isinstance(color, (tuple, list)) else [float(color or 0)]
    if len(parts) == _CMYK:
        *inks, black = parts
        parts = [(1 - ink) * (1 - black) for ink in inks]
    elif len(parts) == _GREY:
        parts *= _RGB
    if len(parts) != _RGB:
        raise CannotConvert(why="它用了我们不认识的颜色")
    red, green, blue = (round(255 * min(max(part, 0), 1)) for part in parts)
    return red, green, blue


def _points(segment: PathSegment) -> list[tuple[float, float]]:
    """The points of a segment."""
    flat = [float(part) for part in cast("tuple[float, ...]", segment[1:])]
    return list(zip(flat[::2], flat[1::2], strict=True))


def _abbreviated(segments: Sequence[tuple[str, list[tuple[float, float]]]], left: float, top: float) -> str:
    """简写轮廓 (§9.3.1): M move, L line, B cubic curve, C close."""
    said, last = [], (0.0, 0.0)
    for kind, given in segments:
        if kind == "h":
            said.append("C")
            continue
        # a curve may leave out its first or its second handle when it coincides with an end
        points = [last, *given] if kind == "v" else [*given, given[-1]] if kind == "y" else given
        last = points[-1]
        letter = {"m": "M", "l": "L"}.get(kind, "B")
        said.append(f"{letter} {numbers(*(part for x, y in points for part in (x - left, y - top)))}")
    return " ".join(said)


def _dash(dash: Any, scale: float) -> tuple[float, ...]:
    lengths = resolve1(dash[0]) if dash else ()
    return tuple(float(resolve1(length)) * scale for length in lengths or ())
