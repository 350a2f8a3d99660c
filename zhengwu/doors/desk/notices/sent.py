"""通知记录: every message, through which channel, and what became of it."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._paged import cut, wished
from zhengwu.doors.desk.admin._show import crumbs_to, show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.notices._words import protected, state_badge
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Empty, Field, Link, Listing, Option, Row, Table
from zhengwu.doors.ui.writing import moment
from zhengwu.notices.public import (
    CHANNEL_NAMES,
    KINDS,
    NoticeSending,
    address_masked,
    confidential,
    require_over_notices,
    sendings,
)


@page("desk/notices", may="notices.view", name="desk-notices")
def sent(request: DoorRequest) -> HttpResponse:
    """Newest first; by case, channel and state."""
    require_over_notices("notices.view", by=request.officer)
    wishes = wished(request, "q", "channel", "state")
    address = reverse("desk-notices")
    found = sendings(q=wishes["q"], channel=wishes["channel"], state=wishes["state"])
    here, pager, total = cut(request, found, address=address, wishes=wishes)
    may_edit = request.officer.may("notices.edit")
    built = AdminList(
        frame=desk_frame(request, current="desk-notices"),
        crumbs=crumbs_to(Crumb(_("通知"))),
        heading=_("通知记录"),
        total=counted("{n} 条", total),
        lead=_("发给申请人和经办人的每一条消息。号码和邮箱只显示头尾；没发出的可以重新发送。"),
        buttons=(Link(_("通知模板"), reverse("desk-notice-templates"), "edit"),) if may_edit else (),
        listing=Listing(
            action=address,
            filters=_filters(wishes),
            table=Table(
                caption=_("发出的消息，新的在前"),
                columns=(
                    Column(_("发出时间")),
                    Column(_("通知")),
                    Column(_("渠道")),
                    Column(_("发到哪里")),
                    Column(_("状态")),
                ),
                rows=tuple(_row(sending) for sending in here),
                empty=Empty(_("没有这样的记录。") if any(wishes.values()) else _("还没有发过通知。")),
            ),
            pager=pager,
        ),
    )
    return show_list(request, built)


def _filters(wishes: dict[str, str]) -> tuple[Field, ...]:
    states = NoticeSending.State
    return (
        Field(name="q", label=_("办件编号"), kind="search", value=wishes["q"], required=False, autocomplete="off"),
        Field(
            name="channel",
            label=_("渠道"),
            kind="select",
            required=False,
            options=(
                Option("", _("全部"), picked=not wishes["channel"]),
                *(Option(k.value, _(name), picked=k == wishes["channel"]) for k, name in CHANNEL_NAMES.items()),
            ),
        ),
        Field(
            name="state",
            label=_("状态"),
            kind="select",
            required=False,
            options=(
                Option("", _("全部"), picked=not wishes["state"]),
                *(Option(s.value, _(s.label), picked=s == wishes["state"]) for s in states),
            ),
        ),
    )


def _row(sending: NoticeSending) -> Row:
    notice, hidden = sending.notice, confidential(sending)
    number = "" if hidden else notice.project_no
    name = _(KINDS[notice.kind].name) if notice.kind in KINDS else notice.kind
    return Row(
        (
            Cell(text=moment(notice.created_at)),
            Cell(text=name, href=reverse("desk-notice-sending", args=[sending.pk]), small=number, head=True),
            Cell(text=_(sending.channel_name)),
            Cell(text=address_masked(sending), none=protected() if hidden else _("本人的空间")),
            Cell(badges=(state_badge(sending),)),
        ),
        name=f"{name} {number}".strip(),
    )
