"""一件事: what belongs together is on one page, and no page promises more than is true."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from zhengwu.doors.citizen.tests.factories import NOW, SUBSIDY
from zhengwu.items.public import in_force, suspend
from zhengwu.kernel.public import SYSTEM, local_date

pytestmark = pytest.mark.usefixtures("county")
JOBLESS = "/bundles/after-losing-a-job"


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_all_bundles_lead_to_theirs(client: Client) -> None:
    page = text(client, "/bundles")
    for code in ("after-losing-a-job", "first-trip-abroad", "hardship-rural", "hardship-urban", "into-town", "old-age"):
        assert f'href="/bundles/{code}"' in page


def test_a_bundle_shows_its_items_in_order_and_one_list_of_papers(client: Client) -> None:
    page = client.get(JOBLESS).context["page"]
    assert [step.name for step in page.steps] == ["就业失业登记证发放", "零就业家庭就业援助", "申报社会保险补贴"]
    assert all(step.apply_href for step in page.steps)
    names = [paper.name for paper in page.papers]
    assert len(names) == len(set(names)) == 15
    assert {p.name: [link.text for link in p.needed_by] for p in page.papers}["户口簿"] == ["1", "2"]
    html = text(client, JOBLESS)
    assert "一起申请时，同一份只交一次" in html
    assert "一张表" not in html


def test_an_item_out_of_season_says_so_instead_of_a_button(client: Client) -> None:
    page = client.get("/bundles/old-age").context["page"]
    # On 24 November: the yearly certification of companies' pensioners is open, that of expropriated farmers begins in December.
    assert {step.name: bool(step.apply_href) for step in page.steps} == {
        "申报领取失地农民养老保险金（已达年龄）": True,
        "失地农民领取养老金资格认证": False,
        "企业离退休人员领取养老金资格认证": True,
        "农村五保户供养": True,
    }
    assert "2026年12月1日起受理" in text(client, "/bundles/old-age")


def test_a_suspended_item_leaves_and_the_page_says_so(client: Client) -> None:
    version = in_force(task_code=SUBSIDY, on=local_date(NOW)).version
    suspend(task_code=SUBSIDY, version=version, reason="系统维护", by=SYSTEM, now=NOW)
    page = text(client, JOBLESS)
    assert "里面有 1 个事项现在不受理" in page
    assert reverse("guide", args=[SUBSIDY]) not in page


def test_a_bundle_that_is_not_there(client: Client) -> None:
    for code in ("nothing", "%00", "%F0%9F%98%80", "x" * 3000):
        assert client.get(f"/bundles/{code}").status_code == 404


def test_a_bundle_costs_a_fixed_number_of_statements(client: Client, django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    client.get(JOBLESS)
    with django_assert_max_num_queries(3):
        client.get(JOBLESS)
    with django_assert_max_num_queries(2):
        client.get("/bundles")
