"""写一条说明."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, posted, show_form, tried
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Option
from zhengwu.notices.public import PART_NAMES, require_over_status, write_status_note

_MOST = 2000


@page("desk/status/write", may="admin", name="desk-status-write", methods=("GET", "HEAD", "POST"))
def write(request: DoorRequest) -> HttpResponse:
    """The form; what is written stands on the status page at once."""
    require_over_status(by=request.officer)
    values = {name: request.POST.get(name, "")[:_MOST] for name in ("part", "text", "text_en")}
    refused = NOTHING
    if posted(request):
        answer = tried(
            request,
            lambda: _written(request, values),
            done=_("写好了，服务状态页上已经能看到。"),
            to=reverse("desk-status"),
        )
        if isinstance(answer, HttpResponse):
            return answer
        refused = answer
    built = AdminForm(
        frame=desk_frame(request, current="desk-status"),
        crumbs=crumbs_to(Crumb(_("服务状态说明"), reverse("desk-status")), Crumb(_("写一条说明"))),
        heading=_("写一条说明"),
        action=reverse("desk-status-write"),
        button=_("发布说明"),
        back_href=reverse("desk-status"),
        lead=_("从现在开始，到您结束它为止，谁都能看到。不要写人名和电话。"),
        fields=_fields(values, refused),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)


def _written(request: DoorRequest, values: dict[str, str]) -> str:
    write_status_note(**values, by=request.officer, now=request.now)
    return ""


def _fields(values: dict[str, str], refused: Refused) -> tuple[Field, ...]:
    wrong = refused.fields
    return (
        Field(
            name="part",
            label=_("哪一部分受影响"),
            kind="select",
            options=tuple(Option(p.value, _(name), picked=p == values["part"]) for p, name in PART_NAMES.items()),
            error=wrong.get("part", ""),
        ),
        Field(
            name="text",
            label=_("说明"),
            kind="long_text",
            hint=_("什么受影响，群众可以怎么办，预计什么时候好"),
            value=values["text"],
            error=wrong.get("text", ""),
        ),
        Field(
            name="text_en",
            label=_("英文说明"),
            kind="long_text",
            hint=_("不写，英文页上显示中文"),
            value=values["text_en"],
            required=False,
            error=wrong.get("text_en", ""),
        ),
    )
