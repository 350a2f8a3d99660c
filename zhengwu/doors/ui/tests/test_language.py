"""An address answers in its own language; browsers and the switch lead to the right address."""

from __future__ import annotations

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db
HTML = {"Accept": "text/html,application/xhtml+xml"}
ENGLISH = HTML | {"Accept-Language": "en-GB,en;q=0.9,zh-CN;q=0.3"}
CHINESE = HTML | {"Accept-Language": "zh-CN,zh;q=0.9,en;q=0.8"}


@pytest.fixture
def client() -> Client:
    return Client(raise_request_exception=False)


@pytest.mark.parametrize(
    ("address", "headers", "leads_to"),
    [
        ("/track", {}, None),
        ("/track", CHINESE, None),
        ("/track", HTML | {"Accept-Language": "zh-TW,zh;q=0.9"}, None),
        ("/track", HTML | {"Accept-Language": "*"}, None),
        ("/track", HTML | {"Accept-Language": "fr,en;q=0.5"}, "/en/track"),
        ("/track", ENGLISH, "/en/track"),
        ("/search?q=%E5%A4%B1%E4%B8%9A&theme=a&theme=b", ENGLISH, "/en/search?q=%E5%A4%B1%E4%B8%9A&theme=a&theme=b"),
        ("/en/track", CHINESE, None),
        ("/track", ENGLISH | {"HX-Request": "true"}, None),
        ("/track", ENGLISH | {"Accept": "application/json"}, None),
        ("/healthz", ENGLISH, None),
    ],
)
def test_who_is_led_where(client: Client, address: str, headers: dict[str, str], leads_to: str | None) -> None:
    answer = client.get(address, headers=headers)
    assert (answer.status_code, answer.headers.get("Location")) == ((302, leads_to) if leads_to else (200, None))
    if leads_to:
        assert {"Accept-Language", "Cookie"} <= set(answer["Vary"].split(", "))


def test_an_address_answers_in_its_own_language(client: Client) -> None:
    chinese, english = client.get("/track", headers=CHINESE), client.get("/en/track", headers=CHINESE)
    assert (chinese["Content-Language"], english["Content-Language"]) == ("zh-CN", "en")
    assert '<html lang="zh-CN"' in chinese.content.decode()
    assert '<html lang="en"' in english.content.decode()
    for page in (chinese, english):
        assert '<link rel="alternate" hreflang="en" href="/en/track">' in page.content.decode()
        assert '<link rel="alternate" hreflang="zh-CN" href="/track">' in page.content.decode()


def test_an_english_page_marks_what_it_says_in_chinese(client: Client) -> None:
    """The name of whoever is meant to read it stands in the footer: zhengwu 政务."""
    page = client.get("/en/track")
    assert '<span lang="zh-CN">政务</span>' in page.content.decode()
    assert int(page["Content-Length"]) == len(page.content)
    assert '<span lang="zh-CN">' not in client.get("/track").content.decode()


def test_the_switch_is_remembered_and_has_the_last_word(client: Client) -> None:
    switched = client.get("/en/search?q=x&lang=zh", headers=ENGLISH)
    assert switched["Location"] == "/search?q=x"
    assert client.get("/search?q=x", headers=ENGLISH).status_code == 200
    assert client.get("/search?q=x&lang=en", headers=CHINESE)["Location"] == "/en/search?q=x"
    assert client.get("/", headers=CHINESE)["Location"] == "/en/"


def test_the_switch_stands_on_every_page_and_leads_back_to_it(client: Client) -> None:
    assert 'href="/search?q=x&amp;lang=en"' in client.get("/search?q=x").content.decode()
    assert 'href="/search?q=x&amp;lang=zh"' in client.get("/en/search?q=x").content.decode()
    assert 'href="/no-such-page?lang=en"' in client.get("/no-such-page").content.decode()


def test_the_switch_of_an_address_that_only_takes_posts_leads_home() -> None:
    refused = Client(enforce_csrf_checks=True).post("/large-type", {"next": "/"})
    assert refused.status_code == 403
    assert 'href="/?lang=en"' in refused.content.decode()


@pytest.mark.parametrize("address", ["//evil.example/x?lang=en", "/en//evil.example?lang=zh", "//evil.example?lang=zh"])
def test_nobody_is_led_to_another_host(client: Client, address: str) -> None:
    path, _, query = address.partition("?")
    answer = client.get("/", headers=ENGLISH, PATH_INFO=path, QUERY_STRING=query)
    assert not answer["Location"].startswith("//")
    assert answer["Location"].startswith("/")


def test_a_word_the_switch_does_not_know_changes_nothing(client: Client) -> None:
    answer = client.get("/track?lang=fr", headers=CHINESE)
    assert answer.status_code == 200
    assert "language" not in answer.cookies


def test_what_is_posted_is_never_led_away(client: Client) -> None:
    assert client.post("/track", {"project_no": "1", "query_password": "2"}, headers=ENGLISH).status_code == 404
