"""组织联合踏勘、联合验收: one date, one form, everybody at once."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._typed import typed_day
from zhengwu.doors.desk.projects._form import asked, bodies_field, choice, one_form
from zhengwu.doors.desk.projects._words import project_href, way_to
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb
from zhengwu.organisations.public import require
from zhengwu.parallel.public import VISIT_KIND_NAMES, call_together, over_project, project_for_desk


@page(
    "desk/projects/<code>/visits/new",
    may="projects.lead",
    name="desk-project-visit-new",
    methods=("GET", "HEAD", "POST"),
)
def visit_new(request: DoorRequest, code: str) -> HttpResponse:
    """When, where, who, what is looked at."""
    project = project_for_desk(code=code, by=request.officer)
    require(request.officer, "projects.lead", over=over_project(project))

    def act() -> str:
        typed = request.POST
        visit = call_together(
            code=project.code,
            kind=typed.get("kind", ""),
            visit_date=typed_day(request, "visit_date"),
            place=typed.get("place", ""),
            form=typed.get("form", ""),
            body_codes=typed.getlist("bodies"),
            phase=typed.get("phase", ""),
            by=request.officer,
            now=request.now,
        )
        return reverse("desk-project-visit", args=[visit.pk])

    return one_form(
        request,
        act,
        crumbs=way_to(project, Crumb(_("组织联合踏勘、联合验收"))),
        heading=_("组织联合踏勘、联合验收"),
        button=_("通知各部门"),
        done=_("已经通知，各部门到时候在同一张表上签字。"),
        back=project_href(project),
        fields=lambda refused: (
            choice(request, refused, "kind", _("哪一种"), [(key, _(text)) for key, text in VISIT_KIND_NAMES.items()]),
            asked(request, refused, "visit_date", _("哪天"), kind="date"),
            asked(request, refused, "place", _("集合地点"), value=project.place),
            bodies_field(request, refused, "bodies", _("哪些部门参加"), division=project.lead_body.division.code),
            asked(request, refused, "form", _("看什么"), kind="long_text", hint=_("各部门用同一张表")),
            asked(request, refused, "phase", _("分期"), required=False, hint=_("分期验收的写“一期”，不分期就空着")),
        ),
        lead=_("定一个日子，一起去，用一张表，各部门都签字才算数。"),
    )
