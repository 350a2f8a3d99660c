"""赵敏 at the window: receive, then accept, ask once, or refuse."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.urls import reverse

from zhengwu.cases.public import Case, case_for_desk
from zhengwu.doors.desk.cases._reception_form import asked_of
from zhengwu.doors.desk.tests.factories import NOW, applied, at_the_desk, officer, received
from zhengwu.kernel.public import events_of

pytestmark = pytest.mark.usefixtures("county")


def url(name: str, case: Case) -> str:
    return reverse(name, args=[case.project_no])


def text(answer: Any) -> str:
    return str(answer.content.decode())


def answers(case: Case, *wrong: str, **more: str) -> dict[str, str]:
    """The reception form as a browser sends it."""
    fresh = case_for_desk(project_no=case.project_no, by=officer("zhaomin"))
    posted = {"do": "decide", "deadline_days": "10"}
    for row in asked_of(fresh):
        bad = row.name in wrong
        posted[f"ok.{row.key}"] = "0" if bad else "1"
        posted[f"problem.{row.key}"] = "公章看不清" if bad else ""
        posted[f"remedy.{row.key}"] = "把公章拍进画面再传" if bad else ""
    return posted | more


def first_name(case: Case) -> str:
    return asked_of(case_for_desk(project_no=case.project_no, by=officer("zhaomin")))[0].name


def test_receiving_is_one_press_and_leads_to_the_reception() -> None:
    case, desk = applied(), at_the_desk("zhaomin")
    shown = text(desk.get(url("desk-receive", case)))
    assert "收件凭证" in shown
    assert "3401**********0028" in shown
    assert "340123199112030028" not in shown
    answer = desk.post(url("desk-receive", case))
    assert answer.status_code == 302
    assert answer["Location"] == url("desk-reception", case)
    case.refresh_from_db()
    assert case.state == "received"


def test_receiving_twice_says_what_to_do() -> None:
    case, desk = received(), at_the_desk("zhaomin")
    answer = desk.post(url("desk-receive", case))
    assert answer.status_code == 409
    assert "已收件" in text(answer)


def test_accepting_shows_the_notice_before_and_starts_the_clocks() -> None:
    case, desk = received(), at_the_desk("zhaomin")
    shown = text(desk.get(url("desk-reception", case)))
    assert "受理通知书" in shown
    assert "12月1日（周二）前要答复" in shown
    answer = desk.post(url("desk-reception", case), answers(case, decision="accept"))
    assert answer["Location"] == url("desk-case", case)
    case.refresh_from_db()
    assert case.state == "reviewing"


def test_the_preview_says_what_the_notice_will_say_and_does_nothing() -> None:
    case, desk = received(), at_the_desk("zhaomin")
    name = first_name(case)
    posted = answers(case, name, decision="request-correction", do="preview")
    answer = desk.post(url("desk-reception", case), posted)
    assert answer.status_code == 200
    assert "补正告知书" in text(answer)
    assert f"{name}：公章看不清。补正办法：把公章拍进画面再传。" in text(answer)
    assert "2026年12月4日" in text(answer)
    case.refresh_from_db()
    assert case.state == "received"


def test_one_complete_correction_notice() -> None:
    case, desk = received(), at_the_desk("zhaomin")
    name = first_name(case)
    answer = desk.post(url("desk-reception", case), answers(case, name, decision="request-correction"))
    assert answer.status_code == 302
    case.refresh_from_db()
    assert case.state == "correcting"
    gap = case.correction.gaps.get()
    assert (gap.material, gap.problem, gap.remedy) == (name, "公章看不清", "把公章拍进画面再传")
    page = text(desk.get(url("desk-case", case)))
    assert "在等申请人补材料" in page
    assert "已告知，只能告知一次" in page


def test_a_gap_without_a_problem_comes_back_with_everything_typed() -> None:
    case, desk = received(), at_the_desk("zhaomin")
    row = asked_of(case_for_desk(project_no=case.project_no, by=officer("zhaomin")))[0]
    posted = answers(case, row.name, decision="request-correction")
    posted[f"problem.{row.key}"] = " "
    answer = desk.post(url("desk-reception", case), posted)
    assert answer.status_code == 422
    assert f"请写明“{row.name}”的问题在哪" in text(answer)
    assert f'href="#f-problem-{row.key}"' in text(answer)
    assert "把公章拍进画面再传" in text(answer)


def test_a_hidden_character_in_a_gap_is_named_at_its_material() -> None:
    case, desk = received(), at_the_desk("zhaomin")
    row = asked_of(case_for_desk(project_no=case.project_no, by=officer("zhaomin")))[1]
    posted = answers(case, row.name, decision="request-correction") | {f"problem.{row.key}": "公章\u202e看不清"}
    answer = desk.post(url("desk-reception", case), posted)
    assert answer.status_code == 422
    assert f'href="#f-problem-{row.key}"' in text(answer)


def test_after_five_days_of_silence_the_notice_dates_from_the_receipt() -> None:
    case, desk = received(NOW - dt.timedelta(days=14)), at_the_desk("zhaomin")
    shown = text(desk.get(url("desk-reception", case)))
    assert "受理日期为2026年11月10日" in shown
    assert desk.post(url("desk-reception", case), answers(case, decision="accept")).status_code == 302
    case.refresh_from_db()
    assert case.deemed_accepted


def test_accepting_what_was_marked_wrong_is_a_contradiction() -> None:
    case, desk = received(), at_the_desk("zhaomin")
    answer = desk.post(url("desk-reception", case), answers(case, first_name(case), decision="accept"))
    assert answer.status_code == 422
    case.refresh_from_db()
    assert case.state == "received"


@pytest.mark.parametrize("days", ["", "abc", "99999999999", "61", "0"])
def test_a_deadline_nobody_can_keep_is_named(days: str) -> None:
    case, desk = received(), at_the_desk("zhaomin")
    posted = answers(case, first_name(case), decision="request-correction", deadline_days=days)
    answer = desk.post(url("desk-reception", case), posted)
    assert answer.status_code in {409, 422}
    assert 'href="#f-deadline_days"' in text(answer)


def test_refusing_needs_a_reason_and_the_competent_body() -> None:
    case, desk = received(), at_the_desk("zhaomin")
    posted = answers(case, decision="refuse-acceptance", reason="户籍不在本县", competent_body="")
    answer = desk.post(url("desk-reception", case), posted)
    assert answer.status_code == 409
    assert "请写明该找哪个机关办" in text(answer)
    assert "户籍不在本县" in text(answer)
    posted["competent_body"] = "长丰县人力资源和社会保障局"
    assert "提起行政诉讼" in text(desk.post(url("desk-reception", case), posted | {"do": "preview"}))
    assert desk.post(url("desk-reception", case), posted).status_code == 302
    case.refresh_from_db()
    assert case.state == "not_accepted"


def test_a_second_notice_is_refused_with_the_article() -> None:
    case, desk = received(), at_the_desk("zhaomin")
    posted = answers(case, first_name(case), decision="request-correction")
    desk.post(url("desk-reception", case), posted)
    answer = desk.post(url("desk-reception", case), posted)
    assert answer.status_code == 409
    assert "补正只能告知一次" in text(answer)
    assert "行政许可法第三十二条" in text(answer)


def test_the_whole_number_is_shown_only_with_a_reason_and_remembered() -> None:
    case, desk = applied(), at_the_desk("zhaomin")
    empty = desk.post(url("desk-reveal", case), {"reason": " "})
    assert empty.status_code == 422
    assert "340123199112030028" not in text(empty)
    shown = desk.post(url("desk-reveal", case), {"reason": "到公安系统核对户籍"})
    assert "340123199112030028" in text(shown)
    assert "no-store" in shown["Cache-Control"]
    last = events_of(case.subject)[-1]
    assert (last.type, last.data["reason"]) == ("cases.IdentityRevealed", "到公安系统核对户籍")
    assert "340123199112030028" not in str(last.data)
    assert "340123199112030028" not in text(desk.get(url("desk-reveal", case)))


def test_files_and_documents_are_for_those_who_may_see_the_case() -> None:
    case, desk = received(), at_the_desk("zhaomin")
    file = case.materials.get(name=first_name(case)).file
    assert file is not None
    address = reverse("desk-file", args=[case.project_no, file.pk])
    answer = desk.get(address)
    assert answer["Content-Type"] == "image/png"
    assert answer["Content-Security-Policy"].startswith("sandbox")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Disposition"].startswith("inline")
    assert desk.get(f"{address}?download=1")["Content-Disposition"].startswith("attachment")
    other = applied()
    assert desk.get(reverse("desk-file", args=[other.project_no, file.pk])).status_code == 404
    assert at_the_desk("wangfang").get(address).status_code == 403
    assert at_the_desk("guanli").get(address).status_code == 403
