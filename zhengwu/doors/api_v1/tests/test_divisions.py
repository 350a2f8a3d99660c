"""区划 for programs: the tree, the search, and old codes."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from zhengwu.doors.api_v1.tests.conftest import NOW
from zhengwu.kernel.public import local_date
from zhengwu.organisations.public import DivisionChange

DIVISIONS = "/api/v1/divisions"


@pytest.mark.usefixtures("caller")
class TestDivisions:
    def test_the_tree_a_level_at_a_time(
        self, client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
    ) -> None:
        province = client.get(DIVISIONS).json()["items"][-1]
        assert (province["name"], province["level"], province["parent_code"]) == ("安徽省", 1, None)
        with django_assert_max_num_queries(5):
            towns = client.get(DIVISIONS, {"parent": "340123", "limit": "5"}).json()
        assert (len(towns["items"]), towns["total"]) == (5, 12)
        assert towns["items"][0]["path"] == ["安徽省", "合肥市", "肥西县"]
        rest = client.get(DIVISIONS, {"parent": "340123", "cursor": towns["next"], "limit": 100}).json()
        assert (len(rest["items"]), rest["next"]) == (7, None)

    @pytest.mark.parametrize("q", ["上派", "shangpai", "spz", "340123100000"])
    def test_found_by_whatever_one_remembers(self, client: Client, q: str) -> None:
        found = client.get(DIVISIONS, {"q": q}).json()
        assert found["items"][0]["name"] == "上派镇"
        assert found["total"] == len(found["items"])

    def test_an_old_code_leads_to_todays(self, client: Client) -> None:
        DivisionChange.objects.create(
            kind="recoded",
            change_date=local_date(NOW) - dt.timedelta(days=9),
            old_code="341421000000",
            old_name="庐江县",
            new_code="340124000000",
            new_name="庐江县",
            recorded_at=NOW,
        )
        found = client.get(f"{DIVISIONS}/341421").json()
        assert [one["code"] for one in found["divisions"]] == ["340124000000"]
        assert found["changes"][0]["kind"] == "recoded"

    @pytest.mark.parametrize(
        ("address", "query", "status"),
        [
            (f"{DIVISIONS}/34x", {}, 422),
            (f"{DIVISIONS}/999999", {}, 404),
            (DIVISIONS, {"parent": "\0"}, 422),
            (DIVISIONS, {"cursor": "\0"}, 422),
            (DIVISIONS, {"limit": "101"}, 422),
            (DIVISIONS, {"q": "\0"}, 200),
            (DIVISIONS, {"q": "' OR 1=1 --"}, 200),
        ],
    )
    def test_wrong_calls_are_answered_in_words(
        self, client: Client, address: str, query: dict[str, str], status: int
    ) -> None:
        assert client.get(address, query).status_code == status
