"""撤销岗位: from a day on; whoever holds it is let go the same day."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.admin._typed import typed_day
from zhengwu.doors.desk.admin.posts._way import crumbs_of, post_asked
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Field
from zhengwu.organisations.public import close_post


@page(
    "desk/admin/posts/<int:post_id>/close",
    may="staff.edit",
    name="desk-admin-post-close",
    methods=("GET", "HEAD", "POST"),
)
def close(request: DoorRequest, post_id: int) -> HttpResponse:
    """The first day without it."""
    post = post_asked(request, post_id)
    refused, back = NOTHING, reverse("desk-admin-post", args=[post.pk])
    if posted(request):

        def act() -> str:
            close_post(post=post, valid_to=typed_day(request, "valid_to"), by=request.officer, now=request.now)
            return back

        done = tried(request, act, done=_("岗位撤销了，任职同时结束。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    built = AdminForm(
        frame=desk_frame(request, current="desk-admin-posts"),
        crumbs=crumbs_of(post, _("撤销")),
        heading=_("撤销岗位：{post}").format(post=post.name),
        lead=_("从这一天起岗位不再存在，还在任的人同一天结束任职。经过和以前办的件都留着。"),
        action=reverse("desk-admin-post-close", args=[post.pk]),
        button=_("撤销岗位"),
        stern=True,
        back_href=back,
        fields=(
            Field(
                name="valid_to",
                label=_("从哪一天起撤销"),
                kind="date",
                value=request.POST.get("valid_to", request.today.isoformat()),
                error=refused.fields.get("valid_to", ""),
            ),
        ),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)
