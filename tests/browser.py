"""A real browser for the tests, and the people who sit before it."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Playwright

from tests.papers import picture

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
WIDE, PHONE = 1280, 375


def open_browser(playwright: Playwright) -> Browser:
    """The operating system's Chromium."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert found, "the tests need a browser: apt-get install chromium"
    return playwright.chromium.launch(executable_path=found, args=list(ARGUMENTS))


ON_PURPOSE = ("responded with a status of 4", "htmx:sendAbort", "htmx:afterRequest")


@dataclass
class Person:
    """Somebody of the cast at a browser; remembers every error the console showed."""

    name: str
    page: Page
    address: str
    complaints: list[str] = field(default_factory=list)

    def go(self, path: str) -> None:
        answer = self.page.goto(f"{self.address}{path}")
        assert answer is not None
        assert answer.status < 400, f"{self.name} {path}: {answer.status}"

    def press(self, selector: str) -> None:
        """Press a button and wait for the page it leads to."""
        with self.page.expect_navigation():
            self.page.locator(selector).first.click()

    def hand_in(self, selector: str, name: str) -> None:
        """Choose a file; the page sends it at once."""
        with self.page.expect_navigation():
            self.page.locator(selector).first.set_input_files(
                {"name": f"{name}.png", "mimeType": "image/png", "buffer": picture(name)}
            )

    @property
    def text(self) -> str:
        return self.page.locator("main").inner_text()


def sit_down(browser: Browser, address: str, name: str, *, scripts: bool = True) -> Person:
    """A fresh browser window for somebody."""
    context: BrowserContext = browser.new_context(
        viewport={"width": WIDE, "height": 900}, locale="zh-CN", java_script_enabled=scripts
    )
    page = context.new_page()
    page.set_default_timeout(30_000)
    person = Person(name=name, page=page, address=address)

    def hear(message: ConsoleMessage) -> None:
        # The browser reports every answer from 400 to 499 as an error of the page, and htmx every request that a newer answer
        # of the same person has replaced; those we give and do on purpose.
        if message.type == "error" and not any(words in message.text for words in ON_PURPOSE):
            person.complaints.append(message.text)

    page.on("console", hear)
    page.on("pageerror", lambda error: person.complaints.append(str(error)))
    return person


def sign_in(person: Person, username: str, password: str) -> None:
    """From the sign-in page the person is on. Whoever holds several posts sits down in the first."""
    person.page.fill("input[name=login]", username)
    person.page.fill("input[name=password]", password)
    person.press("main form button.button")
    if person.page.url.partition("?")[0].endswith("/desk/hat"):
        person.press("main form button.button")
