"""What belongs to a project beside its lanes: joint surveys and acceptances, mediating agencies."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.shapes import Section
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Badge, Cell, Column, Empty, Link, Row, Table, Tone
from zhengwu.doors.ui.writing import full_day
from zhengwu.parallel.public import (
    VERDICT_NAMES,
    VISIT_KIND_NAMES,
    JointVisit,
    MediatorContract,
    Project,
    Verdict,
    VisitKind,
    conclusion,
    over_project,
)

TONES: dict[Verdict, Tone] = {Verdict.FIT: "done", Verdict.RECTIFY: "late", Verdict.UNSIGNED: "info"}


def visits_section(project: Project) -> Section:
    """One row a day on which the bodies came or come together. Two SQL statements."""
    visits = project.visits.prefetch_related("signatures")
    return Section(
        title=_("联合踏勘和联合验收"),
        table=Table(
            caption=_("联合踏勘和联合验收"),
            columns=(Column(_("哪一次")), Column(_("日期")), Column(_("签字")), Column(_("结论"))),
            rows=tuple(_visit(visit) for visit in visits),
            empty=Empty(_("还没有组织过。")),
        ),
    )


def _visit(visit: JointVisit) -> Row:
    verdicts = [Verdict(one.verdict) for one in visit.signatures.all()]
    concluded = conclusion(verdicts)
    signed = sum(verdict != Verdict.UNSIGNED for verdict in verdicts)
    kind = _(VISIT_KIND_NAMES[VisitKind(visit.kind)])
    return Row(
        (
            Cell(text=kind, small=visit.phase, href=reverse("desk-project-visit", args=[visit.pk]), head=True),
            Cell(text=full_day(visit.visit_date)),
            Cell(text=_("{signed} / {all} 个部门").format(signed=signed, all=len(verdicts))),
            Cell(badges=(Badge(_(VERDICT_NAMES[concluded]) if concluded else _("等签字"), TONES[concluded]),)),
        ),
        name=kind,
    )


def mediators_section(request: DoorRequest, project: Project) -> Section:
    """The register of mediating agencies. One SQL statement."""
    leads = request.officer.may("projects.lead", over_project(project))
    return Section(
        title=_("中介服务"),
        note=_("中介用的时间不算审批用时，单独登记。"),
        link=Link(_("登记中介服务"), reverse("desk-project-mediator-new", args=[project.code]), "plus")
        if leads
        else None,
        table=Table(
            caption=_("中介服务"),
            columns=(
                Column(_("机构")),
                Column(_("服务")),
                Column(_("签约")),
                Column(_("约定完成")),
                Column(_("实际完成")),
            ),
            rows=tuple(_mediator(one, leads=leads) for one in project.mediators.all()),
            empty=Empty(_("还没有登记。")),
        ),
    )


def _mediator(one: MediatorContract, *, leads: bool) -> Row:
    open_ = Link(_("登记完成"), reverse("desk-project-mediator-end", args=[one.pk]), more=one.agency)
    late = (one.ended_date - one.promised_date).days if one.ended_date else 0
    return Row(
        (
            Cell(text=one.agency, head=True),
            Cell(text=one.service),
            Cell(text=full_day(one.started_date)),
            Cell(text=full_day(one.promised_date)),
            Cell(text=full_day(one.ended_date), small=counted("晚了 {n} 天", late) if late > 0 else "")
            if one.ended_date
            else Cell(button=open_ if leads else None, none=_("还没完成")),
        ),
        name=one.agency,
    )
