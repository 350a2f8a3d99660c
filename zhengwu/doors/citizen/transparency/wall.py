"""大屏: the figures of the day for the hall or an office, from five metres away. It renews itself; nothing is personal."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.analytics.public import PublicFigures
from zhengwu.doors.citizen.page import show
from zhengwu.doors.citizen.portal.day import day_stats
from zhengwu.doors.citizen.shapes.transparency import WallBody, WallFigure, WallPage
from zhengwu.doors.citizen.transparency._counted import counted_now
from zhengwu.doors.citizen.transparency._words import WALL, number, share, since
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.kernel.public import may_lag

RENEWED_SECONDS = 60
_MOST_BODIES = 5


@page("transparency/wall", may=ANYONE, name=WALL)
@may_lag
def wall(request: DoorRequest) -> HttpResponse:
    """1920 × 1080 and 3840 × 2160; on a phone it reads from top to bottom. The browser asks again every minute."""
    found = counted_now(now=request.now, today=request.today)
    stats = day_stats(now=request.now).stats
    busiest = max(found.hours, key=lambda hour: found.hours[hour], default=None)
    built = WallPage(
        place=_(getattr(settings, "SITE_DIVISION", "肥西县")),
        now=request.now,
        heading=_("我们办得怎么样"),
        figures=tuple(WallFigure(s.term, s.figure, s.unit, s.note) for s in stats),
        bodies=tuple(_body(b) for b in _most(found.bodies)),
        bodies_title=_("各机构，{since}").format(since=since(found.period.first_date)),
        hours=_hours(found.hours),
        hours_title=_("什么时候人多") if busiest is None else _("{hour} 点前后人最多").format(hour=busiest),
    )
    response = show(request, "wall", built, verb="look")
    response["Refresh"] = str(RENEWED_SECONDS)
    return response


def _most(bodies: list[PublicFigures]) -> list[PublicFigures]:
    return sorted(bodies, key=lambda b: -(b.decided or 0))[:_MOST_BODIES]


def _body(one: PublicFigures) -> WallBody:
    kept = one.on_time_share
    return WallBody(_(one.body_name), number(one.decided), share(kept) or "—", round((kept or 0) * 100))


def _hours(hours: dict[int, int]) -> tuple[tuple[str, int, int], ...]:
    """Hour, how tall its column is (0 to 100), where it begins from the top."""
    most = max(hours.values(), default=0)
    span = range(min([8, *hours]), max([17, *hours]) + 1)
    tall = [(hour, round(100 * hours.get(hour, 0) / most) if most else 0) for hour in span]
    return tuple((str(hour), height, 100 - height) for hour, height in tall)
