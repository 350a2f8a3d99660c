"""One's own cases: what comes next, corrections, withdrawal, rating, documents."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from zhengwu.cases.public import (
    Case,
    answer_question,
    ask_applicant,
    give_views,
    offer_hearing,
    pre_return,
    propose_undoing,
    withdraw,
)
from zhengwu.documents.public import documents_of
from zhengwu.doors.citizen.tests.factories import (
    NOW,
    accepted,
    account,
    applied,
    closed,
    correcting,
    decided,
    officer,
    picture,
    received,
    signed_in,
)
from zhengwu.doors.ui.writing import full_day
from zhengwu.kernel.public import pinned_time
from zhengwu.ratings.public import rating_of

pytestmark = pytest.mark.usefixtures("county")


def page_of(client: Client, case: Case):  # type: ignore[no-untyped-def]
    answer = client.get(reverse("my-case", args=[case.project_no]))
    assert answer.status_code == 200
    return answer.context["page"]


def test_the_list_says_who_has_it_and_what_asks_for_me() -> None:
    correcting(), accepted(), closed()
    fang = signed_in()
    page = fang.get("/my").context["page"]
    assert [todo.button for todo in page.todos] == ["去补正", "去评价"]
    assert [line.state.text for line in page.cases] == ["审查中", "待补正"]
    assert page.cases[0].limit_days == 10
    assert [line.state.text for line in fang.get("/my?view=done").context["page"].cases] == ["办结"]
    assert fang.get("/my?view=done&page=99999999").status_code == 200


def test_everything_that_waits_for_me_stands_on_one_list_with_its_last_day() -> None:
    asked, heard, back, fang = accepted(), accepted(), applied(), signed_in()
    sunli = officer("sunli")
    question = ask_applicant(project_no=asked.project_no, text="哪天离职的？", by=sunli, now=NOW)
    offer_hearing(project_no=heard.project_no, ground="interests", reason="涉及邻居", by=sunli, now=NOW)
    pre_return(project_no=back.project_no, reason="照片看不清", by=officer("zhaomin"), now=NOW)
    correcting()
    page = fang.get("/my").context["page"]
    assert [todo.button for todo in page.todos] == ["去看看", "去补正", "去答复", "去修改"]
    assert page.todos[2].href == reverse("my-question", args=[asked.project_no, question.pk])
    assert all(fang.get(todo.href.partition("#")[0]).status_code == 200 for todo in page.todos)
    assert [todo.button for todo in fang.get("/").context["page"].todos] == ["去看看", "去补正", "去答复"]
    answer_question(
        project_no=asked.project_no, question_id=question.pk, text="5 月", by=account("wangfang").actor, now=NOW
    )
    with pinned_time(NOW + dt.timedelta(days=9)):
        assert [todo.button for todo in signed_in().get("/my").context["page"].todos] == ["去补正", "去修改"]


def test_the_page_of_a_case_says_first_what_it_asks_while_it_still_can_be_done() -> None:
    case, fang = closed(), signed_in()
    assert page_of(fang, case).asked is None
    proposed = propose_undoing(
        project_no=case.project_no, ground="fraud", reason="材料不实", by=officer("sunli"), now=NOW
    )
    (link,) = page_of(fang, case).asked.links
    assert link.href == reverse("my-views", args=[case.project_no])
    assert full_day(proposed.heard_until) in link.text
    assert link.text in fang.get(reverse("my-case", args=[case.project_no])).content.decode()
    with pinned_time(NOW + dt.timedelta(days=30)):
        assert page_of(signed_in(), case).asked is None
    give_views(project_no=case.project_no, views="材料是真的", by=account("wangfang").actor, now=NOW)
    assert page_of(fang, case).asked is None


def test_the_list_costs_the_same_for_two_cases_and_for_ten(django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]
    fang = signed_in()
    for _n in range(5):
        accepted()
        correcting()
    with django_assert_max_num_queries(20):
        assert len(fang.get("/my").context["page"].cases) == 10


@pytest.mark.parametrize("make", [applied, received, correcting, accepted, decided, closed])
def test_every_state_has_a_page_that_says_what_is_next(make) -> None:  # type: ignore[no-untyped-def]
    case = make()
    page = page_of(signed_in(), case)
    assert page.lead_before
    assert page.next or page.result
    assert page.story


def test_both_clocks_are_drawn_in_working_days() -> None:
    case = accepted()
    with pinned_time(NOW + dt.timedelta(days=6)):  # Monday
        promise, statutory = page_of(signed_in(), case).clocks
    assert [d.state for d in promise.days] == ["start", *["counted"] * 4, *["left"] * 5, "due"]
    assert promise.days[-1].day == dt.date(2026, 12, 8)
    assert [d.is_today for d in promise.days].index(True) == 4
    assert (promise.used_days, promise.left_days) == (4, 6)
    assert len(statutory.days) == 21


def test_corrections_come_one_by_one_and_go_in_together() -> None:
    case, fang = correcting(), signed_in()
    here, supply = reverse("my-case", args=[case.project_no]), reverse("my-supply", args=[case.project_no])
    first, second = page_of(fang, case).correction.fixes
    empty = fang.post(supply, {"do": "supply"})
    assert empty.status_code == 422
    bad = {first.row.name: SimpleUploadedFile("x.pdf", b"not a pdf", "application/pdf"), "do": first.row.upload}
    refused = fang.post(supply, {**bad, second.row.name: picture("存折.png")})
    assert refused.status_code == 422
    asked = page_of(fang, case).correction
    fixes = asked.fixes
    assert [fix.badge.text if fix.badge else "" for fix in fixes] == ["", "传好了，还没交"]
    assert (asked.button, asked.waiting) == ("先交传好的 1 份", f"还差 1 份：{first.material}。")
    assert fixes[0].until == fixes[1].until == "12月9日24:00 前"
    assert fixes[1].row.files[0].name == "存折.png"
    assert fang.get(fixes[1].row.files[0].href).status_code == 200
    half = fang.post(supply, {"do": "supply"})
    assert half["Location"] == here
    assert [fix.done for fix in page_of(fang, case).correction.fixes] == [False, True]
    fang.post(supply, {first.row.name: picture("发票.png"), "do": first.row.upload})
    assert page_of(fang, case).correction.waiting == "都传好了，按下面的按钮就交上去。"
    assert "补好了，交上去" in fang.get(here).content.decode()
    fang.post(supply, {"do": "supply"})
    case.refresh_from_db()
    assert case.state == "reviewing"
    assert page_of(fang, case).correction is None


def test_after_the_deadline_the_law_says_so() -> None:
    case, fang = correcting(), signed_in()
    row = page_of(fang, case).correction.fixes[0].row
    with pinned_time(NOW + dt.timedelta(days=40)):
        late = signed_in().post(reverse("my-supply", args=[case.project_no]), {row.name: picture(), "do": "supply"})
    assert late.status_code == 409
    assert "第三十二条" in late.content.decode()


def test_withdrawing_asks_first() -> None:
    case, fang = accepted(), signed_in()
    here = reverse("my-withdraw", args=[case.project_no])
    assert "不能恢复" in fang.get(here).content.decode()
    too_long = fang.post(here, {"reason": "长" * 501})
    assert too_long.status_code == 422
    fang.post(here, {"reason": "不办了"})
    assert page_of(fang, case).result.title == "已撤回"
    assert fang.post(here, {}).status_code == 409


def test_a_case_that_is_over_is_rated_once() -> None:
    case, fang = closed(), signed_in()
    here = reverse("my-rate", args=[case.project_no])
    nothing = fang.post(here, {"text": "写了很多"})
    assert nothing.status_code == 422
    assert nothing.context["page"].rating.text == "写了很多"
    fang.post(here, {"grade": "4", "tags": ["slow"], "text": "慢"})
    rating = rating_of(subject=case.subject)
    assert rating is not None
    assert (rating.grade, rating.tags) == (4, ["slow"])
    assert "不满意" in page_of(fang, case).rated.text
    assert fang.post(here, {"grade": "1"}).status_code == 409


def test_a_refusal_tells_why_and_where_to_turn() -> None:
    case = decided(outcome="reject", reason="单位已经缴费")
    result = page_of(signed_in(), case).result
    assert result.text == "单位已经缴费"
    assert "行政复议" in result.remedy
    assert result.doc.title == "不予办理决定书"


def test_documents_and_files_are_for_who_may_see_the_case(client: Client) -> None:
    case, fang, outsider = received(), signed_in(), signed_in("wairen")
    document = documents_of(case.subject).get()
    paper = reverse("my-document", args=[case.project_no, document.pk])
    answer = fang.get(paper)
    assert answer["Content-Type"] == "application/pdf"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Disposition"].startswith("attachment")
    page = fang.get(reverse("my-case", args=[case.project_no])).content.decode()
    assert f'href="{paper}?as=ofd"' in page
    as_ofd = fang.get(paper, {"as": "ofd"})
    assert (as_ofd["Content-Type"], as_ofd.content[:2]) == ("application/ofd", b"PK")
    other = applied()
    assert fang.get(reverse("my-document", args=[other.project_no, document.pk])).status_code == 404
    file = reverse("my-file", args=[case.project_no, case.materials.all()[0].pk])
    assert fang.get(file).status_code == 200
    for address in (paper, file, reverse("my-case", args=[case.project_no])):
        assert outsider.get(address).status_code == 404
        assert client.get(address)["Location"].startswith("/sign-in")


def test_nobody_acts_on_a_strangers_case() -> None:
    case, outsider = closed(), signed_in("wairen")
    for name in ("my-rate", "my-supply", "my-withdraw"):
        assert outsider.post(reverse(name, args=[case.project_no]), {"grade": "5"}).status_code == 404
    assert rating_of(subject=case.subject) is None


def test_an_officer_is_no_applicant() -> None:
    case = received()
    window = signed_in("zhaomin")
    assert window.get(reverse("my-case", args=[case.project_no])).status_code == 404
    assert window.get("/my").status_code == 200
    assert officer("zhaomin").account_id == account("zhaomin").pk


def test_a_withdrawn_case_has_no_clock_left_to_run() -> None:
    case = accepted()
    withdraw(project_no=case.project_no, by=account("wangfang").actor, now=NOW)
    page = page_of(signed_in(), case)
    assert not page.next
    assert not page.correction
