"""任职: everybody who holds a post within this officer's authority."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import Q
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._paged import cut, wished
from zhengwu.doors.desk.admin._show import crumbs_to, show_list
from zhengwu.doors.desk.admin.posts._words import ROLES, kind_badge, period, standing
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Empty, Field, Listing, Option, Row, Table
from zhengwu.organisations.public import Appointment, appointments_for

#: Which appointments: on duty now, ending within these days, over.
_SOON_DAYS = 30


@page("desk/admin/staff", may="staff.edit", name="desk-admin-staff")
def staff(request: DoorRequest) -> HttpResponse:
    """Search by name, badge or post; narrow by role, kind and time."""
    wishes = wished(request, "q", "role", "when")
    rows = appointments_for(request.officer, actions=("staff.edit",)).filter(_when(request, wishes["when"]))
    if q := wishes["q"]:
        rows = rows.filter(
            Q(account__display_name__icontains=q)
            | Q(account__username__icontains=q)
            | Q(badge_no=q)
            | Q(post__name__icontains=q)
            | Q(post__body__name__icontains=q)
        )
    if wishes["role"]:
        rows = rows.filter(role=wishes["role"])
    address = reverse("desk-admin-staff")
    here, pager, total = cut(request, rows, address=address, wishes=wishes)
    built = AdminList(
        frame=desk_frame(request, current="desk-admin-staff"),
        crumbs=crumbs_to(Crumb(_("任职"))),
        heading=_("任职"),
        total=counted("{n} 条", total),
        lead=_("一个人可以在几个岗位任职，进审批台时选今天在哪个岗位办公。"),
        listing=Listing(action=address, filters=_filters(wishes), table=_table(request, here), pager=pager),
    )
    return show_list(request, built)


def _when(request: DoorRequest, wish: str) -> Q:
    today = request.today
    live = Q(valid_from__lte=today) & (Q(valid_to__isnull=True) | Q(valid_to__gt=today))
    if wish == "ending":
        return live & Q(valid_to__lte=today + timedelta(days=_SOON_DAYS))
    if wish == "later":
        return Q(valid_from__gt=today)
    if wish == "over":
        return Q(valid_to__lte=today)
    return live


def _filters(wishes: dict[str, str]) -> tuple[Field, ...]:
    def select(name: str, label: str, choices: tuple[tuple[str, str], ...]) -> Field:
        options = tuple(Option(value, text, picked=value == wishes[name]) for value, text in choices)
        return Field(name=name, label=label, kind="select", required=False, options=options, label_hidden=True)

    return (
        Field(
            name="q",
            label=_("姓名、工号、岗位或机构"),
            kind="search",
            value=wishes["q"],
            required=False,
            label_hidden=True,
            placeholder=_("姓名、工号、岗位或机构"),
        ),
        select("role", _("角色"), (("", _("A 角和 B 角")), *((value, _(text)) for value, text in ROLES.items()))),
        select(
            "when",
            _("任期"),
            (
                ("", _("现任")),
                ("ending", counted("{n} 天内到期", _SOON_DAYS)),
                ("later", _("还没开始")),
                ("over", _("已结束")),
            ),
        ),
    )


def _table(request: DoorRequest, here: list[Appointment]) -> Table:
    return Table(
        caption=_("任职名单，按姓名"),
        columns=(Column(_("姓名")), Column(_("岗位")), Column(_("机构")), Column(_("角色")), Column(_("任期"))),
        rows=tuple(
            Row(
                (
                    Cell(
                        text=one.account.display_name,
                        small=one.badge_no or one.account.username,
                        code=True,
                        head=True,
                        badges=kind_badge(one),
                    ),
                    Cell(text=one.post.name, href=reverse("desk-admin-post", args=[one.post_id])),
                    Cell(text=one.post.body.short_name or one.post.body.name),
                    Cell(text=_(ROLES[one.role])),
                    Cell(text=period(one.valid_from, one.valid_to), badges=(standing(one, today=request.today),)),
                ),
                name=one.account.display_name,
            )
            for one in here
        ),
        empty=Empty(_("没有符合条件的任职。"), _("去岗位里任命"), reverse("desk-admin-posts")),
    )
