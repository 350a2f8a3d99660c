"""离我近: where a hall stands on the globe, and which halls are close to a place one names.

Distances from where somebody stands are worked out in that person's browser and never here: a position is nobody's business.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol, TypeVar

from zhengwu.kernel.pure import BadInput

_SIX_DECIMALS = Decimal("0.000001")
_POLE, _DATE_LINE = 90, 180
#: Digits of a 12-digit division code that name province, city, county, township and village.
_LEVELS = (2, 4, 6, 9, 12)


class BadPoint(BadInput):
    """Not a point on the globe."""

    code = "hall.bad_point"


@dataclass(frozen=True, slots=True)
class Point:
    """Decimal degrees, WGS-84."""

    latitude: Decimal
    longitude: Decimal


def checked_point(latitude: Decimal | None, longitude: Decimal | None) -> Point | None:
    """The point, to six decimals; None for nothing.

    Raises:
        BadPoint: only one of the two is given, or one is off the globe
    """
    if latitude is None and longitude is None:
        return None
    if latitude is None or longitude is None:
        raise BadPoint.one(("latitude",), "纬度和经度要一起写，或者都不写。", "point.half")
    if not (latitude.is_finite() and abs(latitude) <= _POLE):
        raise BadPoint.one(("latitude",), "纬度要在 -90 到 90 之间。", "point.latitude")
    if not (longitude.is_finite() and abs(longitude) <= _DATE_LINE):
        raise BadPoint.one(("longitude",), "经度要在 -180 到 180 之间。", "point.longitude")
    return Point(latitude.quantize(_SIX_DECIMALS), longitude.quantize(_SIX_DECIMALS))


class _Placed(Protocol):
    """What has a code of its own and the code of its division."""

    @property
    def code(self) -> str:
        """Its own."""

    @property
    def division_code(self) -> str:
        """12 digits."""


Hall = TypeVar("Hall", bound=_Placed)


def _path(code: str) -> tuple[str, ...]:
    """The prefixes of a division and all above it, highest first: a county has three, a village five."""
    own = next((level for level, digits in enumerate(_LEVELS, start=1) if not code[digits:].strip("0")), len(_LEVELS))
    return tuple(code[:digits] for digits in _LEVELS[:own])


def shared_levels(one: str, other: str) -> int:
    """How many levels two divisions have in common: 3 is the same county, 5 the same village."""
    return sum(mine == theirs for mine, theirs in zip(_path(one), _path(other), strict=False))


def by_closeness(halls: Iterable[Hall], *, place: str) -> list[Hall]:
    """The halls, those closest to a division first (就近): the same village, then township, then county.

    Among halls equally close the one for more people leads: from another township one goes to the county's centre, not to
    somebody else's township.

    Args:
        place: 12-digit code of the division somebody lives in.
    """
    return sorted(
        halls,
        key=lambda hall: (-shared_levels(hall.division_code, place), len(_path(hall.division_code)), hall.code),
    )
