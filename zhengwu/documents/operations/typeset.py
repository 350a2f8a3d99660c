"""The typesetter: typst, its fonts and our templates. Text goes in as data, never as markup."""

from __future__ import annotations

import datetime as dt
import functools
import json
import re
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zhengwu.documents.rules.printable import common, everywhere, only_common, without
from zhengwu.kernel.public import faces

if TYPE_CHECKING:
    from typst import Compiler, PDFStandard, TypstError

TEMPLATES = Path(__file__).resolve().parent.parent / "templates"
#: Faces in order of preference; whatever none of them has is looked for in every other face of the system.
FACES = (
    "Noto Serif SC",
    "Noto Serif CJK SC",
    "Source Han Serif SC",
    "Songti SC",
    "SimSun",
    "SimSun-ExtB",
    "Noto Sans CJK SC",
)
_STANDARD: list[PDFStandard] = ["a-2b"]
_NOT_DISPLAYED = re.compile(r'the text `"((?:[^"\\]|\\.)*)"` could not be displayed')
_ESCAPE = re.compile(r"\\u\{([0-9a-fA-F]+)\}|\\(.)")
_ATTEMPTS = 5

#: One compiler a process; it serves one thread at a time (a page takes 2–4 ms).
_turn = threading.Lock()


class CannotTypeset(RuntimeError):
    """Not a mistake of the reader's: a template is wrong, or no Chinese face is installed."""


def typeset(*, template: str, data: Mapping[str, Any], pictures: Mapping[str, str], issued_at: dt.datetime) -> bytes:
    """The PDF/A-2b of `template` filled with `data` and SVG `pictures`. The same input gives the same bytes.

    Characters no face has are printed by their code point or as 〓: a document must be printable whoever it is about.

    Raises:
        CannotTypeset
    """
    import typst

    printable: Any = dict(data)
    for attempt in range(_ATTEMPTS):
        try:
            return _compiled(template, {**printable, **pictures}, issued_at)
        except typst.TypstError as error:
            missing = _missing_in(error)
            if missing is None:
                raise CannotTypeset(error.diagnostic) from error
            named = missing and attempt < _ATTEMPTS - 2
            printable = everywhere(printable, functools.partial(without, unprintable=missing) if named else only_common)
    raise CannotTypeset("no face for Chinese is installed")


def _compiled(template: str, data: Mapping[str, Any], issued_at: dt.datetime) -> bytes:
    with _turn:
        compiler, names = _compiler()
        pdf = compiler.compile(
            input=TEMPLATES / template,
            format="pdf",
            sys_inputs={"document": json.dumps({**data, "faces": names}, ensure_ascii=False, sort_keys=True)},
            pdf_standards=_STANDARD,
            timestamp=int(issued_at.timestamp()),
        )
    if not isinstance(pdf, bytes):
        raise CannotTypeset(template)
    return pdf


@functools.cache
def _compiler() -> tuple[Compiler, list[str]]:
    """Reading what faces there are takes a quarter of a second: once a process."""
    import typst

    fonts, names = faces(preferred=FACES)
    return typst.Compiler(root=TEMPLATES, font_paths=fonts), names


def _missing_in(error: TypstError) -> frozenset[str] | None:
    """The uncommon characters the typesetter cannot show; it names all at once. None when its trouble is another."""
    found = _NOT_DISPLAYED.findall(error.diagnostic)
    return frozenset(char for text in found for char in _unescaped(text) if not common(char)) if found else None


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda m: chr(int(m[1], 16)) if m[1] else m[2], text)
