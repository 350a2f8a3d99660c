"""事项目录: look through everything the government has published."""

from __future__ import annotations

from django.http import HttpResponse

from zhengwu.doors.citizen.catalogue._catalogue_page import ROWS_A_PAGE, catalogue_page
from zhengwu.doors.citizen.catalogue._wanted import read_wanted
from zhengwu.doors.citizen.page import show
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.doors.ui.paging import page_asked
from zhengwu.items.public import browse
from zhengwu.kernel.public import may_lag


@page("catalogue", may=ANYONE, name="catalogue")
@may_lag
def catalogue(request: DoorRequest) -> HttpResponse:
    """A page of the catalogue, narrowed by whatever was chosen."""
    wanted = read_wanted(request.GET)
    number = page_asked(request.GET.get("page", "1"))
    shelf = browse(wanted, first=(number - 1) * ROWS_A_PAGE, most=ROWS_A_PAGE)
    return show(request, "catalogue", catalogue_page(wanted, shelf, number=number), verb="do")
