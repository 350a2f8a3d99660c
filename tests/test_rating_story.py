"""差评闭环: 王芳 rates badly, the unit contacts her without knowing who she is, puts it right and answers; she rates once more."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser import Person, open_browser, sign_in, sit_down
from tests.conftest import Town
from tests.journey import Api, act, review_all, submit

pytestmark = [pytest.mark.xdist_group("town"), pytest.mark.browser]
BODY = "11340123MA0000023E"
WORDS, ANSWER, AGAIN = "来回跑了三趟才说清", "对不起，告知单重写了，一次说清。", "这次一趟就办好了"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = open_browser(playwright)
        yield opened
        opened.close()


def closed(api: Api) -> str:
    """A case of 王芳's that is over."""
    number: str = submit(api)["project_no"]
    act(api, "赵敏", number, "receive")
    act(api, "赵敏", number, "accept")
    review_all(api, number)
    act(api, "周正", number, "decide", outcome="approve", reason="符合条件。")
    act(api, "赵敏", number, "deliver", method="window", recipient="王芳")
    return number


def step(unit: Person, name: str, **typed: str) -> None:
    """One button of the record, filled in and sent."""
    unit.press(f".action-panes a:has-text('{name}')")
    for field, words in typed.items():
        unit.page.fill(f"main [name={field}]", words)
    unit.press("main form .form-end button.button")


def test_a_bad_rating_is_put_right_and_rated_again(browser: Browser, town: Town, api: Api) -> None:
    number = closed(api)
    wang, unit, reader = (sit_down(browser, town.address, name) for name in ("王芳", "周正", "读者"))
    for person, username in ((wang, "wangfang"), (unit, "zhouzheng")):
        person.go("/sign-in")
        sign_in(person, username, town.password)

    # She says that it went badly, and why.
    wang.go(f"/my/cases/{number}")
    wang.page.check("[name=grade][value='5']")
    wang.page.check("[name=tags][value=slow]")
    wang.page.fill(".rating [name=text]", f"我叫王芳，{WORDS}")
    wang.press(".rating button.button")
    assert "非常不满意" in wang.text

    # The unit finds it with its days, and nothing that leads to her.
    unit.go("/desk/ratings?what=duties")
    assert WORDS in unit.text
    unit.press(f"main tbody tr:has-text('{WORDS}') a:has-text('PJ')")
    assert "王芳" not in unit.text
    assert number not in unit.text
    step(unit, "联系核实", words="请问哪一步没有说清？")
    step(unit, "登记整改", words="重写了一次告知单")
    step(unit, "反馈评价人", words=ANSWER)
    assert "已反馈，等追评" in unit.text

    # She reads the message and the answer behind the link of her case, and rates once more.
    wang.go(f"/my/cases/{number}")
    wang.press("a:has-text('看答复，再评一次')")
    for words in ("请问哪一步没有说清？", ANSWER):
        assert words in wang.text
    wang.page.check("[name=grade][value='1']")
    wang.page.fill(".rating [name=text]", AGAIN)
    wang.press(".rating button.button")
    assert wang.page.locator(".rating").count() == 0, "there is no third time"

    # Everybody reads both ratings and the answer; the rates count the first, and say what came of it.
    reader.go(f"/ratings/bodies/{BODY}")
    for words in (WORDS, ANSWER, "追评：非常满意", AGAIN):
        assert words in reader.text
    assert "王芳" not in reader.text
    unit.go("/desk/ratings/rates?by=task_code")
    assert "1/1" in unit.text
    assert [person.complaints for person in (wang, unit, reader)] == [[], [], []]
