"""评价公开: how the bodies of this place are rated, body by body."""

from __future__ import annotations

import datetime as dt

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.page import crumbs, show
from zhengwu.doors.citizen.ratings._figures import bars_of, share_words, stats_of
from zhengwu.doors.citizen.shapes import RatingsPage
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Empty, Row, Table
from zhengwu.kernel.public import may_lag
from zhengwu.organisations.public import Body
from zhengwu.ratings.public import Rates, rates_by, rates_of

#: Days looked back.
LATELY = 90


@page("ratings", may=ANYONE, name="ratings")
@may_lag
def ratings(request: DoorRequest) -> HttpResponse:
    """The last 90 days; the body with most ratings first."""
    first, last = request.today - dt.timedelta(days=LATELY - 1), request.today
    by_body = rates_by("body_code", first=first, last=last)
    names = dict(Body.objects.filter(code__in=by_body).values_list("code", "name"))
    whole = rates_of(first=first, last=last)
    built = RatingsPage(
        heading=_("群众评价"),
        crumbs=crumbs(Crumb(_("群众评价"))),
        lead=_("办完事的人评的，近 {days} 天。谁评的不公开，被评的单位也不知道；差评要在期限里整改、答复。").format(
            days=LATELY
        ),
        stats=stats_of(whole),
        bars=bars_of(whole),
        table=Table(
            caption=_("各单位的评价"),
            columns=(
                Column(_("单位")),
                Column(_("评价")),
                Column(_("好评率")),
                Column(_("差评")),
                Column(_("按期整改")),
            ),
            rows=tuple(
                _row(code, names.get(code, code), rates)
                for code, rates in sorted(by_body.items(), key=lambda one: -one[1].counted)
                if rates.asked or rates.rated
            ),
            empty=Empty(_("近来还没有评价。")),
        ),
    )
    return show(request, "ratings", built, verb="look")


def _row(code: str, name: str, rates: Rates) -> Row:
    on_time = share_words(rates.on_time_rate, rates.due) if rates.due else "—"
    return Row(
        (
            Cell(text=name, href=reverse("ratings-body", args=[code]), head=True),
            Cell(text=str(rates.counted)),
            Cell(text=share_words(rates.good_rate, rates.counted)),
            Cell(text=str(rates.bad)),
            Cell(text=on_time),
        )
    )
