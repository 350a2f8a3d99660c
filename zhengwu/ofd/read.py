"""Any OFD file as a document: what can be read in it, and where. Lenient in form, never in safety."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import suppress

from zhengwu.ofd.errors import Incomplete, NotAnOfd, OfdError
from zhengwu.ofd.model import (
    BLACK,
    Box,
    Color,
    CustomTag,
    Document,
    Font,
    Glyphs,
    Graphic,
    Image,
    Matrix,
    Media,
    Metadata,
    Page,
    Path,
    Text,
)
from zhengwu.ofd.package import ENTRY_POINT, Package, resolve
from zhengwu.ofd.xml import Element, child, children, name_of, parse, text_of

_A4 = Box(x=0, y=0, width=210, height=297)
_MOST_STEPS = 20_000


def read(content: bytes) -> Document:
    """The first document of the file.

    Raises:
        NotAnOfd, Incomplete, BrokenXml, UnsafePackage: each says what to do
    """
    with Package(content) as package:
        body = bodies(package)[0]
        path = resolve(text_of(body, "DocRoot"), base=ENTRY_POINT)
        return _Reader(package, path).document(body)


def bodies(package: Package) -> list[Element]:
    """文档体 (§7.4): the documents the entry point names, at least one.

    Raises:
        NotAnOfd, BrokenXml, UnsafePackage
    """
    found = list(children(parse(package.read(ENTRY_POINT), part=ENTRY_POINT), "DocBody"))
    if not found or not text_of(found[0], "DocRoot"):
        raise NotAnOfd
    return found


def metadata_of(content: bytes) -> Metadata:
    """What the file says of itself, without opening its pages.

    Raises:
        NotAnOfd, Incomplete, BrokenXml, UnsafePackage
    """
    with Package(content) as package:
        return _metadata(bodies(package)[0])


def page_count(content: bytes) -> int:
    """How many pages it has, every one of them there and well-formed; faces and pictures are not looked at.

    Raises:
        NotAnOfd, Incomplete, BrokenXml, UnsafePackage
    """
    count = 0
    with Package(content) as package:
        for body in bodies(package):
            path = resolve(text_of(body, "DocRoot"), base=ENTRY_POINT)
            pages = child(parse(package.read(path), part=path), "Pages")
            for page in children(pages, "Page") if pages is not None else ():
                place = resolve(page.get("BaseLoc", ""), base=path)
                parse(package.read(place), part=place)
                count += 1
    if not count:
        raise Incomplete(missing="Page")
    return count


def _metadata(body: Element) -> Metadata:
    info = child(body, "DocInfo")
    if info is None:
        return Metadata()
    custom = child(info, "CustomDatas")
    day = None
    with suppress(ValueError):
        day = dt.date.fromisoformat(text_of(info, "CreationDate")[:10])
    return Metadata(
        title=text_of(info, "Title"),
        author=text_of(info, "Author"),
        subject=text_of(info, "Subject"),
        creator=text_of(info, "Creator"),
        created=day,
        custom={one.get("Name", ""): (one.text or "").strip() for one in children(custom, "CustomData")}
        if custom is not None
        else {},
    )


class _Reader:
    """Goes from the document's root to its pages."""

    def __init__(self, package: Package, path: str) -> None:
        self._package = package
        self._path = path
        self._root = parse(package.read(path), part=path)
        self._fonts: dict[str, int] = {}
        self._media: dict[str, int] = {}
        self._graphics: dict[tuple[str, str], tuple[int, int]] = {}

    def document(self, body: Element) -> Document:
        fonts: list[Font] = []
        media: list[Media] = []
        for path in self._resource_paths():
            resources = parse(self._package.read(path), part=path)
            folder = (
                resolve(resources.get("BaseLoc") or ".", base=path)
                if resources.get("BaseLoc")
                else path.rpartition("/")[0]
            )
            for group in resources:
                for one in group:
                    if name_of(one) == "Font":
                        self._fonts[one.get("ID", "")] = len(fonts)
                        fonts.append(self._font(one, folder))
                    elif name_of(one) == "MultiMedia" and one.get("Type", "") == "Image":
                        self._media[one.get("ID", "")] = len(media)
                        media.append(self._one_media(one, folder))
        pages = tuple(self._page(place, page) for place, page in enumerate(self._pages()))
        return Document(
            doc_id=text_of(body, "DocInfo", "DocID"),
            pages=pages,
            metadata=_metadata(body),
            fonts=tuple(fonts),
            media=tuple(media),
            tags=tuple(self._tags()),
        )

    def _resource_paths(self) -> list[str]:
        common = child(self._root, "CommonData")
        if common is None:
            return []
        named = [*children(common, "PublicRes"), *children(common, "DocumentRes")]
        return [resolve(one.text or "", base=self._path) for one in named]

    def _font(self, one: Element, folder: str) -> Font:
        content = b""
        if file := text_of(one, "FontFile"):
            content = self._package.read(resolve(file, base=f"{folder}/."))
        return Font(name=one.get("FontName", ""), content=content, bold=one.get("Bold", "") in {"true", "1"})

    def _one_media(self, one: Element, folder: str) -> Media:
        file = resolve(text_of(one, "MediaFile"), base=f"{folder}/.")
        return Media(format=one.get("Format", "").upper(), content=self._package.read(file))

    def _pages(self) -> list[Element]:
        pages = child(self._root, "Pages")
        return list(children(pages, "Page")) if pages is not None else []

    def _page(self, place: int, listed: Element) -> Page:
        path = resolve(listed.get("BaseLoc", ""), base=self._path)
        top = parse(self._package.read(path), part=path)
        box = (
            _box(text_of(top, "Area", "PhysicalBox") or text_of(self._root, "CommonData", "PageArea", "PhysicalBox"))
            or _A4
        )
        graphics: list[Graphic] = []
        content = child(top, "Content")
        for layer in content if content is not None else ():
            for one, graphic in self._layer(layer):
                self._graphics[listed.get("ID", ""), one.get("ID", "")] = (place, len(graphics))
                graphics.append(graphic)
        return Page(width=box.width, height=box.height, graphics=tuple(graphics))

    def _layer(self, layer: Element) -> Iterator[tuple[Element, Graphic]]:
        """Blocks (PageBlock, §7.7) may stand in each other: taken in reading order, without recursion."""
        waiting = [iter(layer)]
        while waiting:
            one = next(waiting[-1], None)
            if one is None:
                waiting.pop()
            elif name_of(one) == "PageBlock":
                waiting.append(iter(one))
            elif name_of(one) == "TextObject":
                for text in self._texts(one):
                    yield one, text
            elif name_of(one) == "PathObject":
                yield one, _path(one)
            elif name_of(one) == "ImageObject" and one.get("ResourceID", "") in self._media:
                yield (
                    one,
                    Image(
                        box=_box(one.get("Boundary")) or _A4,
                        media=self._media[one.get("ResourceID", "")],
                        matrix=_matrix(one.get("CTM")) or (1, 0, 0, 1, 0, 0),
                    ),
                )

    def _texts(self, one: Element) -> Iterator[Text]:
        for code in children(one, "TextCode"):
            text = code.text or ""
            yield Text(
                box=_box(one.get("Boundary")) or _A4,
                font=self._fonts.get(one.get("Font", ""), -1),
                size=_float(one.get("Size")),
                x=_float(code.get("X")),
                y=_float(code.get("Y")),
                text=text,
                advances=_steps(code.get("DeltaX", "")),
                color=_color(child(one, "FillColor")) or BLACK,
                matrix=_matrix(one.get("CTM")),
                glyphs=tuple(_glyphs(one)),
            )

    def _tags(self) -> Iterator[CustomTag]:
        """Ours; other schemes are passed over. A tag that cannot be read says nothing of the document."""
        with suppress(OfdError):
            if not (listed := text_of(self._root, "CustomTags")):
                return
            path = resolve(listed, base=self._path)
            for entry in children(parse(self._package.read(path), part=path), "CustomTag"):
                file = resolve(text_of(entry, "FileLoc"), base=path)
                for tag in children(parse(self._package.read(file), part=file), "Tag"):
                    refs = [(one.get("PageRef", ""), (one.text or "").strip()) for one in children(tag, "ObjectRef")]
                    places = [self._graphics[ref] for ref in refs if ref in self._graphics]
                    if places:
                        yield CustomTag(
                            name=tag.get("Name", ""), page=places[0][0], runs=tuple(run for _, run in places)
                        )


def _path(one: Element) -> Path:
    stroked = one.get("Stroke", "true") in {"true", "1"}
    filled = one.get("Fill", "false") in {"true", "1"}
    return Path(
        box=_box(one.get("Boundary")) or _A4,
        data=text_of(one, "AbbreviatedData"),
        stroke=(_color(child(one, "StrokeColor")) or BLACK) if stroked else None,
        fill=(_color(child(one, "FillColor")) or BLACK) if filled else None,
        width=_float(one.get("LineWidth"), 0.353),
        even_odd=one.get("Rule") == "Even-Odd",
        dash=tuple(_floats(one.get("DashPattern"))),
    )


def _glyphs(one: Element) -> Iterator[Glyphs]:
    for changed in children(one, "CGTransform"):
        start = int(_float(changed.get("CodePosition")))
        for step, glyph in enumerate(text_of(changed, "Glyphs").split()[:_MOST_STEPS]):
            yield Glyphs(position=start + step, glyph=int(_float(glyph)))


def _steps(written: str) -> tuple[float, ...]:
    """DeltaX (§11.3): numbers, where `g n v` means n times v."""
    words = written.split()
    steps: list[float] = []
    place = 0
    while place < len(words) and len(steps) < _MOST_STEPS:
        if words[place] == "g" and place + 2 < len(words):
            steps += [_float(words[place + 2])] * min(int(_float(words[place + 1])), _MOST_STEPS)
            place += 3
        else:
            steps.append(_float(words[place]))
            place += 1
    return tuple(steps)


def _float(written: str | None, otherwise: float = 0.0) -> float:
    try:
        value = float(written or otherwise)
    except ValueError:
        return otherwise
    return value if abs(value) < 1e9 else otherwise  # noqa: PLR2004


def _floats(written: str | None) -> list[float]:
    return [_float(word) for word in (written or "").split()[:_MOST_STEPS]]


def _box(written: str | None) -> Box | None:
    parts = _floats(written)
    return Box(x=parts[0], y=parts[1], width=parts[2], height=parts[3]) if len(parts) == 4 else None  # noqa: PLR2004


def _matrix(written: str | None) -> Matrix | None:
    parts = _floats(written)
    return (parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]) if len(parts) == 6 else None  # noqa: PLR2004


def _color(one: Element | None) -> Color | None:
    parts = [int(part) for part in _floats(one.get("Value"))] if one is not None else []
    return (parts[0], parts[1], parts[2]) if len(parts) == 3 else None  # noqa: PLR2004
