"""法人和其他组织: found by code or by how a name begins."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, show_list
from zhengwu.doors.desk.admin.legal_persons._legal import LIST, RECORD, badges_of, way_to_list
from zhengwu.doors.desk.admin.people._register import PLACE, asked_for, one_page, views
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Empty, Field, Link, Listing, Row, Table
from zhengwu.doors.ui.writing import full_day
from zhengwu.people.public import LegalPerson, find_legal_persons


@page("desk/admin/legal-persons", may="people.edit", name=LIST)
def legal_persons(request: DoorRequest) -> HttpResponse:
    """Their names and codes are public: all of them are listed."""
    q = asked_for(request)
    shown, pager = one_page(request, find_legal_persons(q=q), name=LIST, q=q)
    listing = Listing(
        action=reverse(LIST),
        segments=views(LIST),
        segments_label=_("登记的种类"),
        filters=(
            Field(
                name="q",
                label=_("统一社会信用代码，或名称的开头"),
                kind="search",
                value=q,
                required=False,
                autocomplete="off",
            ),
        ),
        table=Table(
            caption=_("法人和其他组织"),
            columns=(
                Column(_("名称")),
                Column(_("统一社会信用代码")),
                Column(_("法定代表人")),
                Column(_("登记日期")),
            ),
            rows=tuple(_row(legal) for legal in shown),
            empty=Empty(_("没有查到。请核对代码，或先登记。"), _("登记法人"), reverse("desk-admin-legal-register")),
        ),
        pager=pager,
    )
    return show_list(
        request,
        AdminList(
            frame=desk_frame(request, current=PLACE),
            crumbs=crumbs_to(way_to_list()[0], Crumb(_("法人和其他组织"))),
            heading=_("法人和其他组织"),
            listing=listing,
            buttons=(Link(_("登记法人"), reverse("desk-admin-legal-register"), "plus"),),
        ),
    )


def _row(legal: LegalPerson) -> Row:
    head = legal.legal_representative
    return Row(
        (
            Cell(text=legal.name, href=reverse(RECORD, args=[legal.pk]), badges=badges_of(legal), head=True),
            Cell(small=legal.uscc, code=True),
            Cell(text=head.name if head else "", none=_("未登记")),
            Cell(text=full_day(legal.registered_at)),
        )
    )
