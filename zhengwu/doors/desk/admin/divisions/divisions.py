"""区划: the tree, with a search box on top."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, show_tree
from zhengwu.doors.desk.admin.divisions._form import PLACE, record_href
from zhengwu.doors.desk.admin.divisions._tree import COUNTRY, tree_of
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminTree
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Link, Segment
from zhengwu.organisations.public import divisions_named


@page("desk/admin/divisions", may="divisions.edit", name="desk-admin-divisions")
def divisions(request: DoorRequest) -> HttpResponse:
    """Browse from one's own division, or from the provinces."""
    address = reverse(PLACE)
    everywhere = request.GET.get("from") == COUNTRY
    own = request.officer.division_code
    named = divisions_named([own])
    built = AdminTree(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs_to(Crumb(_("区划"))),
        heading=_("区划"),
        lead=_("点名称看它的情况和变更。撤销、合并、改名之后，旧代码和旧名称仍然查得到。"),
        segments=(
            Segment(named[own].name if own in named else _("本级"), address, not everywhere),
            Segment(_("全国"), f"{address}?from={COUNTRY}", everywhere),
        ),
        buttons=(
            Link(_("用表格导入"), reverse("desk-admin-sheet", args=["divisions"]), "upload"),
            Link(_("导出表格"), reverse("desk-admin-sheet-export", args=["divisions"]), "download"),
        ),
        tree=tree_of(request, address=address, leads=lambda one: record_href(one.code), label=_("区划树")),
    )
    return show_tree(request, built)
