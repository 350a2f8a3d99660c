"""The systems that sign people in here."""

from __future__ import annotations

from allauth.idp.oidc.models import Client
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Badge, Cell, Column, Crumb, Empty, Field, Link, Listing, Row, Table
from zhengwu.organisations.public import require_over_systems
from zhengwu.people.public import is_paused, systems

_MOST = 60
#: A government has dozens of systems, not thousands.
_SHOWN = 200


@page("desk/admin/systems", may="admin", name="desk-admin-systems")
def systems_page(request: DoorRequest) -> HttpResponse:
    """Found by name, those registered last first."""
    require_over_systems(by=request.officer)
    q = " ".join(request.GET.get("q", "").split())[:_MOST]
    shown = list(systems(q=q)[:_SHOWN])
    built = AdminList(
        frame=desk_frame(request, current="desk-admin-systems"),
        crumbs=crumbs_to(Crumb(_("单点登录"))),
        heading=_("单点登录"),
        total=counted("{n} 个", len(shown)),
        lead=_("这些系统用这里的账号登录（OpenID Connect）。它们知道登录的人是谁，不知道证件号、电话和住址。"),
        buttons=(Link(_("登记系统"), reverse("desk-admin-systems-register"), "plus"),),
        listing=Listing(
            action=reverse("desk-admin-systems"),
            filters=(Field(name="q", label=_("系统名称"), kind="search", value=q, required=False, autocomplete="off"),),
            table=Table(
                caption=_("用这里的账号登录的系统，新登记的在前"),
                columns=(Column(_("系统")), Column(_("返回地址")), Column(_("状态"))),
                rows=tuple(_row(client) for client in shown),
                empty=Empty(_("没有找到。") if q else _("还没有登记系统。")),
            ),
        ),
    )
    return show_list(request, built)


def _row(client: Client) -> Row:
    return Row(
        (
            Cell(text=client.name, href=reverse("desk-admin-system", args=[client.pk]), head=True),
            Cell(text="\n".join(client.get_redirect_uris()), none=_("停用中")),
            Cell(badges=system_badges(client), none=_("正常")),
        )
    )


def system_badges(client: Client) -> tuple[Badge, ...]:
    """What is out of the ordinary about it."""
    paused = (Badge(_("已停用"), "late", "lock"),) if is_paused(client) else ()
    return (*paused, *((Badge(_("免同意"), "info"),) if client.skip_consent else ()))
