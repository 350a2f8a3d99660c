"""录入: a penalty, or a permit that no case here granted."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.disclosure.public import Kind, enter
from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.disclosure._entry_form import entry_fields, entry_in, typed_in
from zhengwu.doors.desk.disclosure._words import PLACE, RECORD, crumbs
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Hidden

NAME = "desk-disclosure-new"


@page("desk/disclosures/new", may="disclosure.enter", name=NAME, methods=("GET", "HEAD", "POST"))
def new(request: DoorRequest) -> HttpResponse:
    """`kind`: penalty, unless it says permit."""
    data, refused = request.POST, NOTHING
    kind = Kind.PERMIT if (data or request.GET).get("kind") == Kind.PERMIT else Kind.PENALTY
    typed = typed_in(data) if data else _first(kind)
    if posted(request):

        def act() -> str:
            made = enter(
                entry=entry_in(typed, kind=kind),
                body_code=typed.get("body", "").strip()[:30] or request.officer.body_code,
                by=request.officer,
                now=request.now,
            )
            return reverse(RECORD, args=[made.pk])

        done = tried(request, act, done=_("录入了，到时候自动公示。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    permit = kind is Kind.PERMIT
    heading = _("录入许可") if permit else _("录入处罚")
    built = AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(Crumb(heading)),
        heading=heading,
        lead=_("在这里办的许可会自动生成，不用录入。")
        if permit
        else _("照处罚决定书填。会公开的内容里不要写住址、电话和账号；证件号码和个人姓名由系统遮住。"),
        law=_("行政许可法第四十条") if permit else _("行政处罚法第四十八条"),
        action=reverse(NAME),
        button=_("录入"),
        back_href=reverse(PLACE),
        fields=(*entry_fields(kind, typed, refused.fields), _body(typed, refused)),
        hidden=(Hidden("kind", kind.value),),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)


def _first(kind: Kind) -> dict[str, str]:
    if kind is Kind.PERMIT:
        return {"subject_kind": "legal", "category": "普通"}
    return {"subject_kind": "legal", "decision_name": "行政处罚决定书"}


def _body(typed: dict[str, str], refused: Refused) -> Field:
    return Field(
        name="body",
        label=_("决定机关的统一社会信用代码"),
        value=typed.get("body", ""),
        hint=_("不填就是您所在的机关"),
        required=False,
        error=refused.fields.get("body", ""),
    )
