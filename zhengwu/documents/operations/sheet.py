"""打印单: what a person prints and takes along. It is no document: nothing is decided, numbered, kept or verified."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from django.conf import settings

from zhengwu.documents.operations.qr import qr_svg
from zhengwu.documents.operations.typeset import typeset


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A line with a box to tick, and small lines under it."""

    name: str
    lines: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPart:
    """A part under its heading: paragraphs, boxes to tick, points, pairs of a term and what it says, in this order."""

    title: str
    paragraphs: Sequence[str] = ()
    boxes: Sequence[Tick] = ()
    points: Sequence[str] = ()
    pairs: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A4, as many pages as it needs. `under`: small lines below the title. `link`: where its QR code leads; `code`: under it."""

    title: str
    issuer: str
    link: str
    qr_caption: str
    footer: str
    lead: str = ""
    under: Sequence[str] = ()
    code: str = ""
    language: str = "zh"
    parts: Sequence[SheetPart] = ()


def sheet_pdf(sheet: Sheet, *, at: dt.datetime) -> bytes:
    """The sheet as PDF/A-2b. The same sheet and instant give the same bytes.

    Args:
        at: written into the file as its date.

    Raises:
        CannotTypeset: no Chinese face is installed
    """
    data = asdict(sheet)
    link, language = data.pop("link"), data.pop("language")
    return typeset(
        template="sheet.typ",
        data={**data, "lang": language, "demo": settings.DEMO},
        pictures={"qr": qr_svg(link)},
        issued_at=at,
    )
