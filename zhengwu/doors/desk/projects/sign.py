"""签字: one body's line on the common form."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.projects._form import choice, one_form, reason_field
from zhengwu.doors.desk.projects._words import way_to
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb
from zhengwu.organisations.public import body_of, require
from zhengwu.parallel.public import (
    VERDICT_NAMES,
    VISIT_KIND_NAMES,
    Verdict,
    VisitKind,
    over,
    sign_visit,
    visit_for_desk,
)


@page(
    "desk/projects/visits/<int:number>/sign/<body_code>",
    may="projects.answer",
    name="desk-project-sign",
    methods=("GET", "HEAD", "POST"),
)
def sign(request: DoorRequest, number: int, body_code: str) -> HttpResponse:
    """Fit, or what has to be put right."""
    one, _lines = visit_for_desk(visit_id=number, by=request.officer)
    body = body_of(body_code)
    require(request.officer, "projects.answer", over=over(body, party=one.project.applicant_ref))
    heading = _("{kind}签字").format(kind=_(VISIT_KIND_NAMES[VisitKind(one.kind)]))
    back = reverse("desk-project-visit", args=[one.pk])
    return one_form(
        request,
        lambda: sign_visit(
            visit_id=one.pk,
            body_code=body.code,
            verdict=request.POST.get("verdict", ""),
            findings=request.POST.get("findings", ""),
            by=request.officer,
            now=request.now,
        )
        and back,
        crumbs=way_to(one.project, Crumb(_(VISIT_KIND_NAMES[VisitKind(one.kind)]), back), Crumb(_("签字"))),
        heading=heading,
        button=_("签字"),
        done=_("已经签字。"),
        back=back,
        fields=lambda refused: (
            choice(
                request, refused, "verdict", _("{name}的结论").format(name=body.short_name or body.name),
                [(key, _(text)) for key, text in VERDICT_NAMES.items() if key != Verdict.UNSIGNED],
            ),
            reason_field(request, refused, name="findings", label=_("整改内容"), hint=_("要整改的必须写，项目单位照着改")),
        ),
        lead=_("签字以后不能改。{place}，看什么：{form}").format(place=one.place, form=one.form),
    )  # fmt: skip
