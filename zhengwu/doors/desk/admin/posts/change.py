"""修改岗位: its name, kind, seats, and when B acts."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.admin._typed import typed_number
from zhengwu.doors.desk.admin.posts._form import post_fields
from zhengwu.doors.desk.admin.posts._way import crumbs_of, post_asked
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.organisations.public import create_post


@page(
    "desk/admin/posts/<int:post_id>/change",
    may="staff.edit",
    name="desk-admin-post-change",
    methods=("GET", "HEAD", "POST"),
)
def change(request: DoorRequest, post_id: int) -> HttpResponse:
    """What is left as it is changes nothing and writes nothing."""
    post = post_asked(request, post_id)
    now = {"name": post.name, "kind": post.kind, "seats": str(post.seats), "b_acts": post.b_acts}
    typed = {name: request.POST.get(name, value) for name, value in now.items()}
    refused, back = NOTHING, reverse("desk-admin-post", args=[post.pk])
    if posted(request):

        def act() -> str:
            create_post(
                body_code=post.body.code,
                code=post.code,
                name=typed["name"],
                kind=typed["kind"],
                seats=typed_number(request, "seats"),
                b_acts=typed["b_acts"],
                by=request.officer,
                now=request.now,
            )
            return back

        done = tried(request, act, done=_("岗位改好了。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    built = AdminForm(
        frame=desk_frame(request, current="desk-admin-posts"),
        crumbs=crumbs_of(post, _("修改")),
        heading=_("修改岗位"),
        lead=f"{post.body.name} · {post.code}",
        action=reverse("desk-admin-post-change", args=[post.pk]),
        button=_("保存修改"),
        back_href=back,
        fields=post_fields(typed, refused),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)
