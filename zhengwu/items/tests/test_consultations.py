"""公开征求意见: laid out, spoken to, answered, closed with a result."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from zhengwu.items.models import Consultation
from zhengwu.items.public import (
    ConsultationUnknown,
    NotTakingOpinions,
    OpinionUnknown,
    RoundClosed,
    StillOpen,
    Unanswered,
    answer_opinion,
    close_consultation,
    consultation_for,
    consultation_of,
    consultation_standing,
    consultations,
    consultations_for,
    consulted_draft,
    drafts_to_consult,
    give_opinion,
    open_consultation,
    save_part,
)
from zhengwu.items.tests.factories import NOW
from zhengwu.items.tests.office import EDITOR, OUTSIDER, TODAY, an_office, changed
from zhengwu.kernel.public import BadInput, NotPermitted, events_of, new_id

pytestmark = pytest.mark.django_db
DAY = dt.timedelta(days=1)


def opened(**rest: Any) -> Consultation:
    an_office()
    draft = changed()
    wanted: dict[str, Any] = {
        "title": "失业登记改名",
        "words": "请看看新的名称好不好懂。",
        "draft_ids": [draft.pk],
        "opens_date": TODAY,
        "closes_date": TODAY + 10 * DAY,
        "by": EDITOR,
        "now": NOW,
    }
    return open_consultation(**wanted | rest)


def given(round_: Consultation, text: str = "很好懂", *, after: int = 0) -> int:
    when = NOW + after * DAY
    return give_opinion(consultation_id=round_.pk, name="王芳", text=text, account_id=None, now=when).pk


def test_from_the_question_to_the_result() -> None:
    round_ = opened()
    number = given(round_)
    answer_opinion(consultation_id=round_.pk, number=number, answer="partly", reply="改了一半", by=EDITOR, now=NOW)
    later = NOW + 11 * DAY
    close_consultation(consultation_id=round_.pk, result="按意见改了名称", by=EDITOR, now=later)
    seen = consultation_of(consultation_id=round_.pk, today=TODAY)
    assert (seen.result, [one.reply for one in seen.opinions.all()]) == ("按意见改了名称", ["改了一半"])
    types = [event.type for event in events_of(round_.ref)]
    assert types == [
        "items.ConsultationOpened", "items.OpinionGiven", "items.OpinionAnswered", "items.ConsultationClosed",
    ]  # fmt: skip


def test_events_name_nobody_who_spoke() -> None:
    round_ = opened()
    give_opinion(consultation_id=round_.pk, name="王芳", text="住在演示路", account_id=77, now=NOW)
    (event,) = (one for one in events_of(round_.ref) if one.type == "items.OpinionGiven")
    assert "王芳" not in f"{event.data} {event.actor} {event.actor_name}"
    assert "演示路" not in str(event.data)
    assert "77" not in event.actor


def test_what_is_saved_later_does_not_change_what_people_were_asked() -> None:
    round_ = opened()
    shown = round_.drafts.get()
    save_part(draft_id=shown.draft_id, revision=2, part="x", changes={"name": "又改了"}, by=EDITOR, now=NOW)
    again = consulted_draft(consultation_id=round_.pk, number=shown.pk, today=TODAY)
    assert (again.name, again.content["name"], again.revision) == ("失业登记", "失业登记", 2)
    with pytest.raises(ConsultationUnknown):
        consulted_draft(consultation_id=new_id(), number=shown.pk, today=TODAY)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"title": " "}, "标题"),
        ({"words": ""}, "征求什么"),
        ({"draft_ids": []}, "编制稿"),
        ({"draft_ids": [new_id()]}, "编制稿"),
        ({"opens_date": TODAY - DAY}, "不能早于今天"),
        ({"closes_date": TODAY - DAY}, "不能早于开始日"),
        ({"closes_date": TODAY + 200 * DAY}, "180 天"),
    ],
)
def test_what_cannot_be_asked_is_refused(wrong: dict[str, Any], said: str) -> None:
    with pytest.raises(BadInput, match=said):
        opened(**wrong)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [("", "好", "称呼"), ("王芳", "  ", "意见"), pytest.param("王", "字" * 2001, "2000", id="long")],
)
def test_an_opinion_says_something_and_who(name: str, text: str, said: str) -> None:
    round_ = opened()
    with pytest.raises(BadInput, match=said):
        give_opinion(consultation_id=round_.pk, name=name, text=text, account_id=None, now=NOW)


@pytest.mark.parametrize(("after", "taken"), [(0, True), (10, True), (11, False)])
def test_opinions_are_taken_until_the_end_of_the_last_day(after: int, taken: bool) -> None:
    round_ = opened()
    if taken:
        assert given(round_, after=after)
    else:
        with pytest.raises(NotTakingOpinions):
            given(round_, after=after)


def test_before_the_first_day_nobody_sees_it() -> None:
    round_ = opened(opens_date=TODAY + DAY)
    with pytest.raises(ConsultationUnknown):
        consultation_of(consultation_id=round_.pk, today=TODAY)
    with pytest.raises(ConsultationUnknown):
        given(round_)
    assert not consultations(today=TODAY).exists()
    assert consultations_for(by=EDITOR, when="coming", today=TODAY).get() == round_


def test_the_result_waits_for_the_last_day_and_for_every_answer() -> None:
    round_ = opened()
    number = given(round_)
    with pytest.raises(StillOpen):
        close_consultation(consultation_id=round_.pk, result="好", by=EDITOR, now=NOW + 10 * DAY)
    later = NOW + 11 * DAY
    with pytest.raises(Unanswered, match="1 条"):
        close_consultation(consultation_id=round_.pk, result="好", by=EDITOR, now=later)
    wrongs: tuple[dict[str, Any], ...] = ({"answer": "maybe"}, {"reply": " "}, {"number": 0})
    right: dict[str, Any] = {"consultation_id": round_.pk, "number": number, "answer": "not", "reply": "原样"}
    for wrong in wrongs:
        with pytest.raises((BadInput, OpinionUnknown)):
            answer_opinion(**right | wrong, by=EDITOR, now=NOW)
    answer_opinion(consultation_id=round_.pk, number=number, answer="not", reply="法律有规定", by=EDITOR, now=later)
    with pytest.raises(BadInput):
        close_consultation(consultation_id=round_.pk, result="", by=EDITOR, now=later)
    close_consultation(consultation_id=round_.pk, result="好", by=EDITOR, now=later)
    for again in (
        lambda: close_consultation(consultation_id=round_.pk, result="好", by=EDITOR, now=later),
        lambda: answer_opinion(
            consultation_id=round_.pk, number=number, answer="not", reply="再改", by=EDITOR, now=later
        ),
    ):
        with pytest.raises(RoundClosed):
            again()


def test_outsiders_keep_no_round() -> None:
    round_ = opened()
    number = given(round_)
    with pytest.raises(NotPermitted):
        answer_opinion(consultation_id=round_.pk, number=number, answer="not", reply="不", by=OUTSIDER, now=NOW)
    with pytest.raises(NotPermitted):
        close_consultation(consultation_id=round_.pk, result="好", by=OUTSIDER, now=NOW + 11 * DAY)
    with pytest.raises(NotPermitted):
        consultation_for(consultation_id=round_.pk, by=OUTSIDER)
    with pytest.raises(NotPermitted):
        open_consultation(
            title="甲", words="乙", draft_ids=[round_.drafts.get().draft_id], opens_date=TODAY, closes_date=TODAY,
            by=OUTSIDER, now=NOW,
        )  # fmt: skip
    assert drafts_to_consult(by=OUTSIDER) == []
    assert not consultations_for(by=OUTSIDER, today=TODAY).exists()


def test_lists_say_how_each_round_stands() -> None:
    round_ = opened()
    given(round_)
    listed = consultations_for(by=EDITOR, today=TODAY).get()
    assert (listed.given, listed.unanswered) == (1, 1)  # type: ignore[attr-defined]
    for when, day, there in (("open", 0, True), ("over", 0, False), ("open", 11, False), ("over", 11, True)):
        assert consultations(when=when, today=TODAY + day * DAY).exists() is there  # type: ignore[arg-type]
    assert not consultations(q="没有这个", today=TODAY).exists()
    days = {"opens_date": TODAY, "closes_date": TODAY + DAY}
    said = [consultation_standing(**days, closed=False, today=TODAY + n * DAY).value for n in (-1, 0, 1, 2)]
    assert said == ["coming", "open", "open", "waiting"]
