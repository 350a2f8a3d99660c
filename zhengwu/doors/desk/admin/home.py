"""管理: what this officer looks after."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin.places import places_of
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminHome
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.shapes import Line


@page("desk/admin", may=OFFICER, name="desk-admin")
def home(request: DoorRequest) -> HttpResponse:
    """The places of 管理 that are open to this officer."""
    places = places_of(request.officer)
    built = AdminHome(
        frame=desk_frame(request, current="admin"),
        heading=_("管理"),
        lead=_("改动当时生效，谁改的、什么时候、改了什么都留在经过里。")
        if places
        else _("您现在的岗位没有要管理的内容。需要时请系统管理员授权。"),
        places=tuple(Line(_(place.text), _(place.what), reverse(place.name)) for place in places),
    )
    return render(request, "desk/admin/home.html", {"page": built})
