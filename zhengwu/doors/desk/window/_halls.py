"""Halls one may choose from: here, and where the result is collected."""

from __future__ import annotations

from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.shapes import Option
from zhengwu.hall.public import Centre, centres

_CITY_DIGITS = 4


def halls_of_county(request: DoorRequest) -> list[Centre]:
    """The halls of the officer's division and below."""
    return list(centres(division_code=request.officer.division_code))


def halls_of_city(request: DoorRequest) -> list[Centre]:
    """Every hall of the city: collected anywhere (全市通办)."""
    return list(centres(division_code=request.officer.division_code[:_CITY_DIGITS].ljust(12, "0")))


def options(halls: list[Centre], *, picked: str, none: str = "") -> tuple[Option, ...]:
    """As choices."""
    first = (Option("", none, picked=not picked),) if none else ()
    return (*first, *(Option(hall.code, hall.name, picked=hall.code == picked) for hall in halls))


def name_of(halls: list[Centre], code: str) -> str:
    """The name of a hall among these; empty for none of them."""
    return next((hall.name for hall in halls if hall.code == code), "")
