"""凭编号和查询密码查进度."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import case_by_password
from zhengwu.doors.citizen.limits import count_try
from zhengwu.doors.citizen.page import crumbs, show
from zhengwu.doors.citizen.shapes import TrackPage
from zhengwu.doors.citizen.track.seeing import remember
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.doors.ui.saying import said
from zhengwu.doors.ui.shapes import Crumb, Field, FieldError
from zhengwu.kernel.public import NotFound

NUMBER, PASSWORD = "project_no", "query_password"


@page("track", may=ANYONE, name="track", methods=("GET", "HEAD", "POST"))
def track(request: DoorRequest) -> HttpResponse:
    """Ask for number and password; the right ones open the progress page for this session."""
    number = request.POST.get(NUMBER, request.GET.get(NUMBER, "")).strip()
    if request.method != "POST":
        return show(request, "track", _page(number), verb="find")
    count_try(request, action="track", rate="20/m/ip,200/h/ip")
    try:
        case = case_by_password(project_no=_plain(number), password=_plain(request.POST.get(PASSWORD, "")))
    except NotFound as refusal:
        return show(request, "track", _page(number, said(refusal)), verb="find", status=refusal.status)
    remember(request.session, case)
    return redirect("track-case", case.project_no)


def _plain(typed: str) -> str:
    """Without blanks, and without what no number has and no database takes."""
    return "".join(char for char in typed if char.isprintable() and not char.isspace())[:100]


def _page(number: str, error: str = "") -> TrackPage:
    fields = (
        Field(
            name=NUMBER, label=_("办件编号"), value=number[:100], hint=_("印在收件凭证上，提交时也给过您"), error=error
        ),
        Field(name=PASSWORD, label=_("查询密码"), hint=_("8 位，不分大小写"), autocomplete="off"),
    )
    return TrackPage(
        action=reverse("track"),
        fields=fields,
        crumbs=crumbs(Crumb(_("查办件进度"))),
        errors=(FieldError(fields[0].dom_id, error),) if error else (),
        verify_href=reverse("verify"),
        my_href=reverse("my"),
    )
