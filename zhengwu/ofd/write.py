"""A document as a package: the parts of GB/T 33190 §7 in their places and in the order the standard gives them."""

from __future__ import annotations

from itertools import count

from zhengwu.ofd.model import Color, Document, Font, Graphic, Image, Media, Page, Path, Text
from zhengwu.ofd.package import ENTRY_POINT, pack
from zhengwu.ofd.xml import Element, add, number, numbers, root, serialize

_DOC = "Doc_0"
#: The namespace of our own tags (§16 leaves the scheme to whoever defines it).
TAG_NAMESPACE = "urn:zhengwu:document:1"
_MEDIA_FILES = {"PNG": "png", "JPEG": "jpg"}


def write(document: Document) -> bytes:
    """The document as an OFD file, unsigned. The same document gives the same bytes."""
    return pack(files_of(document))


def files_of(document: Document) -> dict[str, bytes]:
    """The parts by their path."""
    ids = count(1)
    font_ids = [next(ids) for _ in document.fonts]
    media_ids = [next(ids) for _ in document.media]
    files: dict[str, bytes] = {}
    page_ids: list[int] = []
    graphic_ids: list[list[int]] = []
    for place, page in enumerate(document.pages):
        page_ids.append(next(ids))
        content, drawn = _page(page, ids, font_ids, media_ids)
        graphic_ids.append(drawn)
        files[f"{_DOC}/Pages/Page_{place}/Content.xml"] = content
    files |= _tags(document, page_ids, graphic_ids)
    files |= _resources(document, font_ids, media_ids)
    files[f"{_DOC}/Document.xml"] = _document(document, page_ids, max_id=next(ids))
    files[ENTRY_POINT] = _entry(document)
    return files


def _entry(document: Document) -> bytes:
    """主入口 OFD.xml (§7.4)."""
    top = root("OFD")
    top.set("Version", "1.0")
    top.set("DocType", "OFD")
    body = add(top, "DocBody")
    info = add(body, "DocInfo")
    meta = document.metadata
    add(info, "DocID", document.doc_id)
    for name, said in (("Title", meta.title), ("Author", meta.author), ("Subject", meta.subject)):
        if said:
            add(info, name, said)
    if meta.created:
        add(info, "CreationDate", meta.created.isoformat())
    if meta.creator:
        add(info, "Creator", meta.creator)
    if meta.custom:
        custom = add(info, "CustomDatas")
        for name, said in sorted(meta.custom.items()):
            add(custom, "CustomData", said, Name=name)
    add(body, "DocRoot", f"{_DOC}/Document.xml")
    return serialize(top)


def _document(document: Document, page_ids: list[int], *, max_id: int) -> bytes:
    """文档根节点 (§7.5)."""
    top = root("Document")
    common = add(top, "CommonData")
    add(common, "MaxUnitID", str(max_id))
    first = document.pages[0] if document.pages else Page(width=210, height=297)
    add(add(common, "PageArea"), "PhysicalBox", numbers(0, 0, first.width, first.height))
    add(common, "PublicRes", "PublicRes.xml")
    if document.media:
        add(common, "DocumentRes", "DocumentRes.xml")
    pages = add(top, "Pages")
    for place, page_id in enumerate(page_ids):
        add(pages, "Page", ID=str(page_id), BaseLoc=f"Pages/Page_{place}/Content.xml")
    if document.tags:
        add(top, "CustomTags", "Tags/CustomTags.xml")
    return serialize(top)


def _resources(document: Document, font_ids: list[int], media_ids: list[int]) -> dict[str, bytes]:
    """资源 (§7.9): faces are public, pictures belong to the document."""
    files: dict[str, bytes] = {}
    public = root("Res")
    public.set("BaseLoc", "Res")
    if document.fonts:
        fonts = add(public, "Fonts")
        for place, font in enumerate(document.fonts):
            files |= _font(fonts, font, place, font_ids[place])
    files[f"{_DOC}/PublicRes.xml"] = serialize(public)
    if document.media:
        own = root("Res")
        own.set("BaseLoc", "Res")
        medias = add(own, "MultiMedias")
        for place, media in enumerate(document.media):
            files |= _media(medias, media, place, media_ids[place])
        files[f"{_DOC}/DocumentRes.xml"] = serialize(own)
    return files


def _font(fonts: Element, font: Font, place: int, font_id: int) -> dict[str, bytes]:
    bold = {"Bold": "true"} if font.bold else {}
    made = add(fonts, "Font", None, ID=str(font_id), FontName=font.name, FamilyName=font.name, **bold)
    if not font.content:
        return {}
    name = f"font_{place}.{'otf' if font.content[:4] == b'OTTO' else 'ttf'}"
    add(made, "FontFile", name)
    return {f"{_DOC}/Res/{name}": font.content}


def _media(medias: Element, media: Media, place: int, media_id: int) -> dict[str, bytes]:
    name = f"image_{place}.{_MEDIA_FILES[media.format]}"
    made = add(medias, "MultiMedia", None, ID=str(media_id), Type="Image", Format=media.format)
    add(made, "MediaFile", name)
    return {f"{_DOC}/Res/{name}": media.content}


def _page(page: Page, ids: count[int], font_ids: list[int], media_ids: list[int]) -> tuple[bytes, list[int]]:
    """页对象 (§7.7): one layer, in the order things are painted. Also the id given to every graphic."""
    top = root("Page")
    add(add(top, "Area"), "PhysicalBox", numbers(0, 0, page.width, page.height))
    layer = add(add(top, "Content"), "Layer", None, ID=str(next(ids)), Type="Body")
    drawn = []
    for graphic in page.graphics:
        drawn.append(next(ids))
        _graphic(layer, graphic, str(drawn[-1]), font_ids, media_ids)
    return serialize(top), drawn


def _graphic(layer: Element, graphic: Graphic, its_id: str, font_ids: list[int], media_ids: list[int]) -> None:
    box = numbers(graphic.box.x, graphic.box.y, graphic.box.width, graphic.box.height)
    if isinstance(graphic, Text):
        _text(layer, graphic, {"ID": its_id, "Boundary": box, "Font": str(font_ids[graphic.font])})
    elif isinstance(graphic, Path):
        _path(layer, graphic, {"ID": its_id, "Boundary": box})
    else:
        _image(layer, graphic, {"ID": its_id, "Boundary": box, "ResourceID": str(media_ids[graphic.media])})


def _text(layer: Element, text: Text, attributes: dict[str, str]) -> None:
    """文字对象 (§11.2) with its positions (§11.3) and, where the face's own table would err, its glyphs (§11.4)."""
    attributes["Size"] = number(text.size)
    if text.matrix:
        attributes["CTM"] = _matrix(text.matrix)
    made = add(layer, "TextObject", None, **attributes)
    _color(made, "FillColor", text.color)
    for one in text.glyphs:
        changed = add(made, "CGTransform", None, CodePosition=str(one.position), CodeCount="1", GlyphCount="1")
        add(changed, "Glyphs", str(one.glyph))
    where = {"X": number(text.x), "Y": number(text.y)}
    if text.advances:
        where["DeltaX"] = numbers(*text.advances)
    add(made, "TextCode", text.text, **where)


def _path(layer: Element, path: Path, attributes: dict[str, str]) -> None:
    """图形对象 (§9.1): stroked unless it says otherwise, filled only if it says so."""
    attributes |= {"LineWidth": number(path.width), "Stroke": str(path.stroke is not None).lower()}
    attributes["Fill"] = str(path.fill is not None).lower()
    if path.even_odd:
        attributes["Rule"] = "Even-Odd"
    if path.dash:
        attributes["DashPattern"] = numbers(*path.dash)
    made = add(layer, "PathObject", None, **attributes)
    if path.stroke is not None:
        _color(made, "StrokeColor", path.stroke)
    if path.fill is not None:
        _color(made, "FillColor", path.fill)
    add(made, "AbbreviatedData", path.data)


def _image(layer: Element, image: Image, attributes: dict[str, str]) -> None:
    """图像对象 (§10)."""
    add(layer, "ImageObject", None, **attributes, CTM=_matrix(image.matrix))


def _color(parent: Element, name: str, color: Color) -> None:
    """颜色 (§8.3): RGB is what is meant when no colour space is named."""
    add(parent, name, None, Value=" ".join(str(part) for part in color))


def _matrix(matrix: tuple[float, ...]) -> str:
    """Turning needs more digits than a length: the far end of a line swings with it."""
    return " ".join(f"{part:.7f}".rstrip("0").rstrip(".") or "0" for part in matrix)


def _tags(document: Document, page_ids: list[int], graphic_ids: list[list[int]]) -> dict[str, bytes]:
    """自定义标引 (§16.1): the list of schemes, and ours, whose elements point at the runs that say each thing."""
    if not document.tags:
        return {}
    listed = root("CustomTags")
    entry = add(listed, "CustomTag", None, NameSpace=TAG_NAMESPACE)
    add(entry, "FileLoc", "Tag_0.xml")
    top = root("DocumentTags")
    top.set("NameSpace", TAG_NAMESPACE)
    for tag in document.tags:
        named = add(top, "Tag", None, Name=tag.name)
        for run in tag.runs:
            add(named, "ObjectRef", str(graphic_ids[tag.page][run]), PageRef=str(page_ids[tag.page]))
    return {f"{_DOC}/Tags/CustomTags.xml": serialize(listed), f"{_DOC}/Tags/Tag_0.xml": serialize(top)}
