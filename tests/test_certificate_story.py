"""A case issues a certificate: 王芳 shows it, hands it in elsewhere without a file, lends it and takes it back."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser import Person, open_browser, sign_in, sit_down
from tests.conftest import Town
from tests.journey import Api, act, review_all, submit

pytestmark = [pytest.mark.xdist_group("town"), pytest.mark.browser]
#: 零就业家庭就业援助 asks for the household book, and for the certificate that the case below grants.
AID, CARD = "11340123MA0000023E4340714924000", "就业失业登记证"
QIANG = "340123198506140014"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = open_browser(playwright)
        yield opened
        opened.close()


def granted(api: Api) -> None:
    """The case through which 王芳 gets the certificate."""
    number = submit(api)["project_no"]
    act(api, "赵敏", number, "receive")
    act(api, "赵敏", number, "accept")
    review_all(api, number)
    act(api, "周正", number, "decide", outcome="approve", reason="符合条件。")
    act(api, "赵敏", number, "deliver", method="window", recipient="王芳")


def shown(person: Person) -> str:
    """Where the code on the screen leads."""
    return urlsplit(person.page.locator("[data-address]").text_content() or "").path


def apply_for_aid(wang: Person) -> None:
    """No certificate is uploaded: both come from the library; what she has to sign is all she hands in."""
    wang.go(f"/items/{AID}/apply?wish=job")
    page = wang.page
    for name, words in (("family_size", "3"), ("able_count", "2"), ("members", "王芳，35 岁"), ("reason", "单位裁员")):
        page.fill(f"[name={name}]", words)
    for key in ("household_book", "unemployment_certificates"):
        page.check(f"[name='library.{key}']")
    wang.hand_in("#material-application_form input[type=file]", "application_form")
    for key in ("household_book", "unemployment_certificates"):
        assert page.is_checked(f"[name='library.{key}']")
    wang.press("button[name=do][value=review]")
    assert "核对" in page.title(), wang.text[:1500]
    for promise in page.locator("main form input[type=checkbox]").all():
        promise.check()
    wang.press("main form .form-end button.button")
    assert page.url.endswith("/submitted"), page.url


def test_a_certificate_lives_without_paper(browser: Browser, town: Town, api: Api) -> None:
    granted(api)
    wang, shop, qiang = (sit_down(browser, town.address, name) for name in ("王芳", "店主", "李强"))
    for person, username in ((wang, "wangfang"), (qiang, "liqiang")):
        person.go("/sign-in")
        sign_in(person, username, town.password)

    # She shows it; the shopkeeper's phone opens what the code says, and nobody else's does afterwards.
    wang.go("/my/certificates")
    wang.press(f".lines a:has-text('{CARD}')")
    here = urlsplit(wang.page.url).path
    wang.press("a:has-text('亮证')")
    wang.page.locator("[data-left]:has-text('秒')").wait_for()
    code = shown(wang)
    shop.go(code)
    assert "这份证照是真的，现在有效" in shop.text
    assert "王芳" in shop.text
    assert browser.new_context().request.get(f"{town.address}{code}").status == 410

    # The next application takes it from the library, and she reads where it went and who saw it.
    apply_for_aid(wang)
    wang.go(here)
    for words in ("零就业家庭就业援助", "扫码的人"):
        assert words in wang.text

    # She lets 李强 show it, and takes that back: his next code is refused, and so is the one on his screen.
    wang.press("a:has-text('授权别人用证')")
    for name, typed in (("name", "李强"), ("number", QIANG)):
        wang.page.fill(f"[name={name}]", typed)
    wang.page.check("[name=purpose][value=handle]")
    wang.press("main form .form-end button.button")
    qiang.go("/my/certificates")
    qiang.press(f"a:has-text('王芳的{CARD}')")
    waiting = shown(qiang)
    wang.press("#grants ~ div a:has-text('李强')")
    wang.press("main form .form-end button.button")
    assert "已收回" in wang.text
    for who, path, status in ((shop, waiting, 410), (qiang, urlsplit(qiang.page.url).path, 404)):
        answer = who.page.goto(f"{town.address}{path}")
        assert answer is not None
        assert answer.status == status

    # The file she has is genuine; one byte more, and it is not.
    content = wang.page.request.get(f"{town.address}{here}/certificate.pdf").body()
    for altered, words in ((b"", "和我们发的一模一样"), (b"%", "这个文件被改动过")):
        shop.go("/verify")
        file = {"name": f"{CARD}.pdf", "mimeType": "application/pdf", "buffer": content + altered}
        with shop.page.expect_navigation():
            shop.page.set_input_files("#f-file", file)  # type: ignore[arg-type]
        assert words in shop.text
    assert [person.complaints for person in (wang, shop, qiang)] == [[], [], []]
