"""Halls and windows open, change and are found."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from zhengwu.hall.models import Centre, Window
from zhengwu.hall.public import (
    BadTaskCodes,
    CentreUnknown,
    centre_of,
    centres,
    centres_for,
    is_open,
    opening,
    sessions_on,
    windows_by_centre,
    windows_of,
)
from zhengwu.hall.tests.factories import FEIXI, centre, divisions, window
from zhengwu.kernel.public import BadInput, StoredEvent
from zhengwu.organisations.public import BodyUnknown, DivisionUnknown
from zhengwu.timelimits.public import work_calendar

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _county(db: None) -> None:
    divisions()


def _events() -> list[tuple[str, dict[str, object]]]:
    rows = StoredEvent.objects.filter(subject="centre:FX-CENTRE").order_by("seq")
    return [(row.type, row.data) for row in rows]


def test_a_hall_opens_once_and_says_what_changed() -> None:
    centre()
    centre()
    again = centre(phone="12345 转 2", place="二楼")
    assert Centre.objects.count() == 1
    assert (again.phone, centre_of(code="FX-CENTRE").phone) == ("12345 转 2", "12345 转 2")
    assert [(kind, data.get("changed")) for kind, data in _events()] == [
        ("hall.CentreOpened", None),
        ("hall.CentreChanged", ["place", "phone"]),
    ]


def test_a_window_opens_once_and_says_what_it_serves() -> None:
    centre()
    window()
    window(task_codes=["TASK2", "TASK1", "TASK1"])
    window(task_codes=["TASK3"])
    assert Window.objects.get().task_codes == ["TASK3"]
    assert [(kind, data.get("task_codes")) for kind, data in _events()[1:]] == [
        ("hall.WindowOpened", ["TASK1", "TASK2"]),
        ("hall.WindowChanged", ["TASK3"]),
    ]


def test_where_an_item_can_be_done() -> None:
    centre()
    centre("FX-SHANGPAI", name="上派镇便民服务中心", division_code="340123100000", kind="township")
    centre("CF-CENTRE", name="长丰县政务服务中心", division_code="340121000000")
    window(no="11", task_codes=["TASK2"])
    window(no="03")
    window("FX-SHANGPAI", "01", task_codes=["TASK2", "TASK9"])
    window("CF-CENTRE", "01", task_codes=["TASK2"])
    found = centres_for(task_code="TASK2", division_code=FEIXI)
    assert [(s.centre.code, [w.no for w in s.windows]) for s in found] == [
        ("FX-CENTRE", ["03", "11"]),
        ("FX-SHANGPAI", ["01"]),
    ]
    assert len(centres_for(task_code="TASK2")) == 3
    assert centres_for(task_code="TASK") == []


def test_finding_where_costs_one_query(django_assert_num_queries: object) -> None:
    centre()
    window()
    with django_assert_num_queries(1):  # type: ignore[operator]
        assert [s.centre.division.name for s in centres_for(task_code="TASK1")] == ["肥西县"]


def test_halls_of_a_division_and_below() -> None:
    centre()
    centre("FX-SHANGPAI", name="上派镇便民服务中心", division_code="340123100000", kind="township")
    centre("CF-CENTRE", name="长丰县政务服务中心", division_code="340121000000")
    assert [c.code for c in centres(division_code=FEIXI)] == ["FX-CENTRE", "FX-SHANGPAI"]
    assert [c.code for c in centres(division_code="340100000000")] == ["CF-CENTRE", "FX-CENTRE", "FX-SHANGPAI"]
    assert [c.code for c in centres(kind="township")] == ["FX-SHANGPAI"]
    assert centres().count() == 3


def test_open_by_the_work_calendar() -> None:
    hall = centre()
    calendar = work_calendar()
    assert is_open(centre=hall, at=datetime(2026, 9, 30, 1, 0, tzinfo=UTC), calendar=calendar)  # 09:00 in Shanghai
    assert not is_open(centre=hall, at=datetime(2026, 10, 1, 1, 0, tzinfo=UTC), calendar=calendar)
    until_then = opening(centre=hall, at=datetime(2026, 10, 1, 1, 0, tzinfo=UTC), calendar=calendar)
    assert until_then.opens_at == datetime(2026, 10, 8, 1, 0, tzinfo=UTC)
    assert len(sessions_on(centre=hall, day=datetime(2026, 10, 10, tzinfo=UTC).date(), calendar=calendar)) == 2


def test_what_does_not_exist_is_named() -> None:
    with pytest.raises(CentreUnknown, match="FX-NOWHERE"):
        window("FX-NOWHERE")
    with pytest.raises(DivisionUnknown):
        centre(division_code="340124000000")
    with pytest.raises(BodyUnknown):
        centre(body_code="11340123MA000004X1")
    assert not Centre.objects.exists()


def test_bad_input_is_refused_and_leaves_nothing() -> None:
    with pytest.raises(BadInput, match="palace"):
        centre(kind="palace")
    with pytest.raises(BadInput) as refused:
        centre(address="上派镇\u202e人民路")
    assert refused.value.errors[0].loc == ("address",)
    assert not Centre.objects.exists()
    centre()
    with pytest.raises(BadTaskCodes) as listed:
        window(task_codes=["TASK1", "", "事项", "X" * 41])
    assert [error.loc for error in listed.value.errors] == [("task_codes", 1), ("task_codes", 2), ("task_codes", 3)]
    assert not Window.objects.exists()


def test_the_database_keeps_numbers_apart() -> None:
    hall = centre()
    window()
    with pytest.raises(IntegrityError), transaction.atomic():
        Window.objects.create(centre=hall, no="03", name="综合窗口")
    assert [w.no for w in windows_of(centre=hall)] == ["03"]


def test_a_hall_stands_somewhere_and_the_same_again_changes_nothing() -> None:
    where: dict[str, Any] = {"latitude": Decimal("31.7069"), "longitude": Decimal("117.1583")}
    centre()
    centre(**where)
    again = centre(**where)
    assert (again.latitude, again.longitude) == (Decimal("31.706900"), Decimal("117.158300"))
    assert [data.get("changed") for _, data in _events()] == [None, ["latitude", "longitude"]]
    with pytest.raises(BadInput):
        centre(latitude=Decimal("31.7"))


@pytest.mark.parametrize("point", [(Decimal(95), Decimal(0)), (Decimal(0), None)])
def test_the_database_keeps_halls_on_the_globe(point: tuple[Decimal, Decimal | None]) -> None:
    centre()
    with pytest.raises(IntegrityError), transaction.atomic():
        Centre.objects.update(latitude=point[0], longitude=point[1])


def test_windows_of_many_halls_cost_one_statement(django_assert_num_queries: object) -> None:
    centre()
    centre("FX-SHANGPAI", name="上派镇便民服务中心", division_code="340123100000", kind="township")
    window(no="11")
    window(no="03")
    found = list(centres())
    with django_assert_num_queries(1):  # type: ignore[operator]
        windows = windows_by_centre(found)
    assert [(c.code, [w.no for w in its]) for c, its in windows.items()] == [
        ("FX-CENTRE", ["03", "11"]),
        ("FX-SHANGPAI", []),
    ]
