"""A drawn seal as PNG: readers of OFD know pixels, not every one knows SVG."""

from __future__ import annotations

from zhengwu.kernel.public import no_faces

_DOTS_PER_INCH = 300.0
_PAGE = b"""#set page(width: %dmm, height: %dmm, margin: 0mm, fill: none)
#image(bytes(sys.inputs.drawn), format: "svg", width: 100%%, alt: "")
"""


def as_png(svg: bytes, *, across_mm: int) -> bytes:
    """The square drawing on a transparent ground."""
    import typst

    drawn = typst.compile(
        _PAGE % (across_mm, across_mm),
        format="png",
        ppi=_DOTS_PER_INCH,
        font_paths=no_faces(),
        sys_inputs={"drawn": svg.decode()},
    )
    if not isinstance(drawn, bytes):
        raise TypeError("one page is one picture")
    return drawn
