"""大厅和便民站 as the template takes it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.halls.cards import closest_first, hall_card
from zhengwu.doors.citizen.halls.near import Place, near
from zhengwu.doors.citizen.page import crumbs
from zhengwu.doors.citizen.shapes import HallsPage
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Crumb, Empty, Field, Option
from zhengwu.hall.public import Centre, windows_by_centre
from zhengwu.organisations.public import division_path_codes, divisions_named
from zhengwu.timelimits.public import work_calendar

#: 市辖区 and the like are lines of the code list, not places anybody lives in.
_NO_PLACES = frozenset({"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"})


def halls_page(
    all_halls: Sequence[Centre], shown: Sequence[Centre], place: Place, *, division: str, now: dt.datetime
) -> HallsPage:
    """The halls of a division, the closest first. Two queries."""
    calendar, windows = work_calendar(), windows_by_centre(shown)
    cards = [
        hall_card(centre, windows=windows[centre], now=now, calendar=calendar)
        for centre in closest_first(shown, place=place.code)
    ]
    open_now = sum(card.status_tone == "done" for card in cards)
    return HallsPage(
        crumbs=crumbs(Crumb(_("大厅和便民站"))),
        lead=_("每个大厅在哪、现在开没开门、哪个窗口办什么。"),
        near=near(place, action=reverse("halls"), more=_division_field(all_halls, division)),
        halls=cards,
        words=_("，").join((counted("%(n)s 个大厅", len(cards)), counted("现在开着 %(n)s 个", open_now)))
        if cards
        else "",
        empty=None if cards else Empty(_("这里还没有登记大厅，打 12345 问一问。"), _("看全部大厅"), reverse("halls")),
    )


def _division_field(halls: Sequence[Centre], picked: str) -> tuple[Field, ...]:
    """Every division with halls in it, with how many; one that only repeats the one below it is left out."""
    within = Counter(code for hall in halls for code in division_path_codes(hall.division_code))
    known = divisions_named([hall.division_code for hall in halls])
    below: dict[str, list[int]] = {}
    for code in within:
        parent = division_path_codes(code)[-2:-1]
        below.setdefault(parent[0] if parent else "", []).append(within[code])
    options = tuple(
        Option(code, _("%(name)s（%(n)s）") % {"name": one.name, "n": within[code]}, picked=code == picked)
        for code, one in known.items()
        if one.name not in _NO_PLACES and within[code] not in below.get(code, ())
    )
    if len(options) < 2:  # noqa: PLR2004  one choice is none
        return ()
    return (
        Field(
            name="division", label=_("哪里的大厅"), kind="select", options=options, placeholder=_("全部"), required=True
        ),
    )
