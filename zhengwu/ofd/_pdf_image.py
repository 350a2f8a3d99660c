"""Pictures of a PDF as files of their own (GB/T 33190 §7.9): JPEG as it is, everything else as PNG."""

from __future__ import annotations

from io import BytesIO

from pdfminer.pdftypes import PDFStream, list_value, resolve1, stream_value
from pdfminer.psparser import PSLiteral
from PIL import Image as Picture

from zhengwu.ofd.errors import CannotConvert
from zhengwu.ofd.model import Media

_MODES = {1: "L", 3: "RGB", 4: "CMYK"}
_DEVICE = {"DeviceGray": 1, "CalGray": 1, "DeviceRGB": 3, "CalRGB": 3, "DeviceCMYK": 4}
_EIGHT = 8


def media_of(stream: PDFStream) -> Media:
    """The picture of an image object.

    Raises:
        CannotConvert: a kind of picture our typesetter does not make
    """
    filters = [getattr(one[0], "name", "") for one in stream.get_filters()]
    mask = resolve1(stream.attrs.get("SMask"))
    if filters == ["DCTDecode"] and not isinstance(mask, PDFStream) and stream.rawdata is not None:
        return Media(format="JPEG", content=stream.rawdata)
    picture = _picture(stream, filters)
    if isinstance(mask, PDFStream):
        alpha = _picture(mask, [getattr(one[0], "name", "") for one in mask.get_filters()]).convert("L")
        picture = picture.convert("RGB")
        picture.putalpha(alpha.resize(picture.size))
    out = BytesIO()
    (picture.convert("RGB") if picture.mode == "CMYK" else picture).save(out, "PNG")
    return Media(format="PNG", content=out.getvalue())


def _picture(stream: PDFStream, filters: list[str]) -> Picture.Image:
    if filters[-1:] == ["DCTDecode"]:
        return Picture.open(BytesIO(stream.get_data()))
    size = (int(resolve1(stream.attrs["Width"])), int(resolve1(stream.attrs["Height"])))
    if resolve1(stream.attrs.get("BitsPerComponent", _EIGHT)) != _EIGHT:
        raise CannotConvert(why="里面有不是 8 位的图片")
    try:
        return Picture.frombytes(_MODES[_components(stream)], size, stream.get_data())
    except (KeyError, ValueError):
        raise CannotConvert(why="里面有我们不认识的图片") from None


def _components(stream: PDFStream) -> int:
    space = resolve1(stream.attrs.get("ColorSpace"))
    if isinstance(space, PSLiteral):
        return _DEVICE[str(space.name)]
    kind, *rest = list_value(space)
    name = str(resolve1(kind).name)
    return int(resolve1(stream_value(rest[0]).attrs["N"])) if name == "ICCBased" else _DEVICE[name]
