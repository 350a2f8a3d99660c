"""办理进度: 孙立 asks a colleague, takes back, is urged; nobody else can; a process changes under cases that are under way."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from zhengwu.cases.public import Case, misfits, review
from zhengwu.doors.desk.tests.factories import NOW, accepted, at_the_desk, officer
from zhengwu.flows.public import (
    beginnings,
    check_drawing,
    definition_of,
    open_work_items,
    publish_process,
    read_process,
    rows_of,
)
from zhengwu.kernel.public import SYSTEM
from zhengwu.organisations.public import ACTIONS, Officer, Post, appoint
from zhengwu.people.public import open_account

pytestmark = pytest.mark.usefixtures("county")


@pytest.fixture
def colleague() -> Officer:
    """编辑 helps out at the reviewers' post today."""
    account = open_account(username="colleague", display_name="钱同", is_staff=True, by=SYSTEM, now=NOW)
    post = Post.objects.get(pk=officer("sunli").post_id)
    appoint(post=post, account=account, role="B", valid_from=NOW.date(), by=SYSTEM, now=NOW)
    return Officer(
        account_id=account.pk, name="钱同", post_id=post.pk, post_name=post.name, post_kind=post.kind, body_code="",
        body_name="", division_code="",
    )  # fmt: skip


def press(desk: Client, case: Case, do: str, **more: str) -> int:
    (item, *_rest) = open_work_items(subject=case.subject)
    answer = desk.post(reverse("desk-step", args=[case.project_no, item.pk]), {"do": do, **more})
    return int(answer.status_code)


def shown(desk: Client, case: Case) -> str:
    return str(desk.get(reverse("desk-case-flow", args=[case.project_no])).content.decode())


def test_the_page_shows_where_the_case_stands_and_who_has_it() -> None:
    case = accepted()
    page = shown(at_the_desk("sunli"), case)
    assert page.count("drawing-now") == 1
    assert 'data-now="first_review"' in page
    assert "谁都还没接手" in page
    assert "没有别的同事" in page
    assert reverse("desk-case-flow", args=[case.project_no]) in at_the_desk("sunli").get(
        reverse("desk-case", args=[case.project_no])
    ).content.decode()  # fmt: skip


def test_a_step_is_delegated_taken_back_and_signed_by_two(colleague: Officer) -> None:
    case, desk = accepted(), at_the_desk("sunli")
    to = str(colleague.account_id)
    assert press(desk, case, "hand", how="delegate", to="0") == 422
    assert press(desk, case, "hand", how="", to=to) == 422
    assert press(desk, case, "hand", how="delegate", to=to) == 302
    page = shown(desk, case)
    assert "代办，委派人仍负责" in page
    assert "收回委派" in page
    assert press(desk, case, "recall") == 302
    assert press(desk, case, "recall") == 409
    assert press(desk, case, "hand", how="before", to=to) == 302
    (item,) = open_work_items(subject=case.subject)
    assert [seat.name for seat in item.assignments.all()] == ["钱同", "孙立"]
    assert press(desk, case, f"remove:{item.assignments.all()[0].pk}") == 302
    assert press(desk, case, "remove:0") == 404
    assert press(desk, case, "hand", how="transfer", to=to) == 302
    (item,) = open_work_items(subject=case.subject)
    assert [seat.name for seat in item.assignments.all()] == ["钱同"]


def test_the_latest_word_is_taken_back_from_the_page() -> None:
    case, desk = accepted(), at_the_desk("sunli")
    (item,) = open_work_items(subject=case.subject)
    review(project_no=case.project_no, outcome="approve", opinion="", by=officer("sunli"), now=NOW)
    assert "撤回我的意见" in shown(desk, case)
    assert "撤回我的意见" not in shown(at_the_desk("zhouzheng"), case)
    answer = desk.post(reverse("desk-step", args=[case.project_no, item.pk]), {"do": "take-back"})
    assert answer.status_code == 302
    assert [one.pk for one in open_work_items(subject=case.subject)] == [item.pk]
    assert press(desk, case, "take-back") == 409


def test_whoever_sees_the_case_may_urge_once_a_day_and_others_nothing() -> None:
    case = accepted()
    assert press(at_the_desk("zhaomin"), case, "urge") == 302
    assert press(at_the_desk("zhaomin"), case, "urge") == 409
    assert press(at_the_desk("zhaomin"), case, "recall") == 403
    assert "催过 1 次" in shown(at_the_desk("zhaomin"), case)


def test_a_step_is_returned_to_the_one_that_was_chosen() -> None:
    case, desk = accepted(), at_the_desk("sunli")
    page = desk.get(reverse("desk-case", args=[case.project_no])).content.decode()
    assert 'name="to_step"' not in page, "the first step has nowhere to go back to"
    longer = next(one for one in beginnings() if one.key == "serial").bpmn_xml
    longer = longer.replace('"s1"', '"first_review"').replace("cases.decide", "cases.review")
    publish_process(key="standard", name="标准审查", bpmn_xml=longer, by=SYSTEM, at=NOW)
    at_the_desk("guanli").post(reverse("desk-process-migrate", args=["standard", 1]), {"reason": "多审一次"})
    for _number in range(2):
        review(project_no=case.project_no, outcome="approve", opinion="", by=officer("sunli"), now=NOW)
    page = desk.get(reverse("desk-case", args=[case.project_no])).content.decode()
    assert 'name="to_step"' in page
    assert '<option value="s2">复审</option>' in page
    answer = desk.post(
        reverse("desk-review", args=[case.project_no]),
        {"outcome": "return", "opinion": "再核一次", "to_step": "s2"},
    )
    assert answer.status_code == 302
    assert [one.step_id for one in open_work_items(subject=case.subject)] == ["s2"]


@pytest.mark.parametrize("key", [one.key for one in beginnings()])
def test_every_ready_process_is_sound_decides_and_opens_in_the_designer(key: str) -> None:
    one = next(one for one in beginnings() if one.key == key)
    assert f'name="{one.name}"' in one.bpmn_xml
    assert f"<bpmn:documentation>{one.words}</bpmn:documentation>" in one.bpmn_xml
    check_drawing(read_process(one.bpmn_xml), known_actions=frozenset(ACTIONS))
    page = at_the_desk("guanli").get(reverse("desk-process-new"), {"like": key}).content.decode()
    assert page.count('class="card design-step"') == len(rows_of(read_process(one.bpmn_xml)) or ())


def test_cases_under_way_move_to_a_new_version_after_a_look() -> None:
    case, desk = accepted(), at_the_desk("guanli")
    key = "standard"
    old = definition_of(process_key=key)
    publish_process(key=key, name=old.name, bpmn_xml=old.bpmn_xml.replace("情况核实", "上门核实"), by=SYSTEM, at=NOW)
    listed = desk.get(reverse("desk-process-running", args=[key, 1])).content.decode()
    assert case.project_no in listed
    assert "停在初审" in listed
    address = reverse("desk-process-migrate", args=[key, 1])
    assert "停在初审" in desk.get(address).content.decode()
    assert desk.post(address, {"reason": ""}).status_code == 422
    assert desk.post(address, {"reason": "改了步骤名称"}).status_code == 302
    assert "上门核实" in shown(at_the_desk("sunli"), case)
    assert "改了步骤名称" in at_the_desk("sunli").get(
        reverse("desk-case", args=[case.project_no])
    ).content.decode()  # fmt: skip
    assert "改了步骤名称" in desk.get(reverse("desk-process", args=[key])).content.decode()


def test_a_process_is_checked_against_the_item_before_it_is_chosen() -> None:
    case = accepted()

    def why(key: str) -> set[str]:
        found = misfits(process_key=key, body=case.body, task_code=case.task_code, today=NOW.date())
        return {error.code for error in found}

    assert why("standard") == set()
    no_decision = next(one for one in beginnings() if one.key == "serial").bpmn_xml.replace(
        "cases.decide", "cases.review"
    )
    publish_process(key="undecided", name="没有决定", bpmn_xml=no_decision, by=SYSTEM, at=NOW)
    assert why("undecided") == {"fit.undecided"}
    assert "fit.action" in why("item-publication")
    Post.objects.filter(kind="head").update(kind="window")
    post = Post.objects.get(pk=officer("zhouzheng").post_id)
    post.grants.filter(action="cases.decide").delete()
    assert "fit.nobody" in why("standard")
