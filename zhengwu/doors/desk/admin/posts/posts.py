"""岗位: the posts within this officer's authority."""

from __future__ import annotations

from django.db.models import Q
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._paged import cut, wished
from zhengwu.doors.desk.admin._show import crumbs_to, show_list
from zhengwu.doors.desk.admin.posts._words import closed_badge, duty_words, names_of
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Empty, Field, Link, Listing, Option, Row, Table
from zhengwu.organisations.public import Post, PostDuty, duties_of, open_posts, posts_for


@page("desk/admin/posts", may="staff.edit", name="desk-admin-posts")
def posts(request: DoorRequest) -> HttpResponse:
    """Search by name, code or body; narrow by kind; closed ones only when asked for."""
    wishes = wished(request, "q", "kind", "closed")
    rows = posts_for(request.officer, actions=("staff.edit",))
    if q := wishes["q"]:
        rows = rows.filter(
            Q(name__icontains=q)
            | Q(code__icontains=q)
            | Q(body__name__icontains=q)
            | Q(body__short_name__icontains=q)
            | Q(body__code=q)
        )
    if wishes["kind"]:
        rows = rows.filter(kind=wishes["kind"])
    if not wishes["closed"]:
        rows = rows.filter(open_posts(request.today))
    address = reverse("desk-admin-posts")
    here, pager, total = cut(request, rows, address=address, wishes=wishes)
    duties = duties_of(here, today=request.today)
    built = AdminList(
        frame=desk_frame(request, current="desk-admin-posts"),
        crumbs=crumbs_to(Crumb(_("岗位和授权"))),
        heading=_("岗位和授权"),
        total=counted("{n} 个", total),
        lead=_("权限给岗位，不给个人：谁任了这个岗，谁就能办岗位获得授权的事。"),
        buttons=(
            Link(_("新设岗位"), reverse("desk-admin-post-new"), "plus"),
            Link(_("谁在岗"), reverse("desk-duty"), "users"),
        ),
        listing=Listing(
            action=address,
            filters=_filters(wishes),
            table=_table(request, here, duties, narrowed=any(wishes.values())),
            pager=pager,
        ),
    )
    return show_list(request, built)


def _filters(wishes: dict[str, str]) -> tuple[Field, ...]:
    kinds = (Option("", _("全部类别")), *(Option(v, str(t), picked=v == wishes["kind"]) for v, t in Post.Kinds.choices))
    closed = (
        Option("", _("在用的")),
        Option("1", _("也看撤销的"), picked=bool(wishes["closed"])),
    )
    return (
        Field(
            name="q",
            label=_("岗位、编码或机构"),
            kind="search",
            value=wishes["q"],
            required=False,
            label_hidden=True,
            placeholder=_("岗位、编码或机构"),
        ),
        Field(name="kind", label=_("类别"), kind="select", required=False, options=kinds, label_hidden=True),
        Field(name="closed", label=_("状态"), kind="select", required=False, options=closed, label_hidden=True),
    )


def _table(request: DoorRequest, here: list[Post], duties: dict[int, PostDuty], *, narrowed: bool) -> Table:
    return Table(
        caption=_("岗位名单"),
        columns=(
            Column(_("岗位")),
            Column(_("类别")),
            Column(_("机构")),
            Column(_("A 角")),
            Column(_("B 角")),
            Column(_("今天")),
        ),
        rows=tuple(_row(request, post, duties[post.pk]) for post in here),
        empty=Empty(_("没有符合条件的岗位。"), _("看全部岗位"), reverse("desk-admin-posts"))
        if narrowed
        else Empty(_("还没有岗位。"), _("新设岗位"), reverse("desk-admin-post-new")),
    )


def _row(request: DoorRequest, post: Post, one: PostDuty) -> Row:
    return Row(
        (
            Cell(
                text=post.name,
                href=reverse("desk-admin-post", args=[post.pk]),
                small=post.code,
                head=True,
                code=True,
                badges=closed_badge(post, today=request.today),
            ),
            Cell(text=str(post.get_kind_display())),
            Cell(text=post.body.short_name or post.body.name),
            Cell(text=names_of(one, "A"), none=_("空缺")),
            Cell(text=names_of(one, "B")),
            Cell(text=duty_words(one)),
        ),
        name=post.name,
    )
