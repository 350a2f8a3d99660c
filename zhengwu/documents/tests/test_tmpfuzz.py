"""What stands on the paper: everything, literally, on every page it needs, and the same bytes every time."""

from __future__ import annotations

import copy
import re
import shutil
import subprocess
import threading
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from zhengwu.documents.models import Document
from zhengwu.documents.operations.pdf import render
from zhengwu.documents.public import ContentLost, issue, pdf
from zhengwu.documents.rules.kinds import complete_values, kind_named
from zhengwu.documents.rules.printable import only_common, substitute, without
from zhengwu.documents.tests.factories import CIVIL_AFFAIRS, NOW, VALUES, ZHOU_ZHENG
from zhengwu.kernel.public import relay

EVERY = [(kind, name) for kind, samples in VALUES.items() for name in samples]
CODE = "ABCD2345EFGH6789JKLM"
MARKUP = (
    r'#panic("x") *粗* _斜_ $x^2$ `code` \u{41} // 注 /* 注 */ <label> @ref [内容] {代码} '
    r"= 标题 - 项 + 项 ~ -- --- ... \ 'a' \"b\" #set page(width: 1cm) #import \"x.typ\": * https://a.b/c %"
)


def unsaved(kind: str, name: str = "plain", *, demo: bool = False, **changes: Any) -> Document:
    values = complete_values(kind=kind_named(kind), values=copy.deepcopy(VALUES[kind][name]) | changes)
    return Document(
        kind=kind,
        number=f"肥民{kind_named(kind).mark}〔2026〕1号",
        verify_code=CODE,
        issuer_code=CIVIL_AFFAIRS.code,
        issuer_name=CIVIL_AFFAIRS.name,
        subject="case:1",
        title=kind_named(kind).title(values),
        values=values.model_dump(mode="json"),
        demo=demo,
        issued_at=NOW,
    )


def poppler(tool: str, *arguments: str, content: bytes) -> str:
    """poppler-utils is one of the operating system's packages that `make test` installs."""
    program = shutil.which(tool)
    assert program, f"{tool} is missing: install poppler-utils"
    return subprocess.run([program, *arguments], input=content, capture_output=True, check=True).stdout.decode()


def text_of(content: bytes) -> str:
    return poppler("pdftotext", "-raw", "-", "-", content=content)


def squeezed(text: str) -> str:
    """Without blanks and line ends, which setting moves about."""
    return "".join(unicodedata.normalize("NFC", text).split())


def pages(content: bytes) -> int:
    return text_of(content).count("\f")


@pytest.mark.parametrize(("kind", "name"), EVERY)
def test_every_kind_says_who_what_when_and_how_to_check(kind: str, name: str) -> None:
    document = unsaved(kind, name)
    text = squeezed(text_of(render(document)))
    values = document.values
    for said in ("肥西县民政局", document.title, document.number, values["applicant"], values["item_name"]):
        assert squeezed(said) in text
    for said in (values["project_no"], "2026年11月24日", "扫码核验真伪", "ABCD2345EFGH6789JKLM", "（印章）", "第1页共"):
        assert said in text
    assert ("申请行政复议" in text and "提起行政诉讼" in text) is kind_named(kind).adverse


@pytest.mark.parametrize(
    ("kind", "name"), [(k, n) for k, n in EVERY if (k, n) not in {("receipt", "agent"), ("rejection_decision", "long")}]
)
def test_an_ordinary_document_fits_one_page(kind: str, name: str) -> None:
    assert pages(render(unsaved(kind, name))) == 1


@pytest.mark.parametrize("kind", sorted(VALUES))
def test_it_is_pdf_a_2b_with_its_fonts_inside(kind: str) -> None:
    content = render(unsaved(kind))
    assert b"pdfaid:part>2<" in content
    assert b"pdfaid:conformance>B<" in content
    assert f"zhengwu-verify-{CODE}".encode() in content
    fonts = poppler("pdffonts", "-", content=content).splitlines()[2:]
    assert fonts
    assert all(re.search(r"\syes yes yes\s", font) for font in fonts)


def test_setting_twice_gives_the_same_bytes() -> None:
    assert render(unsaved("receipt")) == render(unsaved("receipt"))
    assert render(unsaved("receipt")) != render(unsaved("receipt", applicant="李强"))


def test_the_licensing_law_is_cited_for_licences_only() -> None:
    for permit in (True, False):
        text = squeezed(text_of(render(unsaved("acceptance_notice", permit=permit))))
        assert ("《中华人民共和国行政许可法》第三十二条第一款第五项" in text) is permit


def test_a_demonstration_document_says_so() -> None:
    assert "演示数据不具有法律效力" in squeezed(text_of(render(unsaved("receipt", demo=True))))
    assert "演示数据" not in squeezed(text_of(render(unsaved("receipt"))))


@pytest.mark.parametrize("kind", ["rejection_decision", "non_acceptance_notice", "extension_notice"])
def test_markup_in_what_people_write_means_nothing(kind: str) -> None:
    text = squeezed(text_of(render(unsaved(kind, reason=MARKUP, applicant="#王*芳$", item_name="`事项`\\ #x"))))
    for said in (MARKUP, "#王*芳$", "`事项`\\ #x"):
        assert squeezed(said) in text


def test_rare_characters_of_names_are_printed() -> None:
    text = squeezed(text_of(render(unsaved("approval_decision", applicant="王㛃𬭼"))))
    assert "王㛃𬭼" in text
    assert "〓" not in text


def test_what_no_face_has_is_marked_and_nothing_fails() -> None:
    text = squeezed(
        text_of(render(unsaved("rejection_decision", applicant="王\U0003134f", reason="前\ue000中\U0003fffe后")))
    )
    assert "王〔U+3134F〕" in text or "王\U0003134f" in text
    assert "前〓中〓后" in text
    assert "肥西县人民政府" in text


def test_ten_thousand_characters_flow_over_pages_and_keep_their_signature_company() -> None:
    reason = "理由写得很长很长。" * 1111
    content = render(unsaved("rejection_decision", reason=reason))
    text = text_of(content)
    whole = "".join(re.sub(r"不予办理决定书 肥民否.*共 \d+ 页", "", text).split())
    assert reason in whole
    assert pages(content) > 10
    assert "提起行政诉讼" in text.split("\f")[-2], "no page carries a seal alone"


@pytest.mark.parametrize("run", ["a" * 9000, "9" * 9000, "https://example.com/" + "x/" * 2000])
def test_a_run_without_blanks_stays_on_the_page(run: str) -> None:
    gaps = [{"material": run[:300], "problem": run[:900], "remedy": run[:900]}]
    for document in (unsaved("rejection_decision", reason=run), unsaved("correction_notice", gaps=gaps)):
        boxes = poppler("pdftotext", "-bbox", "-", "-", content=render(document))
        assert max(float(x) for x in re.findall(r'xMax="([\d.]+)"', boxes)) < 595.3 - 60


@pytest.mark.parametrize("length", [1, 13, 40, 200])
def test_a_long_organ_name_still_fits_its_head(length: int) -> None:
    document = unsaved("receipt")
    document.issuer_name = "局" * length
    boxes = poppler("pdftotext", "-bbox", "-", "-", content=render(document))
    assert max(float(x) for x in re.findall(r'xMax="([\d.]+)"', boxes)) < 595.3 - 60


PRINTED = st.text(
    alphabet=st.one_of(
        st.characters(min_codepoint=0x21, max_codepoint=0x7E),
        st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5),
        st.sampled_from("，。、；：？！“”‘’（）《》〔〕—…·\n #*$\\`_@<>[]{}~=+-/"),
    ),
    min_size=1,
    max_size=120,
).filter(lambda text: bool(text.strip()))


@hypothesis_settings(max_examples=600, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PRINTED)
def test_whatever_is_written_is_printed(reason: str) -> None:
    assert squeezed(reason) in squeezed(text_of(render(unsaved("rejection_decision", reason=reason))))


@hypothesis_settings(max_examples=600, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(lambda text: bool(text.strip()))
)
def test_no_character_whatever_stops_a_document(reason: str) -> None:
    assert render(unsaved("rejection_decision", reason=reason)).startswith(b"%PDF-")


def test_substitutes() -> None:
    assert [substitute("𪚥"), substitute("\ue000"), substitute("\u0336")] == ["〔U+2A6A5〕", "〓", ""]
    assert without("a𪚥b", frozenset("𪚥")) == "a〔U+2A6A5〕b"
    assert only_common("王芳 a\n，é") == "王芳 a\n，é"


@pytest.mark.django_db
class TestKept:
    @pytest.fixture
    def document(self) -> Document:
        return issue(
            kind="receipt",
            issuer=CIVIL_AFFAIRS,
            subject="case:1",
            values=VALUES["receipt"]["plain"],
            by=ZHOU_ZHENG,
            at=NOW,
        )

    def test_it_is_set_once_and_kept(self, document: Document, settings: Any) -> None:
        first = pdf(document)
        settings.SITE_URL = "https://elsewhere.example"
        assert pdf(Document.objects.get(pk=document.pk)) == first != render(document)

    def test_it_is_set_soon_after_issue(self, document: Document) -> None:
        assert document.pdf_sha256 is None
        relay(now=NOW)
        document.refresh_from_db()
        assert document.pdf_sha256

    def test_two_readers_at_once_get_the_same(self, document: Document) -> None:
        again = Document.objects.get(pk=document.pk)
        assert pdf(document) == pdf(again)

    def test_a_lost_file_is_set_again(self, document: Document, tmp_path: Path, settings: Any) -> None:
        first = pdf(document)
        for path in tmp_path.rglob("*"):
            if path.is_file():
                path.unlink()
        assert pdf(document) == first
        for path in tmp_path.rglob("*"):
            if path.is_file():
                path.unlink()
        settings.SITE_URL = "https://elsewhere.example"
        with pytest.raises(ContentLost):
            pdf(document)

    def test_many_threads_may_set_at_once(self) -> None:
        wanted, got = render(unsaved("receipt")), []
        threads = [threading.Thread(target=lambda: got.append(render(unsaved("receipt")))) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert got == [wanted] * 4
