"""公布结果."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, posted, show_form, tried
from zhengwu.doors.desk.consultations._words import round_href, way_to
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.items._words import ITEMS
from zhengwu.doors.desk.refused import NOTHING
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.shapes import Field
from zhengwu.items.public import close_consultation, consultation_for


@page(
    "desk/consultations/<uuid:consultation_id>/close",
    may=OFFICER,
    name="desk-consultation-close",
    methods=("GET", "HEAD", "POST"),
)
def close(request: DoorRequest, consultation_id: UUID) -> HttpResponse:
    """What came of it.

    Raises:
        ConsultationUnknown, NotPermitted
    """
    one = consultation_for(consultation_id=consultation_id, by=request.officer)
    refused = NOTHING
    if posted(request):

        def act() -> str:
            close_consultation(
                consultation_id=one.pk, result=request.POST.get("result", ""), by=request.officer, now=request.now
            )
            return round_href(one)

        answer = tried(request, act, done=_("结果已经公布，意见和答复都公开了。"))
        if isinstance(answer, HttpResponse):
            return answer
        refused = answer
    built = AdminForm(
        frame=desk_frame(request, current=ITEMS),
        crumbs=crumbs_to(*way_to(one, _("公布结果"))),
        heading=_("公布结果"),
        lead=_("公布以后，每条意见和答复都公开；提意见的人只显示姓。"),
        action=request.path,
        button=_("公布结果"),
        back_href=round_href(one),
        fields=(
            Field(
                name="result",
                label=_("征求意见的结果"),
                kind="long_text",
                hint=_("收到多少意见，采纳了哪些，编制稿怎么改了"),
                value=request.POST.get("result", ""),
                max_length=4000,
                rows=6,
                error=refused.fields.get("result", ""),
            ),
        ),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)
