"""更正: the entry as it should be."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.disclosure.public import Kind, disclosure_for, entry_of, shown
from zhengwu.disclosure.public import correct as put_right
from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.disclosure._entry_form import entry_fields, entry_in, typed_in, typed_of
from zhengwu.doors.desk.disclosure._words import PLACE, RECORD, crumbs
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field

NAME = "desk-disclosure-correct"


@page("desk/disclosures/<int:disclosure_id>/correct", may="disclosure.enter", name=NAME,
      methods=("GET", "HEAD", "POST"))  # fmt: skip
def correct(request: DoorRequest, disclosure_id: int) -> HttpResponse:
    """Readers see that it was corrected, and why."""
    row = disclosure_for(disclosure_id=disclosure_id, by=request.officer, action="disclosure.enter")
    kind, refused, here = Kind(row.kind), NOTHING, reverse(RECORD, args=[row.pk])
    typed = typed_in(request.POST) if request.POST else typed_of(entry_of(row))
    if posted(request):

        def act() -> str:
            put_right(
                disclosure_id=row.pk,
                entry=entry_in(typed, kind=kind, before=entry_of(row)),
                reason=typed.get("reason", ""),
                by=request.officer,
                now=request.now,
            )
            return here

        done = tried(request, act, done=_("更正了。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    built = AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(Crumb(shown(row).cells["decision_no"], here), Crumb(_("更正"))),
        heading=_("更正公示信息"),
        lead=_("已经公示的，页面上会写明哪天更正、为什么。"),
        action=request.path,
        button=_("更正"),
        back_href=here,
        fields=(
            *entry_fields(kind, typed, refused.fields),
            Field(
                name="reason",
                label=_("更正说明"),
                kind="long_text",
                rows=3,
                value=typed.get("reason", ""),
                hint=_("会向社会公开"),
                error=refused.fields.get("reason", ""),
            ),
        ),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)
