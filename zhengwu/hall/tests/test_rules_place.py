"""Where a hall stands, and which is close."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import pytest

from zhengwu.hall.rules.place import BadPoint, Point, by_closeness, checked_point, shared_levels

COUNTY, TOWN, VILLAGE = "340123000000", "340123100000", "340123100001"
OTHER_TOWN, OTHER_VILLAGE, OTHER_COUNTY, BEIJING = "340123101000", "340123101001", "340121000000", "110101000000"


@dataclass(frozen=True)
class Hall:
    code: str
    division_code: str


@pytest.mark.parametrize(
    ("one", "other", "levels"),
    [
        (VILLAGE, VILLAGE, 5),
        (VILLAGE, TOWN, 4),
        (TOWN, TOWN, 4),
        (VILLAGE, "340123100002", 4),
        (TOWN, COUNTY, 3),
        (TOWN, OTHER_TOWN, 3),
        (COUNTY, COUNTY, 3),
        (COUNTY, OTHER_COUNTY, 2),
        ("340100000000", "340000000000", 1),
        (COUNTY, BEIJING, 0),
    ],
)
def test_levels_in_common(one: str, other: str, levels: int) -> None:
    assert shared_levels(one, other) == shared_levels(other, one) == levels


@pytest.mark.parametrize(
    ("place", "order"),
    [
        (VILLAGE, ["village", "town", "county", "other", "beijing"]),
        ("340123100002", ["town", "village", "county", "other", "beijing"]),
        (TOWN, ["town", "village", "county", "other", "beijing"]),
        (OTHER_TOWN, ["county", "town", "village", "other", "beijing"]),
        (OTHER_COUNTY, ["other", "county", "town", "village", "beijing"]),
        (BEIJING, ["beijing", "county", "other", "town", "village"]),
    ],
)
def test_the_closest_hall_leads(place: str, order: list[str]) -> None:
    halls = [
        Hall("beijing", BEIJING), Hall("county", COUNTY), Hall("other", OTHER_COUNTY), Hall("town", TOWN),
        Hall("village", VILLAGE),
    ]  # fmt: skip
    assert [hall.code for hall in by_closeness(halls, place=place)] == order
    assert [hall.code for hall in by_closeness(reversed(halls), place=place)] == order


def test_a_point_is_kept_to_six_decimals() -> None:
    assert checked_point(Decimal("31.70691234"), Decimal("-117.1583")) == Point(
        Decimal("31.706912"), Decimal("-117.158300")
    )
    assert checked_point(None, None) is None


@pytest.mark.parametrize(
    ("latitude", "longitude", "said"),
    [
        ("31.7", None, "一起写"),
        (None, "117.1", "一起写"),
        ("90.1", "117", "-90 到 90"),
        ("-91", "0", "-90 到 90"),
        ("0", "180.5", "-180 到 180"),
        ("NaN", "0", "-90 到 90"),
        ("0", "Infinity", "-180 到 180"),
    ],
)
def test_what_is_not_on_the_globe_is_refused(latitude: str | None, longitude: str | None, said: str) -> None:
    with pytest.raises(BadPoint) as refused:
        checked_point(Decimal(latitude) if latitude else None, Decimal(longitude) if longitude else None)
    assert said in refused.value.say()
