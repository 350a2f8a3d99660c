"""A project in plain words: what is next, who has it, until when, and what the project unit has to put right."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.my.due import due_mark
from zhengwu.doors.citizen.page import crumbs
from zhengwu.doors.citizen.shapes import ProjectPage, ProjectStage
from zhengwu.doors.ui.saying import counted, listed
from zhengwu.doors.ui.shapes import Badge, Crumb, Line, Notice, Pair, Tone
from zhengwu.doors.ui.writing import day, full_day, money_words
from zhengwu.kernel.public import local_date
from zhengwu.parallel.public import (
    OPEN,
    PROJECT_KIND_NAMES,
    PROJECT_OVER,
    PROJECT_STATE_NAMES,
    STAGE_NAMES,
    JointApproval,
    JointState,
    Lane,
    MemberState,
    Outcome,
    Project,
    ProjectKind,
    ProjectState,
    clock_of,
    lanes_of,
)

#: What a lane says to the project unit.
_SAYS: dict[MemberState, tuple[str, Tone]] = {
    MemberState.WAITING: ("还没签收", "info"),
    MemberState.ACCEPTED: ("正在看", "info"),
    MemberState.AGREED: ("同意", "done"),
    MemberState.DISAGREED: ("不同意，要改", "late"),
    MemberState.COMMITTED: ("先承诺，还要正式答复", "need"),
    MemberState.SILENT: ("逾期没答复，按同意办", "done"),
    MemberState.STOPPED: ("不用答复了", "plain"),
}
#: What comes next when no stage is being decided.
_NEXT: dict[ProjectState, str] = {
    ProjectState.REGISTERED: "下一步：牵头部门开始立项用地规划许可阶段。",
    ProjectState.STAGE1: "下一步：进入工程建设许可阶段。",
    ProjectState.STAGE2: "下一步：进入施工许可阶段。",
    ProjectState.STAGE3: "下一步：开工前登记开工。",
    ProjectState.CONSTRUCTION: "正在施工，完工以后申请竣工验收。",
    ProjectState.STAGE4: "下一步：联合验收，各部门都签字以后完成。",
    ProjectState.SUSPENDED: "项目中止了，要恢复请联系牵头部门。",
    ProjectState.COMPLETED: "项目完成了。",
    ProjectState.ABANDONED: "项目终止了。",
    ProjectState.SPLIT: "项目拆分了，请看拆分以后的项目。",
    ProjectState.MERGED: "项目合并了，请看合并以后的项目。",
}


def project_page(project: Project, *, today: dt.date) -> ProjectPage:
    """The page of a project."""
    joints = sorted(project.joints.all(), key=lambda joint: (joint.state not in OPEN, -joint.pk))
    lanes = lanes_of(joints, today=today)
    state = ProjectState(project.state)
    return ProjectPage(
        crumbs=crumbs(Crumb(_("我的项目"), reverse("projects")), Crumb(project.name)),
        heading=project.name,
        code=project.code,
        state=Badge(_(PROJECT_STATE_NAMES[state]), "done" if state in PROJECT_OVER else "info"),
        lead=_lead(project, joints, lanes),
        notices=tuple(_notices(project, joints, lanes)),
        stages=tuple(_stage(project, joint, lanes[joint.pk], today=today) for joint in joints),
        facts=_facts(project),
    )


def _lead(project: Project, joints: Sequence[JointApproval], lanes: dict[int, list[Lane]]) -> str:
    open_now = next((joint for joint in joints if joint.state in OPEN), None)
    if open_now is None:
        return _(_NEXT[ProjectState(project.state)])
    stage, until = _stage_name(open_now), day(open_now.due_date)
    waited = [lane.member.name for lane in lanes[open_now.pk] if lane.waited_for]
    if open_now.state == JointState.CONSOLIDATING or not waited:
        lead = project.lead_body.short_name or project.lead_body.name
        return _("{stage}：部门都答复了，下一步由{lead}汇总，{day}前办结。").format(stage=stage, lead=lead, day=until)
    return _("{stage}：在等{who}答复，{day}前办结。").format(stage=stage, who=listed(waited), day=until)


def _notices(project: Project, joints: Sequence[JointApproval], lanes: dict[int, list[Lane]]) -> Iterator[Notice]:
    if not project.code_active:
        yield Notice(_("项目代码失效了"), _("请先在投资项目在线平台重新赋码，再告诉牵头部门。"), "late")
    for joint in joints:
        if joint.state not in OPEN:
            continue
        if awaited := [lane.member.matter for lane in lanes[joint.pk] if _awaits(lane)]:
            yield Notice(
                _("这个阶段还要您申请"),
                _("{what}。从下面进去，项目的代码和名称已经填好。").format(what=listed(awaited)),
                "need",
            )
        for lane in lanes[joint.pk]:
            if lane.state == MemberState.DISAGREED:
                yield Notice(
                    _("{name}不同意，请您改").format(name=lane.member.name),
                    _("{words}\n改好以后告诉{lead}，由他们再次征求意见。").format(
                        words=lane.member.opinion, lead=project.lead_body.short_name or project.lead_body.name
                    ),
                    "need",
                )


def _stage_name(joint: JointApproval) -> str:
    name = _("工程建设许可和施工许可") if joint.merged else _(STAGE_NAMES[joint.stage or 0])
    return _("{name}（{phase}）").format(name=name, phase=joint.phase) if joint.phase else name


def _stage(project: Project, joint: JointApproval, lanes: Sequence[Lane], *, today: dt.date) -> ProjectStage:
    clock = clock_of(joint, today=today)
    return ProjectStage(
        name=_stage_name(joint),
        state=_stage_badge(joint),
        note=_("已用 {used} 个工作日，最多 {limit} 个。").format(used=clock.used_days, limit=clock.limit_days)
        if clock.running
        else "".join((counted("用了 {n} 个工作日。", clock.used_days), joint.conclusion)),
        due=due_mark(joint.due_date, today=today) if clock.running else None,
        lines=tuple(_line(project, lane) for lane in lanes),
    )


def _stage_badge(joint: JointApproval) -> Badge:
    if joint.state in OPEN:
        return Badge(_("正在办"), "info")
    if joint.outcome == Outcome.PASSED:
        return Badge(_("通过"), "done")
    return Badge(_("不通过"), "late") if joint.outcome else Badge(_("终止"))


def _line(project: Project, lane: Lane) -> Line:
    return _to_apply(project, lane) if _awaits(lane) else said_line(lane)


def said_line(lane: Lane) -> Line:
    """What one body has said, or until when it is to answer."""
    text, tone = _SAYS[lane.state]
    until = _("{day}前答复").format(day=day(lane.member.due_date)) if lane.waited_for else ""
    if lane.late_days:
        until = counted("晚了 {n} 个工作日", lane.late_days)
    case = lane.member.case
    href = reverse("my-case", args=[case.project_no]) if case else ""
    return Line(lane.member.name, lane.member.matter, href, end=until, badges=(Badge(_(text), tone),))


def _awaits(lane: Lane) -> bool:
    return lane.waited_for and bool(lane.member.task_code) and lane.member.case is None


def _to_apply(project: Project, lane: Lane) -> Line:
    """What the project unit still has to apply for; what the project says already stands in the form."""
    query = urlencode({"as": project.applicant_ref, "invest_code": project.code})
    return Line(
        _("申请：{matter}").format(matter=lane.member.matter),
        lane.member.name,
        f"{reverse('apply-start', args=[lane.member.task_code])}?{query}",
        end=_("{day}前答复").format(day=day(lane.member.due_date)),
        badges=(Badge(_("等您申请"), "need"),),
    )


def _facts(project: Project) -> tuple[Pair, ...]:
    lead = project.lead_body
    return (
        Pair(_("项目单位"), project.applicant_name),
        Pair(_("项目类型"), _(PROJECT_KIND_NAMES[ProjectKind(project.kind)])),
        Pair(_("总投资"), money_words(project.investment_fen)),
        Pair(_("建设地点"), project.place),
        Pair(_("牵头部门"), _("{name}，电话 {phone}").format(name=lead.name, phone=lead.phone_consult)),
        Pair(_("登记"), full_day(local_date(project.registered_at))),
    )
