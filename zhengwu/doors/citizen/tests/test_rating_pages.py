"""评价 by a link, without an account: once, once more after the answer; and what everybody may read."""

from __future__ import annotations

import pytest
from django.test import Client

from zhengwu.doors.citizen.tests.factories import NOW, account, closed, officer, signed_in
from zhengwu.ratings.public import Rating, State, contact, invite_case, rate, rectify, reply, token_of

pytestmark = pytest.mark.usefixtures("county")


@pytest.fixture
def asked() -> Rating:
    row = invite_case(project_no=closed().project_no, now=NOW)
    assert row is not None
    return row


def answered(row: Rating) -> None:
    by = officer("zhouzheng")
    contact(rating_id=row.pk, way="message", words="请问卡在哪一步？", by=by, now=NOW)
    rectify(rating_id=row.pk, words="加开窗口", by=by, now=NOW)
    reply(rating_id=row.pk, words="对不起，已经加开窗口。", by=by, now=NOW)


def test_the_link_needs_no_account_and_shows_nobody(asked: Rating) -> None:
    page = Client().get(f"/rate/{token_of(asked)}")
    shown = page.content.decode()
    assert page.status_code == 200
    assert asked.item_name in shown
    assert "no-cache" in page["Cache-Control"] or "no-store" in page["Cache-Control"]
    for secret in ("王芳", "13800000012", asked.subject.removeprefix("case:")):
        assert secret not in shown


@pytest.mark.parametrize("token", ["1-00000000000000000000", "x", "999999-ab", "0"])
def test_a_made_up_link_opens_nothing(asked: Rating, token: str) -> None:
    assert Client().get(f"/rate/{token}").status_code == 404


def test_rated_once_answered_and_rated_again(asked: Rating) -> None:
    here, client = f"/rate/{token_of(asked)}", Client()
    assert client.post(here, {"grade": "5"}).status_code == 422
    assert client.post(here, {"grade": "5", "tags": "slow", "text": "等太久"}).status_code == 302
    assert client.post(here, {"grade": "1"}).status_code == 409
    answered(asked)
    page = client.get(here).content.decode()
    for words in ("请问卡在哪一步？", "对不起，已经加开窗口。", "再评一次"):
        assert words in page
    assert client.post(here, {"grade": "2", "text": "快了"}).status_code == 302
    asked.refresh_from_db()
    assert (asked.state, asked.grade, asked.follow_grade) == (State.FOLLOWED, 5, 2)
    assert client.post(here, {"grade": "5"}).status_code == 409


def test_everybody_reads_the_words_and_the_answer_and_nobody_s_name(asked: Rating) -> None:
    case = closed()
    row = rate(
        case=case,
        grade=4,
        tags=["slow"],
        text="我叫王芳，电话13800000012，等太久",
        account_id=account("wangfang").pk,
        now=NOW,
    )
    answered(row)
    for address in ("/ratings", f"/ratings/bodies/{row.body_code}", f"/ratings/items/{row.task_code}"):
        page = Client().get(address)
        assert page.status_code == 200, address
        shown = page.content.decode()
        assert "13800000012" not in shown
        assert "王芳" not in shown
    assert "等太久" in shown
    assert "对不起，已经加开窗口。" in shown
    assert Client().get("/ratings/bodies/nobody").status_code == 404
    assert Client().get("/ratings/items/none").status_code == 404


def test_a_case_that_was_only_asked_about_is_still_to_be_rated(asked: Rating) -> None:
    page = signed_in().get("/my").content.decode()
    assert "去评价" in page
    rated = signed_in().post(f"/my/cases/{asked.subject.removeprefix('case:')}/rate", {"grade": "1", "forced": "1"})
    assert rated.status_code == 302
    asked.refresh_from_db()
    assert (asked.forced, asked.counted) == (True, False)
