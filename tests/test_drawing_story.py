"""管理员 renames a step on the drawing board, by keyboard, reads what is wrong and what changed, publishes, and looks at it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import open_browser, sign_in, sit_down
from tests.conftest import Town

pytestmark = [pytest.mark.xdist_group("town"), pytest.mark.browser]
#: A process no case of the demonstration runs by.
KEY, STEP, RENAMED = "item-publication", "法制审核", "合法性审核"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = open_browser(playwright)
        yield opened
        opened.close()


def find(page: Page, step: str) -> None:
    """Choose a step without a pointer. An input method ends with a key, which the robot has to press itself."""
    page.locator(".board svg[tabindex='0']").focus()
    page.keyboard.press("Control+f")
    page.keyboard.type(step)
    page.keyboard.press("End")
    page.keyboard.press("Enter")


def test_a_drawing_is_changed_by_keyboard_checked_compared_and_looked_at(browser: Browser, town: Town) -> None:
    person = sit_down(browser, town.address, "管理员")
    page = person.page
    person.go("/sign-in")
    sign_in(person, "guanli", town.password)

    # The step is found by its name, and renamed in the panel.
    person.go(f"/desk/processes/draw?key={KEY}")
    find(page, STEP)
    name = page.get_by_label("这一步叫什么")
    assert name.input_value() == STEP
    name.fill(RENAMED)
    days = page.get_by_label("几个工作日办完")
    days.fill("0")
    person.press("main form button[value=check]")

    # What is wrong is listed with its element, and the drawing is as it was left.
    assert "要改的地方" in person.text
    page.locator(f".board [data-element-id] >> text={RENAMED}").first.wait_for()
    find(page, RENAMED)
    days.fill("4")
    person.press("main form button[value=check]")

    # Before it is published: what changes against the version in force.
    changed = page.locator("section", has=page.get_by_role("heading", name="步骤的变化"))
    assert "4 个工作日" in changed.inner_text()
    assert RENAMED in changed.inner_text()
    person.press("main form button[value=publish]")

    # The viewer shows it, with the mark its licence asks for; it moves by keyboard.
    drawing = page.locator("[data-drawing='live']").first
    drawing.locator(f"text={RENAMED}").first.wait_for()
    assert drawing.locator(".bjs-powered-by").is_visible()
    viewport = drawing.locator(".viewport").first
    before = viewport.get_attribute("transform")
    page.get_by_role("button", name="放大").click()
    assert viewport.get_attribute("transform") != before
    assert person.complaints == []
    page.context.close()
