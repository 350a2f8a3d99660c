"""请假: kind, first and last day, reason. Refused at once when nobody would be left."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.admin._typed import typed_day
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Option
from zhengwu.organisations.public import Absence, request_absence


@page("desk/absence/new", may=OFFICER, name="desk-absence-new", methods=("GET", "HEAD", "POST"))
def new(request: DoorRequest) -> HttpResponse:
    """Ask for leave for oneself."""
    refused, back = NOTHING, reverse("desk-absence")
    if posted(request):
        done = tried(request, lambda: _ask(request), done=_("请假提交了，等批准。"), to=back)
        if not isinstance(done, Refused):
            return done
        refused = done
    built = AdminForm(
        frame=desk_frame(request, current="desk-absence"),
        crumbs=(Crumb(_("待办"), reverse("desk")), Crumb(_("我的请假"), back), Crumb(_("请假"))),
        heading=_("请假"),
        lead=_("请先和同岗的同事说好。那几天同岗的人都不在，就不能请；提交后由{body}有审批权限的人批。").format(
            body=request.officer.body_name
        ),
        action=reverse("desk-absence-new"),
        button=_("提交"),
        back_href=back,
        fields=_fields(request, refused),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)


def _ask(request: DoorRequest) -> str:
    request_absence(
        kind=request.POST.get("kind", ""),
        first_day=typed_day(request, "first_day"),
        last_day=typed_day(request, "last_day"),
        reason=request.POST.get("reason", ""),
        by=request.officer,
        now=request.now,
    )
    return ""


def _fields(request: DoorRequest, refused: Refused) -> tuple[Field, ...]:
    wrong, picked = refused.fields, request.POST.get("kind", "leave")

    def day(name: str, label: str) -> Field:
        return Field(
            name=name,
            label=label,
            kind="date",
            value=request.POST.get(name, ""),
            min=request.today.isoformat(),
            error=wrong.get(name, ""),
        )

    return (
        Field(
            name="kind",
            label=_("类别"),
            kind="radio",
            options=tuple(Option(v, str(t), picked=v == picked) for v, t in Absence.Kinds.choices),
            error=wrong.get("kind", ""),
        ),
        day("first_day", _("第一天")),
        day("last_day", _("最后一天")),
        Field(
            name="reason",
            label=_("理由"),
            value=request.POST.get("reason", ""),
            required=False,
            max_length=200,
            hint=_("只有批假的人看得到"),
            error=wrong.get("reason", ""),
        ),
    )
