"""离我近: the township or village somebody has named, kept for the next visit, and the form that asks for it.

Where somebody stands is never asked here: the browser works out distances by itself, after a press (near.js).
"""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.shapes import Near
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.shapes import Field, Option
from zhengwu.organisations.public import Division, divisions_within

COOKIE = "place"
_A_YEAR = 365 * 24 * 3600
#: A county's townships and villages; a province's would be a hundred thousand.
_MOST_CHOICES = 400


@dataclass(frozen=True, slots=True)
class Place:
    """The division chosen, "" for none; the divisions to choose from; and whether it was chosen just now."""

    code: str
    choices: tuple[Division, ...]
    just_chosen: bool

    @property
    def name(self) -> str:
        """Its name, "" for none."""
        return next((one.name for one in self.choices if one.code == self.code), "")


def place_of(request: DoorRequest) -> Place:
    """From the address first, then from the last visit. One query; what is no township or village of ours is no choice."""
    choices = _choices(request)
    known = {one.code for one in choices}
    asked, kept = request.GET.get("place"), request.COOKIES.get(COOKIE, "")
    code = kept if asked is None else asked
    return Place(
        code if code in known else "", choices, just_chosen=asked is not None and (asked in known or not asked)
    )


def _choices(request: DoorRequest) -> tuple[Division, ...]:
    """Townships and villages of a county; where there are more than one can choose from, the level right below us alone."""
    below = divisions_within(settings.HOME_DIVISION, on=request.today)
    found = tuple(below[: _MOST_CHOICES + 1])
    if len(found) <= _MOST_CHOICES:
        return found
    return tuple(below.filter(level=min(one.level for one in found))[:_MOST_CHOICES])


def remember(response: HttpResponse, place: Place) -> HttpResponse:
    """Keep what was chosen for a year, in this browser only."""
    if place.just_chosen and place.code:
        response.set_cookie(
            COOKIE, place.code, max_age=_A_YEAR, httponly=True, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE
        )
    elif place.just_chosen:
        response.delete_cookie(COOKIE, samesite="Lax")
    return response


def near(place: Place, *, action: str, source_href: str = "", more: tuple[Field, ...] = ()) -> Near:
    """The form; `more` are fields that narrow the list besides."""
    options = tuple(Option(one.code, _indented(one), picked=one.code == place.code) for one in place.choices)
    where = Field(
        name="place", label=_("住在哪里"), kind="select", options=options, placeholder=_("全县"), required=True
    )
    return Near(action=action, fields=(where, *more) if options else more, source_href=source_href)


def _indented(division: Division) -> str:
    """A village stands under its township."""
    return f"　{division.name}" if division.level == Division.Levels.VILLAGE else division.name
