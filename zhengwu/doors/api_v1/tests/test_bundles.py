"""一件事 for programs."""

from __future__ import annotations

import pytest
from django.test import Client

from zhengwu.doors.api_v1.tests.conftest import Caller

BUNDLES = "/api/v1/bundles"


@pytest.mark.usefixtures("caller")
class TestBundles:
    def test_all_of_them_and_what_they_save(self, client: Client) -> None:
        found = client.get(BUNDLES).json()
        assert found["total"] == len(found["items"]) == 6
        first = found["items"][0]
        assert (first["code"], first["bodies"], first["materials_asked"], first["materials_once"], first["resting"]) == (
            "after-losing-a-job", 1, 17, 15, 0,
        )  # fmt: skip

    def test_they_are_found_by_word_and_audience(self, client: Client) -> None:
        assert [b["code"] for b in client.get(BUNDLES, {"q": "养老"}).json()["items"]] == ["old-age"]
        assert client.get(BUNDLES, {"audience": "legal"}).json()["items"] == []
        assert client.get(BUNDLES, {"q": "\0"}).status_code == 200
        assert client.get(BUNDLES, {"audience": "robot"}).status_code == 422

    def test_one_of_them_with_its_one_list(self, client: Client) -> None:
        found = client.get(f"{BUNDLES}/first-trip-abroad").json()
        assert [item["name"] for item in found["items"]] == ["首次办理护照申请", "首次办理港澳旅游签注"]
        codes = [item["task_code"] for item in found["items"]]
        assert {m["name"]: m["needed_by"] for m in found["materials"]}["居民身份证"] == codes
        assert len(found["materials"]) == found["materials_once"] == 8

    def test_one_that_is_not_there_is_a_problem_in_words(self, client: Client) -> None:
        answer = client.get(f"{BUNDLES}/nothing")
        assert answer.status_code == 404
        assert answer.json()["code"] == "items.bundle_unknown"


def test_nobody_needs_a_token(caller: Caller) -> None:
    assert Client().get(BUNDLES).status_code == 200
