"""What an officer does beside the process: talk about a case, look at the month, change the calendar, keep the archive."""

from __future__ import annotations

import io
import json

import pytest
from django.test import Client
from django.urls import reverse

from zhengwu.cases.public import decide, deliver, feed_secret
from zhengwu.doors.desk.tests.factories import NOW, accepted, account, at_the_desk, officer, picture, reviewed
from zhengwu.kernel.public import StoredEvent, relay

pytestmark = pytest.mark.usefixtures("county")


def test_a_question_is_asked_answered_and_seen_by_both_and_notes_by_officers_alone() -> None:
    case, desk, citizen = accepted(), at_the_desk("sunli"), at_the_desk("wangfang")
    due = case.promise_due_date
    for name, typed in (("desk-note", {"text": "电话里说下周来"}), ("desk-ask", {"text": "是哪天离职的"})):
        address = reverse(name, args=[case.project_no])
        assert desk.post(address, {"text": " "}).status_code == 422
        file = io.BytesIO(picture())
        file.name = "说明.png"
        answer = desk.post(address, {**typed, "files": file}, follow=True).content.decode()
        assert typed["text"] in answer
    assert "等申请人答复" in answer
    page = citizen.get(reverse("my-case", args=[case.project_no])).content.decode()
    assert "是哪天离职的" in page
    assert "电话里说下周来" not in page
    question = case.questions.get()
    address = reverse("my-question", args=[case.project_no, question.pk])
    assert address in page
    assert "说明.png" in citizen.get(address).content.decode()
    assert citizen.post(address, {"text": ""}).status_code == 422
    assert citizen.post(address, {"text": "十月三十日"}).status_code == 302
    assert citizen.post(address, {"text": "再说一次"}).status_code == 409
    told = desk.get(reverse("desk-talk", args=[case.project_no])).content.decode()
    assert "十月三十日" in told
    assert "已答复" in told
    file_id = question.attached.get().file_id
    assert desk.get(reverse("desk-talk-file", args=[case.project_no, file_id])).status_code == 200
    case.refresh_from_db()
    assert case.promise_due_date == due
    facts = StoredEvent.objects.filter(subject=case.subject, type="cases.NoteAdded")
    assert "电话" not in json.dumps([f.data for f in facts], ensure_ascii=False)


def test_an_expert_is_heard_by_those_who_decide() -> None:
    case, desk = accepted(), at_the_desk("sunli")
    invite = reverse("desk-expert-invite", args=[case.project_no])
    zhao_min = account("zhaomin")
    assert desk.post(invite, {"expert": "0", "question": "够不够"}).status_code == 422
    assert desk.post(invite, {"expert": str(zhao_min.pk), "question": "材料够不够"}).status_code == 302
    assert desk.post(invite, {"expert": str(zhao_min.pk), "question": "材料够不够"}).status_code == 409
    expert = at_the_desk("zhaomin")
    mine = reverse("desk-expert-opinion", args=[case.project_no])
    assert "材料够不够" in expert.get(mine).content.decode()
    assert expert.post(mine, {"agrees": "no", "reason": ""}).status_code == 422
    assert expert.post(mine, {"agrees": "no", "reason": "缺一页"}).status_code == 302
    assert expert.post(mine, {"agrees": "yes", "reason": "改了"}).status_code == 409
    seen = {
        who: "缺一页" in at_the_desk(who).get(reverse("desk-talk", args=[case.project_no])).content.decode()
        for who in ("sunli", "zhaomin", "zhouzheng", "chenjing")
    }
    assert seen == {"sunli": True, "zhaomin": True, "zhouzheng": True, "chenjing": False}
    assert "缺一页" not in at_the_desk("wangfang").get(reverse("my-case", args=[case.project_no])).content.decode()


def test_typed_words_come_back_after_signing_in_again_until_they_are_sent() -> None:
    case = accepted()
    keep = reverse("desk-typed", args=[case.project_no])
    assert at_the_desk("sunli").post(f"{keep}?place=review", {"opinion": "写到一半"}).json()["saved_at"]
    assert at_the_desk("sunli").post(f"{keep}?place=nothing", {"opinion": "x"}).status_code == 404
    page = reverse("desk-case", args=[case.project_no])
    desk = at_the_desk("sunli")
    assert "写到一半" in desk.get(page).content.decode()
    assert "写到一半" not in at_the_desk("zhouzheng").get(page).content.decode()
    desk.post(reverse("desk-review", args=[case.project_no]), {"opinion": "写到一半，写完了", "outcome": "approve"})
    assert "写到一半\n" not in desk.get(page).content.decode()
    assert not case.notes.exists()


def test_the_month_and_the_secret_address() -> None:
    case, desk = accepted(), at_the_desk("sunli")
    month = reverse("desk-calendar")
    assert case.promise_due_date is not None
    there = {"month": f"{case.promise_due_date:%Y-%m}"}
    assert case.project_no in desk.get(month, there).content.decode()
    assert case.project_no not in desk.get(month, {"month": "2031-01"}).content.decode()
    assert desk.get(month, {"month": "2031-13"}).status_code == 200
    addresses = []
    for _turn in range(2):
        desk.post(reverse("desk-calendar-renew"))
        addresses.append(reverse("desk-calendar-feed", args=[feed_secret(account_id=account("sunli").pk)]))
    answer = Client().get(addresses[1])
    text = answer.content.decode()
    assert answer["Content-Type"].startswith("text/calendar")
    assert f"DTSTART;VALUE=DATE:{case.promise_due_date:%Y%m%d}" in text
    assert case.project_no in text
    assert "王芳" not in text
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    for gone in (addresses[0], reverse("desk-calendar-feed", args=["1-" + "0" * 40]), "/desk/calendar/x.ics"):
        assert Client().get(gone).status_code == 404


def test_a_new_arrangement_shows_what_it_moves_before_it_moves_it() -> None:
    case, desk = accepted(), at_the_desk("guanli")
    due = case.promise_due_date
    year = reverse("desk-admin-calendar-year", args=[2026])
    days = desk.get(year).context["page"].fields[2].value
    typed = {"status": "official", "source": "临时通知", "days": f"{days}\n2026-11-25 放假 临时放假"}
    assert desk.post(year, {**typed, "days": "明天放假"}).status_code == 422
    preview = desk.post(year, typed).content.decode()
    assert case.project_no in preview
    assert "会变动 1 件" in preview
    case.refresh_from_db()
    assert case.promise_due_date == due
    assert desk.post(year, {**typed, "sure": "1"}, follow=True).status_code == 200
    relay(now=NOW)
    case.refresh_from_db()
    assert case.promise_due_date is not None
    assert due is not None
    assert case.promise_due_date > due
    assert "没有办件会变动" in desk.post(year, typed).content.decode()
    assert at_the_desk("sunli").get(year).status_code == 403


def test_the_archive_from_sealing_to_the_check_of_every_byte() -> None:
    case, window = reviewed(), at_the_desk("zhaomin")
    seal = reverse("desk-archives-seal")
    assert window.post(seal, {"no": case.project_no}).status_code == 409
    decide(project_no=case.project_no, outcome="approve", by=officer("zhouzheng"), now=NOW)
    deliver(project_no=case.project_no, method="window", recipient="王芳", by=officer("zhaomin"), now=NOW)
    answer = window.post(seal, {"no": case.project_no})
    assert answer.status_code == 302
    record = answer["Location"]
    assert "完整，没有改动" in window.get(record, {"verify": "1"}).content.decode()
    package = window.get(f"{record}/package.zip")
    assert package.content.startswith(b"PK")
    assert case.project_no in window.get(reverse("desk-archives"), {"q": case.project_no}).content.decode()
    assert "没有找到" in window.get(reverse("desk-archives"), {"state": "destroyed"}).content.decode()
    assert "没有保管期限已满的档案" in window.get(reverse("desk-archives-propose")).content.decode()
    assert "还没有销毁清单" in at_the_desk("zhouzheng").get(reverse("desk-archives-disposals")).content.decode()
    assert at_the_desk("sunli").get(seal).status_code == 403
