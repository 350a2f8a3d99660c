"""The pages of the applicant's side that lead to others: the family, an old application, the same under way."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from zhengwu.cases.public import Draft, ProgressShare
from zhengwu.doors.citizen.tests.factories import NOW, account, correcting, decided, draft_address, handed_in, signed_in
from zhengwu.kernel.public import events_of
from zhengwu.notices.public import Notice, notify

pytestmark = pytest.mark.usefixtures("county")


def read(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, answer
    return answer.content.decode()


def qiang() -> dict[str, str]:
    return {
        "name": "李强",
        "id_type": "resident_id",
        "id_number": "340123198506140014",
        "what": "one",
        "valid_to": "2026-12-31",
    }


def test_a_relative_follows_one_case_and_the_owner_reads_that_they_did() -> None:
    case, other = decided(), correcting()
    mine, his = signed_in(), signed_in("liqiang")
    new = f"{reverse('my-share')}?case={case.project_no}"
    assert new in read(mine, reverse("my-case", args=[case.project_no]))
    for wrong in ({"name": "李刚"}, {"id_number": "1"}, {"valid_to": "2020-01-01"}, {"valid_to": ""}):
        assert mine.post(new, qiang() | wrong).status_code == 422
    assert his.get(new).status_code == 404
    assert mine.post(new, qiang()).status_code == 302
    assert mine.post(new, qiang()).status_code == 409
    share = ProgressShare.objects.get()
    person = account("wangfang").person
    assert person is not None
    (told,) = [n for event in events_of(person.ref) for n in notify(event=event, now=NOW)]
    assert (told.title, Notice.objects.get().account_id) == ("王芳让您看办事进度", account("liqiang").pk)
    assert his.post(reverse("my-message", args=[told.pk]))["Location"] == reverse("my-shared")
    shown = reverse("my-shared-case", args=[share.pk, case.project_no])
    assert reverse("my-shared-cases", args=[share.pk]) in read(his, reverse("my-shared"))
    assert shown in read(his, reverse("my-shared-cases", args=[share.pk]))
    page = read(his, shown)
    assert "准予" in page
    for secret in ("13800000012", "my/cases", "documents", "6228000000000000"):
        assert secret not in page
    assert his.get(reverse("my-shared-case", args=[share.pk, other.project_no])).status_code == 404
    assert his.get(reverse("my-case", args=[case.project_no])).status_code == 404
    privacy = read(mine, reverse("my-privacy"))
    assert "李强" in privacy
    assert "您让他看进度" in privacy
    assert mine.post(reverse("my-share-end", args=[share.pk])).status_code == 302
    assert his.get(shown).status_code == 404


def test_an_old_application_begins_a_new_one_and_the_same_under_way_is_said() -> None:
    mine = signed_in()
    assert "同样的申请正在办" not in read(mine, draft_address(mine))
    case = handed_in(mine)
    copy = reverse("my-copy", args=[case.project_no])
    assert copy in read(mine, reverse("my-case", args=[case.project_no]))
    assert "材料不带过来" in read(mine, copy)
    assert signed_in("liqiang").post(copy).status_code == 404
    answer = mine.post(copy, follow=True)
    page = answer.content.decode()
    assert 'value="3600.50"' in page
    assert "开小吃店" in page
    assert "同样的申请正在办" in page
    assert reverse("my-case", args=[case.project_no]) in page
    assert Draft.objects.get().content["materials"] == {}
