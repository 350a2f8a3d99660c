"""The main job in a real browser, by the cast: with one correction and one refusal, with and without JavaScript."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser import Person, open_browser, sign_in, sit_down
from tests.conftest import Town
from tests.journey import UNEMPLOYMENT
from tests.papers import picture

pytestmark = [pytest.mark.xdist_group("town"), pytest.mark.browser]
Sit = Callable[..., Person]
ACCOUNTS = {"王芳": "wangfang", "赵敏": "zhaomin", "孙立": "sunli", "周正": "zhouzheng", "外人": "wairen"}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = open_browser(playwright)
        yield opened
        opened.close()


@pytest.fixture
def sit(browser: Browser, town: Town) -> Iterator[Sit]:
    """Somebody at a browser; at the end nobody's console may have complained."""
    people: list[Person] = []

    def one(name: str, *, signed_in: bool = True, scripts: bool = True) -> Person:
        person = sit_down(browser, town.address, name, scripts=scripts)
        people.append(person)
        if signed_in:
            person.go("/sign-in")
            sign_in(person, ACCOUNTS[name], town.password)
        return person

    yield one
    complaints = {p.name: p.complaints for p in people if p.complaints}
    for person in people:
        person.page.context.close()
    assert complaints == {}


def fill_the_form(wang: Person) -> None:
    page = wang.page
    page.fill("[name=phone]", "13800000012")
    page.fill("[name=employer]", "肥西县演示服装有限公司")
    page.fill("[name=left_date]", "2026-10-30")
    page.select_option("[name=education]", "college")


def hand_in_everything(wang: Person) -> None:
    for key in ("id_card", "household_book", "dismissal_letter"):
        wang.hand_in(f"#material-{key} input[type=file]", key)


def check_and_submit(wang: Person) -> str:
    """From the filled form to the receipt; the case number."""
    wang.press("button[name=do][value=review]")
    assert "核对" in wang.page.title(), wang.page.locator("main").inner_text()[:1500]
    return promise_and_submit(wang)


def promise_and_submit(wang: Person) -> str:
    """Every box ticked, and handed in; the case number."""
    for promise in wang.page.locator("main form input[type=checkbox]").all():
        promise.check()
    wang.press("main form .form-end button.button")
    number = re.search(r"/my/cases/(\d[^/]+)/submitted", wang.page.url)
    assert number, wang.page.url
    return number[1]


def apply_quickly(wang: Person) -> str:
    wang.go(f"/items/{UNEMPLOYMENT}/apply?situation=dismissed&residence=local")
    fill_the_form(wang)
    hand_in_everything(wang)
    return check_and_submit(wang)


def receive(zhao: Person, number: str) -> None:
    zhao.go(f"/desk/cases/{number}/receive")
    zhao.press("button[value=act]")


def test_the_whole_main_job_with_one_correction(sit: Sit) -> None:
    # 王芳 finds the item in her own words, and two answers leave her three materials.
    wang = sit("王芳", signed_in=False)
    wang.go("/")
    wang.page.fill("#q", "失业登记")
    with wang.page.expect_navigation():
        wang.page.keyboard.press("Enter")
    wang.press("a:has-text('就业失业登记证发放')")
    wang.page.check("[name=situation][value=dismissed]")
    wang.page.check("[name=residence][value=local]")
    wang.page.click("button:has-text('更新材料清单')")
    wang.page.wait_for_url("**situation=dismissed**residence=local**")
    wang.page.wait_for_function("!document.querySelector('#materials').innerText.includes('土地证')")
    wang.press("a:has-text('在线申请')")
    sign_in(wang, "wangfang", "town-password")

    # The form knows who she is, keeps what she types, and says so.
    assert "3401**********0028" in wang.text
    # On a slow machine the draft saves itself while one still types: wait for the save that knows the last answer.
    with wang.page.expect_response(lambda answer: "education=college" in (answer.request.post_data or "")):
        fill_the_form(wang)
    wang.page.locator("[role=status]:has-text('已自动保存')").first.wait_for()
    wang.page.reload()
    assert wang.page.input_value("[name=employer]") == "肥西县演示服装有限公司"
    hand_in_everything(wang)
    number = check_and_submit(wang)
    assert "查询密码" in wang.text
    password = wang.page.locator("dd:right-of(dt:text('查询密码'))").first.inner_text().strip()

    # 赵敏 takes it in and asks once for everything that is wrong.
    zhao = sit("赵敏")
    assert number in zhao.text
    receive(zhao, number)
    zhao.go(f"/desk/cases/{number}/reception")
    zhao.page.check("[name='ok.dismissal_letter'][value='0']")
    zhao.page.fill("[name='problem.dismissal_letter']", "公章看不清")
    zhao.page.fill("[name='remedy.dismissal_letter']", "把公章拍进画面再传一次")
    zhao.page.check("[name=decision][value=request-correction]")
    zhao.press("button[name=do][value=preview]")
    assert "公章看不清" in zhao.page.locator(".paper").inner_text()
    zhao.press("button[name=do][value=decide]")

    # She sees one thing to do, and does it.
    wang.go(f"/my/cases/{number}")
    assert "公章看不清" in wang.text
    wang.hand_in(".to-correct input[type=file]", "又拍了一次")
    wang.press("button[value=supply]")
    assert "初审" in wang.text

    # 孙立 reviews: one step, then two side by side. 周正 decides. 赵敏 hands over.
    sun = sit("孙立")
    for _step in range(3):
        sun.go(f"/desk/cases/{number}")
        sun.page.fill("textarea[name=opinion]", "材料属实，建议准予。")
        sun.press("button[name=outcome][value=approve]")
    zhou = sit("周正")
    zhou.go(f"/desk/cases/{number}/decide")
    zhou.page.check("[name=outcome][value=approve]")
    zhou.press("button[name=do][value=preview]")
    zhou.press("button[name=do][value=act]")
    zhao.go(f"/desk/cases/{number}/deliver")
    zhao.page.check("[name=method][value=window]")
    zhao.press("button[name=do][value=act]")

    # It is closed; everything that happened is told, every paper can be fetched and checked by anybody.
    wang.go(f"/my/cases/{number}")
    assert "办结" in wang.text
    pdf = wang.page.locator("a[href*='/documents/']").first.get_attribute("href")
    fetched = wang.page.request.get(f"{wang.address}{pdf}")
    assert fetched.body().startswith(b"%PDF-")
    wang.page.check("[name=grade][value='1']")
    wang.press(".rating button.button")
    assert "非常满意" in wang.text

    stranger = sit("外人", signed_in=False)
    stranger.go("/track")
    stranger.page.fill("[name=project_no]", number)
    stranger.page.fill("[name=query_password]", password)
    stranger.press("main form button.button")
    assert "办结" in stranger.text
    assert "340123199112030028" not in stranger.page.content()


def test_a_refusal_says_why_where_to_go_and_what_one_can_do(sit: Sit) -> None:
    number = apply_quickly(sit("王芳"))
    zhao = sit("赵敏")
    receive(zhao, number)
    zhao.go(f"/desk/cases/{number}/reception")
    zhao.page.check("[name=decision][value=refuse-acceptance]")
    zhao.page.fill("[name=reason]", "户口和常住地都不在肥西县。")
    zhao.page.fill("[name=competent_body]", "肥东县人力资源和社会保障局")
    zhao.press("button[name=do][value=decide]")
    wang = sit("王芳")
    wang.go(f"/my/cases/{number}")
    for words in ("不予受理", "户口和常住地都不在肥西县", "肥东县人力资源和社会保障局", "60"):
        assert words in wang.text


def test_without_javascript_the_main_job_still_works(sit: Sit) -> None:
    wang = sit("王芳", scripts=False)
    wang.go(f"/items/{UNEMPLOYMENT}")
    wang.page.check("[name=situation][value=dismissed]")
    wang.page.check("[name=residence][value=local]")
    wang.press("button:has-text('更新材料清单')")
    wang.press("a:has-text('在线申请')")
    fill_the_form(wang)
    for key in ("id_card", "household_book", "dismissal_letter"):
        wang.page.set_input_files(
            f"#material-{key} input[type=file]",
            {"name": f"{key}.png", "mimeType": "image/png", "buffer": b"\x89PNG\r\n\x1a\n"},
        )
    wang.press("button[name=do][value=review]")
    assert wang.page.locator(".error-summary").count(), "a broken picture is named, nothing is lost"
    assert wang.page.input_value("[name=employer]") == "肥西县演示服装有限公司"
    for key in ("id_card", "household_book", "dismissal_letter"):
        wang.page.set_input_files(
            f"#material-{key} input[type=file]",
            {"name": f"{key}.png", "mimeType": "image/png", "buffer": picture(key)},
        )
    number = check_and_submit(wang)
    zhao = sit("赵敏", scripts=False)
    receive(zhao, number)
    zhao.go(f"/desk/cases/{number}/reception")
    zhao.page.check("[name=decision][value=accept]")
    zhao.press("button[name=do][value=decide]")
    wang.go(f"/my/cases/{number}")
    assert "已受理" in wang.text


def test_wrong_input_keeps_what_was_typed_and_leads_to_it(sit: Sit) -> None:
    wang = sit("王芳")
    wang.go(f"/items/{UNEMPLOYMENT}/apply?situation=dismissed&residence=local")
    fill_the_form(wang)
    wang.page.fill("[name=phone]", "1380000001")
    wang.page.fill("[name=left_date]", "2027-01-01")
    wang.press("button[name=do][value=review]")
    summary = wang.page.locator(".error-summary")
    assert "手机号" in summary.inner_text()
    assert wang.page.evaluate("document.activeElement.classList.contains('error-summary')"), (
        "the focus is on the summary"
    )
    assert wang.page.input_value("[name=phone]") == "1380000001"
    summary.locator("a").first.click()
    assert wang.page.evaluate("document.activeElement.name") == "phone"


def test_outsiders_see_nobody_elses_case(sit: Sit) -> None:
    number = apply_quickly(sit("王芳"))
    stranger = sit("外人")
    answer = stranger.page.goto(f"{stranger.address}/my/cases/{number}")
    assert answer is not None
    assert answer.status == 404
    answer = stranger.page.goto(f"{stranger.address}/desk/cases/{number}")
    assert answer is not None
    assert answer.status == 403


def test_a_promise_is_signed_with_the_mouse_and_the_signature_is_shown(sit: Sit) -> None:
    wang = sit("王芳")
    wang.go(f"/items/{UNEMPLOYMENT}/apply?situation=dismissed&residence=local")
    fill_the_form(wang)
    for key in ("id_card", "household_book"):
        wang.hand_in(f"#material-{key} input[type=file]", key)
    wang.page.check("[name='later.dismissal_letter']")
    wang.press("button[name=do][value=review]")
    pad, mouse = wang.page.locator("[data-pad] > svg"), wang.page.mouse
    hand = wang.page.locator("[data-pad] .hand")

    def draw(*points: tuple[float, float]) -> None:
        box = pad.bounding_box()
        assert box
        places = [(box["x"] + x * box["width"], box["y"] + y * box["height"]) for x, y in points]
        mouse.move(*places[0])
        mouse.down()
        for place in places[1:]:
            mouse.move(*place, steps=5)
        mouse.up()

    # A slip of the hand is cleared from the keyboard.
    pad.scroll_into_view_if_needed()
    draw((0.5, 0.5), (0.9, 0.9))
    assert (hand.get_attribute("d") or "").startswith("M500 200L")
    wang.page.focus("[data-clear]")
    wang.page.keyboard.press("Enter")
    assert hand.get_attribute("d") == ""
    draw((0.1, 0.5), (0.3, 0.45))
    draw((0.2, 0.2), (0.2, 0.8), (0.35, 0.8))
    # Forgotten boxes cost no signature.
    wang.press("main form .form-end button.button")
    assert (hand.get_attribute("d") or "").count("M") == 2
    number = promise_and_submit(wang)
    wang.go(f"/my/cases/{number}")
    wang.page.click("#signed summary >> nth=0")
    assert (wang.page.get_attribute("#signed .hand", "d") or "").startswith("M100 200L300 180")
    assert "和签的时候一样" in wang.page.locator("#signed").inner_text()
