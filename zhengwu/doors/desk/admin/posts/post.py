"""一个岗位: who holds it, who is on duty, what it may do, what happened."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import show_record
from zhengwu.doors.desk.admin.posts._granted import granted_words
from zhengwu.doors.desk.admin.posts._log import log_of
from zhengwu.doors.desk.admin.posts._way import crumbs_of, post_asked
from zhengwu.doors.desk.admin.posts._words import ROLES, duty_words, kind_badge, period, post_badges, standing
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminRecord, FactCard, Section
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import listed
from zhengwu.doors.ui.shapes import Action, Badge, Cell, Column, Empty, Link, Pair, Row, Table
from zhengwu.kernel.public import events_of
from zhengwu.organisations.public import (
    Appointment,
    ChiefRepresentative,
    Post,
    PostDuty,
    chiefs_of,
    duties_of,
    grants_of,
    over_body,
)


@page("desk/admin/posts/<int:post_id>", may="staff.edit", name="desk-admin-post")
def post(request: DoorRequest, post_id: int) -> HttpResponse:
    """Everything about it on one screen."""
    asked = post_asked(request, post_id)
    duty = duties_of([asked], today=request.today)[asked.pk]
    held = list(Appointment.objects.filter(post=asked).select_related("account").order_by("-valid_from", "role", "id"))
    chiefs = chiefs_of(asked, on=request.today)
    built = AdminRecord(
        frame=desk_frame(request, current="desk-admin-posts"),
        crumbs=crumbs_of(asked),
        heading=asked.name,
        sub=f"{asked.body.name} · {asked.code}",
        badges=post_badges(asked, today=request.today),
        facts=(_facts(asked, duty, chiefs),),
        sections=(_holders(request, asked, held, chiefs), *granted_words(grants_of(asked))),
        actions=_actions(request, asked),
        log=log_of(events_of(asked.ref)),
    )
    return show_record(request, built)


def _facts(post: Post, duty: PostDuty, chiefs: list[ChiefRepresentative]) -> FactCard:
    pairs = [
        Pair(_("今天在岗"), duty_words(duty), tone="late" if duty.duty.is_gap else "plain"),
        Pair(_("A 角名额"), str(post.seats)),
        Pair(_("B 角什么时候办"), str(post.get_b_acts_display())),
    ]
    if post.valid_from or post.valid_to:
        pairs.append(Pair(_("岗位存续"), period(post.valid_from, post.valid_to)))
    if chiefs:
        pairs.append(Pair(_("首席代表"), listed(chief.appointment.account.display_name for chief in chiefs)))
    return FactCard(_("岗位"), tuple(pairs))


def _holders(request: DoorRequest, post: Post, held: list[Appointment], chiefs: list[ChiefRepresentative]) -> Section:
    chief_ids = {chief.appointment_id for chief in chiefs}
    return Section(
        title=_("任职"),
        link=Link(_("任命"), reverse("desk-admin-appoint", args=[post.pk]), "plus"),
        table=Table(
            caption=_("任职，新的在前"),
            columns=(Column(_("姓名")), Column(_("角色")), Column(_("任期")), Column(_("状态")), Column(_("办理"))),
            rows=tuple(_holder(request, post, one, chief=one.pk in chief_ids) for one in held),
            empty=Empty(_("还没有人任职。")),
        ),
    )


def _holder(request: DoorRequest, post: Post, one: Appointment, *, chief: bool) -> Row:
    over = one.valid_to is not None and one.valid_to <= request.today
    badges = (*kind_badge(one), *((Badge(_("首席代表"), "info"),) if chief else ()))
    button = Link(_("变更"), reverse("desk-admin-appointment", args=[post.pk, one.pk]), more=one.account.display_name)
    return Row(
        (
            Cell(
                text=one.account.display_name,
                small=one.badge_no or one.account.username,
                code=True,
                head=True,
                badges=badges,
            ),
            Cell(text=_(ROLES[one.role])),
            Cell(text=period(one.valid_from, one.valid_to)),
            Cell(badges=(standing(one, today=request.today),)),
            Cell(button=None if over else button, none=_("已结束")),
        ),
        name=one.account.display_name,
    )


def _actions(request: DoorRequest, post: Post) -> tuple[Action, ...]:
    closed = _("岗位已经撤销") if post.valid_to is not None else ""
    number = [post.pk]
    may_grant = request.officer.may("grants.edit", over_body(post.body))
    return (
        Action(_("任命"), reverse("desk-admin-appoint", args=number), _("A 角或 B 角，可以写明到哪天"), locked=closed),
        Action(
            _("授权"),
            reverse("desk-admin-post-grants", args=number),
            _("事项和动作，一张表改完"),
            locked="" if may_grant else _("您没有岗位授权的权限"),
        ),
        Action(_("修改岗位"), reverse("desk-admin-post-change", args=number), locked=closed),
        Action(_("撤销岗位"), reverse("desk-admin-post-close", args=number), locked=closed),
    )
