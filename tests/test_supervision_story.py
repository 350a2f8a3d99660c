"""A case goes late: its card appears on a board that lies open, is explained, upheld, appealed and cancelled; the score follows."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser import Person, open_browser, sign_in, sit_down
from tests.conftest import Town
from tests.papers import picture

pytestmark = [pytest.mark.xdist_group("town"), pytest.mark.browser]
ITEM, LABOUR = "失业登记", "11340123MA0000023E"
#: Accepted so long ago that every limit has passed, and nobody has looked at it since.
LATE = """
import django; django.setup()
import datetime as dt
from zhengwu.doors.desk.tests.factories import accepted
from zhengwu.kernel.public import current_time, pinned_time
then = current_time() - dt.timedelta(days=20)
with pinned_time(then):
    print(accepted(then).project_no)
"""
DO = "main form .form-end button.button"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = open_browser(playwright)
        yield opened
        opened.close()


def a_late_case(town: Town) -> str:
    environment = town.environment | {"DJANGO_SETTINGS_MODULE": "zhengwu.site.settings"}
    command = [sys.executable, "-c", LATE]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr[-4000:]
    return done.stdout.strip().splitlines()[-1]


def at_work(browser: Browser, town: Town, name: str, username: str) -> Person:
    person = sit_down(browser, town.address, name)
    person.go("/desk")
    sign_in(person, username, town.password)
    return person


def score(person: Person) -> str:
    person.go(f"/desk/supervision/scores/{LABOUR}")
    return person.page.locator("h1").inner_text()


def does(person: Person, here: str, move: str, words: str, *, file: str = "") -> None:
    person.go(here)
    person.press(f"a[href='{here}/do/{move}']")
    person.page.fill("[name=text]", words)
    if file:
        upload = {"name": f"{file}.png", "mimeType": "image/png", "buffer": picture(file)}
        person.page.set_input_files("[name=files]", upload)  # type: ignore[arg-type]
    person.press(DO)
    assert person.page.url.endswith(here), person.text[:1500]


def test_a_late_case_from_its_card_to_the_score(browser: Browser, town: Town) -> None:
    chen, sun = (at_work(browser, town, *who) for who in (("陈静", "chenjing"), ("孙立", "sunli")))
    before = score(chen)
    assert "100" in before

    # The board lies open; nobody touches it, and the card comes by itself.
    chen.go("/desk/supervision/board")
    chen.page.locator("[data-board-live]:has-text('实时')").wait_for()
    chen.page.evaluate("window.neverReloaded = true")
    project_no = a_late_case(town)
    came = chen.page.locator(f"#board .feed li[data-tone=late] a:has-text('{ITEM}')").first
    came.wait_for()
    assert chen.page.evaluate("window.neverReloaded"), "the page was not loaded anew"

    # The unit finds it among what waits for it, reads why, and explains with proof.
    sun.go(f"/desk/supervision/cards?what=mine&rule=T3&q={project_no}")
    sun.press(f"table a:has-text('{ITEM}')")
    here = urlsplit(sun.page.url).path
    for words in ("承诺时限", "过了期限还没有办完", project_no):
        assert words in sun.text
    does(sun, here, "explain", "系统升级三天，业务停了。", file="停机公告")
    assert "停机公告.png" in sun.text
    assert score(chen) == before, "nothing is lost before somebody judged"

    # Upheld it costs five points; the unit appeals, once; the supervisor gives way, and the points are back.
    does(chen, here, "uphold", "停机不到一天，超期属实。")
    assert "95" in score(chen)
    does(sun, here, "appeal", "有省里的停机通知，停了三天。")
    does(chen, here, "cancel", "核实过，停机通知是真的。")
    assert score(chen) == before
    sun.go(here)
    assert "已撤销" in sun.text
    assert sun.page.locator("#acts").count() == 0

    # Whoever has no script sees the same, once they load the page.
    plain = sit_down(browser, town.address, "陈静", scripts=False)
    plain.go("/desk")
    sign_in(plain, "chenjing", town.password)
    plain.go("/desk/supervision/board")
    assert ITEM in plain.text
    assert [person.complaints for person in (chen, sun)] == [[], []]
