"""Phone first: what a first visit costs, byte by byte, in a real browser with nothing in its cache."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser import PHONE, open_browser
from tests.conftest import Town
from tests.journey import UNEMPLOYMENT

pytestmark = [pytest.mark.xdist_group("town"), pytest.mark.browser]
#: Bytes on the wire, headers included: everything of a first page; its HTML alone.
MOST, MOST_HTML = 150_000, 20_000
ADDRESSES = ("/", "/en/", "/search", "/search?q=失业", f"/items/{UNEMPLOYMENT}", "/sign-in", "/track", "/verify")


@dataclass
class Visit:
    """What one first visit brought over the wire."""

    bytes_of: dict[str, int] = field(default_factory=dict)
    kind_of: dict[str, str] = field(default_factory=dict)
    headers_of: dict[str, dict[str, str]] = field(default_factory=dict)

    @property
    def all_bytes(self) -> int:
        return sum(self.bytes_of.values())


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = open_browser(playwright)
        yield opened
        opened.close()


def visit(browser: Browser, address: str) -> Visit:
    """Open an address as somebody who was never here."""
    context = browser.new_context(viewport={"width": PHONE, "height": 800}, locale="zh-CN")
    page, seen, urls = context.new_page(), Visit(), dict[str, str]()
    wire = context.new_cdp_session(page)

    def answered(event: dict[str, Any]) -> None:
        url = urls[event["requestId"]] = event["response"]["url"]
        seen.kind_of[url] = event["type"]
        seen.headers_of[url] = {name.lower(): value for name, value in event["response"]["headers"].items()}

    def finished(event: dict[str, Any]) -> None:
        url = urls.get(event["requestId"], event["requestId"])
        seen.bytes_of[url] = seen.bytes_of.get(url, 0) + int(event["encodedDataLength"])

    wire.on("Network.responseReceived", answered)
    wire.on("Network.loadingFinished", finished)
    wire.send("Network.enable")
    page.goto(address, wait_until="networkidle")
    context.close()
    return seen


@pytest.mark.parametrize("path", ADDRESSES)
def test_a_first_visit_is_light(browser: Browser, town: Town, path: str) -> None:
    seen = visit(browser, f"{town.address}{path}")
    pages = [url for url, kind in seen.kind_of.items() if kind == "Document"]
    assert len(pages) == 1
    assert 0 < seen.bytes_of[pages[0]] <= MOST_HTML
    assert set(seen.kind_of.values()) >= {"Document", "Stylesheet", "Script"}
    assert seen.all_bytes <= MOST, seen.bytes_of


def test_everything_but_the_page_is_kept_for_ever_under_a_hashed_name(browser: Browser, town: Town) -> None:
    seen = visit(browser, f"{town.address}/")
    others = {url: headers for url, headers in seen.headers_of.items() if seen.kind_of[url] != "Document"}
    assert others
    for url, headers in others.items():
        assert url.startswith(f"{town.address}/static/"), url
        assert "immutable" in headers["cache-control"], url
        name = url.rsplit("/", 1)[1]
        assert len(name.split(".")[-2]) == 12, f"{name} carries the hash of its content"
        assert headers.get("content-encoding") in {"gzip", "br"} or "svg" in url, url


def test_the_checker_counts_what_travels(town: Town) -> None:
    """The browser's count of the home page and gzip's own agree roughly: it does not count the unpacked page."""
    unpacked = httpx.get(f"{town.address}/", headers={"Accept-Encoding": "identity"}).content
    assert len(gzip.compress(unpacked)) < MOST_HTML < len(unpacked)
