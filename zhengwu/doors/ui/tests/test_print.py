"""On paper: guides, receipts, notices and verdicts as A4, by the browser's own printing and poppler's reading of it."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from django.conf import settings
from django.http import HttpResponse, HttpResponseBase
from django.template import Engine
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Browser

from zhengwu.cases.public import review
from zhengwu.doors.citizen.shapes import MaterialRow
from zhengwu.doors.citizen.tests import factories as f
from zhengwu.doors.citizen.tests.conftest import county, the_county
from zhengwu.doors.ui.drawing import qr_path
from zhengwu.doors.ui.tests import samples as s
from zhengwu.doors.ui.tests.test_behaviours import Stage, browser
from zhengwu.doors.ui.tests.test_components import engine, rendered

__all__ = ["browser", "county", "engine", "the_county"]
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(shutil.which("pdftotext") is None, reason="paper is read with poppler-utils"),
]
#: What is for the screen only, in both languages.
NOT_ON_PAPER = (
    "跳到正文", "我要办", "长辈版", "高对比", "在线申请", "打印这", "更新材料清单", "本页目录", "全部事项", "演示站点", "读给我听",
    "安徽省", "人和事都是虚构的",
    "Skip to", "High contrast", "Apply online", "Print", "Read aloud", "Sign in",
)  # fmt: skip
_A4_POINTS = (595, 842)


@dataclass(frozen=True)
class Sheet:
    """A printed page: its words without spaces (lines break anywhere), page by page."""

    file: Path

    @property
    def pages(self) -> list[str]:
        text = subprocess.run(
            ["pdftotext", "-layout", self.file, "-"], capture_output=True, text=True, check=True
        ).stdout
        return [re.sub(r"\s+", "", page) for page in text.split("\f")[:-1]]

    @property
    def text(self) -> str:
        return "".join(self.pages)

    @property
    def size(self) -> tuple[int, ...]:
        told = subprocess.run(["pdfinfo", self.file], capture_output=True, text=True, check=True).stdout
        found = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", told)
        assert found
        return tuple(round(float(side)) for side in found.groups())

    def says(self, words: str) -> bool:
        return re.sub(r"\s+", "", words) in self.text


Print = Callable[[str], Sheet]


@pytest.fixture
def paper(browser: Browser, tmp_path: Path) -> Iterator[Print]:
    """HTML in, A4 out. The page stands at a wide screen with everything folded, as people print it."""
    context = browser.new_context(locale="zh-CN", viewport={"width": 1280, "height": 900})
    stage = Stage(context.new_page())
    made = iter(range(99))

    def to_print(html: str) -> Sheet:
        # The answer's own policy has a nonce of its own; the stage knows one.
        stage.show("/", re.sub(r'nonce="[^"]+"', 'nonce="of-this-test"', html))
        file = tmp_path / f"{next(made)}.pdf"
        stage.page.pdf(path=file, prefer_css_page_size=True)
        sheet = Sheet(file)
        check(sheet)
        return sheet

    yield to_print
    context.close()


def check(sheet: Sheet) -> None:
    """What every sheet keeps: its size, its numbers, no menus."""
    pages = sheet.pages
    assert sheet.size == _A4_POINTS
    assert [page.rsplit("/", 1)[0][-len(str(n)) :] for n, page in enumerate(pages, 1)] == [
        str(n) for n in range(1, len(pages) + 1)
    ]
    assert all(page.endswith(f"/{len(pages)}") for page in pages)
    assert [words for words in NOT_ON_PAPER if sheet.says(words)] == []


def html_of(answer: HttpResponseBase) -> str:
    assert answer.status_code == 200, answer.status_code
    assert isinstance(answer, HttpResponse)
    return answer.content.decode()


@pytest.mark.usefixtures("county")
def test_a_guide_is_one_sheet_with_everything_for_this_situation(paper: Print, client: Client) -> None:
    address = reverse("guide", args=[f.SUBSIDY]) + "?application=again"
    answer = client.get(address)
    page = answer.context["page"]
    sheet = paper(html_of(answer))
    materials = [*page.materials, *(row for group in page.groups for row in group.rows)]
    assert len(materials) >= 4
    assert [row.name for row in materials if not sheet.says(row.name)] == []
    asked_of_others = [
        row for row in client.get(reverse("guide", args=[f.SUBSIDY])).context["page"].materials if row not in materials
    ]
    assert len(asked_of_others) >= 3
    assert [row.name for row in asked_of_others if sheet.says(row.name + row.text + row.source)] == []
    wanted = [
        page.name,
        page.code,
        "法定",
        "承诺",
        "实际",
        "法律依据",
        "不服怎么办",
        "收什么费",
        *(p.name for p in page.places),
    ]
    wanted += [line for place in page.places for line in place.hours] + [step.name for step in page.flow.steps]
    wanted += [faq.answer for faq in page.faq] + [basis.law for section in page.sections for basis in section.basis]
    assert [words for words in wanted if words != "收什么费" and not sheet.says(words)] == []
    assert sheet.says("第二次") or sheet.says(page.questions[0].text), "the answer given is printed with its question"
    assert not sheet.says("没开门"), "paper does not know what time it is"
    assert len(sheet.pages) <= 3


@pytest.mark.usefixtures("county")
def test_an_unanswered_guide_prints_what_depends_and_no_empty_questions(paper: Print, client: Client) -> None:
    answer = client.get(reverse("guide", args=[f.ALLOWANCE]))
    sheet = paper(html_of(answer))
    page = answer.context["page"]
    assert sheet.says("看情况")
    assert [q.text for q in page.questions if sheet.says(q.text)] == []
    assert len(sheet.pages) <= 4


@pytest.mark.usefixtures("county")
def test_the_large_version_prints_the_same_and_not_larger(paper: Print, client: Client) -> None:
    address = reverse("guide", args=[f.SUBSIDY])
    plain = paper(html_of(client.get(address)))
    client.cookies["large_type"] = client.cookies["contrast"] = "yes"
    large = paper(html_of(client.get(address)))
    assert len(large.pages) <= len(plain.pages)
    assert sorted(large.text.replace("法律依据和其他说明", "")) == sorted(plain.text)


@pytest.mark.usefixtures("county")
def test_an_english_guide_prints_too(paper: Print, client: Client) -> None:
    sheet = paper(html_of(client.get("/en" + reverse("guide", args=[f.SUBSIDY]))))
    assert sheet.says("How it works")
    assert sheet.says("Item code")


@pytest.mark.usefixtures("county")
def test_the_code_beside_the_title_leads_to_the_guide_with_the_answers(client: Client) -> None:
    address = reverse("guide", args=[f.SUBSIDY]) + "?application=again"
    html = html_of(client.get(address))
    path, _modules = qr_path(settings.SITE_URL.rstrip("/") + address)
    figure = re.search(r'<figure class="qr print-only[^>]*>.*?</figure>', html, re.DOTALL)
    assert figure
    assert f'd="{path}"' in figure[0]
    other, _modules = qr_path(settings.SITE_URL.rstrip("/") + reverse("guide", args=[f.SUBSIDY]))
    assert f'd="{other}"' not in html


def test_a_browser_without_script_unfolds_too(browser: Browser, engine: Engine, tmp_path: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    stage = Stage(context.new_page())
    stage.show("/", rendered(engine, "citizen/guide.html", page=s.GUIDE))
    stage.page.pdf(path=tmp_path / "plain.pdf", prefer_css_page_size=True)
    context.close()
    sheet = Sheet(tmp_path / "plain.pdf")
    for folded in (s.GUIDE.faq[-1].answer, "《就业服务与就业管理规定》"):
        assert sheet.says(folded), folded


def test_thirty_materials_flow_over_the_pages(paper: Print, engine: Engine) -> None:
    rows = tuple(
        MaterialRow(
            name=f"第{n}份材料",
            text="要写清楚谁出的、盖没盖章。" * (n % 7 * 4 + 1),
            source="来源：您自己准备",
            yours=True,
        )
        for n in range(1, 31)
    )
    sheet = paper(rendered(engine, "citizen/guide.html", page=replace(s.GUIDE, materials=rows, total=30, yours=30)))
    assert all(sheet.says(row.name) for row in rows)
    assert 5 <= len(sheet.pages) <= 9
    # A material is never cut in two, and no heading ends a page.
    for row in rows:
        assert any(f"{row.name}{row.text}{row.source}" in page for page in sheet.pages), row.name
    headings = ("一眼看清", "要准备的材料", "怎么办", "依据和说明", "大家常问", "到窗口办")
    ends = [page.rsplit("/", 1)[0].rstrip("0123456789") for page in sheet.pages]
    assert not [end[-20:] for end in ends if end.endswith(headings)]


@pytest.mark.usefixtures("county")
def test_a_receipt_prints_with_number_and_password(paper: Print) -> None:
    fang = f.signed_in()
    case = f.handed_in(fang)
    sheet = paper(html_of(fang.get(reverse("submitted", args=[case.project_no]))))
    assert sheet.says(case.project_no)
    assert sheet.says("查询密码")
    assert len(sheet.pages) == 1


@pytest.mark.usefixtures("county")
def test_a_correction_prints_with_everything_to_put_right(paper: Print) -> None:
    case = f.correcting()
    sheet = paper(html_of(f.signed_in().get(reverse("my-case", args=[case.project_no]))))
    for words in ("交费发票", "公章看不清", "存折", "没拍到户名", case.project_no, "咨询"):
        assert sheet.says(words), words
    for words in ("拍照或选文件", "撤回申请", "现在就传"):
        assert not sheet.says(words), words
    assert len(sheet.pages) <= 2


def test_a_verdict_prints_alone(paper: Print, engine: Engine) -> None:
    sheet = paper(rendered(engine, "citizen/verify.html", page=s.VERIFY))
    for words in (
        "这份文书是真的，现在有效",
        "ABCDE-FGHJK-LMNPQ-RSTUV",
        "2026年11月30日14:05:22",
        "再对一对手里的文书",
    ):
        assert sheet.says(words), words
    for words in ("还可能看到这些结果", "再查一份"):
        assert not sheet.says(words), words
    assert len(sheet.pages) == 1


@pytest.mark.usefixtures("county")
def test_a_preview_at_the_desk_prints_the_paper_and_nothing_else(paper: Print) -> None:
    desk, case = f.signed_in("zhouzheng"), f.accepted()
    for _step in range(3):
        review(project_no=case.project_no, outcome="approve", opinion="属实", by=f.officer("sunli"), now=f.NOW)
    typed = {"outcome": "reject", "reason": "不在就业年龄内。", "do": "preview"}
    answer = desk.post(reverse("desk-decide", args=[case.project_no]), typed)
    sheet = paper(html_of(answer))
    assert sheet.says("不在就业年龄内。")
    assert sheet.says("申请行政复议")
    for words in ("先看文书", "回到办件", "时钟", "待办"):
        assert not sheet.says(words), words
    assert len(sheet.pages) == 1
