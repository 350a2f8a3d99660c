"""Workbooks of spreadsheets, in and out. What reads them is loaded with the first one: most processes never see any."""

from __future__ import annotations

import functools
import re
import zipfile
import zlib
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

#: What reading a broken file can end in.
UNREADABLE_WORKBOOK = (
    KeyError, IndexError, ValueError, TypeError, AttributeError, OSError, SyntaxError, EOFError, NotImplementedError,
    RuntimeError, OverflowError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip


def open_workbook(stream: IO[bytes], *, results: bool = False) -> Workbook:
    """A workbook to be read row by row; links to other files stay unopened.

    Args:
        results: what formulas came to when the file was saved, instead of the formulas.
    Raises:
        one of UNREADABLE_WORKBOOK, also while rows are read
    """
    from openpyxl import load_workbook

    return load_workbook(stream, read_only=True, data_only=results, keep_links=False)


def new_workbook() -> Workbook:
    """A workbook to be written row by row, without holding them."""
    from openpyxl import Workbook

    return Workbook(write_only=True)


def text_cell(sheet: Any, text: str, *, bold: bool = False) -> WriteOnlyCell:
    """Text as text, whatever it begins with and however many digits it has; what a workbook cannot hold is left out."""
    made_of, unspeakable, bold_font = _parts()
    cell = made_of(sheet, value=unspeakable.sub("", text))
    cell.data_type, cell.number_format = "s", "@"
    if bold:
        cell.font = bold_font
    return cell


@functools.cache
def _parts() -> tuple[type[WriteOnlyCell], re.Pattern[str], Font]:
    """Looked for once: a catalogue has millions of cells."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.styles import Font

    return WriteOnlyCell, ILLEGAL_CHARACTERS_RE, Font(bold=True)
