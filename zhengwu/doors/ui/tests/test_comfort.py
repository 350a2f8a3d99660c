"""Pages that bear what readers do to them: 200 % zoom, wider text (WCAG 1.4.12), names nobody foresaw, their own colours."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.template import Engine
from django.template.context import make_context
from playwright.sync_api import Browser, Page

from zhengwu.doors.ui.tests import samples as s
from zhengwu.doors.ui.tests.samples import desk
from zhengwu.doors.ui.tests.test_behaviours import Stage, browser
from zhengwu.doors.ui.tests.test_components import a_request, engine

__all__ = ["browser", "engine"]
pytestmark = pytest.mark.browser

#: The ten main pages, and the home page of 长辈版.
PAGES: dict[str, tuple[str, Any]] = {
    "home": ("citizen/home.html", s.HOME),
    "elder": ("citizen/home_elder.html", s.ELDER_HOME),
    "search": ("citizen/search.html", s.SEARCH),
    "guide": ("citizen/guide.html", s.GUIDE),
    "apply": ("citizen/apply.html", s.APPLY),
    "my": ("citizen/my.html", s.MY),
    "case": ("citizen/case.html", s.CASE),
    "submitted": ("citizen/submitted.html", s.SUBMITTED),
    "verify": ("citizen/verify.html", s.VERIFY),
    "inbox": ("desk/inbox.html", desk.INBOX),
    "desk-case": ("desk/case.html", desk.CASE),
}
DESK = {"inbox", "desk-case"}
DOUBLED = """() => { const sheet = new CSSStyleSheet();
  sheet.replaceSync("html { font-size: 200% !important }");
  document.adoptedStyleSheets = [sheet]; }"""
OPEN_ALL = "() => document.querySelectorAll('details:not(.menu)').forEach((d) => { d.open = true })"
#: WCAG 1.4.12, as its authors word it.
SPACING = """() => { const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
    p { margin-block-end: 2em !important; }`);
  document.adoptedStyleSheets = [sheet]; }"""
#: Words that leave the box that hides them, or the screen. What is hidden on purpose has one pixel.
CLIPPED = """const clipped = (e) => { for (; e; e = e.parentElement) if (getComputedStyle(e).clipPath !== "none") return true; };"""
CUT = (
    f"() => {{ {CLIPPED}"
    + """
  const cut = [], wide = document.documentElement.clientWidth;
  for (const e of document.querySelectorAll("body *")) {
    if (!e.checkVisibility({ visibilityProperty: true }) || e.closest("svg, .skip-link, input") || clipped(e)) continue;
    const box = e.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1) continue;
    const style = getComputedStyle(e), said = [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
    const name = `${e.tagName} .${e.className} ${e.textContent.trim().slice(0, 16)}`;
    const hides = style.overflowX === "hidden" || style.overflowX === "clip";
    const more = e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1;
    if (hides && more && e.tagName !== "PROGRESS") cut.push("hidden: " + name);
    if (said && box.right > wide + 1 && !e.closest(".scroll-x, .desk-rail")) cut.push("off the screen: " + name);
  }
  if (document.documentElement.scrollWidth > wide) cut.push("the page scrolls sideways");
  return cut.slice(0, 5);
}"""
)
#: Two of the texts of a page written over each other.
OVERLAP = (
    f"() => {{ {CLIPPED}"
    + """
  const boxes = [];
  const walk = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode, e = node.parentElement;
    if (!node.data.trim() || !e.checkVisibility({ visibilityProperty: true })) continue;
    if (e.closest("svg, figure, .apply-bar, .seal, option") || clipped(e)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const words = node.data.trim().slice(0, 12);
    for (const box of range.getClientRects()) if (box.width > 4 && box.height > 4) boxes.push([e, words, box]);
  }
  const found = [];
  for (const [i, [one, words, a]] of boxes.entries()) for (const [other, also, b] of boxes.slice(i + 1)) {
    if (one === other || one.contains(other) || other.contains(one)) continue;
    const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (across > 4 && down > Math.min(a.height, b.height) * .5) found.push(`${words} / ${also}`);
  }
  return found.slice(0, 5);
}"""
)
LONG_CHINESE, LONG_ENGLISH = (
    "中华人民共和国最长名称" * 5 + "共六十个字一点",
    "Donaudampfschifffahrtsgesellschaftskapit" * 1,
)
#: What others write: names of items, people, bodies, materials, answers. Our own labels and figures stay.
OTHERS = (
    "h1, h2, h3, h4, .item-name, tbody th, tbody td, tbody a, dd, .badge, legend, label > span, summary, strong, li > p"
)
RENAME = """([words, others]) => {
  for (const e of document.querySelectorAll(`main :is(${others})`)) {
    const text = [...e.childNodes].find((n) => n.nodeType === 3 && n.data.trim().length >= 4);
    if (text && !e.closest(".button, .figure-small, .times, .segments, .due")) text.data = words;
  }
}"""


def shown(engine: Engine, name: str, *cookies: str) -> str:
    template, page = PAGES[name]
    request = a_request()
    request.COOKIES.update(dict.fromkeys((*cookies, *(("large_type",) if name == "elder" else ())), "yes"))
    return str(engine.get_template(template).render(make_context({"page": page}, request)))


@pytest.fixture
def page(browser: Browser) -> Iterator[Stage]:
    context = browser.new_context(locale="zh-CN", reduced_motion="reduce")
    yield Stage(context.new_page())
    context.close()


def opened(stage: Stage, html: str, width: int) -> Page:
    stage.page.set_viewport_size({"width": width, "height": 800})
    stage.show("/", html)
    stage.page.evaluate(OPEN_ALL)
    return stage.page


def test_the_checks_bite(page: Stage) -> None:
    stage = page
    stage.page.set_content(
        '<main><p style="overflow:hidden;width:3em;height:1em">很长很长的一段话</p>'
        '<div style="width:900px">宽</div><p style="position:absolute;top:9em">甲甲甲</p>'
        '<i style="position:absolute;top:9em">乙乙乙</i></main>'
    )
    stage.page.set_viewport_size({"width": 320, "height": 600})
    assert [one.split(":")[0] for one in stage.page.evaluate(CUT)] == [
        "hidden",
        "off the screen",
        "the page scrolls sideways",
    ]
    assert stage.page.evaluate(OVERLAP)


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_cut_with_wider_text(page: Stage, engine: Engine, name: str) -> None:
    for width in (320, 1280):
        seen = opened(page, shown(engine, name), width)
        seen.evaluate(SPACING)
        assert seen.evaluate(CUT) == [], width
        assert seen.evaluate(OVERLAP) == [], width


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_cut_at_twice_the_size(page: Stage, engine: Engine, name: str) -> None:
    """Zoom of 200 % on a screen of 1280 is a screen of 640; and the letters alone may be doubled too."""
    seen = opened(page, shown(engine, name), 640)
    assert seen.evaluate(CUT) == []
    if name in DESK:  # their tables are compared column by column and scroll in their own box
        return
    seen = opened(page, shown(engine, name), 1280)
    seen.evaluate(DOUBLED)
    assert seen.evaluate(CUT) == []
    assert seen.evaluate(OVERLAP) == []


@pytest.mark.parametrize("words", [LONG_CHINESE, LONG_ENGLISH], ids=["chinese", "english"])
@pytest.mark.parametrize("name", ["guide", "inbox", "desk-case", "case", "my", "elder", "search"])
def test_names_nobody_foresaw_break_no_page(page: Stage, engine: Engine, name: str, words: str) -> None:
    assert len(words) >= 40
    for width in (320, 1280):
        seen = opened(page, shown(engine, name), width)
        seen.evaluate(RENAME, [words, OTHERS])
        assert seen.evaluate(CUT) == [], width
        assert seen.evaluate(OVERLAP) == [], width


def test_nothing_moves_when_motion_is_not_wanted(page: Stage, engine: Engine) -> None:
    for name in PAGES:
        seen = opened(page, shown(engine, name), 1280)
        moving = seen.evaluate(
            "() => [...document.querySelectorAll('*')].filter((e) => { const s = getComputedStyle(e);"
            " return s.scrollBehavior === 'smooth' || (s.animationName !== 'none') || parseFloat(s.transitionDuration) > 0 })"
            ".map((e) => e.className)"
        )
        assert moving == [], name


#: Parts that a background alone would show, and what shows them instead.
EDGED = ".card, .badge, .button, .clock > li, .choice, .input, .elapsed, .notice, .segments [aria-current], .todo-mark, .call-us"
UNSEEN = """(edged) => [...document.querySelectorAll(edged)].filter((e) => {
  const s = getComputedStyle(e), edge = parseFloat(s.borderTopWidth) && s.borderTopStyle !== "none";
  return e.checkVisibility() && !e.closest("dialog") && !edge && s.outlineStyle === "none";
}).map((e) => `${e.tagName} .${e.className}`)"""
STATES = """() => ["counted", "left", "due", "waiting", "paused"]
  .map((state) => document.querySelector(`.clock > [data-day=${state}]`)).filter(Boolean).map((e) => {
    const s = getComputedStyle(e);
    return [s.borderTopStyle, s.borderTopWidth, s.backgroundColor].join();
  })"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everything_has_an_edge_in_the_readers_own_colours(browser: Browser, engine: Engine, scheme: Any) -> None:
    context = browser.new_context(locale="zh-CN", forced_colors="active", color_scheme=scheme)
    stage = Stage(context.new_page())
    for name in PAGES:
        seen = opened(stage, shown(engine, name), 1280)
        assert seen.evaluate(UNSEEN, EDGED) == [], name
    seen = opened(stage, shown(engine, "case"), 1280)
    states = seen.evaluate(STATES)
    assert len(states) >= 3
    assert len(set(states)) == len(states), "every state of a day looks different"
    seen.keyboard.press("Tab")
    assert seen.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    context.close()
