"""Suggestions while typing, and halls sorted by distance: in a real browser, without a server."""

from __future__ import annotations

import json
from urllib.parse import parse_qs, urlsplit

import pytest
from django.template import Engine
from playwright.sync_api import Page, Route, expect

from zhengwu.doors.ui.tests import samples as s
from zhengwu.doors.ui.tests.test_behaviours import HOST, Stage, browser, stage
from zhengwu.doors.ui.tests.test_components import engine, rendered

__all__ = ["browser", "engine", "stage"]
pytestmark = pytest.mark.browser


def answer(q: str) -> str:
    row = {
        "kind": "item",
        "href": "/items/1",
        "parts": [["就业", False], [q, True]],
        "also": [],
        "body": "县人社局",
        "time": "当场",
    }
    other = {
        "kind": "item",
        "href": "/items/2",
        "parts": [["<b>低保</b>", False]],
        "also": [[q, True]],
        "body": "",
        "time": "",
    }
    every = {"kind": "all", "href": "/search", "parts": [[f"搜索“{q}”", False]]}
    return json.dumps({"rows": [row, other, every], "said": "2 条建议"}, ensure_ascii=False)


class Suggestions:
    """The box under test; answers at once, or when told to."""

    def __init__(
        self, stage: Stage, engine: Engine, *, template: str = "citizen/home.html", page: object = s.HOME
    ) -> None:
        self.page, self.asked, self.held = stage.page, list[str](), dict[str, Route]()
        self.hold = False
        stage.page.route("**/suggest?*", self._answer)
        stage.pages |= {"/items/1": "<h1>指南</h1>", "/items/2": "<h1>另一个</h1>", "/search": "<h1>找到</h1>"}
        stage.show("/", rendered(engine, template, page=page))
        self.box = stage.page.get_by_role("combobox", name="搜索事项")
        self.list = stage.page.get_by_role("listbox")

    def _answer(self, route: Route) -> None:
        q = parse_qs(urlsplit(route.request.url).query)["q"][0]
        self.asked.append(q)
        if self.hold:
            self.held[q] = route
        else:
            route.fulfill(body=answer(q), content_type="application/json")

    def chosen(self) -> str:
        active = self.box.get_attribute("aria-activedescendant")
        return self.page.locator(f"#{active}").inner_text() if active else ""


@pytest.mark.parametrize(("template", "page"), [("citizen/home.html", s.HOME), ("citizen/search.html", s.SEARCH)])
def test_the_arrows_choose_and_enter_opens(stage: Stage, engine: Engine, template: str, page: object) -> None:
    it = Suggestions(stage, engine, template=template, page=page)
    expect(it.box).to_have_attribute("aria-expanded", "false")
    it.box.fill("失业")
    expect(it.list).to_be_visible()
    expect(it.box).to_have_attribute("aria-expanded", "true")
    assert it.box.get_attribute("aria-controls") == it.list.get_attribute("id")
    expect(stage.page.locator(".search-box [role=status]")).to_have_text("2 条建议")
    assert it.chosen() == ""
    stage.page.keyboard.press("ArrowDown")
    assert "就业失业" in it.chosen()
    expect(it.list.get_by_role("option", selected=True)).to_have_count(1)
    for _ in range(3):
        stage.page.keyboard.press("ArrowDown")
    assert it.chosen() == "", "after the last comes what was typed"
    stage.page.keyboard.press("ArrowUp")
    assert "搜索“失业”" in it.chosen()
    stage.page.keyboard.press("Home")
    stage.page.keyboard.press("ArrowDown")
    stage.page.keyboard.press("ArrowDown")
    stage.page.keyboard.press("Enter")
    expect(stage.page.locator("h1")).to_have_text("指南")


def test_enter_alone_searches_for_what_was_typed(stage: Stage, engine: Engine) -> None:
    it = Suggestions(stage, engine)
    it.box.fill("失业")
    expect(it.list).to_be_visible()
    stage.page.keyboard.press("Enter")
    expect(stage.page.locator("h1")).to_have_text("找到")
    assert parse_qs(urlsplit(stage.page.url).query) == {"q": ["失业"]}


def test_escape_closes_and_keeps_the_words(stage: Stage, engine: Engine) -> None:
    it = Suggestions(stage, engine)
    it.box.fill("失业")
    expect(it.list).to_be_visible()
    stage.page.keyboard.press("Escape")
    expect(it.list).to_be_hidden()
    expect(it.box).to_have_value("失业")
    expect(it.box).to_have_attribute("aria-expanded", "false")
    stage.page.keyboard.press("ArrowDown")
    expect(it.list).to_be_visible()
    stage.page.keyboard.press("Tab")
    expect(it.list).to_be_hidden()


def test_a_press_opens_and_every_row_is_large_enough(stage: Stage, engine: Engine) -> None:
    stage.page.set_viewport_size({"width": 320, "height": 800})
    it = Suggestions(stage, engine)
    it.box.fill("失业")
    expect(it.list).to_be_visible()
    heights = [box["height"] for row in it.list.get_by_role("option").all() if (box := row.bounding_box())]
    assert len(heights) == 3
    assert min(heights) >= 44
    assert stage.page.evaluate("document.documentElement.scrollWidth") <= 320
    it.list.get_by_role("option").nth(1).click()
    expect(stage.page.locator("h1")).to_have_text("另一个")


def test_what_was_typed_is_marked_and_nothing_is_taken_for_html(stage: Stage, engine: Engine) -> None:
    it = Suggestions(stage, engine)
    it.box.fill("<i>")
    expect(it.list.get_by_role("option").first).to_contain_text("就业<i>")
    expect(it.list.locator("mark").first).to_have_text("<i>")
    expect(it.list.get_by_role("option").nth(1)).to_contain_text("<b>低保</b>")
    assert it.list.locator("b, i").count() == 0


def test_a_late_answer_never_overwrites_a_newer_one(stage: Stage, engine: Engine) -> None:
    it = Suggestions(stage, engine)
    it.hold = True
    # Nothing is aborted here, as on a browser that cannot: the turn alone must keep the old answer out.
    stage.page.evaluate("AbortController.prototype.abort = () => {}")
    it.box.fill("低")
    stage.page.wait_for_timeout(400)
    it.box.fill("低保")
    stage.page.wait_for_timeout(400)
    assert it.asked == ["低", "低保"]
    it.held["低保"].fulfill(body=answer("低保"), content_type="application/json")
    expect(it.list.get_by_role("option").last).to_have_text("搜索“低保”")
    it.held["低"].fulfill(body=answer("低"), content_type="application/json")
    stage.page.wait_for_timeout(200)
    expect(it.list.get_by_role("option").last).to_have_text("搜索“低保”")


def test_an_answer_that_comes_after_leaving_opens_nothing(stage: Stage, engine: Engine) -> None:
    it = Suggestions(stage, engine)
    it.hold = True
    stage.page.evaluate("AbortController.prototype.abort = () => {}")
    it.box.fill("低保")
    stage.page.wait_for_timeout(400)
    stage.page.keyboard.press("Tab")
    it.held["低保"].fulfill(body=answer("低保"), content_type="application/json")
    stage.page.wait_for_timeout(200)
    expect(it.list).to_be_hidden()


def test_pinyin_on_its_way_to_a_character_asks_nothing(stage: Stage, engine: Engine) -> None:
    it = Suggestions(stage, engine)
    it.box.focus()
    keyboard = stage.page.context.new_cdp_session(stage.page)
    for typed in ("d", "di", "di b", "di ba", "di bao"):
        keyboard.send(
            "Input.imeSetComposition", {"text": typed, "selectionStart": len(typed), "selectionEnd": len(typed)}
        )
        stage.page.wait_for_timeout(220)
    assert it.asked == []
    keyboard.send("Input.insertText", {"text": "低保"})
    expect(it.list).to_be_visible()
    assert it.asked == ["低保"]


def test_the_same_words_are_asked_for_once(stage: Stage, engine: Engine) -> None:
    it = Suggestions(stage, engine)
    for words in ("低保", "低", "低保"):
        it.box.fill(words)
        expect(it.list.get_by_role("option").last).to_have_text(f"搜索“{words}”")
    assert it.asked == ["低保", "低"]


def test_without_an_answer_the_box_still_searches(stage: Stage, engine: Engine) -> None:
    it = Suggestions(stage, engine)
    stage.page.unroute("**/suggest?*")
    stage.page.route("**/suggest?*", lambda route: route.abort())
    it.box.fill("失业")
    stage.page.wait_for_timeout(400)
    expect(it.list).to_be_hidden()
    stage.page.keyboard.press("Enter")
    expect(stage.page.locator("h1")).to_have_text("找到")


# ── 离我近 ───────────────────────────────────────────────────────────────────────────────────────────────────────────

#: A browser that says where it is, or why it does not; counts how often it is asked.
STANDS = """window.timesAsked = 0; navigator.geolocation.getCurrentPosition = (found, failed) => { timesAsked += 1;
  const code = %s; if (code) failed({ code, PERMISSION_DENIED: 1 });
  else found({ coords: { latitude: 31.7205, longitude: 117.166 } }) }"""


def halls(page: Page) -> list[str]:
    return page.locator("[data-near-list] > li").locator("h2, h3").all_inner_texts()


@pytest.mark.parametrize(("template", "page"), [("citizen/home.html", s.HOME), ("citizen/halls.html", s.HALLS)])
def test_halls_are_sorted_by_distance_after_a_press_and_nothing_is_sent(
    stage: Stage, engine: Engine, template: str, page: object
) -> None:
    stage.page.add_init_script(STANDS % 0)
    stage.show("/", rendered(engine, template, page=page))
    assert halls(stage.page)[0] == "县政务服务中心"
    assert stage.page.evaluate("timesAsked") == 0
    sent: list[str] = []
    stage.page.on("request", lambda request: sent.append(request.url))
    stage.page.get_by_role("button", name="按我的位置找").click()
    expect(stage.page.locator("[data-near-said]")).to_contain_text("位置没有发给我们")
    assert halls(stage.page) == ["青年社区便民服务站", "县政务服务中心", "没有登记坐标的站"]
    said = stage.page.locator("[data-distance]:visible").all_inner_texts()
    assert said == ["约 150 米", "约 1.7 公里"]
    assert sent == []
    assert stage.page.evaluate("timesAsked") == 1


def test_a_longer_list_is_fetched_without_saying_where_one_is(stage: Stage, engine: Engine) -> None:
    stage.page.add_init_script(STANDS % 0)
    stage.pages["/halls"] = rendered(engine, "citizen/halls.html", page=s.HALLS)
    stage.show("/", rendered(engine, "citizen/home.html", page=s.HOME_WITH_MORE_HALLS))
    assert halls(stage.page) == ["县政务服务中心"]
    sent: list[str] = []
    stage.page.on("request", lambda request: sent.append(request.url))
    stage.page.get_by_role("button", name="按我的位置找").click()
    expect(stage.page.locator("[data-near-list] h2")).to_have_text("青年社区便民服务站")
    assert sent == [f"{HOST}/halls"]


@pytest.mark.parametrize(("code", "said"), [(1, "没有得到您的允许"), (2, "没能得到您的位置")])
def test_no_position_is_said_in_words(stage: Stage, engine: Engine, code: int, said: str) -> None:
    stage.page.add_init_script(STANDS % code)
    stage.show("/", rendered(engine, "citizen/halls.html", page=s.HALLS))
    button = stage.page.get_by_role("button", name="按我的位置找")
    button.click()
    expect(stage.page.get_by_role("status").filter(has_text=said)).to_be_visible()
    expect(button).to_be_enabled()
    assert halls(stage.page)[0] == "县政务服务中心"
