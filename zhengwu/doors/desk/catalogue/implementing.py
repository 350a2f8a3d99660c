"""实施清单 of one entry, page by page."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._paged import cut
from zhengwu.doors.desk.admin._show import crumbs_to, show_list
from zhengwu.doors.desk.catalogue._implementing import implementing_table
from zhengwu.doors.desk.catalogue._words import LIST, entry_href, way_to
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Crumb, Listing
from zhengwu.items.public import entry_versions, implementations


@page("desk/catalogue/entries/<slug:scheme>/<str:code>/items", may=OFFICER, name=f"{LIST}-implementing")
def implementing(request: DoorRequest, scheme: str, code: str) -> HttpResponse:
    """`page`.

    Raises:
        EntryUnknown
    """
    versions = entry_versions(scheme=scheme, code=code)
    shown = next((one for one in versions if one.holds(request.today)), versions[0])
    rows = implementations(scheme=shown.scheme, code=shown.code)
    here, pager, total = cut(request, rows, address=entry_href(shown, "implementing"), wishes={})
    return show_list(
        request,
        AdminList(
            frame=desk_frame(request, current=LIST),
            crumbs=crumbs_to(*way_to(shown, Crumb(_("实施清单")))),
            heading=_("实施清单：{name}").format(name=shown.name),
            total=counted("{n} 项", total),
            listing=Listing(table=implementing_table(shown, here, today=request.today), pager=pager),
        ),
    )
