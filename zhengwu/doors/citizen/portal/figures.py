"""数字是怎么算的."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.page import crumbs, show
from zhengwu.doors.citizen.portal.day import day_words
from zhengwu.doors.citizen.shapes import FiguresPage
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb


@page("figures", may=ANYONE, name="figures")
def figures(request: DoorRequest) -> HttpResponse:
    """Each figure of the day: what it is now, and what is counted."""
    at, explained = day_words(now=request.now)
    laid_out = FiguresPage(crumbs=crumbs(Crumb(_("数字是怎么算的"))), at=at, figures=explained)
    return show(request, "figures", laid_out, verb="look")
