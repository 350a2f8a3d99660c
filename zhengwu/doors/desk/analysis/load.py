"""忙闲: when people come, by weekday, hour, item and body: where another window would help and where none is needed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.analytics import public as analysis
from zhengwu.doors.desk.analysis._asked import Asked, asked_by, filters, hidden, period_words
from zhengwu.doors.desk.analysis._page import MAY, as_of, crumbs, files, frame, places, show
from zhengwu.doors.desk.analysis._tables import WEEKDAYS, hours_of
from zhengwu.doors.desk.shapes.analysis import AnalysisPage, Heat, HeatCell, Part
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb
from zhengwu.kernel.public import may_lag

NAME = "desk-analysis-load"
_LEVELS = 5


@page("desk/analysis/load", may=MAY, name=NAME)
@may_lag
def load(request: DoorRequest) -> HttpResponse:
    """`until`, `months`, `body`, `item`."""
    asked = asked_by(request)
    found = analysis.hours(asked.scope)
    built = AnalysisPage(
        frame=frame(request),
        crumbs=crumbs(Crumb(_("忙闲"))),
        heading=_heading(found),
        lead=_("颜色越深，申请越多。网上的申请也算在内。"),
        as_of=f"{period_words(asked.scope.period)} · {as_of()}",
        places=places(NAME, asked.query),
        action=reverse(NAME),
        filters=filters(request, asked),
        hidden=hidden(asked),
        parts=_parts(asked, found),
    )
    return show(request, built)


def _heading(found: Mapping[tuple[int, int], int]) -> str:
    if not found:
        return _("还没有申请，看不出什么时候忙")
    day, hour = max(found, key=lambda key: found[key])
    share = found[day, hour] / sum(found.values())
    return _("最忙的是{day} {hour} 点，占全部申请的 {share}").format(
        day=_(WEEKDAYS[day]), hour=hour, share=analysis.per_cent(share)
    )


def _parts(asked: Asked, found: Mapping[tuple[int, int], int]) -> tuple[Part, ...]:
    by_hour = {hour: 0 for _day, hour in found}
    for (_day, hour), n in found.items():
        by_hour[hour] += n
    items = analysis.hours_by_item(asked.scope)
    bodies = analysis.hours_by_body(asked.scope)
    names = analysis.item_names({code for code, _n in items})
    busiest = max(by_hour, key=lambda hour: by_hour[hour], default=0)
    week = [
        (_(name), {hour: n for (day, hour), n in found.items() if day == place}) for place, name in enumerate(WEEKDAYS)
    ]
    return (
        Part(
            heat=_heat(_("一天里 {hour} 点最忙").format(hour=busiest) if by_hour else _("还没有申请"), _("星期"), week),
            files=files("hours", asked),
            wide=True,
        ),
        Part(
            heat=_heat(_("哪个事项在什么时候来"), _("事项"), [(_(names.get(c, c)), n) for c, n in items]),
            files=files("item-hours", asked),
            wide=True,
        ),
        Part(
            heat=_heat(_("哪个机构在什么时候忙"), _("机构"), [(_(asked.body_name(c)), n) for c, n in bodies]),
            files=files("body-hours", asked),
            wide=True,
        ),
    )


def _heat(title: str, corner: str, rows: Sequence[tuple[str, Mapping[int, int]]]) -> Heat:
    hours = hours_of({hour: 0 for _name, counts in rows for hour in counts})
    most = max((n for _name, counts in rows for n in counts.values()), default=0)
    return Heat(
        title=title,
        corner=corner,
        columns=[str(hour) for hour in hours],
        rows=[(name, [_cell(counts.get(hour, 0), most) for hour in hours]) for name, counts in rows] if most else (),
    )


def _cell(n: int, most: int) -> HeatCell:
    return HeatCell(f"{n:,}" if n else "", -(-n * _LEVELS // most) if most else 0)
