"""One entry: what was asked, what either side can do now, what happened."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._history import history_of
from zhengwu.doors.desk.admin._items import items_section
from zhengwu.doors.desk.admin._show import crumbs_to, show_record
from zhengwu.doors.desk.admin.entries._words import facts_of, standing_badge, way_to
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminRecord
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.saying import said
from zhengwu.doors.ui.shapes import Action
from zhengwu.organisations.public import Entry, entry_for, over_body, over_entry


@page("desk/admin/entries/<int:number>", may=OFFICER, name="desk-admin-entries-record")
def entry(request: DoorRequest, number: int) -> HttpResponse:
    """The record.

    Raises:
        EntryUnknown, NotPermitted: neither of the sides
    """
    one = entry_for(number, by=request.officer)
    return show_record(
        request,
        AdminRecord(
            frame=desk_frame(request, current="desk-admin-entries"),
            crumbs=crumbs_to(*way_to(one)),
            heading=_("{body}进驻{centre}").format(body=one.body.name, centre=one.centre.name),
            badges=(standing_badge(one, today=request.today),),
            facts=(facts_of(one),),
            sections=(items_section(one.task_codes),),
            actions=_actions(request, one),
            log=history_of(one.ref),
        ),
    )


def _actions(request: DoorRequest, one: Entry) -> tuple[Action, ...]:
    officer = request.officer
    theirs = _why_not_decide(request, one)
    ours = "" if officer.may("entries.request", over_body(one.body)) else _("由申请机构的人办")
    asked = "" if one.state == "requested" else _("不在等审批")
    leaves = "" if one.state == "leaving" else _("没有申请退出")
    there = "" if one.state == "approved" else _("批准进驻以后才能申请退出")
    return (
        _action("approve", _("批准进驻"), one, asked or theirs),
        _action("return", _("退回"), one, asked or theirs),
        _action("leave", _("申请退出"), one, there or ours),
        _action("release", _("批准退出"), one, leaves or theirs),
        _action("keep", _("不同意退出"), one, leaves or theirs),
    )


def _why_not_decide(request: DoorRequest, one: Entry) -> str:
    """Why this officer does not decide; empty when they may."""
    if request.officer.grant_for("entries.approve", over_entry(one)) is None:
        return _("由中心的人办")
    barred = request.officer.barred("entries.approve", over_entry(one))
    return said(barred) if barred else ""


def _action(verb: str, text: str, one: Entry, locked: str) -> Action:
    return Action(text, reverse(f"desk-admin-entries-{verb}", args=[one.pk]), locked=locked)
