"""好差评 at the desk: a bad rating is contacted, put right and answered; appealed against; and nobody learns who rated."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from zhengwu.cases.public import Case, close, decide, deliver
from zhengwu.doors.desk.tests.factories import NOW, account, at_the_desk, officer, picture, reviewed
from zhengwu.kernel.public import events_of
from zhengwu.ratings.public import Rating, RatingView, State, invite_case, rate

pytestmark = pytest.mark.usefixtures("county")
SECRETS = ("王芳", "13800000012", "340123199112030028", "wangfang")


@pytest.fixture
def case() -> Case:
    number, window = reviewed().project_no, officer("zhaomin")
    decide(project_no=number, outcome="approve", reason="", by=officer("zhouzheng"), now=NOW)
    found = deliver(project_no=number, method="window", recipient="王芳", by=window, now=NOW)
    if found.state != "closed":
        found = close(project_no=number, by=window, now=NOW)
    invite_case(project_no=found.project_no, now=NOW)
    return found


@pytest.fixture
def row(case: Case) -> Rating:
    text = "等了三天，打我电话 13800000012，我叫王芳"
    return rate(case=case, grade=5, tags=["slow"], text=text, account_id=account("wangfang").pk, now=NOW)


def said(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, answer.content.decode()[-1500:]
    return answer.content.decode()


def test_a_bad_rating_goes_its_way(row: Rating) -> None:
    unit, here = at_the_desk("zhouzheng"), f"/desk/ratings/{row.pk}"
    assert row.number in said(unit, "/desk/ratings?what=duties")
    assert "等了三天" in said(unit, here)
    wrong = unit.post(f"{here}/do/contact", {"way": "call", "reached": "1", "words": ""})
    assert wrong.status_code == 422
    assert unit.post(f"{here}/do/rectify", {"words": "先改"}).status_code == 409
    for verb, data in (
        ("contact", {"way": "message", "reached": "1", "words": "请问卡在哪一步？"}),
        ("rectify", {"words": "加开窗口", "file": SimpleUploadedFile("照片.png", picture(), "image/png")}),
        ("reply", {"words": "对不起，已经改了。"}),
    ):
        assert unit.post(f"{here}/do/{verb}", data).status_code == 302, verb
    row.refresh_from_db()
    assert row.state == State.REPLIED
    page = said(unit, here)
    assert "照片.png" in page
    file = row.steps.get(verb="rectify").files.get()
    assert unit.get(f"{here}/files/{file.file_id}").status_code == 200


def test_an_appeal_is_judged_by_the_supervisor(row: Rating) -> None:
    unit, judge, here = at_the_desk("zhouzheng"), at_the_desk("chenjing"), f"/desk/ratings/{row.pk}"
    reason = "叫号记录和监控显示当天等候七分钟，与所说的三天不符。"
    assert unit.post(f"{here}/do/appeal", {"reason": reason}).status_code == 302
    assert unit.post(f"{here}/do/exclude", {"excluded": "1", "reason": "属实"}).status_code == 403
    assert row.number in said(judge, "/desk/ratings?what=appeals")
    assert judge.post(f"{here}/do/exclude", {"excluded": "1", "reason": "记录属实"}).status_code == 302
    row.refresh_from_db()
    assert (row.state, row.counted) == (State.EXCLUDED, False)


def test_no_page_of_the_unit_says_who_rated(case: Case, row: Rating) -> None:
    """Whatever address of ratings the unit opens, before, between and after its steps."""
    unit, here = at_the_desk("zhouzheng"), f"/desk/ratings/{row.pk}"
    pages = ["/desk/ratings", "/desk/ratings?what=duties", "/desk/ratings/rates", here]
    pages += [f"/desk/ratings/rates?by={key}" for key in ("task_code", "window", "channel")]
    pages += [
        f"{here}/do/{verb}" for verb in ("contact", "rectify", "reply", "appeal", "exclude", "moderate", "reveal")
    ]
    for page in pages:
        shown = said(unit, page)
        for secret in (*SECRETS, case.project_no):
            assert secret not in shown, (page, secret)
    assert unit.post(f"{here}/do/reveal", {"reason": "想看"}).status_code == 403
    assert "申请人评价" not in said(unit, f"/desk/cases/{case.project_no}"), "no minute of a rating beside a name"


def test_what_a_view_of_the_unit_is_made_of() -> None:
    """A field that could name somebody is not in it, so that no page can show it."""
    assert not {"account_id", "phone", "subject", "real_name", "rated_at", "text_raw", "handler_account"} & set(
        RatingView.__dataclass_fields__
    )


def test_a_supervisor_sees_who_it_was_and_that_stays_on_record(row: Rating) -> None:
    judge = at_the_desk("chenjing")
    shown = judge.post(f"/desk/ratings/{row.pk}/do/reveal", {"reason": "核实是否恶意"})
    assert "王芳" in shown.content.decode()
    assert events_of(row.ref)[-1].type == "ratings.RaterRevealed"


def test_days_and_reasons_are_set_by_the_supervisor() -> None:
    judge, unit = at_the_desk("chenjing"), at_the_desk("zhouzheng")
    figures = {
        "place": "",
        "rate_days": "20",
        "contact_days": "2",
        "rectify_days": "5",
        "rectify_in_workdays": "1",
        "follow_up_days": "7",
        "default_good": "0",
    }
    assert judge.post("/desk/ratings/terms", figures).status_code == 302
    assert 'value="20"' in said(judge, "/desk/ratings/terms")
    assert judge.post("/desk/ratings/terms", figures | {"contact_days": "0"}).status_code == 422
    assert unit.get("/desk/ratings/terms").status_code == 403
    new = {"tags": "slow 等得久\nqueue 排队乱", "valid_from": "2026-11-24"}
    assert judge.post("/desk/ratings/tags/online", new).status_code == 302
    assert "排队乱" in said(judge, "/desk/ratings/tags/online")
    assert judge.post("/desk/ratings/tags/online", new | {"tags": "没有代码"}).status_code == 422


def test_the_window_asks_and_shows_a_code() -> None:
    window = at_the_desk("zhaomin")
    page = said(window, "/desk/ratings/serve")
    first = page.split('<option value="')[2].split('"')[0]
    answer = window.post("/desk/ratings/serve", {"window": first, "item": "失业登记"})
    assert answer.status_code == 200
    assert "评价的二维码" in answer.content.decode()
    row = Rating.objects.filter(subject__startswith="visit:").latest("pk")
    tablet = f"/rate/window/{first}"
    assert "刚才办得怎么样" in said(Client(), tablet)
    own = window.post(tablet, {"visit": row.pk, "grade": "1"})
    assert own.status_code == 409, "whoever served does not rate, neither on this device nor as this account"
    assert Client().post(tablet, {"visit": row.pk, "grade": "5"}).status_code == 422, "a bad grade needs a reason"
    assert Client().post(tablet, {"visit": row.pk, "grade": "5", "tags": "attitude"}).status_code == 302
    assert "请您在这里评一评" in said(Client(), tablet)
