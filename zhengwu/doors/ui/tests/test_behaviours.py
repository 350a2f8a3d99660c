"""The small behaviours in a real browser, under the product's own content security policy, without a server."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.template import Engine
from django.template.loader import render_to_string
from playwright.sync_api import Browser, Page, Request, Route, expect, sync_playwright

from zhengwu.doors.ui.gallery.catalogue import GROUPS
from zhengwu.doors.ui.security import policy
from zhengwu.doors.ui.tests import samples as s
from zhengwu.doors.ui.tests.samples import desk
from zhengwu.doors.ui.tests.test_components import a_request, engine, rendered

__all__ = ["engine"]
pytestmark = pytest.mark.browser

DIST = Path(__file__).parents[1] / "static" / "dist"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip
HOST = "http://ui.test"
#: What `rendered` gives its pages.
NONCE = "of-this-test"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield started
        started.close()


class Stage:
    """A page whose every request is answered from a table, and what it posted."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.pages: dict[str, str] = {}
        self.status: dict[str, int] = {}
        self.posted: list[Request] = []
        self.complaints: list[str] = []
        page.on("console", lambda said: self.complaints.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.route("**/*", self._answer)

    def _answer(self, route: Route) -> None:
        path = route.request.url.removeprefix(HOST).split("?")[0]
        if path.startswith("/static/"):
            route.fulfill(path=DIST / path.removeprefix("/static/"))
            return
        if route.request.method == "POST":
            self.posted.append(route.request)
        body = self.pages.get(path, "")
        route.fulfill(
            status=self.status.get(path, 200 if body else 204),
            body=body,
            headers={"Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy(NONCE)},
        )

    def show(self, path: str, html: str) -> None:
        self.pages[path] = html
        self.page.goto(HOST + path)


@pytest.fixture
def stage(browser: Browser) -> Iterator[Stage]:
    context = browser.new_context(locale="zh-CN", timezone_id="Asia/Shanghai")
    yield Stage(context.new_page())
    context.close()


def test_no_page_breaks_the_policy(stage: Stage, engine: Engine) -> None:
    for name, (template, value) in {
        "guide": ("citizen/guide.html", s.GUIDE),
        "apply": ("citizen/apply.html", s.APPLY),
        "case": ("citizen/case.html", s.CASE),
        "inbox": ("desk/inbox.html", desk.INBOX),
        "desk": ("desk/case.html", desk.CASE_BARE),
    }.items():
        stage.show(f"/{name}", rendered(engine, template, page=value))
    assert [c for c in stage.complaints if "favicon" not in c and "404" not in c] == []


def test_a_draft_saves_itself_and_says_so(stage: Stage, engine: Engine) -> None:
    stage.show("/drafts/1", rendered(engine, "citizen/apply.html", page=s.APPLY))
    stage.page.get_by_label("单位名称").fill("演示服装厂")
    expect(stage.page.locator("[data-autosave-status]")).not_to_contain_text("10:32:08")
    expect(stage.page.locator("[data-autosave-status]")).to_contain_text("已自动保存")
    assert stage.posted[-1].url == f"{HOST}/drafts/1/autosave"
    assert "version=3" in (stage.posted[-1].post_data or "")


def test_a_draft_that_cannot_be_saved_says_so_and_tries_again(stage: Stage, engine: Engine) -> None:
    stage.status["/drafts/1/autosave"] = 500
    stage.show("/drafts/1", rendered(engine, "citizen/apply.html", page=s.APPLY))
    stage.page.get_by_label("单位名称").fill("演示服装厂")
    expect(stage.page.locator("[data-autosave-status]")).to_contain_text("没存上，正在重试")
    del stage.status["/drafts/1/autosave"]
    expect(stage.page.locator("[data-autosave-status]")).to_contain_text("已自动保存", timeout=15_000)


def test_a_draft_changed_elsewhere_stops_saving(stage: Stage, engine: Engine) -> None:
    stage.status["/drafts/1/autosave"] = 409
    stage.show("/drafts/1", rendered(engine, "citizen/apply.html", page=s.APPLY))
    stage.page.get_by_label("单位名称").fill("演示服装厂")
    expect(stage.page.locator("[data-autosave-status]")).to_contain_text("没存上，请刷新这一页再填")


def test_the_error_summary_has_the_focus_and_leads_to_the_field(stage: Stage, engine: Engine) -> None:
    stage.show("/drafts/1", rendered(engine, "citizen/apply.html", page=s.APPLY))
    expect(stage.page.locator(".error-summary")).to_be_focused()
    stage.page.get_by_role("link", name="手机号少了一位").click()
    expect(stage.page.get_by_label("手机号")).to_be_focused()


def test_a_chosen_file_is_sent_at_once_with_the_words(stage: Stage, engine: Engine) -> None:
    stage.show("/drafts/1", rendered(engine, "citizen/apply.html", page=s.APPLY))
    stage.page.locator("#material-contract-file").set_input_files(
        {"name": "离职证明.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 " * 200}
    )
    stage.page.wait_for_url("**/drafts/1")
    expect(stage.page.locator("h1")).to_have_text("填写和材料")
    body = (stage.posted[-1].post_data_buffer or b"").decode("utf-8", "replace")
    assert "upload:contract" in body
    assert "离职证明.pdf" in body


def test_a_file_that_is_too_big_stays_here(stage: Stage, engine: Engine, tmp_path: Path) -> None:
    big = tmp_path / "大.pdf"
    with big.open("wb") as hollow:
        hollow.truncate(21 * 1024 * 1024)
    stage.show("/drafts/1", rendered(engine, "citizen/apply.html", page=s.APPLY))
    stage.page.locator("#material-contract-file").set_input_files(big)
    expect(stage.page.locator("#material-contract-note")).to_contain_text("文件超过 20 MB")
    assert stage.posted == []


def test_the_situation_narrows_the_materials_in_place(stage: Stage, engine: Engine) -> None:
    narrowed = rendered(engine, "citizen/guide.html", page=s.GUIDE_CLOSED)
    stage.show("/items/1", rendered(engine, "citizen/guide.html", page=s.GUIDE))
    stage.pages["/items/1"] = narrowed
    stage.page.get_by_label("毕业或离校").click()
    expect(stage.page.get_by_text("下面两份，交一份就行")).to_be_visible()
    expect(stage.page.locator("h1")).to_have_text("就业失业登记证发放")
    assert "situation=graduate" in stage.page.url


def test_an_officer_needs_no_mouse(stage: Stage, engine: Engine) -> None:
    stage.show("/desk", rendered(engine, "desk/inbox.html", page=desk.INBOX))
    keyboard = stage.page.keyboard
    for _ in range(3):
        keyboard.press("j")
    keyboard.press("k")
    expect(stage.page.locator("tr[data-cursor]")).to_contain_text("三河米饺铺")
    keyboard.press("x")
    expect(stage.page.locator("[data-pick-count]")).to_have_text("已选 1 件")
    keyboard.press("?")
    expect(stage.page.get_by_role("dialog", name="快捷键")).to_be_visible()
    keyboard.press("Escape")
    keyboard.press("/")
    expect(stage.page.get_by_label("查办件")).to_be_focused()
    keyboard.type("jx")
    expect(stage.page.get_by_label("查办件")).to_have_value("jx")
    expect(stage.page.locator("[data-pick-count]")).to_have_text("已选 1 件")


def test_single_keys_can_be_switched_off(stage: Stage, engine: Engine) -> None:
    stage.show("/desk", rendered(engine, "desk/inbox.html", page=desk.INBOX))
    stage.page.get_by_role("button", name="全部快捷键").click()
    stage.page.get_by_label("不用单键快捷键").check()
    stage.page.get_by_role("button", name="知道了").click()
    stage.page.keyboard.press("j")
    expect(stage.page.locator("tr[data-cursor]")).to_have_count(0)


def test_throwing_a_draft_away_asks_once(stage: Stage, engine: Engine) -> None:
    stage.show("/my", rendered(engine, "citizen/my.html", page=s.MY))
    throw = stage.page.get_by_role("button", name=re.compile("删掉.*失业保险金申领"))
    throw.click()
    stage.page.get_by_role("button", name="先不").click()
    assert stage.posted == []
    throw.click()
    stage.page.get_by_role("button", name="确定").click()
    stage.page.wait_for_timeout(300)
    assert [r.url for r in stage.posted] == [f"{HOST}/drafts/1/delete"]


@pytest.mark.parametrize("width", [320, 375, 768, 1280])
def test_nothing_scrolls_sideways(stage: Stage, engine: Engine, width: int) -> None:
    stage.page.set_viewport_size({"width": width, "height": 900})
    for template, value in (
        ("citizen/home.html", s.HOME), ("citizen/guide.html", s.GUIDE), ("citizen/apply.html", s.APPLY),
        ("citizen/case.html", s.CASE), ("citizen/my.html", s.MY), ("citizen/verify.html", s.VERIFY),
        ("citizen/halls.html", s.HALLS), ("citizen/hall.html", s.HALL_PAGE), ("citizen/bundles.html", s.BUNDLES),
        ("citizen/bundle.html", s.BUNDLE), ("citizen/figures.html", s.FIGURES), ("citizen/wall.html", s.WALL),
        ("citizen/search.html", s.SEARCH), ("citizen/submitted.html", s.SUBMITTED), ("desk/inbox.html", desk.INBOX),
        ("desk/case.html", desk.CASE), ("desk/receive.html", desk.RECEIVE), ("desk/action.html", desk.ACTION),
    ):  # fmt: skip
        stage.show("/page", rendered(engine, template, page=value))
        assert stage.page.evaluate("document.documentElement.scrollWidth") <= width, template


def test_targets_are_large_enough(stage: Stage, engine: Engine) -> None:
    """44 pixels for whatever is pressed; links inside sentences are exempt (WCAG 2.5.5)."""
    stage.page.set_viewport_size({"width": 375, "height": 900})
    for template, value in (
        ("citizen/apply.html", s.APPLY),
        ("citizen/my.html", s.MY),
        ("desk/inbox.html", desk.INBOX),
    ):
        stage.show("/page", rendered(engine, template, page=value))
        small = stage.page.evaluate(
            """() => [...document.querySelectorAll('.button, .choice, select, summary, .segments a, .more')]
                .filter(e => e.checkVisibility() && !e.matches('.visually-hidden'))
                .filter(e => e.getBoundingClientRect().height < 43.5)
                .map(e => e.outerHTML.slice(0, 90))"""
        )
        assert small == [], template


# ── the components that a script makes quicker ──────────────────────────────────────────────────────────────────────


@pytest.fixture
def living(stage: Stage, settings: Any) -> Page:
    """The living page as staff see it."""
    settings.ROOT_URLCONF = "zhengwu.site.urls"
    request = a_request("/ui")
    context = {"groups": GROUPS, "audience": "citizen", "audiences": (), "layouts": (), "errors": ()}
    stage.show("/ui", render_to_string("ui/gallery/components.html", context, request))
    return stage.page


def test_tabs_are_walked_with_the_arrow_keys(living: Page) -> None:
    tabs = living.get_by_role("tab")
    expect(tabs).to_have_count(3)
    tabs.first.focus()
    living.keyboard.press("ArrowRight")
    expect(living.get_by_role("tab", name="材料")).to_be_focused()
    expect(living.get_by_role("tab", name="材料")).to_have_attribute("aria-selected", "true")
    expect(living.get_by_role("tabpanel", name="材料")).to_be_visible()
    expect(living.locator("#papers-form-panel")).to_be_hidden()
    assert living.url.endswith("?tab=materials#tabs"), "the address says which panel is open"
    living.keyboard.press("End")
    expect(living.get_by_role("tab", name="文书")).to_be_focused()
    living.keyboard.press("ArrowRight")
    expect(living.get_by_role("tab", name="申请表")).to_be_focused()
    living.keyboard.press("Tab")
    expect(living.locator("#papers-form-panel")).to_be_focused()


def test_a_dialog_comes_in_front_and_gives_the_focus_back(living: Page) -> None:
    opener = living.get_by_role("link", name="打开对话框", exact=True)
    opener.click()
    dialog = living.get_by_role("dialog", name="离开前先存一下吗？")
    expect(dialog).to_be_visible()
    expect(dialog.get_by_role("button", name="接着填")).to_be_focused()
    assert living.evaluate("document.querySelector('#ask-save').matches(':modal')")
    living.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(opener).to_be_focused()


def test_what_just_happened_stays_until_it_is_dismissed(living: Page) -> None:
    said = living.locator("[role=status]", has_text="交上去了，编号")
    expect(said).to_be_visible()
    assert living.evaluate("document.activeElement === document.body"), "it takes no focus"
    living.clock.install()
    living.clock.fast_forward(600_000)
    expect(said).to_be_visible()
    said.get_by_role("button", name="收起").click()
    expect(said).to_have_count(0)
    expect(living.locator("#main")).to_be_focused()


def test_the_living_page_runs_under_the_policy(living: Page, stage: Stage) -> None:
    expect(living.locator("h1")).to_have_text("组件")
    assert [c for c in stage.complaints if "favicon" not in c and "404" not in c] == []
