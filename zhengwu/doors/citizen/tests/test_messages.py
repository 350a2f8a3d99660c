"""我的消息: read, counted, led to the case; and how one wants to be told."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from zhengwu.doors.citizen.tests.factories import NOW, account, correcting, received, signed_in
from zhengwu.kernel.public import events_of
from zhengwu.notices.public import Notice, choice_of, notify, unread_of

pytestmark = pytest.mark.usefixtures("county")


def told(*, times: int = 1) -> list[Notice]:
    """What 王芳 was told of cases of hers."""
    cases = [received() for _ in range(times)]
    return [n for case in cases for event in events_of(case.subject) for n in notify(event=event, now=NOW)]


def read(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def test_a_message_is_counted_opened_and_leads_to_its_case(django_assert_max_num_queries: Any) -> None:
    case = correcting()
    for event in events_of(case.subject):
        notify(event=event, now=NOW)
    mine, other = signed_in(), signed_in("liqiang")
    assert "3 条消息没看过" in read(mine, reverse("my"))
    page = read(mine, reverse("my-messages"))
    assert "请补材料：“申报社会保险补贴”" in page
    assert "Please supply documents" in read(mine, "/en" + reverse("my-messages"))
    newest = Notice.objects.latest("pk")
    opens = reverse("my-message", args=[newest.pk])
    assert mine.get(opens).status_code == 405
    assert other.post(opens).status_code == 404
    assert mine.post(opens)["Location"] == reverse("my-case", args=[case.project_no])
    assert unread_of(account=account("wangfang")) == 2
    assert "请补材料：" not in read(mine, f"{reverse('my-messages')}?view=unread")
    assert mine.post(reverse("my-messages")).status_code == 302
    assert unread_of(account=account("wangfang")) == 0
    with django_assert_max_num_queries(8):
        read(mine, reverse("my-messages"))
    told(times=11)
    with django_assert_max_num_queries(8):
        page = read(mine, f"{reverse('my-messages')}?page=2")
    assert "第 21" in page or "21" in page


def test_a_choice_is_kept_and_a_wrong_one_says_why() -> None:
    mine, choice = signed_in(), reverse("my-notice-choice")
    assert "138****0012" in read(mine, choice)
    typed = {"sms": "no", "email": "no", "language": "en", "quiet_from": "20", "quiet_to": "9"}
    assert mine.post(choice, typed).status_code == 302
    kept = choice_of(account_id=account("wangfang").pk)
    assert (kept.sms, kept.language, kept.quiet_from, kept.quiet_to) == (False, "en", 20, 9)
    for wrong in ({"email": "yes"}, {"quiet_from": "25"}):
        assert mine.post(choice, typed | wrong).status_code == 422
    assert choice_of(account_id=account("wangfang").pk).quiet_from == 20


def test_an_address_counts_once_its_code_came_back(caplog: pytest.LogCaptureFixture) -> None:
    mine, address = signed_in(), reverse("my-email")
    assert mine.post(address, {"email": "nobody"}).status_code == 422
    with caplog.at_level("WARNING"):
        assert mine.post(address, {"email": "fang@example.cn"}).status_code == 302
    assert mine.post(address, {"email": "fang@example.cn"}).status_code == 409
    said = re.findall(r"验证码：(\d{6})", caplog.text)
    assert len(said) == 1
    assert mine.post(address, {"code": "000000" if said[0] != "000000" else "1"}).status_code == 422
    assert not choice_of(account_id=account("wangfang").pk).email_in_use
    assert mine.post(address, {"code": said[0]}).status_code == 302
    assert choice_of(account_id=account("wangfang").pk).email_in_use == "fang@example.cn"
    (notice, _received) = told()
    assert set(notice.sendings.values_list("channel", flat=True)) == {"web", "sms", "email"}
    assert mine.post(address, {"code": said[0]}).status_code == 422
