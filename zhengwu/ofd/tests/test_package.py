"""Files from people who mean harm, and files that merely broke: one sentence each, and nothing is opened."""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest

from zhengwu.ofd.public import BrokenXml, Incomplete, NotAnOfd, OfdError, UnsafePackage, read, verify, write
from zhengwu.ofd.tests.factories import SMALL, changed, parts, zipped

WHOLE = write(SMALL)
PAGE, FIRST = "Doc_0/Pages/Page_0/Content.xml", "Doc_0/Document.xml"
LAUGHS = b'<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><l>&b;</l>'
Files = dict[str, bytes]


def put(path: str, content: bytes) -> Callable[[Files], object]:
    return lambda files: files.update({path: content})


def point(old: str, new: str, path: str = "OFD.xml") -> Callable[[Files], object]:
    return lambda files: files.update({path: files[path].replace(old.encode(), new.encode())})


HOSTILE: list[tuple[str, Callable[[Files], object], type[OfdError], str]] = [
    ("a page is missing", lambda files: files.pop(PAGE), Incomplete, f"不完整：缺少 {PAGE}"),
    ("the document is missing", lambda files: files.pop(FIRST), Incomplete, f"缺少 {FIRST}"),
    ("the entry point is missing", lambda files: files.pop("OFD.xml"), NotAnOfd, "这不是 OFD 文件"),
    ("a name leads outside", put("../evil.sh", b"x"), UnsafePackage, "指向包外"),
    ("a name leads outside midway", put("Doc_0/../../evil", b"x"), UnsafePackage, "指向包外"),
    ("an absolute name", put("/etc/passwd", b"x"), UnsafePackage, "指向包外"),
    ("a name for Windows", put("C:\\evil.exe", b"x"), UnsafePackage, "指向包外"),
    ("a reference leads outside", point("Doc_0/Document.xml", "../../etc/passwd"), UnsafePackage, "指向包外"),
    ("a page elsewhere", point("Pages/Page_0", "../../../etc", FIRST), UnsafePackage, "指向包外"),
    ("the same name twice", put("DOC_0/DOCUMENT.XML", b"x"), UnsafePackage, "出现了两次"),
    ("entities", put(FIRST, LAUGHS), UnsafePackage, "声明了实体"),
    ("entities in UTF-16", put(FIRST, LAUGHS.decode().encode("utf-16")), UnsafePackage, "声明了实体"),
    ("a file of the machine", put(PAGE, b'<!DOCTYPE p SYSTEM "file:///etc/passwd"><p/>'), UnsafePackage, "实体"),
    ("cut in the middle", put(PAGE, parts(WHOLE)[PAGE][:200]), BrokenXml, f"{PAGE} 读不懂"),
    ("no XML at all", put("OFD.xml", b"\x00\x01\x02"), BrokenXml, "OFD.xml 读不懂"),
    ("XML of something else", put("OFD.xml", b"<html/>"), NotAnOfd, "这不是 OFD 文件"),
    ("ten thousand files", lambda files: files.update({f"f{n}": b"" for n in range(10_000)}), UnsafePackage, "太多了"),
    ("a bomb", put(FIRST, b" " * 8_000_000), UnsafePackage, "解开后太大"),
]


@pytest.mark.parametrize(("change", "error", "said"), [row[1:] for row in HOSTILE], ids=[row[0] for row in HOSTILE])
def test_it_is_refused_in_one_sentence(change: Callable[[Files], object], error: type[OfdError], said: str) -> None:
    with pytest.raises(error, match="请") as refused:
        read(changed(WHOLE, change))
    assert said in str(refused.value)


def test_what_cannot_be_opened_is_refused_and_what_is_incomplete_is_reported() -> None:
    """`verify` says what is missing instead of failing; what is unsafe it does not touch either."""
    for name, change, error, said in HOSTILE:
        content = changed(WHOLE, change)
        if error in {UnsafePackage, NotAnOfd} and not name.startswith("XML of"):
            with pytest.raises(error):
                verify(content)
        else:
            report = verify(content)
            assert report.outcome == "unsigned"
            assert said in str(report.findings[0])


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"%PDF-1.7", WHOLE[:300], WHOLE[:-30]])
def test_what_is_no_package_is_called_so(content: bytes) -> None:
    with pytest.raises(NotAnOfd):
        read(content)


def test_the_same_name_twice_to_the_letter() -> None:
    out = BytesIO(WHOLE)
    with warnings.catch_warnings(), zipfile.ZipFile(out, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr(FIRST, b"<other/>")
    with pytest.raises(UnsafePackage, match="出现了两次"):
        read(out.getvalue())


@pytest.mark.parametrize("claimed", [10, 300 * 1024 * 1024])
def test_a_size_that_lies_is_found(claimed: int) -> None:
    """The directory of the zip says another size than the stream holds."""
    content = bytearray(zipped({"OFD.xml": b"<a>" + b" " * 8_000_000 + b"</a>"}))
    at = content.rindex(b"PK\x01\x02")
    content[at + 24 : at + 28] = claimed.to_bytes(4, "little")
    with pytest.raises(OfdError):
        read(bytes(content))


def test_a_huge_directory_is_not_even_read() -> None:
    content = bytearray(WHOLE)
    at = content.rindex(b"PK\x05\x06")
    content[at + 12 : at + 16] = (30_000_000).to_bytes(4, "little")
    with pytest.raises(UnsafePackage, match="太多了"):
        read(bytes(content))


def test_reading_changes_nothing() -> None:
    assert write(read(WHOLE)) == WHOLE
    assert read(WHOLE) == SMALL
