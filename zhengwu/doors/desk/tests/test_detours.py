"""The pages of the detours, as a clerk presses them, and what the applicant and the public see of it."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from zhengwu.cases.public import Case, Draft, Objection, Publicity, State
from zhengwu.doors.desk.tests.factories import NOW, accepted, account, applied, at_the_desk, received
from zhengwu.kernel.public import pinned_time

pytestmark = pytest.mark.usefixtures("county")

WINDOW, REVIEWER, HEAD = "zhaomin", "sunli", "zhouzheng"
COUNTY_GOVERNMENT, OTHER_BUREAU = "肥西县人民政府", "肥西县卫生健康委员会"
_FOUND, _MOVED, _CONFLICT, _WRONG = 200, 302, 409, 422


def press(username: str, page: str, case: Case, /, **typed: Any) -> Any:
    return at_the_desk(username).post(reverse(page, args=[case.project_no]), {"do": "act", **typed})


def state(case: Case) -> str:
    return str(Case.objects.get(pk=case.pk).state)


def test_a_returned_application_is_changed_on_the_form_and_handed_in_again() -> None:
    case = applied()
    empty = press(WINDOW, "desk-pre-return", case, reason="")
    assert (empty.status_code, "f-reason" in empty.content.decode()) == (_CONFLICT, True)
    assert press(WINDOW, "desk-pre-return", case, reason="照片看不清").status_code == _MOVED
    fang = Client()
    fang.force_login(account("wangfang"))
    mine = fang.get(reverse("my-case", args=[case.project_no])).content.decode()
    assert "照片看不清" in mine
    assert "请您改好再交" in mine
    opened = fang.post(reverse("my-change", args=[case.project_no]))
    assert opened["Location"] == reverse("apply", args=[Draft.objects.get().pk])
    assert fang.get(opened["Location"]).status_code == _FOUND
    again = fang.post(f"{opened['Location']}/review".replace("//", "/"), {"promise_true": "yes"})
    assert again["Location"] == reverse("my-case", args=[case.project_no])
    assert state(case) == State.SUBMITTED
    assert not Draft.objects.exists()
    window = at_the_desk(WINDOW).get(reverse("desk-case", args=[case.project_no])).content.decode()
    assert "申请人改好重新提交" in window


def test_forward_transfer_priority_and_the_applicant() -> None:
    case = accepted()
    page = at_the_desk(REVIEWER).get(reverse("desk-case", args=[case.project_no])).content.decode()
    assert reverse("desk-forward", args=[case.project_no]) in page
    assert reverse("desk-take-over", args=[case.project_no]) not in page
    wrong = press(REVIEWER, "desk-forward", case, superior=OTHER_BUREAU, limit_days="5", reason="请审")
    assert wrong.status_code == _CONFLICT
    assert "不是本机关的上级" in wrong.content.decode()
    assert (
        press(REVIEWER, "desk-forward", case, superior="无此机关", limit_days="5", reason="请审").status_code == _WRONG
    )
    assert (
        press(REVIEWER, "desk-forward", case, superior=COUNTY_GOVERNMENT, limit_days="5", reason="请审").status_code
        == _MOVED
    )
    assert reverse("desk-opinion", args=[case.project_no]) in at_the_desk(HEAD).get(reverse("desk")).content.decode()
    assert press(HEAD, "desk-opinion", case, outcome="agree", opinion="同意", wanted="").status_code == _MOVED
    assert state(case) == State.REVIEWING

    assert press(REVIEWER, "desk-transfer", case, to_body=OTHER_BUREAU, reason="职权划转").status_code == _MOVED
    assert press(REVIEWER, "desk-take-over", case, answer="take", reason="").status_code == _MOVED
    assert Case.objects.get(pk=case.pk).body.name == OTHER_BUREAU

    assert press(WINDOW, "desk-priority", case, way=["green"], reason="急难").status_code == _MOVED
    assert "绿色通道" in at_the_desk(REVIEWER).get(reverse("desk")).content.decode()
    change = {"kind": "rename", "proof": "户口簿 3 号", "new_name": "王芳芳", "successor_number": ""}
    assert press(WINDOW, "desk-applicant", case, **change).status_code == _MOVED
    assert "王芳芳" in at_the_desk(WINDOW).get(reverse("desk-applicant", args=[case.project_no])).content.decode()
    assert press(WINDOW, "desk-applicant", case, **{**change, "kind": ""}).status_code == _WRONG


def test_a_hearing_from_the_notice_to_the_record() -> None:
    case = accepted()
    told = {"ground": "interests", "reason": "影响邻居", "third_parties": ""}
    assert press(REVIEWER, "desk-hearing", case, **told).status_code == _MOVED
    fang = Client()
    fang.force_login(account("wangfang"))
    mine = reverse("my-hearing", args=[case.project_no])
    assert mine in fang.get(reverse("my-case", args=[case.project_no])).content.decode()
    assert "影响邻居" in fang.get(mine).content.decode()
    assert fang.post(mine, {"words": "请听我说"}).status_code == _MOVED
    assert state(case) == State.SPECIAL
    soon = press(REVIEWER, "desk-hearing", case, held_on="2026-11-26", place="二楼", chair="zhouzheng")
    assert soon.status_code == _CONFLICT
    assert (
        press(REVIEWER, "desk-hearing", case, held_on="不知道", place="二楼", chair="zhouzheng").status_code == _WRONG
    )
    held = {"held_on": "2026-12-08", "place": "二楼", "chair": "zhouzheng"}
    assert press(REVIEWER, "desk-hearing", case, **held).status_code == _MOVED
    with pinned_time(NOW + dt.timedelta(days=14)):
        assert press(HEAD, "desk-hearing", case, record="双方到场").status_code == _MOVED
    assert state(case) == State.REVIEWING


def test_what_is_public_can_be_read_by_all_and_objected_to_by_whoever_signed_in(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    case = received()
    for number in range(25):  # more than one page
        Publicity.objects.create(
            case=case,
            step=f"公示 {number}",
            result="拟同意",
            masked_name="王*",
            days=5,
            unit="day",
            opened_at=NOW,
            opened_by="孙立",
            from_date=NOW.date(),
            until_date=NOW.date() + dt.timedelta(days=5),
        )
    Case.objects.filter(pk=case.pk).update(state=State.ACCEPTED, accept_date=NOW.date())
    with django_assert_max_num_queries(6):
        listed = Client().get(reverse("publicity")).content.decode()
    assert "王*" in listed
    assert "王芳" not in listed
    assert "page=2" in listed
    assert "没有找到" in Client().get(reverse("publicity"), {"q": "没有这件事"}).content.decode()
    one = Publicity.objects.latest("pk")
    address = reverse("publicity-one", args=[one.pk])
    assert "登录提异议" in Client().get(address).content.decode()
    assert Client().post(address, {"words": "不对"})["Location"].startswith("/sign-in")
    wairen = Client()
    wairen.force_login(account("wairen"))
    assert wairen.post(address, {"words": " "}).status_code == _CONFLICT
    assert wairen.post(address, {"words": "他有两套房"}).status_code == _MOVED
    objection = Objection.objects.get()
    answer = reverse("desk-objection", args=[case.project_no, objection.pk])
    assert answer in at_the_desk(REVIEWER).get(reverse("desk-publicity", args=[case.project_no])).content.decode()
    assert at_the_desk(REVIEWER).post(answer, {"do": "act", "answer": "查过，没有"}).status_code == _MOVED
    assert "查过，没有" in wairen.get(address).content.decode()
    assert "查过，没有" not in Client().get(address).content.decode()
