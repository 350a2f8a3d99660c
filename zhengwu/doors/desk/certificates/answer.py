"""答复更正申请."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.certificates.public import answer_correction, certificate_for, open_correction, versions_of
from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.certificates._words import PLACE, crumbs, fields_of, typed_says
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm, FactCard
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Option, Pair
from zhengwu.doors.ui.writing import stamp


@page(
    "desk/certificates/<uuid:certificate_id>/answer",
    may="certificates.change",
    name="desk-certificate-answer",
    methods=("GET", "HEAD", "POST"),
)
def answer(request: DoorRequest, certificate_id: UUID) -> HttpResponse:
    """Correct what is wrong, or say why it is right."""
    found = certificate_for(certificate_id=certificate_id, by=request.officer, action="certificates.change")
    asked, refused, data = open_correction(found), NOTHING, request.POST
    here = reverse("desk-certificate", args=[found.pk])
    if posted(request):

        def act() -> str:
            answer_correction(
                certificate_id=found.pk,
                correct=data.get("correct") == "yes",
                answer=data.get("answer", ""),
                says=typed_says(found.type, data),
                by=request.officer,
                now=request.now,
            )
            return reverse("desk-certificate", args=[versions_of(found)[0].pk])

        done = tried(request, act, done=_("答复了，持证人会看到。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    chosen = data.get("correct", "yes")
    words = (
        (Pair(_("哪里不对"), asked.what), Pair(_("提出"), f"{asked.asked_by} {stamp(asked.asked_at)}")) if asked else ()
    )
    built = AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(Crumb(found.number, here), Crumb(_("答复更正申请"))),
        heading=_("答复更正申请"),
        lead=_("确实不对的，改好后答复，会生成新的一版；没有错的，写明为什么。"),
        action=reverse("desk-certificate-answer", args=[found.pk]),
        button=_("答复"),
        back_href=here,
        facts=(FactCard(_("持证人说"), words),) if words else (),
        fields=(
            Field(name="correct", label=_("怎么答复"), kind="radio", options=(
                Option("yes", _("更正"), picked=chosen == "yes"),
                Option("no", _("不予更正"), picked=chosen == "no"))),
            *fields_of(found.type, typed_says(found.type, data) if data else found.data, errors=refused.fields,
                       today=request.today),
            Field(name="answer", label=_("答复"), kind="long_text", rows=3, value=data.get("answer", ""),
                  error=refused.fields.get("answer", "")),
        ),
        errors=refused.errors,
        notice=refused.notice,
    )  # fmt: skip
    return show_form(request, built, refused=refused)
