"""A picture of a seal that somebody uploads (上传的印模). Pure."""

from __future__ import annotations

from zhengwu.kernel.pure import BadInput

_PNG = b"\x89PNG\r\n\x1a\n"
MOST_BYTES = 500_000
LEAST_PIXELS, MOST_PIXELS = 200, 2000
_HEADER = 33


class PictureRefused(BadInput):
    """Not a picture a seal can be printed from."""

    code = "seal.picture"


def checked_picture(content: bytes) -> bytes:
    """The picture, when it is a square PNG large enough to print and small enough to put on every paper.

    SVG is not taken from outside: it can carry programs. The platform draws its own.

    Raises:
        PictureRefused
    """
    if len(content) > MOST_BYTES:
        raise PictureRefused.one(
            ("picture",), "印模图片最大 {most} KB，请缩小后再传。", "seal.picture_large", most=MOST_BYTES // 1000
        )
    if not content.startswith(_PNG) or len(content) < _HEADER or content[12:16] != b"IHDR":
        raise PictureRefused.one(("picture",), "印模要用 PNG 图片，背景透明。", "seal.picture_kind")
    width, height = int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")
    if width != height or not LEAST_PIXELS <= width <= MOST_PIXELS:
        raise PictureRefused.one(
            ("picture",),
            "印模图片要是正方形，边长 {least} 到 {most} 像素。",
            "seal.picture_size",
            least=LEAST_PIXELS,
            most=MOST_PIXELS,
        )
    return content
