"""Drawing foreign papers: a page of a PDF as a picture, a copy with a mark. The typesetter reads PDF, and nothing else need be
installed.

The paper is laid into a folder of its own: the typesetter sees nothing else of the machine.
"""

from __future__ import annotations

import io
import json
import re
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

from PIL import Image, ImageOps

from zhengwu.documents.operations.typeset import FACES, TEMPLATES
from zhengwu.documents.rules.marks import PDF, PICTURES, CannotMark, CannotShow
from zhengwu.kernel.public import faces, no_faces

#: Pixels an inch of a page on the screen; and of a picture, whose pixels are points.
_SCREEN_PPI, _PICTURE_PPI = 110.0, 72.0
_MOST_PIXELS = 2400
_MOST_PAGES = 500
_JPEG_QUALITY = 88
_ONLY_HAS = re.compile(r"document only has (\d+) page")
_BEYOND = 1_000_000
Turn = Literal[0, 90, 180, 270]


def page_count(content: bytes) -> int:
    """How many pages a PDF has.

    Raises:
        CannotShow: no PDF anybody can open
    """
    import typst

    try:
        _drawn("page.typ", content, {"page": _BEYOND}, form="png")
    except typst.TypstError as error:
        if found := _ONLY_HAS.search(error.diagnostic):
            return int(found[1])
        raise CannotShow from error
    raise CannotShow  # a million pages is no paper


def page_picture(content: bytes, *, media_type: str, page: int = 1, turn: Turn = 0) -> bytes:
    """One page of a PDF, or a picture, as PNG to be looked at: turned clockwise, upright as its camera meant it.

    Raises:
        CannotShow: another kind of file, damaged, or no such page
    """
    import typst

    if media_type == PDF:
        try:
            drawn = _drawn("page.typ", content, {"page": page}, form="png", ppi=_SCREEN_PPI)
        except typst.TypstError as error:
            raise CannotShow from error
        if not turn:
            return drawn
        content = drawn
    elif media_type not in PICTURES:
        raise CannotShow
    with _opened(content) as picture:
        return _saved(picture.rotate(-turn, expand=True), "PNG")


def watermarked(content: bytes, *, media_type: str, lines: Sequence[str]) -> tuple[bytes, str]:
    """A copy with `lines` across every page, and its media type. The original is not touched.

    Raises:
        CannotMark: another kind of file, or one nobody can open
    """
    import typst

    try:
        if media_type == PDF:
            pages = page_count(content)
            if pages > _MOST_PAGES:
                raise CannotMark
            return _drawn("watermark.typ", content, {"pdf": True, "pages": pages, "lines": list(lines)}), PDF
        if media_type not in PICTURES:
            raise CannotMark
        with _opened(content) as picture:
            told = {"pdf": False, "width": picture.width, "height": picture.height, "lines": list(lines)}
            plain = _saved(picture, "PNG")
        drawn = _drawn("watermark.typ", plain, told, form="png", ppi=_PICTURE_PPI)
        with Image.open(io.BytesIO(drawn)) as marked:
            return _saved(marked.convert("RGB"), "JPEG", quality=_JPEG_QUALITY), "image/jpeg"
    except (typst.TypstError, CannotShow) as error:
        raise CannotMark from error


def _opened(content: bytes) -> Image.Image:
    """Upright, and no larger than anybody needs to read it."""
    try:
        with Image.open(io.BytesIO(content)) as raw:
            picture = ImageOps.exif_transpose(raw).convert("RGB")
    except (OSError, ValueError, Image.DecompressionBombError) as error:
        raise CannotShow from error
    picture.thumbnail((_MOST_PIXELS, _MOST_PIXELS))
    return picture


def _saved(picture: Image.Image, form: str, **options: Any) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, form, **options)
    return buffer.getvalue()


def _drawn(
    template: str,
    paper: bytes,
    told: Mapping[str, Any],
    *,
    form: Literal["pdf", "png"] = "pdf",
    ppi: float = _SCREEN_PPI,
) -> bytes:
    import typst

    name = "paper.pdf" if paper.startswith(b"%PDF") else "paper.png"
    with tempfile.TemporaryDirectory(prefix="zhengwu-paper-") as folder:
        room = Path(folder)
        (room / name).write_bytes(paper)
        shutil.copyfile(TEMPLATES / template, room / "main.typ")
        fonts, names = faces(preferred=FACES) if template == "watermark.typ" else (no_faces(), [])
        drawn = typst.Compiler(root=room, font_paths=fonts).compile(
            input=room / "main.typ",
            format=form,
            ppi=ppi if form == "png" else None,
            sys_inputs={"told": json.dumps({**told, "paper": name, "faces": names}, ensure_ascii=False)},
        )
    if not isinstance(drawn, bytes):
        raise CannotShow  # several pages where one was asked for
    return drawn
