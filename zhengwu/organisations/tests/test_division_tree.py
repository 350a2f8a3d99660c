"""The tree a step at a time, and search by whatever one remembers: few statements, along indexes."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from zhengwu.kernel.public import SYSTEM
from zhengwu.organisations.models import DivisionChange
from zhengwu.organisations.operations.divisions.create_division import create_division
from zhengwu.organisations.queries.division_search import search_divisions
from zhengwu.organisations.queries.division_tree import children_of
from zhengwu.organisations.tests.factories import NOW, TODAY

pytestmark = pytest.mark.django_db
PLACES = {
    "340000": "安徽省",
    "340100": "合肥市",
    "340123": "肥西县",
    "340123100": "上派镇",
    "340123101": "三河镇",
    "340123100001": "青年社区",
    "340123101001": "上街村",
    "340124": "庐江县",
    "340124100": "上河镇",
    "500000": "重庆市",
}


@pytest.fixture(autouse=True)
def places(db: None) -> None:
    for code, name in PLACES.items():
        create_division(code=code.ljust(12, "0"), name=name, by=SYSTEM, now=NOW)


def names(q: str, most: int = 20) -> list[str]:
    return [one.division.name for one in search_divisions(q, on=TODAY, most=most)]


@pytest.mark.parametrize(
    ("q", "expected"),
    [
        ("肥西", ["肥西县"]),
        ("feixi", ["肥西县"]),
        ("FXX", ["肥西县"]),
        ("ｆｘｘ", ["肥西县"]),
        ("cq", ["重庆市"]),
        ("上", ["上派镇", "上河镇", "上街村"]),
        ("肥西 上", ["上派镇", "上街村"]),
        ("合肥 庐江 上", ["上河镇"]),
        ("没有 上", []),
        ("340123", ["肥西县", "上派镇", "青年社区", "三河镇", "上街村"]),
        ("34012310", ["上派镇", "青年社区", "三河镇", "上街村"]),
        ("西", []),
        ("", []),
        ("   ", []),
        ("%", []),
        ("_", []),
        ("肥" * 500, []),
    ],
)
def test_what_is_found(q: str, expected: list[str]) -> None:
    assert names(q) == expected


def test_no_more_than_asked_for_and_the_way_there() -> None:
    assert names("340123", most=2) == ["肥西县", "上派镇"]
    (found,) = search_divisions("青年", on=TODAY)
    assert found.above == ("安徽省", "合肥市", "肥西县", "上派镇")


def test_old_names_and_codes_lead_on() -> None:
    facts = {"change_date": TODAY, "recorded_at": NOW}
    DivisionChange.objects.create(
        kind="renamed",
        old_code="340123101000",
        old_name="三汊河镇",
        new_code="340123101000",
        new_name="三河镇",
        **facts,
    )
    DivisionChange.objects.create(
        kind="recoded", old_code="341421000000", old_name="庐江县", new_code="340124000000", new_name="庐江县", **facts
    )
    (renamed,) = search_divisions("三汊河", on=TODAY)
    assert (renamed.division.name, renamed.once) == ("三河镇", "三汊河镇")
    (recoded,) = search_divisions("341421", on=TODAY)
    assert (recoded.division.code, recoded.once) == ("340124000000", "341421000000 庐江县")


def test_what_has_ended_is_not_offered() -> None:
    create_division(code="340123102000", name="上庙镇", valid_to=TODAY, by=SYSTEM, now=NOW)
    assert "上庙镇" not in names("上")
    assert "上庙镇" in [one.division.name for one in search_divisions("上", on=TODAY - dt.timedelta(days=1))]


def test_children_with_the_number_of_theirs(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(2):
        page = children_of("340123", on=TODAY)
    assert [(one.division.name, one.children) for one in page.branches] == [("上派镇", 1), ("三河镇", 1)]
    assert page.next_code == ""
    with django_assert_num_queries(2):
        assert [(one.division.name, one.children) for one in children_of(on=TODAY).branches] == [
            ("安徽省", 1),
            ("重庆市", 0),
        ]


def test_pages_are_turned_by_code() -> None:
    first = children_of("340123", on=TODAY, most=1)
    second = children_of("340123", on=TODAY, most=1, after=first.next_code)
    assert [page.branches[0].division.name for page in (first, second)] == ["上派镇", "三河镇"]
    assert (first.next_code, second.next_code) == ("340123100000", "")


@pytest.mark.parametrize("q", ["上", "shang", "s", "340123", "肥西 上"])
def test_every_statement_of_a_search_can_go_along_an_index(q: str) -> None:
    with CaptureQueriesContext(
        connection,
    ) as captured:
        search_divisions(q, on=TODAY)
    assert len(captured) <= 9
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        for query in captured.captured_queries:
            if 'organisations_division"' not in query["sql"] or " LIKE " not in query["sql"]:
                continue
            cursor.execute("EXPLAIN " + query["sql"])
            plan = "\n".join(line for (line,) in cursor.fetchall())
            assert "Seq Scan on organisations_division " not in plan, plan
