"""应急账号: which there are, and whether they lie sealed."""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Badge, Cell, Column, Crumb, Empty, Link, Listing, Row, Table
from zhengwu.doors.ui.writing import day, hour
from zhengwu.organisations.public import emergency_accounts
from zhengwu.people.public import Account

NAME = "desk-admin-emergency"


@page("desk/admin/emergency", may="accounts.edit", name=NAME)
def emergencies(request: DoorRequest) -> HttpResponse:
    """The list, and the way to seal one."""
    found = list(emergency_accounts(by=request.officer, today=request.today))
    built = AdminList(
        frame=desk_frame(request, current=NAME),
        crumbs=crumbs_to(Crumb(_("应急账号"))),
        heading=_("应急账号"),
        total=counted("{n} 个", len(found)),
        lead=_(
            "管理员都登不进来时用的账号。密码只打印一次，两人签字封存；启封要写理由，别的管理员马上知道，"
            "最多用 {hours} 小时，做的每一件事都有标记。"
        ).format(hours=settings.EMERGENCY_HOURS),
        buttons=(Link(_("封存一个"), reverse("desk-admin-emergency-seal"), "lock"),),
        listing=Listing(table=_table(found, now=request.now)),
    )
    return show_list(request, built)


def _table(found: list[Account], *, now: dt.datetime) -> Table:
    return Table(
        caption=_("应急账号"),
        columns=(Column(_("账号")), Column(_("名称")), Column(_("现在"))),
        rows=tuple(
            Row(
                (
                    Cell(
                        text=account.username,
                        href=reverse("desk-admin-account", args=[account.pk]),
                        head=True,
                        code=True,
                    ),
                    Cell(text=account.display_name),
                    Cell(badges=(state_badge(account, now=now),)),
                )
            )
            for account in found
        ),
        empty=Empty(_("还没有应急账号。建议至少封存一个，放在保险柜里。")),
    )


def state_badge(account: Account, *, now: dt.datetime) -> Badge:
    """Sealed, open until when, or used."""
    until = account.emergency_until
    if not account.is_active or (until is not None and until <= now):
        return Badge(_("用过了，要重新封存"), "late", "alert")
    if until is None:
        return Badge(_("封存着"), "done", "lock")
    return Badge(_("启封了，到{day} {hour}").format(day=day(until), hour=hour(until)), "need", "clock")
