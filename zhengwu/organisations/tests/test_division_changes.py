"""Divisions are renamed, abolished, merged, split and moved; every old code and name still leads somewhere."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from threading import Barrier, Thread

import pytest
from django.db import IntegrityError, connection, transaction

from zhengwu.kernel.public import SYSTEM, NotFound, NotPermitted, Refusal, StoredEvent
from zhengwu.organisations.models import Body, Division, DivisionChange
from zhengwu.organisations.operations.divisions.abolish_division import abolish_division
from zhengwu.organisations.operations.divisions.add_division import DivisionExists, add_division
from zhengwu.organisations.operations.divisions.create_division import create_division
from zhengwu.organisations.operations.divisions.merge_divisions import merge_divisions
from zhengwu.organisations.operations.divisions.recode_division import CodesTaken, recode_division
from zhengwu.organisations.operations.divisions.rename_division import rename_division
from zhengwu.organisations.operations.divisions.split_division import split_division
from zhengwu.organisations.operations.grants.grant import grant
from zhengwu.organisations.operations.staff.appoint import appoint
from zhengwu.organisations.queries import officer_for
from zhengwu.organisations.queries.division_history import (
    DivisionGone,
    changes_of,
    division_by_any_code,
    division_name_on,
)
from zhengwu.organisations.queries.divisions import DivisionUnknown, division_of
from zhengwu.organisations.rules.division_change import DivisionEnded, StillOccupied
from zhengwu.organisations.rules.officer import Officer
from zhengwu.organisations.tests import factories
from zhengwu.organisations.tests.factories import NOW, SERVICE, SINCE, TODAY, TOWN, County
from zhengwu.people.public import open_account

pytestmark = pytest.mark.django_db
YESTERDAY = TODAY - dt.timedelta(days=1)
VILLAGES = {"340123100001": "青年社区", "340123101001": "北街社区"}


def admin_of(county: County) -> Officer:
    account = open_account(username="guanli", display_name="管理员", by=SYSTEM, now=NOW)
    post = factories.post("ADMIN", "管理员", "admin")
    appoint(post=post, account=account, valid_from=SINCE, by=SYSTEM, now=NOW)
    grant(post=post, action="divisions.edit", by=SYSTEM, now=NOW)
    create_division(code="340123101000", name="三河镇", by=SYSTEM, now=NOW)
    for code, name in VILLAGES.items():
        create_division(code=code, name=name, by=SYSTEM, now=NOW)
    officer = officer_for(account, today=TODAY)
    assert officer is not None
    return officer


@pytest.fixture
def admin(county: County) -> Officer:
    return admin_of(county)


def now_at(code: str) -> list[str]:
    return [one.code for one in division_by_any_code(code, on=TODAY)]


def told(code: str) -> list[str]:
    chain = StoredEvent.objects.filter(subject=f"division:{code}").order_by("seq")
    return [event.type.removeprefix("organisations.Division") for event in chain]


def test_a_renamed_division_keeps_its_code_and_its_old_name(admin: Officer) -> None:
    renamed = rename_division(code="340123101", name="三河古镇", on=TODAY, basis="肥政〔2026〕3 号", by=admin, now=NOW)
    assert (renamed.name, renamed.initials) == ("三河古镇", "shgz")
    assert division_name_on(renamed, on=YESTERDAY) == "三河镇"
    assert division_name_on(renamed, on=TODAY) == "三河古镇"
    assert now_at("340123101") == ["340123101000"]
    assert [one.basis for one in changes_of("340123101")] == ["肥政〔2026〕3 号"]
    rename_division(code="340123101", name="三河古镇", on=TODAY, by=admin, now=NOW)
    assert told("340123101000") == ["Set", "Renamed"]


def test_an_abolished_division_stays_on_record_and_leads_nowhere(admin: Officer) -> None:
    abolish_division(code="340123101001", on=TODAY, by=admin, now=NOW)
    assert division_of("340123101001").valid_to == TODAY
    assert [one.code for one in division_by_any_code("340123101001", on=YESTERDAY)] == ["340123101001"]
    with pytest.raises(DivisionGone, match="340123101001"):
        division_by_any_code("340123101001", on=TODAY)
    with pytest.raises(DivisionEnded, match="北街社区"):
        abolish_division(code="340123101001", on=TODAY, by=admin, now=NOW)


def test_nothing_ends_while_something_lies_in_it(admin: Officer) -> None:
    before = StoredEvent.objects.count()
    for attempt in (
        lambda: abolish_division(code="340123101", on=TODAY, by=admin, now=NOW),
        lambda: merge_divisions(codes=["340123101"], into="340123100", on=TODAY, by=admin, now=NOW),
        lambda: split_division(
            code="340123101", parts=[("340123102", "甲镇"), ("340123103", "乙镇")], on=TODAY, by=admin, now=NOW
        ),
    ):
        with pytest.raises(StillOccupied, match="下级区划：北街社区"):
            attempt()
    abolish_division(code="340123100001", on=TODAY, by=admin, now=NOW)
    with pytest.raises(StillOccupied, match="机构：上派镇人民政府"):
        abolish_division(code="340123100", on=TODAY, by=admin, now=NOW)
    assert StoredEvent.objects.count() == before + 1
    assert not Division.objects.filter(code="340123102000").exists()


def test_a_town_is_merged_after_its_villages_went_over(admin: Officer) -> None:
    recode_division(code="340123101001", new_code="340123100101", on=YESTERDAY, by=admin, now=NOW)
    merge_divisions(codes=["340123101"], into="340123100", on=TODAY, by=admin, now=NOW)
    assert now_at("340123101") == ["340123100000"]
    assert now_at("340123101001") == ["340123100101"]
    assert division_of("340123100101").parent == division_of("340123100")
    assert told("340123101000") == ["Set", "Merged"]


def test_a_split_leads_to_all_its_parts(admin: Officer) -> None:
    split_division(code="340123101", parts=[("340123101", ""), ("340123102", "丰乐镇")], on=TODAY, by=admin, now=NOW)
    assert now_at("340123101") == ["340123101000", "340123102000"]
    assert division_of("340123102").valid_from == TODAY
    recode_division(code="340123101001", new_code="340123102001", on=TODAY, by=admin, now=NOW)
    create_division(code="340123103000", name="丙镇", by=SYSTEM, now=NOW)
    create_division(code="340123104000", name="丁镇", by=SYSTEM, now=NOW)
    split_division(code="340123101", parts=[("340123103", ""), ("340123104", "丁镇")], on=TODAY, by=admin, now=NOW)
    assert now_at("340123101") == ["340123102000", "340123103000", "340123104000"]


def test_everything_below_goes_along_with_a_new_code(admin: Officer) -> None:
    recode_division(code="340123100", new_code="340123120", on=TODAY, by=admin, now=NOW)
    assert now_at("340123100001") == ["340123120001"]
    assert division_of("340123120001").parent == division_of("340123120")
    assert Body.objects.get(code=TOWN).division == division_of("340123120")
    assert StoredEvent.objects.filter(subject=f"body:{TOWN}").latest("seq").data["division_code"] == "340123120000"
    assert [one.code for one in division_by_any_code("340123100", on=YESTERDAY)] == ["340123100000"]


Act = Callable[[Officer], object]


@pytest.mark.parametrize(
    ("act", "code"),
    [
        (lambda by: add_division(code="340123100", name="某镇", by=by, now=NOW), DivisionExists.code),
        (lambda by: add_division(code="340123999001", name="某村", by=by, now=NOW), DivisionUnknown.code),
        (
            lambda by: add_division(code="340123102", name="某镇", parent_code="340123100001", by=by, now=NOW),
            "division.not_above",
        ),
        (lambda by: merge_divisions(codes=["340123101"], into="340123101", on=TODAY, by=by, now=NOW), "division.parts"),
        (lambda by: merge_divisions(codes=[], into="340123101", on=TODAY, by=by, now=NOW), "division.parts"),
        (
            lambda by: merge_divisions(codes=["340123100001"], into="340123101", on=TODAY, by=by, now=NOW),
            "division.level",
        ),
        (
            lambda by: split_division(code="340123101", parts=[("340123101", "")], on=TODAY, by=by, now=NOW),
            "division.parts",
        ),
        (
            lambda by: recode_division(code="340123101", new_code="340123100", on=TODAY, by=by, now=NOW),
            CodesTaken.code,
        ),
        (
            lambda by: recode_division(code="340123101", new_code="340123101", on=TODAY, by=by, now=NOW),
            "division.parts",
        ),
        (
            lambda by: rename_division(code="340123101", name="三河", on=TODAY + dt.timedelta(days=1), by=by, now=NOW),
            "division.in_future",
        ),
        (lambda by: rename_division(code="340123101", name="", on=TODAY, by=by, now=NOW), "name.empty"),
        (lambda by: rename_division(code="340123199", name="三河", on=TODAY, by=by, now=NOW), DivisionUnknown.code),
    ],
)
def test_what_cannot_be_is_refused_and_leaves_no_trace(admin: Officer, act: Act, code: str) -> None:
    before = (StoredEvent.objects.count(), list(Division.objects.values()))
    with pytest.raises(Refusal) as refused:
        act(admin)
    errors = getattr(refused.value, "errors", ())
    assert (errors[0].code if errors else refused.value.code) == code
    assert (StoredEvent.objects.count(), list(Division.objects.values())) == before


@pytest.mark.parametrize(
    "act",
    [
        lambda by: add_division(code="340124100", name="庐城镇", by=by, now=NOW),
        lambda by: rename_division(code="340124", name="庐江", on=TODAY, by=by, now=NOW),
        lambda by: abolish_division(code="340124", on=TODAY, by=by, now=NOW),
        lambda by: merge_divisions(codes=["340123"], into="340124", on=TODAY, by=by, now=NOW),
        lambda by: split_division(code="340123", parts=[("340123", ""), ("340125", "新县")], on=TODAY, by=by, now=NOW),
        lambda by: recode_division(code="340123101", new_code="340124101", on=TODAY, by=by, now=NOW),
    ],
)
def test_one_countys_administrator_keeps_out_of_the_next(admin: Officer, act: Act) -> None:
    with pytest.raises(NotPermitted):
        act(admin)
    assert not DivisionChange.objects.exists()


def test_those_at_the_window_change_nothing(county: County, admin: Officer) -> None:
    with pytest.raises(NotPermitted, match="维护区划"):
        rename_division(code="340123101", name="三河", on=TODAY, by=county.at_work("赵敏"), now=NOW)


def test_a_code_nobody_ever_had(county: County) -> None:
    with pytest.raises(NotFound, match="340199"):
        division_by_any_code("340199", on=TODAY)


def test_the_table_of_changes_keeps_its_shape(county: County) -> None:
    for wrong in (
        {"kind": "renamed", "new_code": "340124000000"},
        {"kind": "abolished", "new_code": "340124000000"},
        {"kind": "merged", "new_code": ""},
        {"kind": "eaten", "new_code": "340124000000"},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            DivisionChange.objects.create(
                change_date=TODAY, old_code="340123000000", old_name="肥西县", recorded_at=NOW, **wrong
            )


@pytest.mark.django_db(transaction=True)
def test_two_who_abolish_at_once_do_it_once() -> None:
    admin = admin_of(factories.county())
    start, refused = Barrier(2), []

    def go() -> None:
        start.wait()
        try:
            abolish_division(code="340123101001", on=TODAY, by=admin, now=NOW)
        except DivisionEnded as refusal:
            refused.append(refusal)
        finally:
            connection.close()

    both = [Thread(target=go) for _ in range(2)]
    for one in both:
        one.start()
    for one in both:
        one.join()
    assert len(refused) == 1
    assert DivisionChange.objects.count() == 1
    assert SERVICE
