"""Posts, appointments, chiefs, leave, grants and first contact: officers do it within their authority, and races end well."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from zhengwu.kernel.public import SYSTEM, Conflict, LawForbids, NotFound, NotPermitted, Refusal, StoredEvent
from zhengwu.organisations.models import Absence, Appointment, Body, ChiefRepresentative, FirstContact, Grant
from zhengwu.organisations.operations.absences.answer_absence import approve_absence, refuse_absence
from zhengwu.organisations.operations.absences.cancel_absence import cancel_absence, end_absence
from zhengwu.organisations.operations.bodies.create_body import create_body
from zhengwu.organisations.operations.contacts.hand_over import accept_handover, decline_handover, offer_handover
from zhengwu.organisations.operations.contacts.take_first_contact import take_first_contact
from zhengwu.organisations.operations.grants.grant import grant
from zhengwu.organisations.operations.grants.set_grants import grants_of, set_grants
from zhengwu.organisations.operations.staff.appoint import appoint
from zhengwu.organisations.operations.staff.close_post import close_post
from zhengwu.organisations.operations.staff.create_post import create_post
from zhengwu.organisations.operations.staff.end_appointment import end_appointment
from zhengwu.organisations.operations.staff.name_chief import end_chief, name_chief
from zhengwu.organisations.operations.staff.prolong_appointment import prolong_appointment
from zhengwu.organisations.queries import (
    chief_representative_of,
    first_contact_of,
    handovers_of,
    officer_for,
    stand_ins_of,
)
from zhengwu.organisations.rules.granting import GrantLine
from zhengwu.organisations.rules.officer import Officer
from zhengwu.organisations.tests.factories import (
    CITY,
    CIVIL,
    DAY,
    NEIGHBOUR,
    NOW,
    SERVICE,
    SINCE,
    TODAY,
    TOWN,
    County,
    asks,
    granted,
    post,
)


def events(kind: str) -> int:
    return StoredEvent.objects.filter(type=f"organisations.{kind}").count()


def test_the_administrator_works_within_the_county_and_nobody_else_at_all(staffed: County) -> None:
    admin, zhao, civil = staffed.at_work("管理员"), staffed.at_work("赵敏"), post("C", "民政岗", "reviewer", CIVIL)
    away = post("N", "外县岗", "reviewer", NEIGHBOUR)
    (held,) = staffed.posts["REVIEW"].appointments.all()
    outside = Appointment.objects.create(post=away, account=staffed.accounts["外人"], valid_from=SINCE)

    def attempts(by: Officer, target: Any, appointment: Appointment) -> list[Callable[[], Any]]:
        body, who = target.body.code, staffed.accounts["王芳"]
        return [
            lambda: create_post(body_code=body, code="X", name="新岗", kind="head", by=by, now=NOW),
            lambda: close_post(post=target, valid_to=TODAY, by=by, now=NOW),
            lambda: appoint(post=target, account=who, valid_from=TODAY, by=by, now=NOW),
            lambda: end_appointment(appointment=appointment, valid_to=TODAY, by=by, now=NOW),
            lambda: prolong_appointment(appointment=appointment, valid_to=None, today=TODAY, by=by, now=NOW),
            lambda: name_chief(appointment=appointment, centre_code="C", valid_from=TODAY, by=by, now=NOW),
            lambda: set_grants(post=target, wanted=[GrantLine("cases.view")], by=by, now=NOW),
        ]

    before = StoredEvent.objects.count()
    for attempt in (*attempts(zhao, civil, held), *attempts(admin, away, outside)):
        with pytest.raises(NotPermitted):
            attempt()
    assert StoredEvent.objects.count() == before
    assert create_post(body_code=TOWN, code="X", name="镇岗", kind="window", by=admin, now=NOW).body.code == TOWN


def test_an_account_is_no_officer(staffed: County) -> None:
    with pytest.raises(NotPermitted):
        create_post(body_code=CIVIL, code="X", name="新岗", kind="head", by=staffed.accounts["管理员"].actor, now=NOW)


def test_seats_are_kept_also_when_they_are_made_fewer(staffed: County) -> None:
    window, admin = staffed.posts["WINDOW"], staffed.at_work("管理员")
    again = {"body_code": SERVICE, "code": "WINDOW", "name": "综合窗口", "kind": "window", "by": admin, "now": NOW}
    with pytest.raises(Conflict, match="赵敏"):
        appoint(post=window, account=staffed.accounts["孙立"], valid_from=TODAY, by=admin, now=NOW)
    create_post(**again, seats=2)  # type: ignore[arg-type]
    appoint(post=window, account=staffed.accounts["孙立"], valid_from=TODAY, by=admin, now=NOW)
    with pytest.raises(Conflict, match="不能少于 2"):
        create_post(**again, seats=1)  # type: ignore[arg-type]
    with pytest.raises(Conflict, match="已经有编码为 WINDOW"):
        create_post(**again, must_be_new=True)  # type: ignore[arg-type]


def test_nobody_is_appointed_who_does_not_work_here_or_by_themselves(staffed: County) -> None:
    admin, head = staffed.at_work("管理员"), staffed.posts["HEAD"]
    for name, error in (("王芳", Conflict), ("管理员", NotPermitted)):
        with pytest.raises(error):
            appoint(post=head, account=staffed.accounts[name], role="B", valid_from=TODAY, by=admin, now=NOW)
    assert events("Appointed") == 6


def test_a_closed_post_lets_its_people_go_and_takes_nobody(staffed: County) -> None:
    admin, window = staffed.at_work("管理员"), staffed.posts["WINDOW"]
    end = TODAY + 5 * DAY
    close_post(post=window, valid_to=end, by=admin, now=NOW)
    assert set(window.appointments.values_list("valid_to", flat=True)) == {end}
    assert (events("PostClosed"), events("AppointmentEnded")) == (1, 2)
    with pytest.raises(Conflict, match="撤销"):
        appoint(post=window, account=staffed.accounts["孙立"], role="B", valid_from=TODAY, by=admin, now=NOW)
    appoint(post=window, account=staffed.accounts["孙立"], role="B", valid_from=TODAY, valid_to=end, by=admin, now=NOW)
    with pytest.raises(Conflict, match="已经撤销"):
        close_post(post=window, valid_to=end, by=admin, now=NOW)


def test_an_abolished_body_takes_nobody(staffed: County) -> None:
    admin, review = staffed.at_work("管理员"), post("C", "民政岗", "reviewer", CIVIL)
    Body.objects.filter(code=CIVIL).update(valid_from=SINCE, valid_to=TODAY + DAY)
    with pytest.raises(Conflict, match="肥西县民政局从"):
        appoint(post=review, account=staffed.accounts["孙立"], valid_from=TODAY, by=admin, now=NOW)
    appoint(post=review, account=staffed.accounts["孙立"], valid_from=TODAY, valid_to=TODAY + DAY, by=admin, now=NOW)
    post("LAST", "最后一岗", "head", CIVIL)
    with pytest.raises(Conflict, match="已经撤销，不能再设岗位"):
        create_post(body_code=CIVIL, code="X", name="新岗", kind="head", by=admin, now=NOW + DAY)


def test_a_term_is_prolonged_while_it_lasts(staffed: County) -> None:
    admin, head = staffed.at_work("管理员"), staffed.posts["HEAD"]
    acting = appoint(
        post=head,
        account=staffed.accounts["孙立"],
        role="B",
        kind="temporary",
        valid_from=TODAY,
        valid_to=TODAY + DAY,
        by=admin,
        now=NOW,
    )

    def prolong(to: dt.date | None, today: dt.date = TODAY) -> Appointment:
        return prolong_appointment(appointment=acting, valid_to=to, today=today, by=admin, now=NOW)

    for to, words in ((TODAY + DAY, "要晚于原来的"), (TODAY, "要晚于原来的"), (None, "要写明到哪一天")):
        with pytest.raises(Refusal, match=words):
            prolong(to)
    with pytest.raises(Conflict, match="已经结束"):
        prolong(TODAY + 9 * DAY, TODAY + DAY)
    assert prolong(TODAY + 9 * DAY).valid_to == TODAY + 9 * DAY
    assert events("AppointmentProlonged") == 1


def test_one_chief_a_centre_and_the_next_relieves_the_last(staffed: County) -> None:
    admin = staffed.at_work("管理员")
    (zhao,) = staffed.posts["WINDOW"].appointments.filter(role="A")
    (sun,) = staffed.posts["REVIEW"].appointments.all()
    first = name_chief(appointment=zhao, centre_code="FX", valid_from=TODAY, by=admin, now=NOW)
    assert name_chief(appointment=zhao, centre_code="FX", valid_from=TODAY, by=admin, now=NOW) == first
    name_chief(appointment=zhao, centre_code="TOWN", valid_from=TODAY, by=admin, now=NOW)
    name_chief(appointment=sun, centre_code="FX", valid_from=TODAY + DAY, by=admin, now=NOW)

    def chief(on: dt.date, centre: str = "FX") -> str | None:
        found = chief_representative_of(body_code=SERVICE, on=on, centre_code=centre)
        return found.appointment.account.display_name if found else None

    assert [chief(TODAY - DAY), chief(TODAY), chief(TODAY + DAY), chief(TODAY + DAY, "TOWN")] == [
        None,
        "赵敏",
        "孙立",
        "赵敏",
    ]
    assert chief_representative_of(body_code=CIVIL, on=TODAY) is None
    end_chief(chief=ChiefRepresentative.objects.get(centre_code="TOWN"), valid_to=TODAY, by=admin, now=NOW)
    assert chief(TODAY, "TOWN") is None
    end_appointment(appointment=sun, valid_to=TODAY + 2 * DAY, by=admin, now=NOW)
    assert chief(TODAY + 2 * DAY) is None, "no post, no chief"
    with pytest.raises(Conflict, match="没有任职"):
        name_chief(appointment=sun, centre_code="FX", valid_from=TODAY + 3 * DAY, by=admin, now=NOW)
    with pytest.raises(IntegrityError, match="chief_one_at_a_time"), transaction.atomic():
        for _ in range(2):
            ChiefRepresentative.objects.create(body=sun.post.body, centre_code="Z", appointment=sun, valid_from=TODAY)


def test_leave_moves_from_asked_to_answered_once(staffed: County) -> None:
    admin = staffed.at_work("管理员")
    leave = asks(staffed, "赵敏", 2, 4)
    with pytest.raises(NotPermitted):
        approve_absence(absence_id=leave.pk, by=staffed.at_work("孙立"), now=NOW)
    approve_absence(absence_id=leave.pk, by=admin, now=NOW)
    for answer in (approve_absence, lambda **given: refuse_absence(answer="人手不够", **given)):
        with pytest.raises(Conflict, match="已批准"):
            answer(absence_id=leave.pk, by=admin, now=NOW)
    with pytest.raises(NotFound):
        cancel_absence(absence_id=leave.pk, by=staffed.accounts["孙立"], now=NOW)
    with pytest.raises(Conflict):
        end_absence(absence_id=leave.pk, by=staffed.accounts["赵敏"], now=NOW)
    assert cancel_absence(absence_id=leave.pk, by=staffed.accounts["赵敏"], now=NOW).state == "cancelled"
    assert (events("AbsenceRequested"), events("AbsenceApproved"), events("AbsenceCancelled")) == (1, 1, 1)
    assert not any("reason" in event.data for event in StoredEvent.objects.filter(subject=f"absence:{leave.pk}"))


def test_nobody_grants_the_own_leave_though_they_may_grant_others(staffed: County) -> None:
    leave, admin = asks(staffed, "管理员"), staffed.at_work("管理员")
    for answer in (approve_absence, lambda **given: refuse_absence(answer="不", **given)):
        with pytest.raises(LawForbids, match="由别人批准"):
            answer(absence_id=leave.pk, by=admin, now=NOW)
    with pytest.raises(IntegrityError, match="absence_not_by_oneself"), transaction.atomic():
        Absence.objects.filter(pk=leave.pk).update(answered_by=leave.account, state="approved")


def test_an_approver_of_another_county_has_no_say(staffed: County) -> None:
    leave = asks(staffed, "赵敏")
    there = post("N", "庐江管理岗", "admin", NEIGHBOUR)
    grant(post=there, action="absences.approve", by=SYSTEM, now=NOW)
    appoint(post=there, account=staffed.accounts["外人"], valid_from=SINCE, by=SYSTEM, now=NOW)
    with pytest.raises(NotPermitted):
        approve_absence(absence_id=leave.pk, by=staffed.at_work("外人"), now=NOW)


def test_leave_is_refused_when_both_would_be_away(staffed: County) -> None:
    granted(staffed, "赵敏", 1, 3)
    with pytest.raises(Conflict) as caught:
        asks(staffed, "编辑", 3, 5)
    day = (TODAY + 3 * DAY).isoformat()
    assert str(caught.value).startswith(f"{day} 到 {day}，“综合窗口”的赵敏也不在岗")
    assert asks(staffed, "编辑", 4, 5).state == "requested"


def test_what_was_asked_in_time_is_refused_when_the_other_was_let_go_first(staffed: County) -> None:
    zhao, editor = asks(staffed, "赵敏", 1, 3), asks(staffed, "编辑", 2, 2)
    assert [(one.others, one.nobody_left) for one in stand_ins_of(editor)] == [(("赵敏",), False)]
    admin = staffed.at_work("管理员")
    approve_absence(absence_id=zhao.pk, by=admin, now=NOW)
    assert [one.nobody_left for one in stand_ins_of(editor)] == [True]
    with pytest.raises(Conflict, match="没有人顶"):
        approve_absence(absence_id=editor.pk, by=admin, now=NOW)


def test_two_leaves_of_one_person_do_not_overlap(staffed: County) -> None:
    asks(staffed, "赵敏", 1, 3)
    for first, last in ((0, 1), (2, 2), (3, 9), (0, 9)):
        with pytest.raises(Conflict, match="日期重叠"):
            asks(staffed, "赵敏", first, last)
    asks(staffed, "赵敏", 4, 4)


def test_back_early_one_is_at_work_the_same_day(staffed: County) -> None:
    leave = granted(staffed, "赵敏", 0, 5)
    ended = end_absence(absence_id=leave.pk, by=staffed.accounts["赵敏"], now=NOW + 2 * DAY)
    assert (ended.back_date, ended.state) == (TODAY + 2 * DAY, "approved")
    with pytest.raises(Conflict, match="不能撤回"):
        cancel_absence(absence_id=leave.pk, by=staffed.accounts["赵敏"], now=NOW + 3 * DAY)


def test_the_matrix_is_set_within_reach(staffed: County) -> None:
    admin, window = staffed.at_work("管理员"), staffed.posts["WINDOW"]
    kept = grants_of(window) - {GrantLine("cases.accept")}
    wanted = kept | {GrantLine("cases.print"), GrantLine("cases.accept", CIVIL, "T1")}
    change = set_grants(post=window, wanted=wanted, seen=grants_of(window), by=admin, now=NOW)
    assert grants_of(window) == wanted
    assert (len(change.granted), len(change.withdrawn)) == (2, 1)
    assert events("GrantWithdrawn") == 1
    assert set_grants(post=window, wanted=wanted, by=admin, now=NOW).is_empty
    for beyond in (GrantLine("cases.view", NEIGHBOUR), GrantLine("cases.view", CITY)):
        with pytest.raises(NotPermitted, match="不在您的范围内"):
            set_grants(post=window, wanted=wanted | {beyond}, by=admin, now=NOW)
    with pytest.raises(Conflict, match="别人改过"):
        set_grants(post=window, wanted=[], seen=kept, by=admin, now=NOW)
    with pytest.raises(Refusal, match=r"没有“cases\.fly”"):
        set_grants(post=window, wanted=[GrantLine("cases.fly")], by=admin, now=NOW)
    assert grants_of(window) == wanted


def test_authority_over_one_body_does_not_reach_the_division(staffed: County) -> None:
    small = post("SMALL", "民政人事岗", "admin", CIVIL)
    grant(post=small, action="grants.edit", body_code=CIVIL, by=SYSTEM, now=NOW)
    appoint(post=small, account=staffed.accounts["外人"], valid_from=SINCE, by=SYSTEM, now=NOW)
    by, target = staffed.at_work("外人"), post("T", "民政审查岗", "reviewer", CIVIL)
    set_grants(post=target, wanted=[GrantLine("cases.review", CIVIL)], by=by, now=NOW)
    with pytest.raises(NotPermitted, match="肥西县不在您的范围内"):
        set_grants(post=target, wanted=[GrantLine("cases.review")], by=by, now=NOW)


def test_nobody_promotes_themselves_by_any_post_they_hold_or_will(staffed: County) -> None:
    admin = staffed.at_work("管理员")
    head = staffed.posts["HEAD"]
    appoint(post=head, account=staffed.accounts["管理员"], role="B", valid_from=TODAY + 9 * DAY, by=SYSTEM, now=NOW)
    for own in (staffed.posts["ADMIN"], head):
        with pytest.raises(NotPermitted, match="不能给自己授权"):
            set_grants(post=own, wanted=[GrantLine("cases.decide")], by=admin, now=NOW)
    assert not Grant.objects.filter(post=staffed.posts["ADMIN"], action="cases.decide").exists()


def test_responsibility_passes_only_when_it_is_accepted(staffed: County) -> None:
    zhao, editor, sun = (staffed.at_work(name) for name in ("赵敏", "编辑", "孙立"))
    take_first_contact(subject="case:1", by=zhao, now=NOW)
    assert take_first_contact(subject="case:1", by=editor, now=NOW).account_id == zhao.account_id
    with pytest.raises(NotPermitted, match="首问负责人是赵敏"):
        offer_handover(subject="case:1", to_account_id=sun.account_id, by=editor, now=NOW)
    for nobody in (zhao.account_id, staffed.accounts["王芳"].pk, 10**9):
        with pytest.raises(Conflict):
            offer_handover(subject="case:1", to_account_id=nobody, by=zhao, now=NOW)
    offer_handover(subject="case:1", to_account_id=editor.account_id, note="等户口簿", by=zhao, now=NOW)
    for step in (accept_handover, decline_handover):
        with pytest.raises(Conflict):
            step(subject="case:1", by=sun, now=NOW)
    assert [one.subject for one in handovers_of(editor)] == ["case:1"]
    decline_handover(subject="case:1", by=editor, now=NOW)
    assert handovers_of(editor) == []
    offer_handover(subject="case:1", to_account_id=editor.account_id, by=zhao, now=NOW)
    accept_handover(subject="case:1", by=editor, now=NOW)
    contact = first_contact_of("case:1")
    assert contact is not None
    assert contact.account_id == editor.account_id
    assert FirstContact.objects.filter(subject="case:1").count() == 2
    with pytest.raises(NotFound):
        offer_handover(subject="case:2", to_account_id=sun.account_id, by=zhao, now=NOW)


def test_a_body_founded_later_is_within_reach(staffed: County) -> None:
    from zhengwu.people.public import complete_uscc

    fresh = complete_uscc("11340123MA000777")
    create_body(code=fresh, name="肥西县新设局", division_code="340123", by=SYSTEM, now=NOW)
    made = create_post(body_code=fresh, code="A", name="新岗", kind="head", by=staffed.at_work("管理员"), now=NOW)
    assert made.seats == 1
    assert officer_for(staffed.accounts["管理员"], today=TODAY) is not None
