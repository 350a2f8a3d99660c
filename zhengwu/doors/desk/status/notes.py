"""The notes, those that go on first."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Badge, Cell, Column, Crumb, Empty, Link, Listing, Row, Table
from zhengwu.doors.ui.writing import moment
from zhengwu.notices.public import StatusNote, require_over_status, status_notes


@page("desk/status", may="admin", name="desk-status")
def notes(request: DoorRequest) -> HttpResponse:
    """What stands on the status page, and what stood there in the last ninety days."""
    require_over_status(by=request.officer)
    found = sorted(status_notes(now=request.now), key=lambda note: note.ended_at is not None)
    built = AdminList(
        frame=desk_frame(request, current="desk-status"),
        crumbs=crumbs_to(Crumb(_("服务状态说明"))),
        heading=_("服务状态说明"),
        lead=_("服务受影响时向群众说明，谁都能在服务状态页看到。恢复了就结束它。"),
        buttons=(
            Link(_("写一条说明"), reverse("desk-status-write"), "plus"),
            Link(_("看服务状态页"), reverse("status"), "eye"),
        ),
        listing=Listing(
            action=reverse("desk-status"),
            table=Table(
                caption=_("服务状态说明，没结束的在前"),
                columns=(Column(_("说明")), Column(_("开始")), Column(_("结束")), Column(_("写的人"))),
                rows=tuple(_row(note) for note in found),
                empty=Empty(_("九十天里没有写过说明。")),
            ),
        ),
    )
    return show_list(request, built)


def _row(note: StatusNote) -> Row:
    over = note.ended_at is not None
    href = "" if over else reverse("desk-status-end", args=[note.pk])
    return Row(
        (
            Cell(text=note.text, href=href, small=_(note.part_name), head=True),
            Cell(text=moment(note.began_at)),
            Cell(text=moment(note.ended_at)) if over else Cell(badges=(Badge(_("还没结束"), "need", "clock"),)),
            Cell(text=note.written_by),
        ),
        name=note.text[:40],
    )
