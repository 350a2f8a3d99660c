"""Halls: all of them, the closest first, and what each window does."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client

from zhengwu.doors.citizen.tests.factories import NOW
from zhengwu.kernel.public import pinned_time

pytestmark = pytest.mark.usefixtures("county")
CENTRE, TOWN, VILLAGE = "肥西县政务服务中心", "上派镇便民服务中心", "青年社区便民服务站"


def names(client: Client, address: str) -> list[str]:
    return [card.name for card in client.get(address).context["page"].halls]


def test_the_halls_of_the_county_lead_and_everyone_is_there(client: Client) -> None:
    found = names(client, "/halls")
    assert found[:3] == [CENTRE, TOWN, VILLAGE]
    assert len(found) == 21


@pytest.mark.parametrize(
    ("place", "first"),
    [
        ("340123100001", [VILLAGE, TOWN, CENTRE]),
        ("340123100000", [TOWN, VILLAGE, CENTRE]),
        ("340123101000", [CENTRE, TOWN, VILLAGE]),
    ],
)
@pytest.mark.parametrize("address", ["/", "/halls"])
def test_the_place_named_is_remembered_until_it_is_taken_back(
    client: Client, address: str, place: str, first: list[str]
) -> None:
    assert names(client, f"{address}?place={place}")[:3] == first
    assert names(client, "/halls")[:3] == first
    assert names(client, "/")[:3] == first
    assert names(client, f"{address}?place=")[:3] == [CENTRE, TOWN, VILLAGE]
    assert "place" not in client.cookies or not client.cookies["place"].value


def test_the_place_is_kept_from_scripts_and_other_sites(client: Client) -> None:
    client.get("/?place=340123100000")
    kept = client.cookies["place"]
    assert (kept.value, kept["httponly"], kept["samesite"]) == ("340123100000", True, "Lax")


@pytest.mark.parametrize("place", ["110101000000", "340123000000", "x", "%00", "9" * 500])
def test_a_place_that_is_not_ours_changes_nothing(client: Client, place: str) -> None:
    assert names(client, f"/halls?place={place}")[0] == CENTRE
    assert "place" not in client.cookies
    client.cookies["place"] = "nonsense"
    assert names(client, "/")[0] == CENTRE


def test_halls_are_narrowed_by_division(client: Client) -> None:
    assert names(client, "/halls?division=340123100000") == [TOWN, VILLAGE]
    assert len(names(client, "/halls?division=11")) == 18
    assert names(client, "/halls?division=340121000000") == []
    assert "打 12345" in client.get("/halls?division=340121000000").content.decode()
    assert client.get("/halls?division=x").status_code == 422


def test_the_choice_of_divisions_says_how_many_and_repeats_nothing(client: Client) -> None:
    (_place, division) = client.get("/halls").context["page"].near.fields
    texts = [option.text for option in division.options]
    assert texts[0] == "北京市（18）"
    assert "肥西县（3）" in texts
    assert "上派镇（2）" in texts
    assert not [word for word in texts if word.startswith(("市辖区", "县（", "安徽省", "合肥市"))]


@pytest.mark.parametrize(
    ("hours", "open_now", "said"),
    [(0, 3, "开放中，12:00 关门"), (12, 0, "没开门"), (-6, 0, "今天 9:00 开"), (2.5, 1, "今天 13:00 开")],
)
def test_a_hall_says_whether_it_is_open_now(client: Client, hours: float, open_now: int, said: str) -> None:
    with pinned_time(NOW + dt.timedelta(hours=hours)):
        page = client.get("/halls?division=340123").context["page"]
    assert sum(card.status_tone == "done" for card in page.halls) == open_now
    assert any(said in card.status for card in page.halls)


def test_a_hall_shows_its_windows_and_their_items_once(client: Client) -> None:
    page = client.get("/halls/FX-CENTRE").context["page"]
    assert [(g.title, g.kind, len(g.items)) for g in page.groups] == [
        ("03、04、05、06 号窗口", "综合窗口", 14),
        ("11 号窗口", "社保医保窗口", 6),
        ("12 号窗口", "公安户籍窗口", 2),
    ]
    assert "法定节假日不开" in client.get("/halls/FX-CENTRE").content.decode()


def test_a_hall_that_is_not_there(client: Client) -> None:
    for code in ("nothing", "%00", "%ED%A0%80", "x" * 3000):
        assert client.get(f"/halls/{code}").status_code == 404


def test_halls_cost_a_fixed_number_of_statements(client: Client, django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    for address in ("/halls", "/halls/FX-CENTRE"):
        client.get(address)
        with django_assert_max_num_queries(7):
            client.get(address)


def test_a_list_too_long_to_choose_from_names_townships_alone(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = client.get("/").content.decode()
    monkeypatch.setattr("zhengwu.doors.citizen.halls.near._MOST_CHOICES", 1)
    short = client.get("/").content.decode()
    assert '<option value="340123100001"' in whole
    assert '<option value="340123100000"' in short
    assert '<option value="340123100001"' not in short
