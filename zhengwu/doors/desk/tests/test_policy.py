"""Who may, and why: what an administrator reads; and what an officer declares for themselves."""

from __future__ import annotations

import pytest
from django.urls import reverse

from zhengwu.cases.public import NoSuchCase, case_for_desk, desk_tasks, find_cases
from zhengwu.doors.desk.tests.factories import NOW, TODAY, account, applied, at_the_desk, officer, reviewed
from zhengwu.kernel.public import StoredEvent
from zhengwu.organisations.public import ACTIONS, KinsMatter, OwnMatter
from zhengwu.people.public import Account, Kinship, declare_kin

pytestmark = pytest.mark.usefixtures("county")
FANG = "340123199112030028"


def asked(action: str, about: str) -> str:
    return at_the_desk("guanli").get(reverse("desk-admin-policy"), {"action": action, "about": about}).content.decode()


def test_the_whole_table_stands_there_without_a_question() -> None:
    page = at_the_desk("guanli").get(reverse("desk-admin-policy")).content.decode()
    assert all(action.name in page for action in ACTIONS.values())
    assert "没有对同一件事做过“审查”" in page


def test_who_decides_a_case_and_who_must_not(django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    case = reviewed()
    page = asked("cases.decide", case.project_no)
    assert "周正" in page
    assert "肥西县以内的全部机构" in page
    assert "孙立" not in page, "no grant, no row"
    declare_kin(account=account("zhouzheng"), name="王芳", relation="spouse", id_number=FANG, now=NOW)
    assert "依法应当回避" in asked("cases.decide", case.project_no)
    assert "孙立" in asked("cases.review", case.project_no)
    with django_assert_max_num_queries(28):
        asked("cases.review", case.project_no)


def test_a_body_and_what_is_not_there() -> None:
    assert "赵敏" in asked("cases.accept", "11340123MA0000023E")
    assert "没有编号为“NOSUCHCASE”的办件" in asked("cases.accept", "NOSUCHCASE")
    assert "没有统一社会信用代码为" in asked("cases.accept", "11340123MA00000099")


def test_what_is_asked_outside_ones_reach_is_refused() -> None:
    answer = at_the_desk("guanli").get(
        reverse("desk-admin-policy"), {"action": "cases.accept", "about": "11110000MA00001466"}
    )
    assert answer.status_code == 403


def test_a_declared_relative_keeps_an_officer_away_from_everything_about_the_case() -> None:
    case = applied()
    assert case.project_no in {task.case.project_no for task in desk_tasks(officer=officer("zhaomin"), today=TODAY)}
    desk = at_the_desk("zhaomin")
    typed = {"name": "王芳", "relation": "collateral", "id_type": "resident_id", "id_number": FANG, "do": "act"}
    assert desk.post(reverse("desk-recusals"), typed).status_code == 302
    zhao_min = officer("zhaomin")
    assert not desk_tasks(officer=zhao_min, today=TODAY)
    assert not find_cases(q="王", by=zhao_min)
    with pytest.raises(KinsMatter):
        case_for_desk(project_no=case.project_no, by=zhao_min)
    told = desk.get(reverse("desk-case", args=[case.project_no]))
    assert told.status_code == 403
    assert "依法应当回避" in told.content.decode()
    assert FANG not in desk.get(reverse("desk-recusals")).content.decode()
    event = StoredEvent.objects.filter(type="people.KinDeclared").get()
    assert "王芳" not in str(event.data)
    assert FANG not in str(event.data)


def test_taken_back_with_a_reason_it_counts_no_longer() -> None:
    case = applied()
    kin = declare_kin(account=account("zhaomin"), name="王芳", relation="in_law", id_number=FANG, now=NOW)
    here, desk = reverse("desk-recusal-end", args=[kin.pk]), at_the_desk("zhaomin")
    assert at_the_desk("sunli").post(here, {"reason": "不是我的"}).status_code == 404
    assert desk.post(here, {"reason": " "}).status_code == 422
    assert desk.post(here, {"reason": "已离婚"}).status_code == 302
    assert case_for_desk(project_no=case.project_no, by=officer("zhaomin")).pk == case.pk
    assert desk.get(here).status_code == 404


def test_nobody_handles_what_is_their_own() -> None:
    case = applied()
    Account.objects.filter(username="zhaomin").update(person=account("wangfang").person)
    with pytest.raises(OwnMatter):
        case_for_desk(project_no=case.project_no, by=officer("zhaomin"))
    with pytest.raises(NoSuchCase):
        case_for_desk(project_no="X1", by=officer("zhaomin"))


def test_mistakes_of_a_declaration_are_named_at_once_and_nothing_is_kept() -> None:
    answer = at_the_desk("zhaomin").post(
        reverse("desk-recusals"), {"name": "", "id_number": "1", "id_type": "resident_id"}
    )
    assert answer.status_code == 422
    page = answer.content.decode()
    assert page.count('class="field-error"') == 3
    assert not Kinship.objects.exists()


def test_a_shut_door_says_which_posts_may_enter() -> None:
    answer = at_the_desk("sunli").get(reverse("desk-admin-policy"))
    assert answer.status_code == 403
    assert "可以办理的岗位：县政务服务局系统管理岗" in answer.content.decode()
