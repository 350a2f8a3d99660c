"""待办: sorted by urgency, counted by deadline, filtered, remembered, exported."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from zhengwu.doors.desk.tests.factories import NOW, TODAY, accepted, account, applied, at_the_desk, received, reviewed
from zhengwu.kernel.public import StoredEvent
from zhengwu.organisations.public import hats_of

pytestmark = pytest.mark.usefixtures("county")
WEEK = dt.timedelta(days=7)


def test_the_most_urgent_comes_first_and_counters_count() -> None:
    fresh = accepted()
    late = accepted(NOW - 2 * WEEK)
    page = at_the_desk("sunli").get(reverse("desk")).content.decode()
    assert page.index(late.project_no) < page.index(fresh.project_no)
    assert "逾期 7 天" in page
    assert "已逾期" in page


def test_filters_are_remembered_until_all_are_asked_for() -> None:
    case, desk = applied(), at_the_desk("zhaomin")
    inbox = reverse("desk")
    assert case.project_no in desk.get(inbox).content.decode()
    assert case.project_no not in desk.get(inbox, {"due": "late"}).content.decode()
    again = desk.get(inbox).content.decode()
    assert "仍按您上次的筛选显示" in again
    assert case.project_no not in again
    assert case.project_no in desk.get(inbox, {"all": "1"}).content.decode()
    assert "仍按" not in desk.get(inbox).content.decode()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"q": "王"}, True),
        ({"q": "失业"}, True),
        ({"q": "没有这个人"}, False),
        ({"todo": "cases.receive"}, True),
        ({"todo": "cases.deliver"}, False),
        ({"source": "window"}, False),
        ({"sort": "-applicant"}, True),
        ({"sort": "nonsense", "page": "999999"}, True),
        ({"page": "x"}, True),
        ({"q": "\u202e" + "a" * 300}, False),
    ],
)
def test_filters_and_nonsense(query: dict[str, str], found: bool) -> None:
    case, desk = applied(), at_the_desk("zhaomin")
    answer = desk.get(reverse("desk"), query)
    assert answer.status_code == 200
    assert (case.project_no in answer.content.decode()) is found


def test_a_longer_list_costs_no_more_statements() -> None:
    applied()
    accepted()
    window, reviewer = at_the_desk("zhaomin"), at_the_desk("sunli")
    before = [_statements(desk) for desk in (window, reviewer)]
    for _more in range(3):
        applied()
        received()
        accepted()
    assert [_statements(desk) for desk in (window, reviewer)] == before
    assert max(before) <= 20


def _statements(desk) -> int:  # type: ignore[no-untyped-def]
    with CaptureQueriesContext(
        connection,
    ) as taken:
        assert desk.get(reverse("desk"), {"all": "1"}).status_code == 200
    return len(taken)


def test_picked_cases_are_received_together_and_failures_are_told() -> None:
    one, two, done = applied(), applied(), received()
    desk = at_the_desk("zhaomin")
    answer = desk.post(
        reverse("desk-batch"),
        {"do": "receive", "case": [one.project_no, two.project_no, done.project_no, "nosuch"]},
        follow=True,
    )
    page = answer.content.decode()
    assert "办成 2 件，没办成 2 件" in page
    assert "不能办“收件”" in page
    assert "没有编号为“nosuch”的办件" in page
    again = desk.post(reverse("desk-batch"), {"do": "receive", "case": [one.project_no, two.project_no]})
    assert "办成 0 件，没办成 2 件" in again.content.decode()
    assert StoredEvent.objects.filter(type="cases.CaseReceived", subject=one.subject).count() == 1
    assert "没有选中任何一件" in desk.post(reverse("desk-batch"), follow=True).content.decode()


def test_what_waits_for_me_is_handed_to_a_colleague_or_hurried() -> None:
    case, desk = accepted(), at_the_desk("sunli")
    picked = {"do": "pass_on", "case": [case.project_no]}
    assert "转给谁" in desk.post(reverse("desk-batch"), picked).content.decode()
    told = desk.post(reverse("desk-batch"), {**picked, "to": str(account("zhaomin").pk)}).content.decode()
    assert "没有办这一步的权限" in told
    for words in ("办成 1 件", "今天已经催办过"):
        answer = at_the_desk("chenjing").post(reverse("desk-batch"), {"do": "urge", "case": [case.project_no]})
        assert words in answer.content.decode()
    refused = desk.post(reverse("desk-batch"), {"do": "approve", "case": [case.project_no]}).content.decode()
    assert ("办成 1 件" if case.item_version.case_type == "instant" else "不是即办件") in refused


def test_a_view_is_kept_under_its_name_and_columns_may_go() -> None:
    case, desk, views = applied(), at_the_desk("zhaomin"), reverse("desk-views")
    saved = desk.post(f"{views}?due=late", {"name": "晚了的", "columns": ["step", "used"]}, follow=True)
    assert saved.status_code == 200
    again = at_the_desk("zhaomin").get(reverse("desk"), {"all": "1"})
    assert "晚了的" in again.content.decode()
    assert "?due=late" in again.content.decode()
    heads = [column.text for column in again.context["page"].listing.table.columns]
    assert heads == ["期限", "办件", "环节", "已用 / 承诺"]
    assert [len(row.cells) for row in again.context["page"].listing.table.rows] == [4]
    assert case.project_no in again.content.decode()
    assert "晚了的" not in at_the_desk("sunli").get(reverse("desk")).content.decode()
    desk.post(views, {"name": "", "columns": ["applicant", "step", "used", "marks"], "forget": ["晚了的"]})
    assert "晚了的" not in desk.get(reverse("desk")).content.decode()
    assert desk.post(views, {"name": "长" * 99}).status_code == 422


def test_the_export_runs_no_formulas() -> None:
    case = applied()
    type(case).objects.filter(pk=case.pk).update(applicant_name='=HYPERLINK("x")')
    answer = at_the_desk("zhaomin").get(reverse("desk-export"), {"q": "失业"})
    table = answer.content.decode("utf-8-sig")
    assert "'=HYPERLINK" in table
    assert case.project_no in table
    assert len(table.strip().splitlines()) == 2


def test_finding_by_number_and_by_name() -> None:
    case, desk = reviewed(), at_the_desk("zhaomin")
    assert desk.get(reverse("desk-find"), {"q": case.project_no})["Location"].endswith(case.project_no)
    assert case.project_no in desk.get(reverse("desk-find"), {"q": "王"}).content.decode()
    assert "没有找到" in desk.get(reverse("desk-find"), {"q": "查无此人"}).content.decode()
    assert desk.get(reverse("desk-find")).status_code == 200


def test_changing_hats_changes_what_one_may_do() -> None:
    case, desk = applied(), at_the_desk("bianji")
    mine, other = (str(hat.post_id) for hat in hats_of(account("bianji"), today=TODAY))
    desk.post(reverse("desk-hat"), {"post_id": mine})
    page = desk.get(reverse("desk")).content.decode()
    assert f'name="post_id" value="{other}"' in page
    first = case.project_no in page
    assert desk.post(reverse("desk-hat"), {"post_id": other}).status_code == 302
    assert (case.project_no in desk.get(reverse("desk")).content.decode()) is not first
    refused = desk.post(reverse("desk-hat"), {"post_id": "999999"})
    assert refused.status_code == 403
    assert StoredEvent.objects.filter(type="organisations.PermissionRefused").exists()
