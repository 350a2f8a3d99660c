"""通行密钥 in a real browser: made with a virtual device, then one press signs in."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, sync_playwright

from tests.browser import open_browser
from tests.conftest import Town

pytestmark = [pytest.mark.xdist_group("town"), pytest.mark.browser]

#: A device that has a screen lock, and somebody who unlocks it each time.
DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def page() -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = open_browser(playwright)
        page = browser.new_context(locale="zh-CN").new_page()
        device = page.context.new_cdp_session(page)
        device.send("WebAuthn.enable")
        device.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
        yield page
        browser.close()


def test_a_passkey_is_made_and_signs_in_with_one_press(town: Town, page: Page) -> None:
    # Passkeys belong to a name, not to a number.
    site = f"http://localhost:{urlsplit(town.address).port}"
    page.goto(f"{site}/sign-in?next=/my/security/passkeys/add")
    page.fill("[name=login]", "wairen")
    page.fill("[name=password]", town.password)
    page.click("form.card .button-big")
    page.fill("[name=name]", "外人的电脑")
    page.click("[data-passkey-button]")
    page.wait_for_selector("ol.tiles")  # the recovery codes
    page.goto(f"{site}/my/security")
    assert "外人的电脑" in page.inner_text("#main")

    page.context.clear_cookies()
    page.goto(f"{site}/sign-in?next=/my/security")
    page.click("[data-passkey-button]")
    page.wait_for_url(lambda address: urlsplit(address).path == "/my/security")
    assert "外人的电脑" in page.inner_text("#main")
