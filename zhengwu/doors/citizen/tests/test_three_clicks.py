"""From the home page, three clicks lead to the form of every item there is. Signing in is not counted.

The clicks are real links of rendered pages; the items are those the catalogue offers, so a new one cannot be forgotten.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html.parser import HTMLParser
from urllib.parse import urldefrag

import pytest
from django.test import Client
from django.urls import Resolver404, resolve, reverse

from zhengwu.doors.citizen.tests.factories import TODAY, signed_in
from zhengwu.items.public import ItemVersion, Standing, offered, season

pytestmark = pytest.mark.usefixtures("county")
#: The last click is the one on the guide, so guides are looked for within two.
CLICKS_TO_A_GUIDE = 2
#: Lists by department, theme and life event, and their pagers: what a press here leads to is followed further. Bundles and
#: halls lead to guides as well, but nobody who looks for one item should need them.
WAYS = {"home", "search"}


class Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        href, other_language = dict(attrs).get("href"), "hreflang" in dict(attrs)
        if tag == "a" and href and href.startswith("/") and not other_language:
            self.found.append(urldefrag(href).url)


def links_of(client: Client, address: str) -> list[str]:
    answer = client.get(address)
    assert answer.status_code == 200, address
    links = Links()
    links.feed(answer.content.decode())
    return links.found


def page_of(address: str) -> str:
    try:
        return str(resolve(address.split("?", maxsplit=1)[0]).url_name)
    except Resolver404:
        return ""


def within(client: Client, clicks: int) -> set[str]:
    """Every address that so many clicks lead to."""
    seen, front = {"/"}, ["/"]
    for _click in range(clicks):
        led = {href for address in front if page_of(address) in WAYS for href in links_of(client, address)}
        front = sorted(led - seen)
        seen |= led
    return seen


def applicable(versions: Iterable[ItemVersion]) -> dict[str, bool]:
    """Guide → whether one can apply online today."""
    return {
        reverse("guide", args=[v.item.task_code]): v.online_depth >= 2
        and bool(v.guide.form.sections)
        and season(v.guide, TODAY).standing is not Standing.CLOSED
        for v in versions
    }


def test_three_clicks_lead_to_every_form() -> None:
    items = {reverse("guide", args=[v.item.task_code]): v for v in offered()}
    clients = {"natural": signed_in("wangfang"), "both": signed_in("wangfang"), "legal": signed_in("liqiang")}
    reached = within(clients["natural"], CLICKS_TO_A_GUIDE)
    assert set(items) - reached == set(), "these guides are more than two clicks from home"
    online = applicable(items.values())
    assert len(online) == 23
    for guide, version in items.items():
        client = clients[version.audience]
        starts = [href for href in links_of(client, guide) if page_of(href) == "apply-start"]
        if online[guide]:
            assert starts, f"{version.name} has no button"
            form = client.get(starts[0], follow=True)
            assert page_of(form.redirect_chain[-1][0]) == "apply", version.name
            assert form.status_code == 200
        else:
            assert not starts, version.name
            assert re.search(r"起受理。|要到窗口办", client.get(guide).content.decode()), version.name


def test_the_walk_would_notice_an_item_that_hides_behind_a_pager(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zhengwu.doors.citizen.portal.searching.ROWS_OF_A_LIST", 1)
    monkeypatch.setattr("zhengwu.doors.citizen.portal.searching.ROWS_A_PAGE", 1)
    monkeypatch.setattr("zhengwu.doors.citizen.portal.life_lines._links", lambda _items: ())
    reached = within(client, CLICKS_TO_A_GUIDE)
    assert {reverse("guide", args=[v.item.task_code]) for v in offered()} - reached
