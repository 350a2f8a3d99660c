"""Six departments in a real browser: one is late, one refuses, one goes on with a commitment, and the lead concludes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser import Person, open_browser, sign_in, sit_down
from tests.conftest import Town
from tests.stops import PROJECT

pytestmark = [pytest.mark.xdist_group("town"), pytest.mark.browser]
#: The county's project, seen from its page.
PAGE = f"/desk/projects/{PROJECT}"
_A_DAY_LATER = """
    UPDATE parallel_member SET due_date = due_date - 30 WHERE state IN ('waiting', 'accepted')
      AND body_id = (SELECT id FROM organisations_body WHERE short_name = %s)
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = open_browser(playwright)
        yield opened
        opened.close()


def sit(browser: Browser, town: Town, name: str, username: str) -> Person:
    person = sit_down(browser, town.address, name)
    person.go("/sign-in")
    sign_in(person, username, town.password)
    return person


def lane(person: Person, name: str) -> str:
    """The row of a department in the stage that is open."""
    return person.page.locator("tr", has=person.page.locator(f"th a:text-is('{name}')")).first.inner_text()


def open_lane(person: Person, name: str, verb: str) -> None:
    person.go(PAGE)
    person.press(f"th a:text-is('{name}')")
    person.press(f"main a:text-is('{verb}')")


def answer(person: Person, name: str, says: str, words: str) -> None:
    open_lane(person, name, "答复")
    person.page.check(f"[name=agrees][value={says}]")
    person.page.fill("[name=opinion]", words)
    person.press("button[name=do][value=act]")


def test_six_departments_one_late_one_refusing_one_on_commitment(browser: Browser, town: Town) -> None:
    zhou, sun = sit(browser, town, "周正", "zhouzheng"), sit(browser, town, "孙立", "sunli")

    # Six lanes: the late one stands on top, in red; the refusal and the commitment say what they are.
    zhou.go(PAGE)
    assert "逾期" in lane(zhou, "县公安局")
    assert "不同意" in lane(zhou, "县卫健委")
    assert "先承诺" in lane(zhou, "县市场监管局")
    assert "视为同意" in lane(zhou, "上派镇政府")
    assert zhou.page.locator("main table").first.locator("tbody tr").count() == 6

    # The clock moves on: another lane is late too.
    assert "逾期" not in lane(zhou, "县残联")
    assert town.sql(_A_DAY_LATER, "县残联") == 1
    zhou.go(PAGE)
    assert "逾期" in lane(zhou, "县残联")
    assert "汇总办结" in zhou.text
    assert "还有部门没答复" not in zhou.text  # a mandatory refusal is there: it may be closed as not passed

    # The late ones answer, late; the lead cannot pass over the refusal, and asks again after repairs.
    answer(sun, "县公安局", "yes", "出入口已核")
    answer(sun, "县残联", "yes", "")
    zhou.go(PAGE)
    zhou.press("main a:text-is('汇总办结')")
    zhou.page.check("[name=outcome][value=passed]")
    zhou.page.fill("[name=words]", "各部门意见汇总，准予进入下一阶段。")
    zhou.press("button[name=do][value=act]")
    assert "县卫健委不同意" in zhou.text
    open_lane(zhou, "县卫健委", "再次征求")
    zhou.page.fill("[name=words]", "粗加工间和备餐间已经分开")
    zhou.press("button[name=do][value=act]")
    answer(sun, "县卫健委", "yes", "改好了")

    # The commitment is enough to conclude, and the project unit reads it.
    zhou.go(PAGE)
    zhou.press("main a:text-is('汇总办结')")
    zhou.page.check("[name=outcome][value=passed]")
    zhou.page.fill("[name=words]", "各部门意见汇总，准予进入下一阶段。")
    zhou.press("button[name=do][value=act]")
    assert "通过" in zhou.text
    unit = sit(browser, town, "李强", "liqiang")
    unit.go(f"/projects/{PROJECT}")
    assert "准予进入下一阶段" in unit.text
    assert [person.complaints for person in (zhou, sun, unit)] == [[], [], []]
    for person in (zhou, sun, unit):
        person.page.context.close()
