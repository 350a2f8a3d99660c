"""长辈版: its home page, and what stays the same."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from zhengwu.doors.citizen.tests.factories import (
    ALLOWANCE,
    SUBSIDY,
    accepted,
    applied,
    closed,
    correcting,
    filled_in,
    signed_in,
)
from zhengwu.items.public import offered

pytestmark = pytest.mark.usefixtures("county")


def large(client: Client | None = None) -> Client:
    found = client or Client()
    found.cookies["large_type"] = "yes"
    return found


def home(client: Client, address: str = "/"):  # type: ignore[no-untyped-def]
    answer = client.get(address)
    assert answer.status_code == 200
    return answer


def test_the_home_page_asks_one_question_and_offers_six_things() -> None:
    answer = home(large())
    text, page = answer.content.decode(), answer.context["page"]
    order = ["您好，想办什么？", "打电话问 12345", "搜索事项", "常办的事", "办到哪了", "就近去办", "回到普通版"]
    assert [text.index(words) for words in order] == sorted(text.index(words) for words in order)
    assert len(page.tiles) == 6
    assert len({tile.words for tile in page.tiles}) == 6


def test_the_things_are_those_of_old_age_by_the_words_people_use() -> None:
    tiles = home(large()).context["page"].tiles
    events = {v.name: v.life_events for v in offered()}
    assert [events[tile.name][0] for tile in tiles] == ["养老"] * 4 + ["看病"] * 2
    assert tiles[0].words == "养老金认证"
    assert {tile.icon for tile in tiles} == {"sunset", "medical"}
    for tile in tiles:
        assert Client().get(tile.href).status_code == 200


def test_what_is_asked_for_most_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    from zhengwu.doors.citizen.portal import elder_tiles

    last = home(large()).context["page"].tiles[3]
    asked = Counter({last.href.rsplit("/", 1)[1]: 9})
    monkeypatch.setattr(elder_tiles, "asked_lately", lambda: asked)
    cache.clear()
    assert home(large()).context["page"].tiles[0].name == last.name


def test_a_county_without_items_for_elders_offers_what_everybody_asks_for(monkeypatch: pytest.MonkeyPatch) -> None:
    from zhengwu.doors.citizen.portal import elder_tiles

    monkeypatch.setattr(elder_tiles, "EVENTS", ("没有这样的事",))
    cache.clear()
    page = home(large()).context["page"]
    assert [tile.name for tile in page.tiles] == [item.name for item in page.home.often[:6]]


def test_what_waits_is_said_in_one_sentence_each() -> None:
    case = correcting()
    text = home(large(signed_in())).content.decode()
    assert "“申报社会保险补贴”：补材料，补齐当天受理" in text
    assert "12月9日前" in text
    assert reverse("my-case", args=[case.project_no]) + "#fix" in text


def in_main(answer, pattern: str) -> set[str]:  # type: ignore[no-untyped-def]
    main = answer.content.decode().split("<main")[1].split("</main>")[0]
    return set(re.findall(pattern, main))


def test_the_ordinary_home_page_leads_nowhere_that_the_large_one_does_not() -> None:
    correcting()
    plain, big = home(signed_in()), home(large(signed_in()))
    leads_to = r'href="([^"#]+)'
    #: Single items are found behind their event, as everywhere; shortcuts of the search by searching.
    single = {href for href in in_main(plain, leads_to) if href.startswith(("/items/", "/search?q="))}
    whole = set(re.findall(leads_to, big.content.decode()))  # its menu is part of it
    assert in_main(plain, leads_to) - single - whole == set()


@pytest.mark.parametrize("cookies", [(), ("large_type",)])
def test_english_too(client: Client, cookies: tuple[str, ...]) -> None:
    for cookie in cookies:
        client.cookies[cookie] = "yes"
    text = home(client, "/en/").content.decode()
    assert ("Hello, what do you need?" in text) == bool(cookies)
    assert '<html lang="en"' in text


def test_it_costs_a_fixed_number_of_statements(django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    for _n in range(3):
        applied()
    closed()
    fang = large(signed_in())
    with django_assert_max_num_queries(34):
        fang.get("/")


def test_guides_forms_and_cases_keep_their_answers_and_fields() -> None:
    fang = signed_in()
    form = filled_in(fang)
    running = accepted()
    addresses = [
        reverse("guide", args=[SUBSIDY]) + "?application=again",
        reverse("guide", args=[ALLOWANCE]),
        form,
        f"{form}/review",
        reverse("my-case", args=[running.project_no]),
    ]
    for address in addresses:
        fang.cookies.pop("large_type", None)
        plain = fang.get(address)
        big = large(fang).get(address)
        assert big.status_code == 200
        for what in (r'name="([^"]+)"', r"<h2[^>]*>([^<]+)", r'href="([^"]+)"'):
            assert in_main(plain, what) - in_main(big, what) == set(), address


def test_switching_leads_back_to_the_page_with_its_answers() -> None:
    client, here = Client(), reverse("guide", args=[SUBSIDY]) + "?application=again"
    answer = client.post(reverse("large-type"), {"next": here, "set": "on"}, follow=True)
    assert answer.redirect_chain == [(here, 302)]
    assert 'data-size="large"' in answer.content.decode()
    answer = client.post(reverse("contrast"), {"next": f"/en{here}", "set": "on"}, follow=True)
    assert 'lang="en" data-size="large" data-contrast="more"' in answer.content.decode()
