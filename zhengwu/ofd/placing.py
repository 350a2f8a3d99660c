"""Where a seal belongs: over the name of the body that signs (GB/T 9704-2012 §7.3.5: 居中下压发文机关署名和成文日期)."""

from __future__ import annotations

from zhengwu.ofd.model import Box, Text
from zhengwu.ofd.read import read
from zhengwu.ofd.sign import Place


def place_over(content: bytes, *, words: str, width: float, height: float) -> Place | None:
    """Centred over the last run that says `words`, kept inside the page; None when no run does. Millimetres.

    Raises:
        OfdError: the file cannot be read
    """
    wanted = "".join(words.split())
    pages = read(content).pages
    for number, page in reversed(list(enumerate(pages, start=1))):
        for one in reversed(page.graphics):
            if isinstance(one, Text) and wanted in "".join(one.text.split()):
                x = one.box.x + one.box.width / 2 - width / 2
                y = one.box.y + one.box.height / 2 - height / 2
                kept = Box(
                    x=max(0.0, min(x, page.width - width)),
                    y=max(0.0, min(y, page.height - height)),
                    width=width,
                    height=height,
                )
                return Place(page=number, box=kept)
    return None
