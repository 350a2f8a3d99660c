"""Posts, appointments, leave, duty and hand-overs on the desk: what a clerk presses, and who is refused."""

from __future__ import annotations

import datetime as dt
from typing import Any
from urllib.parse import unquote

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from zhengwu.doors.desk.tests.factories import NOW, TODAY, account, at_the_desk, officer, received
from zhengwu.kernel.public import SYSTEM, pinned_time
from zhengwu.organisations.public import (
    Absence,
    Appointment,
    Grant,
    Post,
    approve_absence,
    create_post,
    first_contact_of,
    grant,
    hats_of,
    request_absence,
)

pytestmark = pytest.mark.usefixtures("county")

DAY = dt.timedelta(days=1)
WINDOW, REVIEW, ADMIN = "FX-WINDOW-03", "FX-REVIEW", "FX-ADMIN"
STAFF_PAGES = ("desk-admin-posts", "desk-admin-post-new", "desk-admin-staff", "desk-admin-absences")
OWN_PAGES = ("desk-duty", "desk-handovers", "desk-absence", "desk-absence-new")


def post(code: str) -> Post:
    return Post.objects.get(code=code)


def the_window(client: Client) -> Client:
    """编辑 holds two posts and sits down at the window."""
    client.post(reverse("desk-hat"), {"post_id": post(WINDOW).pk})
    return client


def go_on(client: Client, page: str, /, *args: Any, **typed: Any) -> Any:
    return client.post(reverse(page, args=args), {"do": "act", **typed})


def away(username: str, first: dt.date, last: dt.date) -> Absence:
    asked = request_absence(kind="leave", first_day=first, last_day=last, reason="", by=officer(username), now=NOW)
    return approve_absence(absence_id=asked.pk, by=officer("guanli"), now=NOW)


@pytest.mark.parametrize("name", STAFF_PAGES)
def test_only_the_administrator_looks_after_staff(name: str) -> None:
    assert at_the_desk("guanli").get(reverse(name)).status_code == 200
    for username in ("zhaomin", "sunli", "zhouzheng", "chenjing", "wangfang", "wairen"):
        assert at_the_desk(username).get(reverse(name)).status_code == 403, username


@pytest.mark.parametrize("name", OWN_PAGES)
def test_every_officer_has_pages_of_their_own_and_nobody_else(name: str) -> None:
    for username in ("zhaomin", "sunli", "zhouzheng", "chenjing", "guanli"):
        assert at_the_desk(username).get(reverse(name)).status_code == 200, username
    for username in ("wangfang", "wairen"):
        assert at_the_desk(username).get(reverse(name)).status_code == 403, username


@pytest.mark.parametrize(
    "name",
    [
        "desk-admin-post",
        "desk-admin-post-change",
        "desk-admin-post-close",
        "desk-admin-post-grants",
        "desk-admin-appoint",
    ],
)
def test_a_post_out_of_reach_is_not_there(name: str) -> None:
    desk = at_the_desk("guanli")
    assert desk.get(reverse(name, args=[post(REVIEW).pk])).status_code == 200
    beijing = create_post(body_code="11110000MA00001466", code="BJ", name="外地岗", kind="admin", by=SYSTEM, now=NOW)
    for number in (beijing.pk, 999_999, 10**30):
        assert desk.get(reverse(name, args=[number])).status_code == 404, number
        if name != "desk-admin-post":
            assert go_on(desk, name, number, valid_to="2026-12-01", name="改", kind="head").status_code == 404
    beijing.refresh_from_db()
    assert beijing.valid_to is None


def test_a_post_is_set_up_filled_and_closed() -> None:
    desk, body = at_the_desk("guanli"), post(WINDOW).body.code
    typed = {
        "body": body,
        "code": "FX-WINDOW-04",
        "name": "04 号窗口",
        "kind": "window",
        "seats": "1",
        "b_acts": "always",
    }
    made = go_on(desk, "desk-admin-post-new", **typed)
    fourth = post("FX-WINDOW-04")
    assert made["Location"] == reverse("desk-admin-post", args=[fourth.pk])
    again = go_on(desk, "desk-admin-post-new", **typed)
    assert again.status_code == 409
    assert "已经有编码为 FX-WINDOW-04 的岗位" in again.content.decode()

    go_on(desk, "desk-admin-appoint", fourth.pk, username="sunli", role="A", kind="regular", valid_from="2026-11-24")
    (held,) = fourth.appointments.all()
    page = desk.get(reverse("desk-admin-post", args=[fourth.pk])).content.decode()
    assert "孙立" in page
    assert "2026年11月24日起" in page
    taken = go_on(
        desk, "desk-admin-appoint", fourth.pk, username="zhaomin", role="A", kind="regular", valid_from="2026-11-24"
    )
    assert taken.status_code == 409
    assert "岗位只有 1 个名额" in taken.content.decode()

    change = ("desk-admin-appointment", fourth.pk, held.pk)
    assert go_on(desk, *change).status_code == 422
    go_on(desk, *change, step="chief", day="2026-11-24", centre_code="FX-CENTRE")
    assert "首席代表" in desk.get(reverse("desk-admin-post", args=[fourth.pk])).content.decode()
    go_on(desk, *change, step="end", day="2026-11-30")
    held.refresh_from_db()
    assert held.valid_to == dt.date(2026, 12, 1)
    go_on(desk, *change, step="prolong", day="2026-12-31")
    held.refresh_from_db()
    assert held.valid_to == dt.date(2027, 1, 1)

    go_on(desk, "desk-admin-post-close", fourth.pk, valid_to="2026-12-01")
    fourth.refresh_from_db()
    held.refresh_from_db()
    assert fourth.valid_to == held.valid_to == dt.date(2026, 12, 1)


@pytest.mark.parametrize(
    ("typed", "field", "words"),
    [
        ({"username": ""}, "username", "没有这个用户名"),
        ({"username": "sunli", "valid_from": "24.11."}, "valid_from", "请重新选择"),
        ({"username": "sunli", "last_day": "2026-11-01"}, "last_day", "终止日要晚于起始日"),
        ({"username": "sunli", "kind": "temporary"}, "last_day", "临时任职要写明"),
        ({"username": "sunli", "role": "C"}, "role", "请选择 A 角或 B 角"),
        ({"username": "wangfang", "role": "B"}, "", "不是在用的工作人员账号"),
        ({"username": "zhaomin", "role": "B"}, "", "要是两个人"),
        ({"username": "guanli", "role": "B"}, "", "不能给自己任职"),
    ],
)
def test_a_slip_in_an_appointment_is_told_at_its_field(typed: dict[str, str], field: str, words: str) -> None:
    usual = {"role": "A", "kind": "regular", "valid_from": "2026-11-24", "last_day": ""}
    answer = go_on(at_the_desk("guanli"), "desk-admin-appoint", post(WINDOW).pk, **(usual | typed))
    assert answer.status_code in {403, 409, 422}
    page = answer.content.decode()
    assert words in page
    if field:
        assert f'id="f-{field}-error"' in page
    assert Appointment.objects.filter(post=post(WINDOW)).count() == 2


def _line(one: Grant) -> str:
    return "|".join((one.action, one.body.code if one.body else "", one.task_code))


def test_the_matrix_saves_what_is_ticked_and_nothing_else() -> None:
    desk, window = at_the_desk("guanli"), post(WINDOW)
    there = Grant.objects.filter(post=window).exclude(body=None).count()
    page = desk.get(reverse("desk-admin-post-grants", args=[window.pk])).content.decode()
    assert 'value="cases.accept||" checked' in page
    seen = [_line(one) for one in window.grants.select_related("body")]
    local = [line for line in seen if line.split("|")[1] == ""]
    wanted = [line for line in seen if line != "cases.accept||"] + ["cases.print||"]
    done = go_on(desk, "desk-admin-post-grants", window.pk, may=wanted, seen=seen)
    assert done.status_code == 302
    now = set(window.grants.filter(body=None).values_list("action", flat=True))
    assert now == {line.split("|")[0] for line in local} - {"cases.accept"} | {"cases.print"}
    assert window.grants.exclude(body=None).count() == there

    stale = go_on(desk, "desk-admin-post-grants", window.pk, may=[], seen=seen)
    assert stale.status_code == 409
    assert "别人改过这个岗位的授权" in stale.content.decode()
    assert window.grants.exists()


def test_nobody_grants_to_the_own_post_nor_beyond_the_own_reach() -> None:
    desk = at_the_desk("guanli")
    own = go_on(desk, "desk-admin-post-grants", post(ADMIN).pk, may=["cases.decide||"])
    assert own.status_code == 403
    seen = [_line(one) for one in Grant.objects.filter(post=post(REVIEW)).select_related("body")]
    wanted = [*seen, "cases.decide|11110000MA00001466|"]
    beijing = go_on(desk, "desk-admin-post-grants", post(REVIEW).pk, may=wanted, seen=seen)
    assert beijing.status_code == 403
    assert not Grant.objects.filter(post=post(ADMIN), action="cases.decide").exists()
    assert not Grant.objects.filter(post=post(REVIEW), action="cases.decide").exists()


def test_leave_is_asked_for_granted_and_ended_early() -> None:
    zhao, admin = at_the_desk("zhaomin"), at_the_desk("guanli")
    asked = go_on(zhao, "desk-absence-new", kind="leave", first_day="2026-11-24", last_day="2026-11-26", reason="体检")
    assert asked.status_code == 302
    (leave,) = Absence.objects.all()
    assert "赵敏" in admin.get(reverse("desk-admin-absences")).content.decode()
    page = admin.get(reverse("desk-admin-absence", args=[leave.pk])).content.decode()
    assert "有人顶岗" in page
    assert "体检" in page
    assert go_on(admin, "desk-admin-absence", leave.pk).status_code == 422
    assert go_on(admin, "desk-admin-absence", leave.pk, decision="refuse").status_code == 422
    assert go_on(admin, "desk-admin-absence", leave.pk, decision="approve").status_code == 302
    board = admin.get(reverse("desk-duty")).content.decode()
    assert "编辑（顶岗）" in board
    assert "赵敏（2026年11月27日回岗）" in board

    own = zhao.get(reverse("desk-absence"))
    assert own.status_code == 200
    assert "您今天不在岗，2026年11月27日回岗" in own.content.decode()
    assert at_the_desk("sunli").get(reverse("desk-absence-back", args=[leave.pk])).status_code == 404
    assert go_on(zhao, "desk-absence-back", leave.pk).status_code == 302
    leave.refresh_from_db()
    assert leave.back_date == TODAY
    assert "赵敏（" not in admin.get(reverse("desk-duty")).content.decode()


def test_a_and_b_are_not_both_let_go() -> None:
    away("zhaomin", TODAY + DAY, TODAY + 3 * DAY)
    editor = at_the_desk("bianji")
    the_window(editor)
    refused = go_on(editor, "desk-absence-new", kind="leave", first_day="2026-11-27", last_day="2026-11-30")
    assert refused.status_code == 409
    page = refused.content.decode()
    assert "2026-11-27 到 2026-11-27" in page
    assert "03 号综合窗口受理岗" in page
    assert "赵敏也不在岗" in page
    assert (
        go_on(editor, "desk-absence-new", kind="leave", first_day="2026-11-28", last_day="2026-11-30").status_code
        == 302
    )


def test_too_little_of_a_number_is_told_so() -> None:
    desk = at_the_desk("zhaomin")
    assert "按编号查，请至少输入 4 位" in desk.get("/desk/find?q=12").content.decode()
    assert "请核对编号" in desk.get("/desk/find?q=12345").content.decode()
    assert "请核对编号" in desk.get("/desk/find?q=某").content.decode(), "a name may be short"


def test_whoever_holds_several_posts_is_asked_once_which() -> None:
    desk = at_the_desk("bianji")
    asked = desk.get("/desk/find?q=王")
    assert asked["Location"].startswith(reverse("desk-hat") + "?next=")
    page = desk.get(asked["Location"])
    assert page.status_code == 200
    assert "今天在哪个岗位办公" in page.content.decode()
    assert "顶岗" in page.content.decode()
    sent = desk.post(reverse("desk-hat"), {"post_id": post(WINDOW).pk, "next": "/desk/find?q=王"})
    assert unquote(sent["Location"]) == "/desk/find?q=王"
    assert desk.get("/desk/find?q=王").status_code == 200
    for elsewhere in ("https://example.com/", "//example.com", "javascript:alert(1)", "desk"):
        sent = desk.post(reverse("desk-hat"), {"post_id": post(WINDOW).pk, "next": elsewhere})
        assert sent["Location"] == reverse("desk"), elsewhere


def test_whoever_holds_one_post_is_not_asked() -> None:
    assert at_the_desk("zhaomin").get(reverse("desk")).status_code == 200


def test_the_first_who_received_answers_until_a_colleague_takes_over() -> None:
    case = received()
    zhao, editor = at_the_desk("zhaomin"), the_window(at_the_desk("bianji"))
    page = zhao.get(reverse("desk-case", args=[case.project_no])).content.decode()
    assert "首问负责" in page
    assert reverse("desk-handover-offer") in page
    go_on(zhao, "desk-handover-offer", subject=case.subject, to=account("bianji").pk, note="等户口簿")
    contact = first_contact_of(case.subject)
    assert contact is not None
    assert contact.account == account("zhaomin")
    assert "等户口簿" in editor.get(reverse("desk-handovers")).content.decode()
    assert go_on(editor, "desk-handover-answer", subject=case.subject).status_code == 422
    go_on(editor, "desk-handover-answer", subject=case.subject, answer="accept")
    contact = first_contact_of(case.subject)
    assert contact is not None
    assert contact.account == account("bianji")


def test_a_stranger_to_a_matter_learns_nothing_of_it() -> None:
    case, sun = received(), at_the_desk("sunli")
    for name in ("desk-handover-offer", "desk-handover-answer"):
        for subject in (case.subject, "case:none", "", "x" * 300, "\x00"):
            assert sun.get(reverse(name), {"subject": subject}).status_code == 404, (name, subject)
            assert go_on(sun, name, subject=subject, answer="accept", to="1").status_code in {404, 422}


@pytest.mark.parametrize("name", ["desk-admin-posts", "desk-admin-staff", "desk-admin-absences", "desk-duty"])
def test_lists_cost_the_same_however_long(name: str, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    desk = at_the_desk("guanli")
    desk.get(reverse(name))
    with django_assert_max_num_queries(11):
        desk.get(reverse(name))
    for number in range(25):
        more = create_post(
            body_code=post(ADMIN).body.code, code=f"W{number}", name=f"窗口{number}", kind="window", by=SYSTEM, now=NOW
        )
        Appointment.objects.create(post=more, account=account("sunli"), valid_from=TODAY)
        Absence.objects.create(
            account=account("sunli"),
            body=more.body,
            kind="leave",
            from_date=TODAY,
            back_date=TODAY + DAY,
            requested_at=NOW,
        )
    with django_assert_max_num_queries(11):
        page = desk.get(reverse(name))
    assert page.status_code == 200


def test_lists_are_searched_narrowed_and_turned() -> None:
    desk = at_the_desk("guanli")
    for number in range(25):
        create_post(
            body_code=post(ADMIN).body.code,
            code=f"W{number}",
            name=f"演示窗口{number}",
            kind="window",
            by=SYSTEM,
            now=NOW,
        )
    page = desk.get(reverse("desk-admin-posts"), {"q": "演示窗口", "page": "2"}).content.decode()
    assert page.count("演示窗口") >= 5
    assert "审查岗" not in page
    for wishes in ({"kind": "head"}, {"q": "%"}, {"q": "\x00"}, {"page": "x"}, {"page": "9" * 40}, {"closed": "1"}):
        assert desk.get(reverse("desk-admin-posts"), wishes).status_code == 200
    for wishes in ({"when": "ending"}, {"when": "later"}, {"when": "over"}, {"role": "B"}, {"q": "赵敏"}):
        assert desk.get(reverse("desk-admin-staff"), wishes).status_code == 200
    for view in ("away", "all", "x"):
        assert desk.get(reverse("desk-admin-absences"), {"view": view}).status_code == 200


def test_the_desk_names_nobody_out_of_reach_on_the_duty_board() -> None:
    page = at_the_desk("sunli").get(reverse("desk-duty"), {"body": "11340123MA0000023E"}).content.decode()
    assert post(REVIEW).body.name in page


def test_the_story_of_a_post_is_told_in_words() -> None:
    window = post(WINDOW)
    grant(post=window, action="cases.print", by=SYSTEM, now=NOW)
    page = at_the_desk("guanli").get(reverse("desk-admin-post", args=[window.pk])).content.decode()
    assert "授权：打印证照" in page
    assert "任命赵敏（A 角）" in page
    assert "organisations." not in page


def test_an_absent_officer_is_led_to_the_own_leave_and_acts_nowhere() -> None:
    leave, zhao = away("zhaomin", TODAY, TODAY), at_the_desk("zhaomin")
    assert hats_of(account("zhaomin"), today=TODAY) == []
    assert zhao.get(reverse("desk"))["Location"] == reverse("desk-absence")
    assert zhao.post(reverse("desk-batch")).status_code == 403
    assert zhao.get(reverse("desk-absence-back", args=[leave.pk])).status_code == 200
    with pinned_time(NOW + DAY):
        assert zhao.get(reverse("desk")).status_code == 200


def test_b_takes_over_the_window_when_a_is_away() -> None:
    window = post(WINDOW)
    Post.objects.filter(pk=window.pk).update(b_acts="when_absent")
    assert [hat.post_name for hat in hats_of(account("bianji"), today=TODAY)] == ["事项编辑岗"]
    away("zhaomin", TODAY, TODAY)
    assert window.name in [hat.post_name for hat in hats_of(account("bianji"), today=TODAY)]
    assert [hat.post_name for hat in hats_of(account("bianji"), today=TODAY + DAY)] == ["事项编辑岗"]
