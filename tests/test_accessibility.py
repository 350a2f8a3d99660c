"""Every page for everybody, in Chinese and in English: WCAG 2.1 AA by axe-core, valid HTML, the keyboard, narrow screens,
a quiet console, no Chinese read out as English.

The list of pages is the URL table (`stops.py`), so that a new page cannot be forgotten; `walking.py` opens them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from gettext import GNUTranslations
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import WIDE, Person, open_browser, sign_in, sit_down
from tests.conftest import Town
from tests.journey import UNEMPLOYMENT, Api
from tests.prepared import prepare
from tests.stops import AGENT, EVERYBODY, NOT_LOOKED_AT, OFFICERS, STOPS, may_enter, pages
from tests.walking import (
    ASK_AXE,
    ASK_CHINESE,
    ASK_WIDTH,
    AXE,
    NARROW,
    ROOT,
    RULES,
    Walk,
    filled,
    told,
    validated,
    walked,
)
from zhengwu.doors.ui.page import ANYONE, SIGNED_IN

pytestmark = [pytest.mark.xdist_group("town"), pytest.mark.browser]
CATALOGUE = ROOT / "zhengwu" / "locale" / "en" / "LC_MESSAGES" / "django.mo"
ACCOUNTS = {
    "王芳": "wangfang",
    "李强": "liqiang",
    "赵敏": "zhaomin",
    "孙立": "sunli",
    "周正": "zhouzheng",
    "陈静": "chenjing",
    "编辑": "bianji",
    "管理员": "guanli",
    "编制审核": "bianzhi",
    "法制审核": "fazhi",
}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = open_browser(playwright)
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def people(browser: Browser, town: Town) -> Iterator[dict[str, Person]]:
    """Everybody at a browser of their own, signed in; the checker is loaded beside every page, outside its policy."""
    seated = {name: sit_down(browser, town.address, name) for name in (*EVERYBODY, AGENT)}
    for name, person in seated.items():
        person.page.add_init_script(path=AXE)
        if name:
            person.go("/sign-in")
            sign_in(person, ACCOUNTS[name], town.password)
    yield seated
    for person in seated.values():
        person.page.context.close()


@pytest.fixture(scope="module")
def ground(api: Api, people: dict[str, Person]) -> dict[str, str]:
    return prepare(api, people["王芳"])


@pytest.fixture(scope="module")
def walk(request: pytest.FixtureRequest, people: dict[str, Person], ground: dict[str, str]) -> Walk:
    return walked(people, ground, request.param)


IN_BOTH_LANGUAGES = pytest.mark.parametrize(
    "walk",
    [pytest.param("zh-CN", id="zh"), pytest.param("en", id="en")],
    indirect=True,
    scope="module",
)


# ── the checkers bite ───────────────────────────────────────────────────────────────────────────────────────────────


def test_a_bad_page_would_be_found(people: dict[str, Person], tmp_path: Path) -> None:
    page = people[""].page
    page.set_viewport_size({"width": NARROW, "height": 900})
    page.goto("about:blank")
    bad = '<!DOCTYPE html><html><head><title>x</title></head><body><img src="x">表<table width=900><td>1</table></body></html>'
    page.set_content(bad)
    assert {v.split()[0] for v in page.evaluate(ASK_AXE, [RULES, True])} >= {"image-alt", "html-has-lang"}
    assert page.evaluate(ASK_WIDTH)
    assert page.evaluate(ASK_CHINESE) == ["<body> 表"]
    file = tmp_path / "bad.html"
    file.write_text(bad)
    assert any("alt" in line for line in validated({str(file): "bad"}, tmp_path)["bad"])


# ── the table ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_every_page_is_on_the_walk_or_has_a_reason_not_to_be() -> None:
    assert set(STOPS).isdisjoint(NOT_LOOKED_AT)
    assert set(pages()) == {*STOPS, *NOT_LOOKED_AT}


def test_every_page_is_seen_by_everybody_it_is_for() -> None:
    for name, policy in pages().items():
        if name in STOPS:
            seen_by = {who for stop in STOPS[name] for who in stop.who or may_enter(policy)}
            # What is one's own is seen by its owner alone.
            wanted = (
                set()
                if policy == SIGNED_IN or name in FOR_STRANGERS or name in TWO_SIDES | ONE_FOR_ALL
                else set(may_enter(policy))
            )
            assert seen_by, name
            assert wanted <= seen_by, name
            assert policy in {ANYONE, SIGNED_IN} or wanted <= set(OFFICERS)


#: Whoever is signed in is sent on from these.
FOR_STRANGERS = {
    "sign-in": "one signs in once",
    "sign-in-code": "one signs in once",
    "sso-authorize": "where another system sends people: what it shows hangs on that system",
    "sso-logout": "where another system sends people: what it shows hangs on that system",
    "track-case": "opened by a password, with or without an account",
}
#: Two sides agree here, and which officers a page is for hangs on the matter: one of each side sees it.
TWO_SIDES = {
    "desk-admin-delegations",
    "desk-admin-delegations-record",
    "desk-admin-delegations-new",
    "desk-admin-delegations-accept",
    "desk-admin-delegations-end",
    "desk-admin-entries",
    "desk-admin-entries-record",
    "desk-admin-entries-approve",
    # Each sheet asks for the action of its own list.
    "desk-admin-sheet",
}
#: The same page for whoever is let in; who that is hangs on the item, and the matrix plays it.
ONE_FOR_ALL = {
    "desk-seal",
    "desk-case-flow",
    "desk-viewer",
    "desk-process-draw",
    "desk-projects",
    "desk-project",
    "flow",
    "status",
    "publicity",
    "disclosure-one",
    "ratings",
    "rate-window",
    "transparency",
    "transparency-wall",
    "consultations",
    "lists-power",
    "lists-power-item",
    "prepare",
    "prepared",
    "desk-catalogue-item",
    "desk-items",
    "desk-items-act",
    "desk-items-difference",
    "desk-items-sheets",
    "desk-process",
    "desk-process-new",
    "desk-processes",
}
#: What items, halls and people are called, where our own sentences happen to use the same words.
CONTENT = {
    "中文",
    "环境",
    "审核",
    "现场踏勘",
    "我的消息",
    "日期",
    "您是哪种情况？",
    "肥西县",
    "我的信息",
    "手机号",
    "姓名",
    "综合窗口",
    "可多选，也可不选",
    "管理员",
    "养老",
    "居民身份证",
    "身份证号",
    "单位名称",
    "就业",
    "护照",
    "选好后，下面只留您要带的材料。",
    # Steps of a process, posts, and what a table that is tried holds.
    "审查",
    "决定",
    "编制审核",
    "法制审核",
    "别的事",
    # What one types to say that nothing at all may be asked for.
    "无",
    "作出决定",
}


def chinese_sentences() -> set[str]:
    """The sentences of the catalogue that are Chinese, as they stand on a Chinese page; those with blanks are left out."""
    with CATALOGUE.open("rb") as compiled:
        known = GNUTranslations(compiled)._catalog  # type: ignore[attr-defined]
    return {
        said
        for said, english in known.items()
        if isinstance(said, str)
        and said != english
        and re.search("[\u3400-\u9fff]", said)
        and not re.search(r"[{%]", said)
    }


# ── what the walk saw ───────────────────────────────────────────────────────────────────────────────────────────────


@IN_BOTH_LANGUAGES
def test_every_stop_shows_the_page_it_is_about(walk: Walk) -> None:
    assert [seen.astray for seen in walk.seen if seen.astray] == []


@IN_BOTH_LANGUAGES
def test_no_page_violates_wcag(walk: Walk) -> None:
    found = {seen.where: seen.violations for seen in walk.seen if seen.violations}
    assert not found, told(found)


@IN_BOTH_LANGUAGES
def test_no_page_complains_in_the_console(walk: Walk) -> None:
    assert not walk.complaints, told(walk.complaints)


@IN_BOTH_LANGUAGES
def test_no_page_scrolls_sideways_on_the_narrowest_screen(walk: Walk) -> None:
    found = {seen.where: seen.sticking_out for seen in walk.seen if seen.sticking_out}
    assert not found, told(found)


@IN_BOTH_LANGUAGES
def test_every_page_has_one_heading_a_language_and_its_own_title(walk: Walk) -> None:
    assert [seen.where for seen in walk.seen if seen.headings != 1] == []
    assert [seen.where for seen in walk.seen if seen.lang != walk.language] == []
    titled: dict[tuple[str, str], set[str]] = defaultdict(set)
    for seen in walk.seen:
        titled[seen.who, seen.title].add(seen.page)
    assert {who_and_title: shown for who_and_title, shown in titled.items() if len(shown) > 1} == {}


@IN_BOTH_LANGUAGES
def test_no_page_reads_chinese_out_as_english(walk: Walk) -> None:
    found = {seen.where: seen.chinese for seen in walk.seen if seen.chinese}
    assert not found, told(found)


@IN_BOTH_LANGUAGES
def test_no_english_page_shows_a_sentence_that_has_english(walk: Walk) -> None:
    """The catalogue knows every sentence of ours: one that an English page shows in Chinese missed its translation."""
    if walk.language == "en":
        ours = chinese_sentences() - CONTENT
        found = {seen.where: said for seen in walk.seen if (said := sorted(ours & set(seen.words)))}
        assert not found, told(found)


@IN_BOTH_LANGUAGES
def test_every_page_is_valid_html(walk: Walk, tmp_path: Path) -> None:
    files = {}
    for number, seen in enumerate(walk.seen):
        file = tmp_path / f"{number}.html"
        file.write_text(seen.html)
        files[str(file)] = seen.where
    found = validated(files, tmp_path)
    assert not found, told(found)


# ── the keyboard ────────────────────────────────────────────────────────────────────────────────────────────────────

REACHABLE = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary")].filter((e) =>
  e.checkVisibility({ visibilityProperty: true }) && !e.disabled && e.tabIndex >= 0 && e.type !== "hidden"
  && !(e.type === "radio" && e.name && e.form?.querySelector(`[name="${e.name}"]`) !== e)).map(mark)"""
MARK = """() => { window.mark = (e) => { const all = [...document.querySelectorAll("*")];
  const one = e.type === "radio" && e.form ? e.form.querySelector(`[name="${e.name}"]`) : e;
  return all.indexOf(one) + " " + e.tagName + " " + (e.name || e.id || e.textContent.trim().slice(0, 20)) } }"""
FOCUSED = """() => { const e = document.activeElement; if (!e || e === document.body) return null;
  const s = getComputedStyle(e); const near = e.closest(".choice, .file-button, .desk-search, .search-box") ?? e;
  const n = getComputedStyle(near);
  const ring = (x) => (x.outlineStyle !== "none" && parseFloat(x.outlineWidth) >= 2) || x.boxShadow !== "none";
  return { mark: mark(e), ring: ring(s) || ring(n), skip: e.matches(".skip-link"), inMain: Boolean(e.closest("main")) } }"""
MOST_TABS = 400


def tab_through(page: Page) -> list[dict[str, Any]]:
    """Everything Tab leads to, once around."""
    stations: list[dict[str, Any]] = []
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused is None or (stations and focused["mark"] == stations[0]["mark"]):
            return stations
        stations.append(focused)
    pytest.fail("Tab never came around")


@pytest.mark.parametrize(
    ("who", "path", "main_controls"),
    [
        ("", "/", ["#q", "main .doors a"]),
        ("", f"/items/{UNEMPLOYMENT}", ["[name=situation]", "main a[href*='/apply']"]),
        ("王芳", "/apply/{full_draft}", ["[name=phone]", "input[type=file]", "button[value=review]"]),
        ("赵敏", "/desk/cases/{received}", ["main a[href*='/reception']", "#find"]),
        ("孙立", "/desk/cases/{reviewing}", ["textarea[name=opinion]", "button[name=outcome]"]),
    ],
)
def test_the_keyboard_reaches_everything(
    people: dict[str, Person], ground: dict[str, str], who: str, path: str, main_controls: list[str]
) -> None:
    person = people[who]
    page = person.page
    page.set_viewport_size({"width": WIDE, "height": 900})
    person.go(filled(path, ground))
    page.evaluate(MARK)
    wanted = set(page.evaluate(REACHABLE))
    stations = tab_through(page)
    reached = [station["mark"] for station in stations]
    assert stations[0]["skip"], "the first Tab offers to skip to the content"
    assert wanted - set(reached) == set()
    ringed = {station["mark"] for station in stations if station["ring"]}
    assert set(reached) - ringed == set(), "one sees where one is"
    for control in main_controls:
        marks = {page.evaluate("(e) => mark(e)", handle) for handle in page.query_selector_all(control)}
        assert marks & set(reached), control

    # Skipping leads into the content.
    person.go(filled(path, ground))
    page.evaluate(MARK)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)["inMain"]
