"""人员登记: natural persons, found by a whole number or by how a name begins."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, show_list
from zhengwu.doors.desk.admin.people._person import badges_of
from zhengwu.doors.desk.admin.people._register import PLACE, asked_for, one_page, views
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Empty, Field, Link, Listing, Row, Table
from zhengwu.doors.ui.writing import full_day
from zhengwu.people.public import NaturalPerson, find_persons, id_type_name, mask_id


@page("desk/admin/people", may="people.edit", name="desk-admin-people")
def persons(request: DoorRequest) -> HttpResponse:
    """Nobody is listed before something is asked: a register is no telephone book."""
    q = asked_for(request)
    shown, pager = one_page(request, find_persons(q=q), name=PLACE, q=q)
    listing = Listing(
        action=reverse(PLACE),
        segments=views(PLACE),
        segments_label=_("登记的种类"),
        filters=(
            Field(
                name="q",
                label=_("完整的证件号码，或姓名的开头"),
                kind="search",
                value=q,
                required=False,
                autocomplete="off",
            ),
        ),
        table=Table(
            caption=_("查到的人"),
            columns=(Column(_("姓名")), Column(_("现用证件")), Column(_("号码")), Column(_("登记日期"))),
            rows=tuple(_row(person) for person in shown),
            empty=_empty(q),
        ),
        pager=pager,
    )
    return show_list(
        request,
        AdminList(
            frame=desk_frame(request, current=PLACE),
            crumbs=crumbs_to(Crumb(_("人员登记"))),
            heading=_("人员登记"),
            lead=_("旧号码也能查到本人。号码只显示头尾，要看全，写明理由，本人也看得到。"),
            listing=listing,
            buttons=(Link(_("登记自然人"), reverse("desk-admin-people-register"), "plus"),),
        ),
    )


def _row(person: NaturalPerson) -> Row:
    return Row(
        (
            Cell(
                text=person.name,
                href=reverse("desk-admin-person", args=[person.pk]),
                badges=badges_of(person),
                head=True,
            ),
            Cell(text=_(id_type_name(person.id_type))),
            Cell(small=mask_id(person.id_number), code=True),
            Cell(text=full_day(person.registered_at)),
        )
    )


def _empty(q: str) -> Empty:
    if not q:
        return Empty(_("请输入完整的证件号码，或姓名的开头。"))
    return Empty(
        _("没有查到“{q}”。请核对号码，或先登记。").format(q=q), _("登记自然人"), reverse("desk-admin-people-register")
    )
