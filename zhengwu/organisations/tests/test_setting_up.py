"""Divisions, bodies, posts, appointments and grants: entered once, brought up to date, refused when they cannot be."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from pytest_django import DjangoAssertNumQueries

from zhengwu.kernel.public import SYSTEM, BadInput, NotFound, StoredEvent
from zhengwu.organisations.models import Appointment, Body, Division, Grant, Post
from zhengwu.organisations.operations.bodies.create_body import create_body
from zhengwu.organisations.operations.divisions.create_division import create_division
from zhengwu.organisations.operations.grants.grant import grant
from zhengwu.organisations.operations.staff.appoint import appoint
from zhengwu.organisations.operations.staff.create_post import create_post
from zhengwu.organisations.operations.staff.end_appointment import end_appointment
from zhengwu.organisations.queries import (
    bodies_within,
    body_of,
    division_of,
    division_path,
    divisions_named,
    divisions_within,
)
from zhengwu.organisations.rules.actions import UnknownAction
from zhengwu.organisations.rules.appointing import AlreadyAppointed
from zhengwu.organisations.tests import factories
from zhengwu.organisations.tests.factories import CIVIL, NOW, SERVICE, SINCE, TODAY, TOWN, County

pytestmark = pytest.mark.django_db


def events() -> int:
    return StoredEvent.objects.count()


def test_setting_up_twice_changes_nothing_and_writes_nothing(county: County) -> None:
    def rows() -> list[int]:
        return [model._default_manager.count() for model in (StoredEvent, Division, Body, Post, Appointment, Grant)]

    before = rows()
    factories.county()
    assert rows() == before


def test_a_division_knows_its_level_and_what_is_above_it(county: County) -> None:
    town = division_of("340123100000")
    assert (town.level, town.parent, town.prefix) == (4, division_of("340123"), "340123100")
    assert [division.name for division in division_path("340123100000")] == ["安徽省", "合肥市", "肥西县", "上派镇"]


def test_what_lies_below_a_division_on_a_day(county: County) -> None:
    day = dt.timedelta(days=1)
    create_division(code="340123101000", name="三河镇", valid_from=TODAY, valid_to=TODAY + day, by=SYSTEM, now=NOW)

    def below(on: dt.date) -> list[str]:
        return [division.code for division in divisions_within("340123", on=on)]

    assert "340123101000" in below(TODAY)
    assert "340123101000" not in below(TODAY + day)
    assert "340123101000" not in below(TODAY - day)
    assert "340123000000" not in below(TODAY)
    assert below(TODAY) == sorted(below(TODAY))


def test_the_names_of_divisions_and_of_all_above_them_cost_one_statement(
    county: County, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(1):
        found = divisions_named(["340123100000"])
    assert [division.name for division in found.values()] == ["安徽省", "合肥市", "肥西县", "上派镇"]


def test_a_renamed_division_keeps_its_code_and_says_so(county: County) -> None:
    create_division(code="340123100000", name="上派街道", valid_from=SINCE, by=SYSTEM, now=NOW)
    assert division_of("340123100000").name == "上派街道"
    assert [e.data["name"] for e in StoredEvent.objects.filter(subject="division:340123100000").order_by("seq")] == [
        "上派镇",
        "上派街道",
    ]


def test_a_division_needs_what_is_above_it_first() -> None:
    with pytest.raises(NotFound, match="340000000000"):
        create_division(code="340100000000", name="合肥市", by=SYSTEM, now=NOW)
    assert not Division.objects.exists()


def test_the_division_table_keeps_its_shape(county: County) -> None:
    for wrong in (
        {"code": "34012310000X", "level": 4},
        {"code": "340123200000", "level": 6},
        {"code": "340123200000", "level": 4, "parent": None},
    ):
        fields: dict[str, Any] = {"name": "x", "parent": division_of("340123")} | wrong
        with pytest.raises(IntegrityError), transaction.atomic():
            Division.objects.create(**fields)
    county_division = division_of("340123")
    county_division.parent = county_division
    with pytest.raises(IntegrityError, match="division_not_under_itself"), transaction.atomic():
        county_division.save()


def test_a_body_is_brought_up_to_date(county: County) -> None:
    create_body(
        code=CIVIL,
        name="肥西县民政局",
        short_name="县民政局",
        division_code="340123",
        doc_prefix="肥民",
        review_organ="肥西县人民政府",
        court="肥西县人民法院",
        by=SYSTEM,
        now=NOW,
    )
    body = body_of(CIVIL)
    assert (body.doc_prefix, body.level, body.review_organ) == ("肥民", 4, "肥西县人民政府")
    assert StoredEvent.objects.filter(subject=body.ref).latest("seq").data["changed"] == [
        "doc_prefix",
        "review_organ",
        "court",
    ]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"code": CIVIL[:-1] + ("0" if CIVIL[-1] != "0" else "1")}, "uscc.check_digit"),
        ({"name": "民政局😀"}, "name.symbol"),
        ({"short_name": "x" * 101}, "text.too_long"),
        ({"doc_prefix": "肥\u202e民"}, "text.control"),
        ({"division_code": "34012"}, "division.code"),
    ],
)
def test_a_body_that_cannot_be(county: County, change: dict[str, str], code: str) -> None:
    before = events()
    with pytest.raises(BadInput) as caught:
        create_body(**({"code": CIVIL, "name": "民政局", "division_code": "340123"} | change), by=SYSTEM, now=NOW)  # type: ignore[arg-type]
    assert caught.value.errors[0].code == code
    assert events() == before


def test_bodies_of_a_division_and_below(county: County, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(1):
        assert {(body.code, body.division.level) for body in bodies_within("340123")} == {
            (SERVICE, 3),
            (CIVIL, 3),
            (TOWN, 4),
        }
    with pytest.raises(NotFound):
        body_of("nothing")


@pytest.mark.parametrize(
    ("change", "code"),
    [({"kind": "boss"}, "post.kind"), ({"code": " "}, "post.code"), ({"name": ""}, "name.empty")],
)
def test_a_post_that_cannot_be(county: County, change: dict[str, str], code: str) -> None:
    with pytest.raises(BadInput) as caught:
        create_post(
            **({"body_code": CIVIL, "code": "P", "name": "岗", "kind": "window"} | change),  # type: ignore[arg-type]
            by=SYSTEM,
            now=NOW,
        )
    assert caught.value.errors[0].code == code
    assert not Post.objects.filter(body__code=CIVIL).exists()


def test_one_post_is_not_held_twice_on_the_same_days(county: County) -> None:
    window, zhao_min = county.posts["WINDOW"], county.accounts["赵敏"]
    with pytest.raises(AlreadyAppointed, match="赵敏"):
        appoint(post=window, account=zhao_min, role="B", valid_from=TODAY, by=SYSTEM, now=NOW)
    (held,) = window.appointments.all()
    end_appointment(appointment=held, valid_to=TODAY, by=SYSTEM, now=NOW)
    again = appoint(post=window, account=zhao_min, role="B", valid_from=TODAY, by=SYSTEM, now=NOW)
    assert again.role == "B"


@pytest.mark.parametrize(
    ("change", "code"),
    [({"role": "C"}, "appointment.role"), ({"valid_to": SINCE}, "appointment.period")],
)
def test_an_appointment_that_cannot_be(county: County, change: dict[str, Any], code: str) -> None:
    with pytest.raises(BadInput) as caught:
        appoint(
            post=county.posts["HEAD"],
            account=county.accounts["外人"],
            by=SYSTEM,
            now=NOW,
            **({"valid_from": SINCE} | change),
        )
    assert caught.value.errors[0].code == code


def test_ending_twice_keeps_the_earlier_end(county: County) -> None:
    (held,) = county.posts["WINDOW"].appointments.all()
    end_appointment(appointment=held, valid_to=TODAY, by=SYSTEM, now=NOW)
    before = events()
    ended = end_appointment(appointment=held, valid_to=TODAY + dt.timedelta(days=9), by=SYSTEM, now=NOW)
    assert ended.valid_to == TODAY
    assert events() == before


def test_one_that_ends_before_it_began_was_never_live(county: County) -> None:
    (held,) = county.posts["WINDOW"].appointments.all()
    assert end_appointment(appointment=held, valid_to=dt.date(2020, 1, 1), by=SYSTEM, now=NOW).valid_to == SINCE
    assert county.officer("赵敏", SINCE) is None


def test_only_declared_actions_are_granted_and_only_once(county: County) -> None:
    window = county.posts["WINDOW"]
    with pytest.raises(UnknownAction):
        grant(post=window, action="cases.fly", by=SYSTEM, now=NOW)
    with pytest.raises(NotFound):
        grant(post=window, action="cases.accept", body_code="nothing", by=SYSTEM, now=NOW)
    with pytest.raises(IntegrityError, match="grant_once"), transaction.atomic():
        Grant.objects.create(post=window, action="cases.accept")
