"""容缺、承诺、延续、撤销、报备、即办: the law as tables."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from zhengwu.cases.rules.filing import FilingNeeded, FilingObjected, FilingOpen, may_refuse_now
from zhengwu.cases.rules.instant import NotInstant, StillMissing, TwoRoles, may_settle
from zhengwu.cases.rules.promise import (
    BadCredit,
    NoPromiseHere,
    RiskyDomain,
    digest_of,
    may_promise,
    notice_text,
    tolerance_text,
)
from zhengwu.cases.rules.renewal import (
    NotRenewable,
    RenewalTooLate,
    RenewalUnderWay,
    deemed_renewed,
    last_day_to_renew,
    may_renew,
    valid_to,
)
from zhengwu.cases.rules.tolerance import ToleranceTooLong, deadline
from zhengwu.cases.rules.undoing import GROUNDS, NotGranted, StillHeard, may_undo, proposal
from zhengwu.cases.rules.verification import (
    CHECK_STATES,
    OPEN_CHECKS,
    CheckOver,
    CheckState,
    SecondRectification,
    answered,
)
from zhengwu.items.pure import RISK_DOMAINS
from zhengwu.kernel.pure import BadInput
from zhengwu.timelimits.public import builtin_calendar

MONDAY = dt.date(2026, 3, 2)


@pytest.mark.parametrize(
    ("days", "last"),
    [(None, "03-09"), (1, "03-03"), (4, "03-06"), (5, "03-09"), (6, None), (0, None), (-1, None), (10**9, None)],
)
def test_what_was_tolerated_comes_before_the_case_is_due(days: int | None, last: str | None) -> None:
    def ask() -> dt.date:
        return deadline(accept_date=MONDAY, due_date=dt.date(2026, 3, 9), days=days, calendar=builtin_calendar())

    if last is None:
        with pytest.raises(ToleranceTooLong):
            ask()
    else:
        assert ask() == dt.date.fromisoformat(f"2026-{last}")


@pytest.mark.parametrize(
    ("refused", "facts"),
    [
        (None, {}),
        (BadCredit, {"marks": ["告知承诺不实"]}),
        (NoPromiseHere, {"unpromisable": ["照片"]}),
        *((RiskyDomain, {"risk": risk}) for risk in RISK_DOMAINS),
    ],
)
def test_who_may_not_promise(refused: Any, facts: dict[str, Any]) -> None:
    if refused is None:
        may_promise(materials=["照片"], marks=[])
        return
    with pytest.raises(refused, match="照片"):
        may_promise(**{"materials": ["照片"], "marks": [], **facts})


def test_the_words_name_everything_and_their_digest_is_theirs() -> None:
    later = tolerance_text(item="租房补贴", materials=["照片", "合同"])
    instead = notice_text(item="租房补贴", proofs=["收入证明"], content="收入低于标准。", liability="", verify_days=30)
    assert all(word in later for word in ("租房补贴", "照片", "合同", "不能领取结果", "终止", "信用"))
    assert all(word in instead for word in ("收入证明", "收入低于标准", "30 天", "撤销", "真实的意思"))
    assert digest_of(later) != digest_of(later + " ")
    assert len(digest_of(later)) == 64


@pytest.mark.parametrize("state", list(CheckState))
def test_a_verification_is_answered_once_and_rectified_once(state: CheckState) -> None:
    def ask(finding: str, days: int | None = 10) -> tuple[CheckState, dt.date | None]:
        return answered(state=state, finding=finding, method="site", words="看过", rectify_days=days, today=MONDAY)

    if state not in OPEN_CHECKS:
        with pytest.raises(CheckOver, match=CHECK_STATES[state]):
            ask("true")
        return
    assert ask("true") == (CheckState.PASSED, None)
    assert ask("false") == (CheckState.FALSE, None)
    if state is CheckState.RECTIFYING:
        with pytest.raises(SecondRectification):
            ask("rectify")
        return
    assert ask("rectify") == (CheckState.RECTIFYING, dt.date(2026, 3, 12))
    for days in (None, 0, 61):
        with pytest.raises(BadInput):
            ask("rectify", days)


@pytest.mark.parametrize("lacking", [{"finding": "perhaps"}, {"method": ""}, {"words": " "}])
def test_a_verification_says_how_and_what(lacking: dict[str, str]) -> None:
    with pytest.raises(BadInput):
        answered(
            **{  # type: ignore[arg-type]
                "state": CheckState.PENDING,
                "finding": "true",
                "method": "data",
                "words": "比对过",
                "rectify_days": None,
                "today": MONDAY,
            }
            | lacking
        )


def test_every_ground_has_its_article_and_damage_is_the_organs_fault_alone() -> None:
    for ground in GROUNDS.values():
        assert ground.article.startswith("行政许可法第六十九条" if ground.kind == "revoke" else "行政许可法第七十条")
        assert not (ground.compensates and ground.must)
    assert proposal(ground="fraud", reason="假材料", granted=True, heard_days=5) is GROUNDS["fraud"]
    with pytest.raises(NotGranted):
        proposal(ground="fraud", reason="假材料", granted=False, heard_days=5)
    for wrong in ({"ground": "because"}, {"reason": " "}, {"heard_days": 0}, {"heard_days": 21}):
        with pytest.raises(BadInput):
            proposal(**{"ground": "fraud", "reason": "假材料", "granted": True, "heard_days": 5} | wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("today", "spoken", "allowed"), [("03-09", False, False), ("03-10", False, True), ("03-02", True, True)]
)
def test_the_holder_is_heard_first(today: str, spoken: bool, allowed: bool) -> None:
    def ask() -> None:
        may_undo(heard_until=dt.date(2026, 3, 9), has_spoken=spoken, today=dt.date.fromisoformat(f"2026-{today}"))

    if allowed:
        ask()
        return
    with pytest.raises(StillHeard):
        ask()


@pytest.mark.parametrize(
    ("words", "start", "last"),
    [
        ("3 年", "2026-03-02", "2029-03-01"),
        ("有效期 5年", "2026-03-02", "2031-03-01"),
        ("1年", "2028-02-29", "2029-02-27"),
        ("6 个月", "2026-08-31", "2027-02-27"),
        ("1 个月", "2026-12-15", "2027-01-14"),
        ("长期", "2026-03-02", None),
        ("满 16 周岁的 10 年，未满 16 周岁的 5 年", "2026-03-02", None),
        ("", "2026-03-02", None),
    ],
)
def test_how_long_a_result_holds(words: str, start: str, last: str | None) -> None:
    found = valid_to(valid_for=words, from_date=dt.date.fromisoformat(start))
    assert found == (dt.date.fromisoformat(last) if last else None)


def test_a_renewal_is_asked_for_thirty_days_before_the_end() -> None:
    end = dt.date(2026, 12, 31)
    last = last_day_to_renew(valid_to_date=end)
    assert last == dt.date(2026, 12, 1)

    def ask(today: dt.date, **rest: Any) -> None:
        may_renew(**{"project_no": "A1", "fits": True, "valid_to_date": end, "under_way": "", "today": today, **rest})

    ask(last)
    with pytest.raises(RenewalTooLate):
        ask(last + dt.timedelta(days=1))
    with pytest.raises(RenewalUnderWay):
        ask(last, under_way="A2")
    for rest in ({"fits": False}, {"valid_to_date": None}):
        with pytest.raises(NotRenewable):
            ask(last, **rest)
    assert [deemed_renewed(old_valid_to=end, today=end + dt.timedelta(days=n)) for n in (0, 1)] == [False, True]
    assert not deemed_renewed(old_valid_to=None, today=end)


@pytest.mark.parametrize(
    ("facts", "refused"),
    [
        ({"needed": False}, None),
        ({}, FilingNeeded),
        ({"filed": MONDAY, "due": MONDAY}, FilingOpen),
        ({"filed": MONDAY, "due": MONDAY - dt.timedelta(days=1)}, None),
        ({"filed": MONDAY, "due": MONDAY, "answer": "agree"}, None),
        ({"filed": MONDAY, "due": MONDAY, "answer": "object", "answer_reason": "证据不足"}, FilingObjected),
    ],
)
def test_a_refusal_that_is_filed_first(facts: dict[str, Any], refused: Any) -> None:
    whole = {"needed": True, "filed": None, "due": None, "answer": "", "answer_reason": "", "today": MONDAY} | facts
    if refused is None:
        may_refuse_now(**whole)
        return
    with pytest.raises(refused):
        may_refuse_now(**whole)


@pytest.mark.parametrize(
    ("facts", "refused"),
    [
        ({}, None),
        ({"instant": False}, NotInstant),
        ({"reviews": ["审查"]}, TwoRoles),
        ({"awaited": ["照片"]}, StillMissing),
    ],
)
def test_what_may_be_settled_on_the_spot(facts: dict[str, Any], refused: Any) -> None:
    whole: dict[str, Any] = {"name": "补领", "instant": True, "reviews": [], "awaited": []} | facts
    if refused is None:
        may_settle(**whole)
        return
    with pytest.raises(refused):
        may_settle(**whole)
