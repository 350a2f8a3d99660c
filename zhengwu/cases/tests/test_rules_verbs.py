"""The other verbs of the law, each as a table: decision, extension, special procedure, refusal, delivery."""

from __future__ import annotations

import datetime as dt
import inspect
from collections.abc import Sequence

import pytest

from zhengwu.cases.rules import application, correction, decision, delivery, extension, refusal, special
from zhengwu.cases.rules.decision import Outcome, ReasonMissing, ReviewUnfinished, may_decide
from zhengwu.cases.rules.extension import (
    MOST_WORKDAYS,
    AlreadyExtended,
    ExtensionReasonMissing,
    ExtensionTooLate,
    ExtensionTooLong,
    may_extend,
)
from zhengwu.cases.rules.refusal import CompetentBodyMissing, RefusalReasonMissing, RefusalTooLate, may_refuse
from zhengwu.cases.rules.special import (
    KINDS,
    MOST_PLANNED_DAYS,
    BadPlan,
    BasisMissing,
    NotASpecialProcedure,
    kind_code,
    may_start,
)
from zhengwu.kernel.pure import Conflict, LawForbids

DAY = dt.date(2026, 3, 9)
BEFORE, AFTER = DAY - dt.timedelta(days=1), DAY + dt.timedelta(days=1)


@pytest.mark.parametrize(
    ("outcome", "reason", "open_steps", "refused"),
    [
        ("approve", "", [], None),
        ("approve", "符合规定", [], None),
        ("reject", "不符合第三条", [], None),
        ("reject", "", [], ReasonMissing),
        ("reject", " \n ", [], ReasonMissing),
        ("approve", "", ["复审"], ReviewUnfinished),
        ("reject", "", ["初审", "复审"], ReviewUnfinished),
    ],
)
def test_the_head_decides_after_the_review_and_with_reasons(
    outcome: str, reason: str, open_steps: Sequence[str], refused: type[LawForbids] | None
) -> None:
    def ask() -> None:
        may_decide(outcome=Outcome(outcome), reason=reason, open_steps=open_steps)

    if refused is None:
        ask()
        return
    with pytest.raises(refused) as told:
        ask()
    assert all(step in told.value.say() for step in open_steps)


@pytest.mark.parametrize(
    ("days", "reason", "extended", "due", "refused"),
    [
        (10, "案情复杂", False, DAY, None),
        (1, "案情复杂", False, AFTER, None),
        (10, "案情复杂", False, None, None),  # a pause keeps the due date open
        (10, "案情复杂", True, AFTER, AlreadyExtended),
        (10, "案情复杂", False, BEFORE, ExtensionTooLate),
        (11, "案情复杂", False, AFTER, ExtensionTooLong),
        (0, "案情复杂", False, AFTER, ExtensionTooLong),
        (-3, "案情复杂", False, AFTER, ExtensionTooLong),
        (10, "", False, AFTER, ExtensionReasonMissing),
        (10, "　", False, AFTER, ExtensionReasonMissing),
    ],
)
def test_extended_once_by_ten_days_at_most_before_the_end_with_a_reason(
    days: int, reason: str, extended: bool, due: dt.date | None, refused: type[LawForbids] | None
) -> None:
    def ask() -> None:
        may_extend(days=days, reason=reason, extended_before=extended, statutory_due=due, today=DAY)

    if refused is None:
        ask()
        return
    with pytest.raises(refused):
        ask()
    assert MOST_WORKDAYS == 10


@pytest.mark.parametrize(
    ("kind", "days", "basis", "outcome"),
    [
        *((code, 10, "依据", code) for code in KINDS),
        *((name, 10, "依据", code) for code, name in KINDS.items()),
        ("听证", 1, "依据", "hearing"),
        ("听证", MOST_PLANNED_DAYS, "依据", "hearing"),
        ("", 10, "依据", NotASpecialProcedure),
        ("午休", 10, "依据", NotASpecialProcedure),
        ("Hearing", 10, "依据", NotASpecialProcedure),
        ("听证", 0, "依据", BadPlan),
        ("听证", MOST_PLANNED_DAYS + 1, "依据", BadPlan),
        ("听证", 10, " ", BasisMissing),
    ],
)
def test_only_what_the_law_lists_stops_the_clock(
    kind: str, days: int, basis: str, outcome: str | type[LawForbids]
) -> None:
    if isinstance(outcome, str):
        assert may_start(kind=kind, planned_days=days, basis=basis) == outcome
        assert kind_code(kind) == outcome
        return
    with pytest.raises(outcome):
        may_start(kind=kind, planned_days=days, basis=basis)


@pytest.mark.parametrize(
    ("reason", "body", "due", "refused"),
    [
        ("不属于本机关职权", "合肥市公安局", DAY, None),
        ("不属于本机关职权", "合肥市公安局", None, None),
        ("不属于本机关职权", "合肥市公安局", BEFORE, RefusalTooLate),
        ("", "合肥市公安局", DAY, RefusalReasonMissing),
        ("不属于本机关职权", " ", DAY, CompetentBodyMissing),
        ("", "", BEFORE, RefusalTooLate),
    ],
)
def test_who_is_turned_away_learns_why_where_to_and_in_time(
    reason: str, body: str, due: dt.date | None, refused: type[LawForbids] | None
) -> None:
    if refused is None:
        may_refuse(reason=reason, competent_body=body, notice_due=due, today=DAY)
        return
    with pytest.raises(refused):
        may_refuse(reason=reason, competent_body=body, notice_due=due, today=DAY)


REFUSALS = sorted(
    {
        kind
        for module in (application, correction, decision, delivery, extension, refusal, special)
        for _, kind in inspect.getmembers(module, inspect.isclass)
        if issubclass(kind, LawForbids | Conflict) and kind.__module__ == module.__name__
    },
    key=lambda kind: kind.__name__,
)


@pytest.mark.parametrize("kind", REFUSALS)
def test_every_refusal_says_what_is_wrong_and_cites_where_it_stands(kind: type[LawForbids | Conflict]) -> None:
    assert "code" in vars(kind)
    assert "template" in vars(kind)
    assert kind.template.endswith("。")
    assert "！" not in kind.template
    if issubclass(kind, LawForbids):
        assert kind.article


def test_no_two_refusals_share_a_code() -> None:
    assert len({kind.code for kind in REFUSALS}) == len(REFUSALS)
