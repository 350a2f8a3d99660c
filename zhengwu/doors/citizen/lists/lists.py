"""清单公开: the lists there are."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.lists._kinds import KINDS
from zhengwu.doors.citizen.page import crumbs, show
from zhengwu.doors.citizen.shapes import ListsPage
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Line
from zhengwu.kernel.public import may_lag


@page("lists", may=ANYONE, name="lists")
@may_lag
def lists(request: DoorRequest) -> HttpResponse:
    """One line a list."""
    lines = tuple(Line(_(kind.name), _(kind.lead), reverse(kind.url)) for kind in KINDS.values())
    return show(request, "lists", ListsPage(crumbs=crumbs(Crumb(_("清单公开"))), lines=lines), verb="look")
