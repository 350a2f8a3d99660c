"""One body: its facts, what stands under it, who works there, what it agreed on, what happened."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._history import history_of
from zhengwu.doors.desk.admin._show import crumbs_to, show_record
from zhengwu.doors.desk.admin.bodies import _facts
from zhengwu.doors.desk.admin.bodies._words import kind_words, standing_badge, way_to
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminRecord
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Action, Badge, Link
from zhengwu.organisations.public import Body, body_of, over_body, require


@page("desk/admin/bodies/<str:code>", may="bodies.edit", name="desk-admin-bodies-record")
def body_record(request: DoorRequest, code: str) -> HttpResponse:
    """The record.

    Raises:
        BodyUnknown, NotPermitted
    """
    body, today = body_of(code), request.today
    require(request.officer, "bodies.edit", over=over_body(body))
    gone = standing_badge(body.valid_to, today=today)
    return show_record(
        request,
        AdminRecord(
            frame=desk_frame(request, current="desk-admin-bodies"),
            crumbs=crumbs_to(*way_to(body)),
            heading=body.name,
            sub=body.short_name,
            badges=(Badge(kind_words(body.kind), "info"), *((gone,) if gone else ())),
            facts=_facts.facts_of(body),
            sections=(
                _facts.below(body, today=today),
                _facts.posts(body, today=today),
                _facts.delegations(body, today=today, link=_delegate(request, body)),
                _facts.entries(body, today=today, link=_enter(request, body)),
            ),
            actions=_actions(request, body),
            log=history_of(body.ref),
        ),
    )


def _delegate(request: DoorRequest, body: Body) -> Link | None:
    if body.kind == "department" or not request.officer.may("delegations.edit", over_body(body)):
        return None
    return Link(_("委托出去"), f"{reverse('desk-admin-delegations-new')}?from={body.code}", "plus")


def _enter(request: DoorRequest, body: Body) -> Link | None:
    if body.kind == "department" or not request.officer.may("entries.request", over_body(body)):
        return None
    return Link(_("申请进驻"), f"{reverse('desk-admin-entries-new')}?body={body.code}", "plus")


def _actions(request: DoorRequest, body: Body) -> tuple[Action, ...]:
    """Locked, with the reason, once the body is no longer there."""
    locked = _("机构已经撤销") if body.is_abolished(on=request.today) else ""
    verbs = (
        ("change", _("修改信息"), _("类型、性质、电话、复议机关等")),
        ("rename", _("更名"), _("代码不变，原名留在经过里")),
        ("move", _("调整隶属"), _("连同下级一起移到别的机构下面")),
        ("abolish", _("撤销"), _("可以由别的机构承接")),
    )
    return tuple(
        Action(text, reverse(f"desk-admin-bodies-{verb}", args=[body.code]), note, locked=locked)
        for verb, text, note in verbs
    )
