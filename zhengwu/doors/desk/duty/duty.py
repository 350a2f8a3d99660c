"""谁在岗: every post of a body today, with A, B, who acts and until when."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._paged import wished
from zhengwu.doors.desk.admin._show import show_list
from zhengwu.doors.desk.admin.posts._words import duty_words, names_of
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Badge, Cell, Column, Crumb, Empty, Field, Listing, Option, Row, Table
from zhengwu.doors.ui.writing import week_day
from zhengwu.organisations.public import Body, PostDuty, body_of, covered_by, duty_board

_MOST_CHOICES = 200


@page("desk/duty", may=OFFICER, name="desk-duty")
def duty(request: DoorRequest) -> HttpResponse:
    """One's own body; other bodies for who looks after staff there."""
    bodies = _bodies(request)
    asked = wished(request, "body")["body"]
    body = next((one for one in bodies if one.code == asked), None) or body_of(request.officer.body_code)
    board = duty_board(body, today=request.today)
    gaps = sum(1 for one in board if one.duty.is_gap)
    address = reverse("desk-duty")
    built = AdminList(
        frame=desk_frame(request, current="desk-duty"),
        crumbs=(Crumb(_("待办"), reverse("desk")), Crumb(_("谁在岗"))),
        heading=_("谁在岗"),
        total=week_day(request.today),
        lead=counted("{body}：{n} 个岗位今天没有人。", gaps, body=body.name)
        if gaps
        else _("{body}：每个岗位今天都有人。").format(body=body.name),
        listing=Listing(action=address, filters=_filters(bodies, body), table=_table(board)),
    )
    return show_list(request, built)


def _bodies(request: DoorRequest) -> list[Body]:
    if not request.officer.may("staff.edit"):
        return []
    within = covered_by(request.officer, actions=("staff.edit",), body_field="code", task_field="")
    with_posts = Body.objects.filter(within, posts__isnull=False).distinct()
    return list(with_posts.order_by("division__code", "code")[:_MOST_CHOICES])


def _filters(bodies: list[Body], shown: Body) -> tuple[Field, ...]:
    if len(bodies) <= 1:
        return ()
    options = tuple(Option(one.code, one.name, picked=one.pk == shown.pk) for one in bodies)
    return (Field(name="body", label=_("机构"), kind="select", options=options, label_hidden=True),)


def _table(board: list[PostDuty]) -> Table:
    return Table(
        caption=_("今天谁在岗"),
        columns=(Column(_("岗位")), Column(_("A 角")), Column(_("B 角")), Column(_("今天办理")), Column(_("情况"))),
        rows=tuple(_row(one) for one in board),
        empty=Empty(_("这个机构还没有岗位。")),
    )


def _row(one: PostDuty) -> Row:
    return Row(
        (
            Cell(text=one.post.name, small=str(one.post.get_kind_display()), head=True),
            Cell(text=names_of(one, "A"), none=_("空缺")),
            Cell(text=names_of(one, "B")),
            Cell(text=duty_words(one)),
            Cell(badges=(_state(one),)),
        ),
        name=one.post.name,
    )


def _state(one: PostDuty) -> Badge:
    if one.duty.is_gap:
        return Badge(_("没有人在岗"), "late", "alert")
    if one.duty.standing_in:
        return Badge(_("B 角顶岗"), "need")
    return Badge(_("A 角在岗"), "done")
