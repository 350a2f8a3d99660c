"""An official who writes no code makes a new item in a real browser: process, situations, form, two reviews, publication."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import open_browser, sign_in, sit_down
from tests.conftest import Town

pytestmark = [pytest.mark.xdist_group("town"), pytest.mark.browser]
AT_WORK = {"编辑": "bianji", "编制审核": "bianzhi", "法制审核": "fazhi", "管理员": "guanli", "": ""}
Sit = Callable[..., Page]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = open_browser(playwright)
        yield opened
        opened.close()


@pytest.fixture
def sit(browser: Browser, town: Town) -> Iterator[Sit]:
    """Somebody of the cast at a browser of their own, in the post they are asked to work in."""
    seated = []

    def one(name: str, *, hat: str = "") -> Page:
        person = sit_down(browser, town.address, name)
        seated.append(person)
        if name:
            person.go("/sign-in")
            sign_in(person, AT_WORK[name], town.password)
        if hat:
            person.go("/desk/hat")
            person.page.click(f"main button:has-text('{hat}')")
        return person.page

    yield one
    complaints = {person.name: person.complaints for person in seated if person.complaints}
    for person in seated:
        person.page.context.close()
    assert complaints == {}


def press(page: Page, selector: str = "main form button.button") -> None:
    page.locator(f"{selector}:visible").last.click()
    page.wait_for_load_state()


def write(page: Page, address: str, fills: dict[str, str], *, ticks: tuple[str, ...] = ()) -> None:
    """Fill in one page of the editor and save it: selects by value, everything else as typed."""
    page.goto(address)
    for name, words in fills.items():
        field = page.locator(f"main [name='{name}']").first
        if field.evaluate("e => e.tagName") == "SELECT":
            field.select_option(words)
        else:
            field.fill(words)
    for tick in ticks:
        page.check(f"main {tick}")
    press(page, "main button[value=save]")
    assert "已保存" in page.locator("main").inner_text(), page.url


def a_process(page: Page, town: Town) -> None:
    page.goto(f"{town.address}/desk/processes/new")
    page.fill("[name=name]", "车辆登记审查")
    page.fill("[name=key]", "vehicle")
    press(page, "main button[value=publish]")
    assert page.url.endswith("/desk/processes/of/vehicle")


def a_draft(page: Page, town: Town) -> str:
    """Begun, with everything an item needs; its address."""
    page.goto(f"{town.address}/desk/items/drafts/new")
    page.fill("[name=name]", "电动自行车登记")
    page.fill("[name=reason]", "授权县公安局登记")
    page.fill("[name=catalog_code]", "340709998001")
    page.select_option("[name=item_type]", "07")
    page.select_option("[name=body]", label="肥西县公安局")
    press(page)
    found = re.match(r".*/drafts/[0-9a-f-]+", page.url)
    assert found, page.url
    draft = found[0]
    for section, fills, ticks in SECTIONS:
        write(page, f"{draft}/edit/{section}", fills, ticks=ticks)
    return draft


LAW = "《中华人民共和国道路交通安全法》"
#: What is written where, in the order in which an item is written; a question before the paper that depends on it.
SECTIONS: tuple[tuple[str, dict[str, str], tuple[str, ...]], ...] = (
    ("basics", {"guide.summary": "给新车上牌，旧车换牌。", "audience": "natural"}, ("[name=themes][value=交通出行]",)),
    ("law", {"guide.power_source": "own"}, ()),
    ("law/basis/new", {"law": LAW, "article": "第十八条"}, ()),
    (
        "times",
        {"case_type": "promised", "promise": "3", "guide.visits_reason": "验车", "online_depth": "3"},
        ("[name='guide.ways'][value=window]", "[name='guide.ways'][value=web]"),
    ),
    (
        "situations/questions/new",
        {"text": "是新买的车吗？", "options.0.text": "新买的", "options.1.text": "骑了一段时间的"},
        (),
    ),
    ("materials/materials/new", {"name": "居民身份证", "basis": LAW}, ()),
    (
        "steps/steps/new",
        {"name": "验车", "actor": "交警中队", "stage": "review", "review_points": "车架号和发票一致"},
        (),
    ),
    ("results/results/new", {"name": "号牌", "kind": "record", "sample": "号牌样式"}, ()),
    ("process", {}, ("[name='guide.process_key'][value=vehicle]",)),
)


def a_paper_for_new_vehicles(page: Page, draft: str) -> None:
    """A condition is picked, not typed: question, option, done."""
    page.goto(f"{draft}/edit/materials/materials/new")
    page.fill("[name=name]", "购车发票")
    page.select_option("[name=type]", "proof")
    page.fill("[name=basis]", LAW)
    press(page, "main button[value='add:when']")
    page.locator("[name='when.0.values']").first.check()
    press(page, "main button[value=save]")
    assert "购车发票" in page.locator("main").inner_text()


def a_form(page: Page, draft: str) -> None:
    page.goto(f"{draft}/form/add")
    press(page, "main button[value=applicant]")
    page.goto(f"{draft}/form/new?kind=text&section=")
    page.fill("[name=label]", "车架号")
    press(page)
    page.goto(f"{draft}/form/preview")
    assert "车架号" in page.locator("main").inner_text()


def test_an_official_makes_a_new_item_and_people_find_it(town: Town, sit: Sit) -> None:
    editor = sit("编辑", hat="事项编辑")
    a_process(editor, town)
    draft = a_draft(editor, town)
    a_paper_for_new_vehicles(editor, draft)
    a_form(editor, draft)
    editor.goto(draft)
    assert "没有缺的" in editor.locator("main").inner_text()
    editor.goto(f"{draft}/hand-in")
    press(editor)
    for reviewer in ("编制审核", "法制审核"):
        page = sit(reviewer)
        page.goto(f"{draft}/review")
        page.check("[name=outcome][value=approve]")
        press(page)
        assert page.url == draft
    publisher = sit("管理员")
    publisher.goto(f"{draft}/publish")
    press(publisher)
    assert "已经发布" in publisher.locator("main").inner_text()

    citizen = sit("")
    citizen.goto(f"{town.address}/search?q=电动自行车上牌")
    citizen.click("main a[href*='/items/']:has-text('电动自行车登记')")
    guide = citizen.locator("main")
    assert "居民身份证" in guide.inner_text()
    citizen.goto(f"{citizen.url.split('?')[0]}?q1=o2")
    assert "购车发票" not in guide.inner_text()
    citizen.goto(f"{citizen.url.split('?')[0]}?q1=o1")
    assert "购车发票" in guide.inner_text()
    citizen.click("main a[href*='/apply']")
    assert "/sign-in" in citizen.url
