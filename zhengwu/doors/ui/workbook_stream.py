"""An Excel workbook sent while it is made. A library writes the whole file first: a million rows keep the reader, and the proxy
before us, waiting for minutes. One plain table needs six small parts and the rows; they go through a zip that cannot look back.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Final
from xml.sax.saxutils import escape, quoteattr

#: Rows of one sheet, the headings included; what is more goes on in the next sheet.
MOST_ROWS: Final = 1_048_576
_MOST_CHARACTERS: Final = 32_000
#: Rows written between two pieces of the answer.
_TOGETHER: Final = 500
#: What XML cannot say.
_ILLEGAL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_NO_TITLE: Final = re.compile(r"[\\/*?:\[\]]")
#: One moment for every file, so that the same table is the same file.
_MOMENT: Final = (2000, 1, 1, 0, 0, 0)

_XML: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_KIND: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml"
#: Every cell is text (format 49, `@`): a code of many digits is no number. The second style is bold, for the headings.
_STYLES: Final = (
    f'{_XML}<styleSheet xmlns="{_MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/>'
    '</fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>'
    '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/>'
    '<xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)
_SHEET_HEAD: Final = (
    f'{_XML}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>'
)
_SHEET_END: Final = "</sheetData></worksheet>"
_TEXT, _BOLD = "1", "2"


class _Out(io.RawIOBase):
    """What the zip has written since it was last taken away. Says that nobody can look back in it."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]
        """Keep it until it is taken."""
        self._pieces.append(bytes(data))
        return len(data)

    def taken(self) -> bytes:
        """All of it, once."""
        pieces, self._pieces = self._pieces, []
        return b"".join(pieces)


def workbook_stream(
    title: str, heads: Sequence[str], lines: Iterable[Sequence[str]], *, most_rows: int = MOST_ROWS
) -> Iterator[bytes]:
    """The workbook, piece by piece. `lines` is read as it goes; further sheets begin when one is full."""
    out, rows, sheets = _Out(), iter(lines), 0
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        more: Iterable[Sequence[str]] | None = ()
        while more is not None:
            sheets += 1
            with archive.open(_part(f"xl/worksheets/sheet{sheets}.xml"), "w", force_zip64=True) as part:
                part.write((_SHEET_HEAD + _row(heads, _BOLD)).encode())
                this = islice(chain(more, rows), most_rows - 1)
                while some := list(islice(this, _TOGETHER)):
                    part.write("".join(_row(line, _TEXT) for line in some).encode())
                    yield out.taken()
                part.write(_SHEET_END.encode())
            following = next(rows, None)
            more = None if following is None else (following,)
        for name, content in _parts(title, sheets).items():
            archive.writestr(_part(name), content)
    yield out.taken()


def _row(line: Sequence[str], style: str) -> str:
    return f"<row>{''.join(_cell(words, style) for words in line)}</row>"


def _cell(words: str, style: str) -> str:
    if not words:
        return f'<c s="{style}"/>'
    said = escape(_ILLEGAL.sub("", words[:_MOST_CHARACTERS]))
    return f'<c s="{style}" t="inlineStr"><is><t xml:space="preserve">{said}</t></is></c>'


def _part(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, date_time=_MOMENT)
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


def _parts(title: str, sheets: int) -> dict[str, str]:
    """Everything around the rows, written last: only then it is known how many sheets there are."""
    numbers = range(1, sheets + 1)
    named = _NO_TITLE.sub(" ", title).strip()[:28] or "1"
    titles = {n: named if n == 1 else f"{named} {n}" for n in numbers}
    types = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{_KIND}.worksheet+xml"/>' for n in numbers
    )
    tabs = "".join(f'<sheet name={quoteattr(titles[n])} sheetId="{n}" r:id="rId{n}"/>' for n in numbers)
    related = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in numbers
    )
    return {
        "xl/workbook.xml": f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{tabs}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{related}'
        f'<Relationship Id="rId{sheets + 1}" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": _STYLES,
        "_rels/.rels": f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "[Content_Types].xml": f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>{types}'
        f'<Override PartName="/xl/styles.xml" ContentType="{_KIND}.styles+xml"/></Types>',
    }
