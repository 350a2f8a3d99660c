"""A PDF of the typesetter as OFD: the same words in the same places, found and drawn by readers that are not ours."""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise
from pathlib import Path as File
from typing import Any

import pytest
import typst
from fontTools.ttLib import TTFont
from PIL import Image as Picture
from PIL import ImageDraw, ImageFont

from zhengwu.ofd.from_pdf import document_of
from zhengwu.ofd.public import (
    CannotConvert,
    Document,
    Image,
    Metadata,
    Path,
    Text,
    demo_picture,
    from_pdf,
    place_over,
    read,
)

SOURCE = """
#set page(width: 100mm, height: 60mm, margin: 10mm)
#set text(font: ("Noto Serif CJK SC", "Noto Serif SC"), size: 12pt, fallback: true)
#place(top + left, dx: 0mm, dy: 0mm, line(length: 80mm, stroke: 1pt + rgb("#b8281b")))
#place(top + left, dx: 0mm, dy: 5mm)[收件凭证 No 7，“引号”]
#place(top + left, dx: 0mm, dy: 14mm, text(weight: "bold", fill: rgb("#00ff00"))[肥西县民政局])
#place(top + left, dx: 50mm, dy: 20mm, rotate(90deg, origin: top + left)[竖])
#place(top + left, dx: 60mm, dy: 20mm, image("seal.png", width: 10mm))
#place(top + left, dx: 0mm, dy: 25mm, rect(width: 10mm, height: 5mm, fill: rgb("#0000ff")))
#pagebreak()
第二页
"""
PLAIN = b"""%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>> endobj
4 0 obj <</Length 40>> stream
BT /F 12 Tf 10 50 Td (Hello) Tj ET
endstream endobj
5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
trailer <</Root 1 0 R>>
%%EOF"""
FOLDER = File(__file__).resolve().parents[3] / "node_modules" / "@expo-google-fonts" / "noto-serif-sc"


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("typst")
    (folder / "seal.png").write_bytes(demo_picture().content)
    (folder / "page.typ").write_text(SOURCE)
    fonts = typst.Fonts(include_system_fonts=True, include_embedded_fonts=False, font_paths=[str(FOLDER)])
    made: Any = typst.Compiler(root=folder, font_paths=fonts).compile(
        input=folder / "page.typ", format="pdf", timestamp=0
    )
    return bytes(made)


@pytest.fixture(scope="module")
def document(pdf: bytes) -> Document:
    return document_of(pdf, metadata=Metadata(title="收件凭证"), tags={"title": "收件凭证", "nowhere": "没有这句话"})


def run(document: Document, words: str) -> Text:
    return next(one for page in document.pages for one in page.graphics if isinstance(one, Text) and words in one.text)


def test_every_page_with_its_size_and_words(document: Document) -> None:
    assert [(round(page.width, 2), round(page.height, 2)) for page in document.pages] == [(100, 60), (100, 60)]
    assert "收件凭证 No 7，“引号”" in document.text.replace("\n", "")
    assert document.pages[1].text == "第二页"


def test_words_stand_where_they_stood(document: Document) -> None:
    """12 pt is 4.2333 mm; Chinese characters are as wide as they are high."""
    title = run(document, "收件凭证")
    assert title.size == pytest.approx(12 * 25.4 / 72, abs=1e-3)
    assert title.box.x + title.x == pytest.approx(10, abs=0.01)
    assert 15 < title.box.y + title.y < 20
    assert title.advances[:3] == pytest.approx([title.size] * 3, abs=1e-3)
    assert len(title.advances) == len(title.text) - 1
    assert run(document, "肥西县民政局").color == (0, 255, 0)


def test_turned_words_stay_turned(document: Document) -> None:
    turned = run(document, "竖").matrix
    assert turned is not None
    assert turned[:4] == pytest.approx((0, 1, -1, 0), abs=1e-4)


def test_lines_fills_and_pictures(document: Document) -> None:
    graphics = document.pages[0].graphics
    line, box = (one for one in graphics if isinstance(one, Path))
    assert (line.stroke, line.fill) == ((184, 40, 27), None)
    assert line.width == pytest.approx(25.4 / 72, abs=1e-3)
    assert line.box.y + line.box.height / 2 == pytest.approx(10, abs=0.01)
    assert (box.fill, box.stroke) == ((0, 0, 255), None)
    assert (box.box.width, box.box.height) == pytest.approx((10, 5), abs=0.01)
    (picture,) = (one for one in graphics if isinstance(one, Image))
    assert picture.matrix == pytest.approx((10, 0, 0, 10, 0, 0), abs=0.01)
    seal = Picture.open(BytesIO(document.media[picture.media].content))
    assert seal.convert("RGBA").getpixel((210, 210)) == (200, 30, 30, 255)
    assert seal.convert("RGBA").getpixel((60, 60))[3] == 0  # type: ignore[index]


def test_a_seal_is_placed_over_the_last_time_a_body_is_named(pdf: bytes) -> None:
    content = from_pdf(pdf)
    over = place_over(content, words="肥西县 民政局", width=20, height=10)
    assert over is not None
    assert over.page == 1
    assert (over.box.x, over.box.y) == pytest.approx((10 + 6 * 12 * 25.4 / 72 / 2 - 10, 21.5), abs=2)
    corner = place_over(content, words="第二页", width=40, height=40)
    assert corner is not None
    assert (corner.page, corner.box.x, corner.box.y) == (2, 0, 0)
    assert place_over(content, words="没有这句话", width=1, height=1) is None


def test_tags_point_at_the_words(document: Document) -> None:
    (tag,) = document.tags
    said = "".join(getattr(document.pages[tag.page].graphics[place], "text", "") for place in tag.runs)
    assert (tag.name, tag.page) == ("title", 0)
    assert "收件凭证" in said


def test_the_faces_draw_every_character(document: Document) -> None:
    """FreeType, which did not write them, finds each character and draws something that fills its square."""
    assert {font.bold for font in document.fonts} == {True, False}
    for page in document.pages:
        for text in (one for one in page.graphics if isinstance(one, Text)):
            content = document.fonts[text.font].content
            cmap = TTFont(BytesIO(content)).getBestCmap()
            face = ImageFont.truetype(BytesIO(content), 40)
            for place, char in enumerate(text.text):
                if char.strip() and place not in {one.position for one in text.glyphs}:
                    assert ord(char) in cmap, char
                    canvas = Picture.new("L", (80, 80))
                    ImageDraw.Draw(canvas).text((10, 5), char, font=face, fill=255)
                    left, top, right, bottom = canvas.getbbox() or (0, 0, 0, 0)
                    assert 2 < max(right - left, bottom - top) <= 40 * 1.05, char


def test_the_same_pdf_gives_the_same_bytes(pdf: bytes) -> None:
    first = from_pdf(pdf)
    assert from_pdf(pdf) == first
    assert read(first).doc_id == read(first).doc_id
    assert len({one.doc_id for one in (read(first), read(from_pdf(pdf + b"\n")))}) == 2


def test_runs_follow_each_other(document: Document) -> None:
    """What is painted later is written later: the seal lies above what it is stamped on."""
    kinds = [type(one).__name__ for one in document.pages[0].graphics]
    assert kinds.index("Path") < kinds.index("Text") < kinds.index("Image")
    assert all(before != after for before, after in pairwise([one.box for one in document.pages[0].graphics]))


def test_words_without_an_embedded_face_stay_words() -> None:
    made = document_of(PLAIN)
    (text,) = (one for one in made.pages[0].graphics if isinstance(one, Text))
    assert (text.text, made.fonts[text.font].name, made.fonts[text.font].content) == ("Hello", "Helvetica", b"")
    assert text.glyphs == ()


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 rubbish", b"PK\x03\x04"])
def test_what_is_no_pdf_is_refused(content: bytes) -> None:
    with pytest.raises(CannotConvert, match="这个 PDF 不能转成 OFD"):
        from_pdf(content)
