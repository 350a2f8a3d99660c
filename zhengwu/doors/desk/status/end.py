"""结束说明: it is over."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, posted, show_form, tried
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb
from zhengwu.notices.public import NoSuchStatusNote, end_status_note, require_over_status, status_note


@page("desk/status/<int:note_id>/end", may="admin", name="desk-status-end", methods=("GET", "HEAD", "POST"))
def end(request: DoorRequest, note_id: int) -> HttpResponse:
    """Ask, then end it."""
    require_over_status(by=request.officer)
    note = status_note(note_id=note_id)
    if note is None:
        raise NoSuchStatusNote
    refused = NOTHING
    if posted(request):
        answer = tried(
            request,
            lambda: _ended(request, note_id),
            done=_("结束了，服务状态页上移到了最近的情况里。"),
            to=reverse("desk-status"),
        )
        if isinstance(answer, HttpResponse):
            return answer
        refused = answer
    built = AdminForm(
        frame=desk_frame(request, current="desk-status"),
        crumbs=crumbs_to(Crumb(_("服务状态说明"), reverse("desk-status")), Crumb(_("结束说明"))),
        heading=_("结束说明"),
        action=reverse("desk-status-end", args=[note_id]),
        button=_("已经恢复，结束它"),
        back_href=reverse("desk-status"),
        lead=note.text,
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)


def _ended(request: DoorRequest, note_id: int) -> str:
    end_status_note(note_id=note_id, by=request.officer, now=request.now)
    return ""
