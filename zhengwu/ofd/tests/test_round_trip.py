"""Whatever is written is read back, and foreign ways of writing the same are understood."""

from __future__ import annotations

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from zhengwu.ofd.public import Box, Document, Font, Image, Media, Metadata, Page, Path, Text, read, write
from zhengwu.ofd.tests.factories import SMALL, changed

LENGTH = st.integers(-3_000_000, 3_000_000).map(lambda ten_thousandths: ten_thousandths / 10_000)
BOX = st.builds(Box, x=LENGTH, y=LENGTH, width=LENGTH, height=LENGTH)
COLOR = st.tuples(*[st.integers(0, 255)] * 3)
MATRIX = st.tuples(*[LENGTH] * 6)
WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=20
)
NAME = WORDS.map(str.strip).filter(bool)
TEXT = st.builds(
    Text, box=BOX, font=st.just(0), size=LENGTH, x=LENGTH, y=LENGTH, text=WORDS, color=COLOR,
    advances=st.lists(LENGTH, max_size=4).map(tuple), matrix=st.none() | MATRIX,
)  # fmt: skip
PATH = st.builds(
    Path, box=BOX, data=st.just("M 0 0 L 1 1 C"), stroke=st.none() | COLOR, fill=st.none() | COLOR, width=LENGTH.filter(bool),
    even_odd=st.booleans(), dash=st.lists(LENGTH, max_size=3).map(tuple),
)  # fmt: skip
IMAGE = st.builds(Image, box=BOX, media=st.just(0), matrix=MATRIX)
DOCUMENT = st.builds(
    Document,
    doc_id=st.just("0" * 32),
    pages=st.lists(
        st.builds(Page, width=LENGTH, height=LENGTH, graphics=st.lists(TEXT | PATH | IMAGE, max_size=5).map(tuple)), max_size=3
    ).map(tuple),
    metadata=st.builds(
        Metadata, title=NAME, author=NAME, created=st.none() | st.dates(dt.date(1900, 1, 1)),
        custom=st.dictionaries(NAME, NAME, max_size=3),
    ),
    fonts=st.just((Font(name="SimSun", content=b"face", bold=True),)),
    media=st.just((Media(format="PNG", content=b"picture"),)),
)  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(DOCUMENT)
def test_what_is_written_is_read_back(document: Document) -> None:
    content = write(document)
    assert read(content) == document
    assert write(document) == content


def test_foreign_habits_are_understood() -> None:
    """Another namespace, another prefix, absolute paths, backslashes, steps written short, blocks inside blocks."""

    def foreign(files: dict[str, bytes]) -> None:
        page = files["Doc_0/Pages/Page_0/Content.xml"].replace(b'DeltaX="5 5 5"', b'DeltaX="g 3 5"')
        page = page.replace(b"<ofd:TextObject", b"<ofd:PageBlock><ofd:PageBlock><ofd:TextObject")
        page = page.replace(b"</ofd:TextObject>", b"</ofd:TextObject></ofd:PageBlock></ofd:PageBlock>")
        files["Doc_0/Pages/Page_0/Content.xml"] = page
        files["Doc_0/Document.xml"] = files["Doc_0/Document.xml"].replace(
            b'"Pages/Page_0/', b'"/Doc_0\\Pages/./Page_0/'
        )
        for path, content in files.items():
            if path.endswith(".xml"):
                files[path] = content.replace(b"http://www.ofdspec.org/2016", b"http://www.ofdspec.org").replace(
                    b"ofd:", b"o:"
                )
                files[path] = files[path].replace(b"xmlns:ofd", b"xmlns:o")

    assert read(changed(write(SMALL), foreign)).pages == SMALL.pages
