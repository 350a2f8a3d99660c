"""One joint approval of a case: a lane for each body, what can be done now, what happened."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import Case
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.projects._actions import joint_actions
from zhengwu.doors.desk.projects._history import history_of
from zhengwu.doors.desk.projects._lane_form import way_to_joint
from zhengwu.doors.desk.projects._lanes import lanes_section
from zhengwu.doors.desk.projects._words import PLACE, case_pair, joint_badge, joint_href
from zhengwu.doors.desk.shapes import AdminRecord, FactCard, Section
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Cell, Column, Empty, Pair, Row, Table
from zhengwu.doors.ui.writing import full_day
from zhengwu.parallel.public import (
    JOINT_KIND_NAMES,
    ON_REFUSAL_NAMES,
    JointApproval,
    JointKind,
    OnRefusal,
    clock_of,
    joint_for_desk,
    lanes_of,
)


@page("desk/projects/joint/<int:number>", may="projects.view", name="desk-joint")
def joint(request: DoorRequest, number: int) -> HttpResponse:
    """For who leads and for every body that is asked; a stage of a project is shown with its project.

    Raises:
        NoSuchJoint, NotPermitted
    """
    found = joint_for_desk(joint_id=number, by=request.officer)
    if found.case is None:
        return redirect(joint_href(found))
    lanes = lanes_of([found], today=request.today)[found.pk]
    return render(
        request,
        "desk/projects/project.html",
        {
            "page": AdminRecord(
                frame=desk_frame(request, current=PLACE),
                crumbs=way_to_joint(found),
                heading=found.title,
                sub=f"{found.applicant_name} · {found.case.project_no}",
                badges=(joint_badge(found),),
                sections=(
                    lanes_section(found, lanes, clock_of(found, today=request.today), today=request.today),
                    _papers(found, found.case),
                ),
                facts=(_facts(request, found),),
                actions=joint_actions(request, found),
                log=history_of(found.subject),
            )
        },
    )


def _facts(request: DoorRequest, found: JointApproval) -> FactCard:
    return FactCard(
        _("并联审批"),
        (
            case_pair(request, found),
            Pair(_("申请人"), found.applicant_name),
            Pair(_("牵头部门"), found.lead_body.name),
            Pair(_("类型"), _(JOINT_KIND_NAMES[JointKind(found.kind)])),
            Pair(_("有部门不同意时"), _(ON_REFUSAL_NAMES[OnRefusal(found.on_refusal)])),
            Pair(_("分送"), full_day(found.accept_date)),
        ),
    )


def _papers(found: JointApproval, case: Case) -> Section:
    """What the applicant handed in: nobody can give an opinion on papers they cannot read. One SQL statement."""
    rows = [
        Row(
            (
                Cell(text=paper.name, head=True),
                Cell(
                    text=paper.file.name if paper.file else "",
                    href=reverse("desk-joint-file", args=[found.pk, paper.file.pk]) if paper.file else "",
                    none=_("没有电子件"),
                ),
            ),
            name=paper.name,
        )
        for paper in case.materials.filter(replaced_at=None).select_related("file").order_by("pk")
    ]
    return Section(
        title=_("申请材料"),
        table=Table(
            caption=_("申请材料"),
            columns=(Column(_("材料")), Column(_("文件"))),
            rows=tuple(rows),
            empty=Empty(_("没有材料。")),
        ),
    )
