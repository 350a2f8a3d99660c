"""A PDF of ours as OFD: the same text, lines and pictures in the same places, selectable and searchable.

Carried over: text with its embedded faces, paths with colour, width and dashes, and pictures (JPEG, or eight bits of grey
or RGB, with their transparency). Not carried over, because our typesetter does not use them in papers: clipping, shadings,
patterns, blend modes, notes and form fields. Words in a face the PDF does not carry as outlines (emoji) stay words and are
drawn by the reader's own face. A visible seal of the PDF is such a field: the OFD carries its own.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO

from zhengwu.ofd.errors import CannotConvert
from zhengwu.ofd.model import CustomTag, Document, Metadata, Page, Text
from zhengwu.ofd.write import write

_DOC_ID_LENGTH = 32


def from_pdf(content: bytes, *, metadata: Metadata | None = None, tags: Mapping[str, str] | None = None) -> bytes:
    """The PDF as an unsigned OFD file. The same input gives the same bytes.

    Args:
        metadata: what the file says of itself (DocInfo).
        tags: name → the words on the page that say it; each becomes a custom tag (§16) pointing at those runs. Words
            that stand nowhere are passed over.
    Raises:
        CannotConvert: the PDF cannot be read, or holds something that would be lost
    """
    return write(document_of(content, metadata=metadata, tags=tags))


def document_of(content: bytes, *, metadata: Metadata | None = None, tags: Mapping[str, str] | None = None) -> Document:
    """The PDF as a document, before it is written.

    Raises:
        CannotConvert
    """
    # Loaded with the first paper converted: reading PDF and faces weighs as much as a room, and most processes never do.
    from pdfminer.pdfexceptions import PDFException
    from pdfminer.pdfinterp import PDFPageInterpreter
    from pdfminer.pdfpage import PDFPage
    from pdfminer.psexceptions import PSException

    from zhengwu.ofd._pdf_device import Device, Fonts

    fonts = Fonts()
    device = Device(fonts)
    interpreter = PDFPageInterpreter(fonts, device)
    try:
        for page in PDFPage.get_pages(BytesIO(content)):
            interpreter.process_page(page)
    except (PDFException, PSException):
        raise CannotConvert(why="它打不开") from None
    if not device.pages:
        raise CannotConvert(why="它没有页")
    return Document(
        doc_id=hashlib.sha256(content).hexdigest()[:_DOC_ID_LENGTH],
        pages=tuple(device.pages),
        metadata=metadata or Metadata(),
        fonts=device.faces(),
        media=tuple(device.media),
        tags=tuple(_tags(device.pages, tags or {})),
    )


def _tags(pages: Sequence[Page], wanted: Mapping[str, str]) -> Iterator[CustomTag]:
    for name, words in sorted(wanted.items()):
        for place, page in enumerate(pages):
            if runs := _runs_saying(page, "".join(words.split())):
                yield CustomTag(name=name, page=place, runs=runs)
                break


def _runs_saying(page: Page, words: str) -> tuple[int, ...]:
    """The fewest neighbouring runs whose text holds these words, blanks aside; a line may break inside them."""
    if not words:
        return ()
    said, owners = "", []
    for place, graphic in enumerate(page.graphics):
        if isinstance(graphic, Text):
            squeezed = "".join(graphic.text.split())
            said += squeezed
            owners += [place] * len(squeezed)
    at = said.find(words)
    return tuple(dict.fromkeys(owners[at : at + len(words)])) if at >= 0 else ()
