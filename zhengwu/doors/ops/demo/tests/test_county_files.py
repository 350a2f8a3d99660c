"""The county's files, without a database: codes, check digits, cross-references, halls."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from zhengwu.doors.ops.demo import data
from zhengwu.kernel.public import local_date
from zhengwu.organisations.public import ACTIONS, read_division_code
from zhengwu.people.public import read_phone, read_resident_id, read_uscc

TODAY = local_date(datetime(2026, 11, 24, 2, tzinfo=UTC))
DIVISIONS = {row.code: row for row in data.divisions()}
BODIES = {row.code: row for row in data.bodies()}
HALLS = {row.code: row for row in data.halls()}
CAST = data.cast()
ITEMS = {path.stem for path in data.item_files()}


@pytest.mark.parametrize("row", DIVISIONS.values(), ids=str)
def test_a_division_stands_below_one_written_before_it(row: data.DivisionRow) -> None:
    read = read_division_code(row.code)
    assert (row.level, row.parent) == (read.level, read.parent_code)
    before = list(DIVISIONS)[: list(DIVISIONS).index(row.code)]
    assert row.parent is None or row.parent in before


def test_the_county_has_its_twelve_townships_and_the_community_of_the_story() -> None:
    townships = [row for row in DIVISIONS.values() if row.parent == "340123000000"]
    assert len(townships) == 12
    assert DIVISIONS["340123100001"].name == "青年社区"


@pytest.mark.parametrize("row", BODIES.values(), ids=str)
def test_a_body_has_a_true_code_that_says_it_is_a_demonstration(row: data.BodyRow) -> None:
    uscc, _, number = row.code.partition("-")
    assert read_uscc(uscc) == uscc
    assert not number or row.parent.partition("-")[0] == uscc
    assert row.code[8:14] == "MA0000"
    assert not row.parent or row.parent in list(BODIES)[: list(BODIES).index(row.code)]
    assert row.division in DIVISIONS
    assert row.level == DIVISIONS[row.division].level + 1
    assert row.phone_consult
    assert row.phone_supervise
    assert row.phone_consult != row.phone_supervise


def test_document_numbers_of_two_bodies_cannot_be_confused() -> None:
    prefixes = [row.doc_prefix for row in BODIES.values() if row.doc_prefix]
    assert len(set(prefixes)) == len(prefixes)


@pytest.mark.parametrize("row", CAST.people, ids=lambda row: row.name)
def test_a_person_has_a_true_number_and_telephone(row: data.PersonRow) -> None:
    assert read_resident_id(row.id_number, today=TODAY).number == row.id_number
    assert row.id_number.startswith("340123")
    assert read_phone(row.phone) == row.phone


def test_the_company_has_a_true_code_and_a_live_mandate() -> None:
    (company,) = CAST.legal_persons
    (mandate,) = CAST.mandates
    assert read_uscc(company.uscc) == company.uscc
    assert (mandate.principal, mandate.agent) == (company.key, "liqiang")
    assert mandate.valid_from <= TODAY < mandate.valid_to


def test_the_cast_is_the_cast() -> None:
    assert [(row.username, row.display_name) for row in CAST.accounts] == [
        ("wangfang", "王芳"),
        ("liqiang", "李强"),
        ("wairen", "外人"),
        ("zhaomin", "赵敏"),
        ("sunli", "孙立"),
        ("zhouzheng", "周正"),
        ("chenjing", "陈静"),
        ("bianji", "编辑"),
        ("guanli", "管理员"),
        ("bianzhi", "编制审核"),
        ("fazhi", "法制审核"),
    ]
    people = {row.key for row in CAST.people}
    assert all((row.person in people) != row.staff for row in CAST.accounts)


def test_posts_are_held_and_may_only_what_can_be_granted() -> None:
    accounts = {row.username for row in CAST.accounts if row.staff}
    posts = {row.code for row in CAST.posts}
    assert {row.post for row in CAST.appointments} == posts
    assert {row.account for row in CAST.appointments} == accounts
    for post in CAST.posts:
        assert set(post.actions) <= set(ACTIONS)
        assert post.body in BODIES
        assert {body for body in post.bodies if body} <= set(BODIES)


def test_nobody_both_reviews_and_decides() -> None:
    may: dict[str, set[str]] = {}
    actions = {post.code: set(post.actions) for post in CAST.posts}
    for row in CAST.appointments:
        may.setdefault(row.account, set()).update(actions[row.post])
    assert not [account for account, held in may.items() if {"cases.review", "cases.decide"} <= held]


def test_eighteen_exit_entry_halls_and_three_of_the_county() -> None:
    beijing = [row for row in HALLS.values() if row.division.startswith("11")]
    assert len(beijing) == 18
    assert len({row.division for row in beijing}) == 18
    assert all(row.hours[0].days == (1, 2, 3, 4, 5, 6) and row.closed_on_holidays for row in beijing)
    assert len(HALLS) == 21


@pytest.mark.parametrize("row", HALLS.values(), ids=lambda row: row.name)
def test_a_hall_opens_and_its_windows_serve_items_that_exist(row: data.HallRow) -> None:
    assert row.body in BODIES
    assert row.division in DIVISIONS
    for hours in row.hours:
        times = [time for session in hours.sessions for time in session]
        assert all(re.fullmatch(r"[0-2]\d:[0-5]\d", time) for time in times)
        assert times == sorted(times)
    assert row.windows
    assert len({window.number for window in row.windows}) == len(row.windows)
    assert all(set(window.items) <= ITEMS for window in row.windows)
