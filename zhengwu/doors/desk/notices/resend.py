"""重新发送."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.notices._words import way
from zhengwu.doors.desk.refused import NOTHING
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb
from zhengwu.notices.public import KINDS, require_over_notices, sending_of
from zhengwu.notices.public import resend as send_again


@page(
    "desk/notices/<int:sending_id>/resend",
    may="notices.edit",
    name="desk-notice-resend",
    methods=("GET", "HEAD", "POST"),
)
def resend(request: DoorRequest, sending_id: int) -> HttpResponse:
    """Ask, then queue it again."""
    require_over_notices("notices.edit", by=request.officer)
    found = sending_of(sending_id=sending_id)
    back, refused = reverse("desk-notice-sending", args=[sending_id]), NOTHING
    if posted(request):
        answer = tried(
            request,
            lambda: _again(request, sending_id) or back,
            done=_("重新排队了，马上就发。"),
        )
        if isinstance(answer, HttpResponse):
            return answer
        refused = answer
    name = _(KINDS[found.notice.kind].name)
    built = AdminForm(
        frame=desk_frame(request, current="desk-notices"),
        crumbs=way(Crumb(name, back), Crumb(_("重新发送"))),
        heading=_("重新发送“{name}”").format(name=name),
        action=reverse("desk-notice-resend", args=[sending_id]),
        button=_("重新发送"),
        back_href=back,
        lead=_("先弄清没发出的原因，再重新发送：{reason}").format(reason=found.error or _("没有记下原因")),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)


def _again(request: DoorRequest, sending_id: int) -> str:
    send_again(sending_id=sending_id, by=request.officer, now=request.now)
    return ""
