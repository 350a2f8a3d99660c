"""一次性告知: once, complete, in time (行政许可法 art. 32(1)(4))."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.cases.rules.correction import (
    DEFAULT_DEADLINE_DAYS,
    MOST_DEADLINE_DAYS,
    AlreadyNotified,
    BadDeadline,
    CorrectionNotice,
    CorrectionOver,
    Gap,
    NotAsked,
    NothingMissing,
    NoticeTooLate,
    OffTheList,
    correction_notice,
    silence_accepted,
    still_missing,
    written,
)
from zhengwu.kernel.pure import BadInput, LawForbids

DUE = dt.date(2026, 3, 9)
INCOME = Gap(material="收入证明", problem="没有盖章")
HOUSEHOLD = Gap(material="户口簿", problem="缺本人页", remedy="请上传本人页")
NOT_IN_GUIDE = Gap(material="无犯罪记录证明", problem="没有交")
ASKED = frozenset({"收入证明", "户口簿"})


@pytest.mark.parametrize(
    ("earlier", "days_late", "gaps", "deadline", "outcome"),
    [
        (0, 0, [INCOME], 15, CorrectionNotice),
        (0, -5, [INCOME, HOUSEHOLD], 1, CorrectionNotice),
        (0, 0, [INCOME], MOST_DEADLINE_DAYS, CorrectionNotice),
        (1, 0, [INCOME], 15, AlreadyNotified),  # asked once already
        (0, 1, [INCOME], 15, NoticeTooLate),  # sixth working day
        (0, 0, [], 15, NothingMissing),
        (0, 0, [NOT_IN_GUIDE], 15, OffTheList),
        (0, 0, [INCOME, NOT_IN_GUIDE], 15, OffTheList),
        (0, 0, [INCOME], 0, BadDeadline),
        (0, 0, [INCOME], -1, BadDeadline),
        (0, 0, [INCOME], MOST_DEADLINE_DAYS + 1, BadDeadline),
        (0, 0, [INCOME], 10**9, BadDeadline),
        (1, 9, [], 0, AlreadyNotified),  # the first reason is the one that cannot be mended
    ],
)
def test_one_notice_complete_and_in_time(
    earlier: int, days_late: int, gaps: Sequence[Gap], deadline: int, outcome: type[CorrectionNotice | LawForbids]
) -> None:
    today = DUE + dt.timedelta(days=days_late)

    def decide() -> CorrectionNotice:
        return correction_notice(
            gaps=gaps,
            asked_materials=ASKED,
            earlier_notices=earlier,
            notice_due=DUE,
            today=today,
            deadline_days=deadline,
        )

    if issubclass(outcome, CorrectionNotice):
        notice = decide()
        assert notice.gaps == tuple(gaps)
        assert notice.issued_date == today
        assert notice.deadline_date == today + dt.timedelta(days=deadline)
        return
    with pytest.raises(outcome) as refused:
        decide()
    assert "行政许可法" in refused.value.article
    assert "{" not in refused.value.say()


def test_fifteen_days_unless_said_otherwise() -> None:
    notice = correction_notice(gaps=[INCOME], asked_materials=ASKED, earlier_notices=0, notice_due=DUE, today=DUE)
    assert notice.deadline_date - DUE == dt.timedelta(days=DEFAULT_DEADLINE_DAYS)


@pytest.mark.parametrize(("days", "accepted"), [(-1, False), (0, False), (1, True), (400, True)])
def test_silence_accepts_the_day_after_the_last(days: int, accepted: bool) -> None:
    assert silence_accepted(notice_due=DUE, today=DUE + dt.timedelta(days=days)) is accepted
    assert not silence_accepted(notice_due=None, today=DUE)


class TestWritten:
    def test_words_are_cleaned(self) -> None:
        (gap,) = written([Gap(material="户口簿", problem=" 缺页\r\n第二行 ", remedy="")])
        assert gap == Gap(material="户口簿", problem="缺页\n第二行", remedy="")

    def test_every_mistake_is_named_at_once(self) -> None:
        with pytest.raises(BadInput) as refused:
            written(
                [
                    Gap(material="户口簿", problem=" "),
                    Gap(material="户口簿", problem="字" * 2001),
                    Gap(material="申请书", problem="好", remedy="\x00"),
                ]
            )
        assert [(e.loc, e.code) for e in refused.value.errors] == [
            (("items", 0, "problem"), "correction.no_problem"),
            (("items", 1), "correction.twice"),
            (("items", 1, "problem"), "text.too_long"),
            (("items", 2, "remedy"), "text.control"),
        ]


names = st.frozensets(st.sampled_from(["申请书", "户口簿", "照片", "合同", "病历"]))


@given(asked=names, supplied=names, late=st.integers(-3, 3))
def test_what_is_still_missing_is_what_was_asked_and_not_supplied(
    asked: frozenset[str], supplied: frozenset[str], late: int
) -> None:
    today = DUE + dt.timedelta(days=late)

    def ask() -> frozenset[str]:
        return still_missing(asked=asked, supplied=supplied, deadline_date=DUE, today=today)

    if late > 0:
        with pytest.raises(CorrectionOver):
            ask()
    elif supplied - asked:
        with pytest.raises(NotAsked) as refused:
            ask()
        assert all(name in refused.value.say() for name in supplied - asked)
    else:
        assert ask() | supplied == asked
        assert not ask() & supplied
