"""证照目录: what kinds of certificates there are."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.certificates.public import CertificateType, certificate_types
from zhengwu.doors.desk.admin._paged import cut, wished
from zhengwu.doors.desk.admin._show import show_list
from zhengwu.doors.desk.certificates._words import PLACE, state_badge, to_types
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Cell, Column, Empty, Field, Link, Listing, Option, Row, Table

NAME = "desk-certificate-types"


@page("desk/certificates/types", may="certificates.view", name=NAME)
def types(request: DoorRequest) -> HttpResponse:
    """By name; `q` is part of a name or a code, or the name of a material."""
    wishes = wished(request, "q", "state")
    here, pager, total = cut(request, certificate_types(**wishes), address=reverse(NAME), wishes=wishes)
    states = (
        Option("", _("全部")),
        *(Option(v, _(t), picked=v == wishes["state"]) for v, t in CertificateType.State.choices),
    )
    new = (Link(_("新增一种"), reverse("desk-certificate-type-new"), "plus"),)
    built = AdminList(
        frame=desk_frame(request, current=PLACE),
        crumbs=to_types(),
        heading=_("证照目录"),
        total=counted("{n} 条", total),
        lead=_("先有目录，再有证照：叫什么、谁定义、写哪些内容、有效多久、由哪些事项颁发。"),
        buttons=new if request.officer.may("certificates.direct") else (),
        listing=Listing(
            action=reverse(NAME),
            filters=(
                Field(name="q", label=_("名称、代码或材料名称"), kind="search", value=wishes["q"], required=False),
                Field(name="state", label=_("状态"), kind="select", options=states, required=False),
            ),
            table=Table(
                caption=_("证照目录，按名称"),
                columns=(Column(_("名称")), Column(_("类型代码")), Column(_("定义机构")), Column(_("持证主体")), Column(_("状态"))),
                rows=tuple(_row(entry) for entry in here),
                empty=Empty(_("没有找到。") if any(wishes.values()) else _("目录还是空的。")),
            ),
            pager=pager,
        ),
    )  # fmt: skip
    return show_list(request, built)


def _row(entry: CertificateType) -> Row:
    version = _("第 {n} 版").format(n=entry.version)
    return Row(
        (
            Cell(text=entry.name, small=version, href=reverse("desk-certificate-type", args=[entry.pk]), head=True),
            Cell(text=entry.code, code=True),
            Cell(text=entry.definer_name),
            Cell(text=_(entry.get_holder_category_display())),
            Cell(badges=(state_badge(entry),)),
        )
    )
