"""The guide, narrowed by answers."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse

from zhengwu.doors.citizen.tests.factories import ALLOWANCE, SUBSIDY
from zhengwu.items.public import offered, suspend
from zhengwu.kernel.public import SYSTEM, pinned_time

pytestmark = pytest.mark.usefixtures("county")


def guide(client: Client, task_code: str, query: str = ""):  # type: ignore[no-untyped-def]
    answer = client.get(reverse("guide", args=[task_code]) + query)
    assert answer.status_code == 200
    return answer.context["page"]


def names(page) -> set[str]:  # type: ignore[no-untyped-def]
    return {row.name for row in page.materials} | {row.name for group in page.groups for row in group.rows}


def test_every_item_on_offer_has_a_guide_and_a_form_three_clicks_away(client: Client) -> None:
    for version in offered():
        page = guide(client, version.item.task_code)
        assert page.apply.href or page.apply.why_not
        assert page.places
        assert page.sections


def test_answers_shorten_the_list_and_travel_into_the_application(client: Client) -> None:
    before = guide(client, SUBSIDY)
    after = guide(client, SUBSIDY, "?application=again")
    assert before.yours == 7
    assert after.yours == 4
    assert "个人申请" not in names(after)
    assert after.apply.href == reverse("apply-start", args=[SUBSIDY]) + "?application=again"


def test_what_is_open_says_on_what_it_depends(client: Client) -> None:
    page = guide(client, ALLOWANCE)
    waiting = {row.name: row.only_when for row in page.materials if row.only_when}
    assert waiting["残疾人证"] == "本人或家人因病不能工作，或者本人或家人有残疾"
    ill = guide(client, ALLOWANCE, "?situation=ill")
    assert [row.name for group in ill.groups for row in group.rows] == ["残疾人证", "县级以上医疗机构诊断证明"]


def test_an_old_or_invented_answer_counts_as_none(client: Client) -> None:
    assert guide(client, SUBSIDY, "?application=' OR 1=1&x=y").yours == 7


def test_a_swap_in_place_changes_the_button_too(client: Client) -> None:
    answer = client.get(reverse("guide", args=[SUBSIDY]), headers={"HX-Request": "true"})
    assert answer["HX-Retarget"] == "#main"


def test_a_suspended_item_stays_readable_and_says_so(client: Client) -> None:
    suspend(task_code=SUBSIDY, version=1, reason="系统升级", by=SYSTEM, now=dt.datetime(2026, 11, 24, 1, tzinfo=dt.UTC))
    page = guide(client, SUBSIDY)
    assert page.notice.title == "现在不受理"
    assert not page.apply.href


def test_an_item_of_one_season_says_when_it_opens(client: Client) -> None:
    seasonal = [v for v in offered() if v.guide.periods and not v.guide.overdue]
    for version in seasonal:
        opens = version.guide.periods[0].from_
        shut = dt.datetime(2026, int(opens[:2]), int(opens[3:]), 4, tzinfo=dt.UTC) - dt.timedelta(days=2)
        with pinned_time(shut):
            page = guide(client, version.item.task_code)
        assert page.apply.why_not.endswith("起受理。")


def test_history_can_be_read_and_leads_to_the_present(client: Client) -> None:
    several = next(v for v in offered() if v.version > 1)
    page = guide(client, several.item.task_code, "?version=1")
    assert page.notice.title == "您看的是旧版"
    assert not page.apply.href


def test_what_is_not_there_is_404(client: Client) -> None:
    for address in ("/items/none", f"/items/{SUBSIDY}?version=99", f"/items/{SUBSIDY}?version=%27", "/items/%00"):
        assert client.get(address).status_code == 404


def test_a_guide_costs_a_fixed_number_of_statements(client: Client, django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    with django_assert_max_num_queries(7):
        client.get(reverse("guide", args=[SUBSIDY]))
