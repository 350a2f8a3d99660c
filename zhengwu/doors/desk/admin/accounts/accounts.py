"""账号列表: searched, filtered, a page at a time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from django.http import HttpResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.paging import last_page, page_asked, pager_at
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import (
    Badge,
    Cell,
    Column,
    Crumb,
    Empty,
    Field,
    Hidden,
    Link,
    Listing,
    Row,
    Segment,
    Table,
)
from zhengwu.doors.ui.writing import hour
from zhengwu.organisations.public import accounts_for
from zhengwu.people.public import Account, pauses

ROWS_A_PAGE = 20
_MOST = 60
KINDS = {"": "全部", "staff": "工作账号", "people": "个人账号", "locked": "已停用"}


@page("desk/admin/accounts", may="accounts.edit", name="desk-admin-accounts")
def accounts(request: DoorRequest) -> HttpResponse:
    """Five statements of its own, however many accounts there are: count, page, pauses."""
    q = " ".join(request.GET.get("q", "").split())[:_MOST]
    kind = request.GET.get("kind", "") if request.GET.get("kind", "") in KINDS else ""
    found = accounts_for(by=request.officer, q=q, kind=kind, today=request.today)
    total = found.count()
    number = page_asked(request.GET.get("page", "1"), last=last_page(total, rows=ROWS_A_PAGE))
    shown = list(found[(number - 1) * ROWS_A_PAGE : number * ROWS_A_PAGE])
    waiting = pauses(usernames=[account.username for account in shown], now=request.now)
    built = AdminList(
        frame=desk_frame(request, current="desk-admin-accounts"),
        crumbs=crumbs_to(Crumb(_("账号"))),
        heading=_("账号"),
        total=counted("{n} 个", total),
        lead=_("能管到的账号：所有个人账号，和岗位都在您管辖范围内的工作账号。"),
        buttons=(Link(_("开户"), reverse("desk-admin-accounts-open"), "plus"),),
        listing=Listing(
            segments=tuple(Segment(_(words), _here(q=q, kind=key), key == kind) for key, words in KINDS.items()),
            segments_label=_("哪一类"),
            action=reverse("desk-admin-accounts"),
            filters=(_search(q),),
            hidden=(Hidden("kind", kind),) if kind else (),
            table=_table(shown, waiting, q=q),
            pager=pager_at(number, total=total, rows=ROWS_A_PAGE, href=lambda to: _here(q=q, kind=kind, page=to)),
        ),
    )
    return show_list(request, built)


def _here(**query: str | int) -> str:
    said = urlencode({name: value for name, value in query.items() if value})
    return reverse("desk-admin-accounts") + (f"?{said}" if said else "")


def _search(q: str) -> Field:
    return Field(name="q", label=_("账号或姓名的开头"), kind="search", value=q, required=False, autocomplete="off")


def _table(shown: Sequence[Account], waiting: Mapping[str, dt.datetime], *, q: str) -> Table:
    return Table(
        caption=_("账号，按账号名排列"),
        columns=(Column(_("账号")), Column(_("姓名")), Column(_("类别")), Column(_("状态"))),
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
                    Cell(text=kind_words(account)),
                    Cell(badges=state_badges(account, waiting.get(account.username)), none=_("正常")),
                )
            )
            for account in shown
        ),
        empty=Empty(_("没有找到。请核对账号或姓名。") if q else _("这一类还没有账号。")),
    )


def kind_words(account: Account) -> str:
    """工作账号, 个人账号."""
    return _("工作账号") if account.is_staff else _("个人账号")


def state_badges(account: Account, paused: dt.datetime | None) -> tuple[Badge, ...]:
    """What is out of the ordinary about it."""
    badges = []
    if not account.is_active:
        badges.append(Badge(_("已停用"), "late", "lock"))
    if paused is not None:
        badges.append(Badge(_("试错太多，{at}后可再试").format(at=hour(paused)), "need", "clock"))
    if account.must_change_password:
        badges.append(Badge(_("还没换初始密码"), "need", "alert"))
    return tuple(badges)
