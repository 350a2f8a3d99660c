"""备注和询问: everything said about a case beside its process."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import UNDECIDED, Case, State, case_for_desk, expert_opinions_for, notes_of, questions_of
from zhengwu.doors.desk.admin._show import show_record
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminRecord, Section
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import listed
from zhengwu.doors.ui.shapes import Action, Badge, Cell, Column, Crumb, Empty, Row, Table
from zhengwu.doors.ui.writing import stamp


@page("desk/cases/<str:project_no>/talk", may="cases.view", name="desk-talk")
def talk(request: DoorRequest, project_no: str) -> HttpResponse:
    """Notes, questions to the applicant, and the opinions of experts this officer may read."""
    case = case_for_desk(project_no=project_no, by=request.officer)
    built = AdminRecord(
        frame=desk_frame(request),
        crumbs=(
            Crumb(_("待办"), reverse("desk")),
            Crumb(case.item_name, reverse("desk-case", args=[project_no])),
            Crumb(_("备注和询问")),
        ),
        heading=_("备注和询问"),
        sub=f"{case.item_name} · {case.applicant_name} · {case.project_no}",
        sections=(_questions(case), _notes(case), *_experts(request, case)),
        actions=_actions(request, case),
    )
    return show_record(request, built)


def _actions(request: DoorRequest, case: Case) -> tuple[Action, ...]:
    def to(name: str) -> str:
        return reverse(name, args=[case.project_no])

    undecided = State(case.state) in UNDECIDED
    mine = [o for o in expert_opinions_for(case, officer=request.officer) if o.given_at is None]
    waits = any(o.expert_account == request.officer.account_id for o in mine)
    actions = [Action(_("加备注"), to("desk-note"), _("只给同事看"))]
    if undecided:
        actions.append(Action(_("询问申请人"), to("desk-ask"), _("不停时钟")))
    if undecided and (request.officer.may("cases.review") or request.officer.may("cases.decide")):
        actions.append(Action(_("邀请专家"), to("desk-expert-invite"), _("意见保密")))
    if waits:
        actions.insert(0, Action(_("提交专家意见"), to("desk-expert-opinion"), _("请您提意见")))
    return tuple(actions)


def _questions(case: Case) -> Section:
    rows = []
    for question in questions_of(case):
        files = listed(f.file.name for f in question.attached.all())
        answered = question.answered_at is not None
        state = Badge(_("已答复"), "done", "done") if answered else Badge(_("等申请人答复"), "need", "clock")
        first = next(iter(question.attached.all()), None)
        href = reverse("desk-talk-file", args=[case.project_no, first.file_id]) if first else ""
        rows.append(
            Row(
                (
                    Cell(
                        text=question.text,
                        small=_("{name}，{at}").format(name=question.asked_by, at=stamp(question.asked_at)),
                        head=True,
                    ),
                    Cell(text=question.answer, small=stamp(question.answered_at) if question.answered_at else ""),
                    Cell(text=files, href=href),
                    Cell(badges=(state,)),
                )
            )
        )
    return Section(
        title=_("问申请人"),
        table=Table(
            caption=_("问申请人的问题，新的在前"),
            columns=(Column(_("问题")), Column(_("答复")), Column(_("附件")), Column(_("状态"))),
            rows=tuple(rows),
            empty=Empty(_("还没有问过。")),
        ),
        note=_("申请人看到的和这里一样。时钟照走。"),
    )


def _notes(case: Case) -> Section:
    rows = tuple(
        Row((Cell(text=note.text, head=True), Cell(text=note.written_by), Cell(text=stamp(note.written_at))))
        for note in notes_of(case)
    )
    return Section(
        title=_("备注"),
        table=Table(
            caption=_("同事的备注，新的在前"),
            columns=(Column(_("备注")), Column(_("谁写的")), Column(_("时间"))),
            rows=rows,
            empty=Empty(_("还没有备注。")),
        ),
        note=_("申请人看不到。"),
    )


def _experts(request: DoorRequest, case: Case) -> tuple[Section, ...]:
    opinions = expert_opinions_for(case, officer=request.officer)
    if not opinions:
        return ()
    said = {True: Badge(_("同意"), "done"), False: Badge(_("不同意"), "late"), None: Badge(_("等意见"), "need")}
    rows = tuple(
        Row(
            (
                Cell(text=o.expert_name, small=_("{name}邀请").format(name=o.invited_by), head=True),
                Cell(text=o.question),
                Cell(badges=(said[o.agrees],)),
                Cell(text=o.reason),
            )
        )
        for o in opinions
    )
    table = Table(
        caption=_("专家意见"),
        columns=(Column(_("专家")), Column(_("问题")), Column(_("意见")), Column(_("理由"))),
        rows=rows,
    )
    return (Section(title=_("专家意见"), table=table, note=_("只有邀请的人、专家本人和作决定的人看得到。")),)
