"""提出销毁: tick what has been kept long enough, and say why it may go."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.archives.public import over_for_disposal, propose_disposal
from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.archives._words import PLACE, crumbs, period
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Notice, Option

_MOST_AT_ONCE = 50


@page(
    "desk/archives/disposals/new",
    may="cases.propose_disposal",
    name="desk-archives-propose",
    methods=("GET", "HEAD", "POST"),
)
def propose(request: DoorRequest) -> HttpResponse:
    """The fifty packages that have been due longest; another officer approves."""
    refused, picked = NOTHING, request.POST.getlist("archive_no")
    if posted(request):

        def act() -> str:
            disposal = propose_disposal(
                archive_nos=picked[:_MOST_AT_ONCE],
                reason=request.POST.get("reason", ""),
                by=request.officer,
                now=request.now,
            )
            return reverse("desk-archives-disposal", args=[disposal.pk])

        done = tried(request, act, done=_("提出了，等另一位同事批准。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    due = list(over_for_disposal(officer=request.officer, today=request.today)[:_MOST_AT_ONCE])
    options = tuple(
        Option(p.archive_no, f"{p.archive_no} {p.title}", hint=period(p), picked=p.archive_no in picked) for p in due
    )
    wrong = refused.fields
    built = AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(Crumb(_("销毁清单"), reverse("desk-archives-disposals")), Crumb(_("提出销毁"))),
        heading=_("提出销毁"),
        lead=_("下面是保管期限已满的档案。批准以后，归档包和申请人交的材料会销毁，目录、经过和文书留下。"),
        law=_("档案法第三十一条"),
        action=reverse("desk-archives-propose"),
        button=_("提出销毁"),
        back_href=reverse("desk-archives-disposals"),
        stern=True,
        fields=(
            Field(
                name="archive_no",
                label=_("销毁哪些"),
                kind="checkboxes",
                options=options,
                error=wrong.get("archive_no", ""),
            ),
            Field(
                name="reason",
                label=_("鉴定意见"),
                kind="long_text",
                value=request.POST.get("reason", ""),
                hint=_("写明看过什么、为什么没有继续保存的价值"),
                error=wrong.get("reason", ""),
            ),
        )
        if due
        else (),
        errors=refused.errors,
        notice=refused.notice or (None if due else Notice(_("现在没有保管期限已满的档案。"))),
    )
    return show_form(request, built, refused=refused)
