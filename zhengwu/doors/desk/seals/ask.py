"""申请用印: a PDF to be sealed by hand."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.seals._words import PLACE, REQUESTS, crumbs, reason_field
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.proving import recently_proved
from zhengwu.doors.ui.shapes import Crumb, Field, Option
from zhengwu.seals.public import ask_for_use, takes_two, usable_seals

NAME = "desk-seals-ask"


@page("desk/seals/requests/new", may="seals.keep", name=NAME, methods=("GET", "HEAD", "POST"))
@recently_proved
def ask(request: DoorRequest) -> HttpResponse:
    """Which seal, which file, and why. A main seal waits for a second person."""
    refused = NOTHING
    number = request.POST.get("seal", request.GET.get("seal", ""))
    if posted(request):

        def act() -> str:
            given = request.FILES.get("file")
            made = ask_for_use(
                seal_number=number,
                title=request.POST.get("title", ""),
                reason=request.POST.get("reason", ""),
                content=given.read() if given else b"",
                by=request.officer,
                now=request.now,
            )
            return reverse("desk-seals-request", args=[made.pk])

        done = tried(request, act, done=_("申请好了。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    seals = usable_seals(officer=request.officer)
    options = tuple(
        Option(
            each.number,
            each.name,
            hint=_("要另一个人批准") if takes_two(each.kind) else "",
            picked=each.number == number,
        )
        for each in seals
    )
    wrong = refused.fields
    built = AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(Crumb(_("用印申请"), reverse(REQUESTS)), Crumb(_("申请用印"))),
        heading=_("申请用印"),
        lead=_("专用章由保管人直接盖上；法定名称章等另一个人批准，批准时盖上。文书会自动盖章，不用在这里申请。"),
        action=reverse(NAME),
        button=_("申请用印"),
        back_href=reverse(REQUESTS),
        upload=True,
        fields=(
            Field(
                name="seal",
                label=_("用哪枚印章"),
                kind="select",
                options=(Option("", _("请选择")), *options),
                error=wrong.get("seal", ""),
            ),
            Field(name="title", label=_("文件名称"), value=request.POST.get("title", ""), error=wrong.get("title", "")),
            reason_field(_("用印事由"), value=request.POST.get("reason", ""), error=wrong.get("reason", "")),
            Field(
                name="file",
                label=_("要盖章的文件"),
                kind="file",
                accept=".pdf,application/pdf",
                hint=_("PDF，最大 10 MB；章盖在最后一页右下"),
                error=wrong.get("file", ""),
            ),
        ),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)
