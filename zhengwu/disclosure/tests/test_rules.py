"""Days, states and masking, as tables and as properties."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.disclosure.rules.entry import Entry, read_entry
from zhengwu.disclosure.rules.finding import pairs_of
from zhengwu.disclosure.rules.headings import wan
from zhengwu.disclosure.rules.kinds import SubjectKind, subject_kind_of
from zhengwu.disclosure.rules.scrub import scrub, scrub_code
from zhengwu.disclosure.rules.states import TABLE, NotNow, State, Verb, next_state
from zhengwu.disclosure.rules.terms import (
    Grade,
    Terms,
    TooEarlyToRepair,
    due_date,
    may_repair,
    months_after,
    public_until,
    publish_date,
    repair_from,
)
from zhengwu.disclosure.tests.factories import PENALTY, PERSON
from zhengwu.kernel.pure import BadInput
from zhengwu.timelimits.public import builtin_calendar

WORK, TERMS = builtin_calendar(), Terms()
TODAY = dt.date(2026, 3, 2)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("decided", "due"),
    [
        ("2026-03-02", "2026-03-11"),  # Monday, and one weekend
        ("2026-03-06", "2026-03-17"),  # Friday
        ("2026-03-07", "2026-03-17"),  # Saturday counts as little as the Friday before
        # 国庆 2025: off 1–8 October, 28 September and 11 October worked.
        ("2025-09-26", "2025-10-13"),
        ("2025-09-30", "2025-10-16"),
        ("2025-10-01", "2025-10-16"),
        # 春节 2026: off 15–23 February, 14 and 28 February worked.
        ("2026-02-12", "2026-02-28"),
    ],
)
def test_seven_working_days_whatever_holidays_lie_between(decided: str, due: str) -> None:
    assert due_date(decision_date=day(decided), terms=TERMS, work=WORK) == day(due)


@given(st.dates(dt.date(2024, 1, 1), dt.date(2026, 11, 30)), st.integers(0, 40))
def test_it_shows_itself_in_time_unless_it_was_entered_too_late(decided: dt.date, after: int) -> None:
    due = due_date(decision_date=decided, terms=TERMS, work=WORK)
    entered = decided + dt.timedelta(days=after)
    shown = publish_date(entered=entered, due=due, terms=TERMS, work=WORK)
    assert entered <= shown
    assert shown <= max(due, entered)
    assert WORK.count(decided, due) == TERMS.publish_days


@pytest.mark.parametrize(
    ("grade", "until", "from_date"),
    [
        (Grade.MINOR, "2026-06-02", "2026-03-02"),
        (Grade.ORDINARY, "2027-03-02", "2026-06-03"),
        (Grade.SERIOUS, "2029-03-02", "2027-03-03"),
    ],
)
def test_how_long_it_stays_and_from_when_it_can_be_repaired(grade: Grade, until: str, from_date: str) -> None:
    assert public_until(decision_date=TODAY, grade=grade, terms=TERMS) == day(until)
    first = repair_from(decision_date=TODAY, grade=grade, terms=TERMS)
    assert first == day(from_date)
    may_repair(decision_date=TODAY, grade=grade, terms=TERMS, today=first)
    if first > TODAY:
        with pytest.raises(TooEarlyToRepair) as refused:
            may_repair(decision_date=TODAY, grade=grade, terms=TERMS, today=first - dt.timedelta(days=1))
        assert first.isoformat() in refused.value.say()


@given(st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1)), st.integers(0, 60))
def test_months_end_on_the_corresponding_day_or_the_last(begin: dt.date, months: int) -> None:
    end = months_after(begin, months)
    assert (end.year * 12 + end.month) - (begin.year * 12 + begin.month) == months
    assert end.day == begin.day or (end + dt.timedelta(days=1)).day == 1


def test_every_step_is_in_the_table_or_refused_with_what_it_is_now() -> None:
    for verb in Verb:
        for state in State:
            if state in TABLE[verb]:
                assert next_state(state, verb) is TABLE[verb][state]
            else:
                with pytest.raises(NotNow):
                    next_state(state, verb)
    assert {state for steps in TABLE.values() for state in steps} == {State.WAITING, State.PUBLISHED}


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("身份证340123199112030028。", "身份证****。"),
        ("身份证 340123 19911203 002X", "身份证 ****"),
        ("身份证３４０１２３１９９１１２０３００２８", "身份证****"),
        ("电话13800000012，138 0000 0012、138-0000-0012", "电话****，****、****"),
        ("+86 13800000012", "****"),
        ("Tel13800000012", "Tel****"),
        ("卡号6222 0213 0200 1234 567", "卡号****"),
        ("卡号6222021302001234567。", "卡号****。"),
        ("0551-68840001", "****"),
        # Not of persons:
        ("2026年3月2日罚款 5000 元", "2026年3月2日罚款 5000 元"),
        ("从2026-03-02到2026-03-09", "从2026-03-02到2026-03-09"),
        ("肥市监罚〔2026〕12号", "肥市监罚〔2026〕12号"),
        ("许可证JY13401230012345", "许可证JY13401230012345"),
        ("代码91340123MA00001542", "代码91340123MA00001542"),
    ],
)
def test_numbers_of_persons_do_not_stand_in_a_text(written: str, shown: str) -> None:
    assert scrub(written) == shown


def test_a_licence_numbered_by_its_holder_does_not_tell_who_that_is() -> None:
    assert scrub_code("340123199112030028") == "****"
    assert scrub_code("3401230000123") == "3401230000123"
    assert scrub("王芳开的店", names=(("王芳", "王*"),)) == "王*开的店"


@given(st.from_regex(r"\A1[3-9][0-9]{9}\Z"), st.sampled_from(["", "，", "。电话", "tel", " "]))
def test_no_mobile_number_gets_through(number: str, before: str) -> None:
    assert number not in scrub(f"{before}{number}")
    assert number not in scrub_code(f"{before}{number}")


@given(st.text(min_size=2, max_size=20))
def test_whatever_stands_around_a_name_it_is_found_in_it(name: str) -> None:
    for before in ("肥", "合肥"):
        assert set(pairs_of(f"{before}{name}公司")) >= set(pairs_of(name))


@pytest.mark.parametrize(
    ("fen", "words"), [(0, "0"), (1, "0.000001"), (500_000, "0.5"), (1_000_000, "1"), (12_345_678, "12.345678")]
)
def test_money_in_ten_thousands_is_exact(fen: int, words: str) -> None:
    assert wan(fen) == words


def test_sole_traders_are_told_by_their_code() -> None:
    assert subject_kind_of(natural=False, code="92340123MA00001542") is SubjectKind.SELF_EMPLOYED
    assert subject_kind_of(natural=False, code="91340123MA00001542") is SubjectKind.LEGAL
    assert subject_kind_of(natural=True, code="92") is SubjectKind.NATURAL


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"subject_name": ""}, "subject_name"),
        ({"decision_no": " "}, "decision_no"),
        ({"facts": ""}, "facts"),
        ({"content": "\u202e"}, "content"),
        ({"category": "吊打"}, "category"),
        ({"category": ""}, "category"),
        ({"decision_date": TODAY + dt.timedelta(days=1)}, "decision_date"),
        ({"grade": ""}, "grade"),
        ({"grade": "minor"}, "needed_because"),
        ({"fine_fen": 0}, "fine"),
        ({"fine_fen": -1}, "fine"),
        ({"confiscated_fen": 10**18}, "confiscated"),
        ({"valid_from": TODAY, "valid_to": TODAY - dt.timedelta(days=1)}, "valid_to"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(change: dict[str, object], field: str) -> None:
    wrong = Entry(**{name: getattr(PENALTY, name) for name in Entry.__slots__} | change)
    with pytest.raises(BadInput) as refused:
        read_entry(wrong, today=TODAY)
    assert [error.loc[-1] for error in refused.value.errors] == [field]


def test_what_is_right_is_kept_clean_and_all_mistakes_are_named_at_once() -> None:
    assert read_entry(PERSON, today=TODAY) == PERSON
    several = Entry(**{name: getattr(PENALTY, name) for name in Entry.__slots__} | {"facts": "", "grade": "?"})
    with pytest.raises(BadInput) as refused:
        read_entry(several, today=TODAY)
    assert len(refused.value.errors) == 2
