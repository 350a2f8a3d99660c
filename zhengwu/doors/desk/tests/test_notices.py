"""通知 on the desk: the log with masked numbers, sending again, and words that are looked at before they count."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from zhengwu.doors.desk.tests.factories import NOW, at_the_desk, received
from zhengwu.kernel.public import events_of
from zhengwu.notices.public import Notice, NoticeSending, NoticeTemplate, notify

PHONE = "13800000012"
pytestmark = pytest.mark.usefixtures("county")


def read(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def test_what_failed_is_found_masked_and_sent_again(django_assert_max_num_queries: Any) -> None:
    case = received()
    for event in events_of(case.subject):
        notify(event=event, now=NOW)
    sms = NoticeSending.objects.get(channel="sms")
    NoticeSending.objects.filter(pk=sms.pk).update(state="failed", tries=6, error="HTTP 503")
    desk, log = at_the_desk("guanli"), reverse("desk-notices")
    with django_assert_max_num_queries(12):
        page = read(desk, f"{log}?state=failed&channel=sms&q={case.project_no[:10]}")
    assert "138****0012" in page
    assert "13800000012" not in page
    assert "没有这样的记录" in read(desk, f"{log}?q=999")
    record = reverse("desk-notice-sending", args=[sms.pk])
    assert "HTTP 503" in read(desk, record)
    again = reverse("desk-notice-resend", args=[sms.pk])
    assert "HTTP 503" in read(desk, again)
    assert "重新排队了" in desk.post(again, follow=True).content.decode()
    assert desk.post(again).status_code == 409
    assert at_the_desk("zhaomin").get(log).status_code == 403


def test_of_what_goes_to_a_rater_the_log_says_only_that_it_went() -> None:
    case = received()
    for event in events_of(case.subject):
        notify(event=event, now=NOW)
    sms = NoticeSending.objects.get(channel="sms")
    desk, log, record = at_the_desk("guanli"), reverse("desk-notices"), reverse("desk-notice-sending", args=[sms.pk])
    assert case.project_no in read(desk, f"{log}?q={case.project_no}")
    Notice.objects.filter(pk=sms.notice_id).update(kind="rating_message")
    NoticeSending.objects.filter(pk=sms.pk).update(
        text="请看：/r/secret-of-the-rater", state="failed", error="HTTP 503"
    )
    for address in (log, record, reverse("desk-notice-resend", args=[sms.pk])):
        page = read(desk, address)
        assert "被评单位给您留言" in page, address
        assert not [told for told in (f"138****{PHONE[-4:]}", "secret-of-the-rater") if told in page], address
    assert "收件人受保护" in read(desk, record)
    assert case.project_no not in read(desk, record)
    assert "被评单位给您留言" not in read(desk, f"{log}?q={case.project_no}&channel=sms").split("<tbody")[-1]
    desk.post(reverse("desk-notice-resend", args=[sms.pk]))
    assert events_of(f"notice-sending:{sms.pk}")[-1].data["project_no"] == ""


def test_words_are_looked_at_first_and_kept_when_said_so() -> None:
    desk = at_the_desk("guanli")
    assert "请补材料" in read(desk, f"{reverse('desk-notice-templates')}?q=补")
    where = reverse("desk-notice-words", args=["accepted", "sms", "zh"])
    assert "0012" in read(desk, where)
    looked = desk.post(where, {"text": "受理了，尾号 {尾号}", "then": "look", "seen": "0"})
    assert (looked.status_code, "受理了，尾号 0012" in looked.content.decode()) == (200, True)
    for text in ("{事项}", "{姓名}", "{", ""):
        assert desk.post(where, {"text": text, "then": "save", "seen": "0"}).status_code == 422
    assert not NoticeTemplate.objects.exists()
    assert desk.post(where, {"text": "受理了，尾号 {尾号}", "then": "save", "seen": "0"}).status_code == 302
    assert desk.post(where, {"text": "受理了", "then": "save", "seen": "0"}).status_code == 409
    record = read(desk, reverse("desk-notice-template", args=["accepted"]))
    assert "第 1 版" in record
    assert "受理了，尾号 0012" in record
    for wrong in (
        ["nothing", "sms", "zh"],
        ["received", "sms", "zh"],
        ["accepted", "fax", "zh"],
        ["accepted", "sms", "fr"],
    ):
        assert desk.get(reverse("desk-notice-words", args=wrong)).status_code == 404
