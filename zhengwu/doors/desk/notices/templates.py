"""通知模板: every kind of notice, whom it goes to, and whether its words were written anew."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.notices._words import way
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted, listed
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Empty, Field, Listing, Row, Table
from zhengwu.notices.public import CHANNEL_NAMES, KINDS, Kind, kinds_rewritten, require_over_notices

_MOST = 60


@page("desk/notices/templates", may="notices.edit", name="desk-notice-templates")
def templates(request: DoorRequest) -> HttpResponse:
    """All kinds, or those whose name or words have what is looked for. They are constants, some eighty: no pages."""
    require_over_notices("notices.edit", by=request.officer)
    q = request.GET.get("q", "").strip()[:_MOST]
    rewritten = kinds_rewritten()
    shown = [kind for kind in KINDS.values() if q in f"{_(kind.name)} {kind.name} {kind.zh.title} {kind.zh.text}"]
    built = AdminList(
        frame=desk_frame(request, current="desk-notices"),
        crumbs=way(Crumb(_("通知模板"))),
        heading=_("通知模板"),
        total=counted("{n} 种", len(shown)),
        lead=_("每种通知写些什么。改了以后，新的通知照新的写，已经发出的不变。"),
        listing=Listing(
            action=reverse("desk-notice-templates"),
            filters=(
                Field(name="q", label=_("名称或内容"), kind="search", value=q, required=False, autocomplete="off"),
            ),
            table=Table(
                caption=_("通知的种类，按办事的先后"),
                columns=(Column(_("通知")), Column(_("发给谁")), Column(_("渠道")), Column(_("改过"))),
                rows=tuple(_row(kind, rewritten.get(kind.key, 0)) for kind in shown),
                empty=Empty(_("没有找到。")),
            ),
        ),
    )
    return show_list(request, built)


def _row(kind: Kind, times: int) -> Row:
    return Row(
        (
            Cell(text=_(kind.name), href=reverse("desk-notice-template", args=[kind.key]), head=True),
            Cell(text=_(kind.to)),
            Cell(text=listed(_(name) for channel, name in CHANNEL_NAMES.items() if channel in kind.channels)),
            Cell(text=counted("改过 {n} 次", times) if times else "", none=_("自带的写法")),
        ),
        name=_(kind.name),
    )
