"""One joint survey or acceptance: the common form with its signatures."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import show_record
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.projects._parts import TONES
from zhengwu.doors.desk.projects._words import PLACE, way_to
from zhengwu.doors.desk.shapes import AdminRecord, FactCard, Section
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Badge, Cell, Column, Crumb, Link, Pair, Row, Table
from zhengwu.doors.ui.writing import moment, week_day
from zhengwu.parallel.public import (
    VERDICT_NAMES,
    VISIT_KIND_NAMES,
    JointVisit,
    Verdict,
    VisitKind,
    VisitSignature,
    conclusion,
    over,
    visit_for_desk,
)


@page("desk/projects/visits/<int:number>", may="projects.view", name="desk-project-visit")
def visit(request: DoorRequest, number: int) -> HttpResponse:
    """Who has signed, and what.

    Raises:
        NoSuchVisit, NotPermitted
    """
    one, lines = visit_for_desk(visit_id=number, by=request.officer)
    concluded = conclusion([Verdict(line.verdict) for line in lines])
    kind = _(VISIT_KIND_NAMES[VisitKind(one.kind)])
    return show_record(
        request,
        AdminRecord(
            frame=desk_frame(request, current=PLACE),
            crumbs=way_to(one.project, Crumb(kind)),
            heading=kind,
            sub=one.project.name,
            badges=(Badge(_(VERDICT_NAMES[concluded]) if concluded else _("等签字"), TONES[concluded]),),
            facts=(
                FactCard(
                    _("安排"),
                    (
                        Pair(_("日期"), week_day(one.visit_date)),
                        Pair(_("集合地点"), one.place),
                        *((Pair(_("分期"), one.phase),) if one.phase else ()),
                        Pair(_("看什么"), one.form),
                    ),
                ),
            ),
            sections=(
                Section(
                    title=_("签字"),
                    table=Table(
                        caption=_("各部门的签字"),
                        columns=(
                            Column(_("部门")), Column(_("结论")), Column(_("整改内容")), Column(_("谁签的")),
                            Column(_("操作"), text_hidden=True),
                        ),
                        rows=tuple(_row(request, one, line) for line in lines),
                    ),
                ),
            ),
        ),
    )  # fmt: skip


def _row(request: DoorRequest, one: JointVisit, line: VisitSignature) -> Row:
    name, verdict = line.body.short_name or line.body.name, Verdict(line.verdict)
    may = not verdict and request.officer.may("projects.answer", over(line.body, party=one.project.applicant_ref))
    sign = Link(_("签字"), reverse("desk-project-sign", args=[one.pk, line.body.code]), more=name)
    return Row(
        (
            Cell(text=name, head=True),
            Cell(badges=(Badge(_(VERDICT_NAMES[verdict]), TONES[verdict]),)),
            Cell(text=line.findings),
            Cell(text=line.signed_by, small=moment(line.signed_at), none=_("还没签")),
            Cell(button=sign if may else None),
        ),
        name=name,
    )
