"""受理并分送: the lead accepts once, and in the same act every member is asked, so the day is the same."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import IntegrityError, transaction

from zhengwu.cases.public import Case, State, case_for_desk
from zhengwu.items.public import in_force
from zhengwu.kernel.public import BadInput, Conflict, clean_line, local_date, publish
from zhengwu.organisations.public import Body, Officer, body_of, require
from zhengwu.parallel.events import JointAccepted
from zhengwu.parallel.models import JointApproval, JointMember, Project
from zhengwu.parallel.queries.over import over
from zhengwu.parallel.rules.joint import JointKind, NotUnderExamination, OnRefusal, silence_consents
from zhengwu.parallel.rules.limits import MOST_JOINT_DAYS, check_days
from zhengwu.parallel.rules.members import Asked
from zhengwu.timelimits.public import work_calendar

_EXAMINED = frozenset({State.ACCEPTED, State.REVIEWING})


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """What one body is to be asked. `silent_yes` flags that its silence counts as consent; `days` are working days.

    `task_code`: the item of the body for which the applicant is to apply; the body then decides in a case of its own.
    """

    body_code: str
    matter: str
    days: int
    mandatory: bool = True
    silent_yes: bool = False
    asked: Asked = Asked.OPINION
    task_code: str = ""


class AlreadyStarted(Conflict):
    """Somebody started the same round at the same moment."""

    code = "parallel.already_started"
    template = "这个阶段刚刚已经开始并联审批了。请刷新页面看看。"


def start_joint(
    *,
    project_no: str,
    kind: str,
    on_refusal: str,
    limit_days: int,
    asks: Sequence[Ask],
    by: Officer,
    now: dt.datetime,
) -> JointApproval:
    """Ask everybody about one case the same day (并联审批 without a project); COLLECTING. The case has been accepted once, by its
    body, which leads; its own clock runs on, so the round ends no later than the case is due.

    Raises:
        NoSuchCase, NotPermitted
        NotUnderExamination, AlreadyStarted
        BadInput
    """
    found = case_for_desk(project_no=project_no, by=by)
    require(by, "projects.lead", over=over(found.body, party=found.applicant_ref))
    with transaction.atomic():
        case = Case.objects.select_for_update(of=("self",)).select_related("body__division").get(pk=found.pk)
        if case.state not in _EXAMINED:
            raise NotUnderExamination(state=case.state_name)
        joint = accept_and_distribute(
            project=None,
            case=case,
            title=case.item_name,
            lead=case.body,
            applicant_ref=case.applicant_ref,
            applicant_name=case.applicant_name,
            kind=kind,
            on_refusal=on_refusal,
            limit_days=limit_days,
            asks=asks,
            by=by,
            now=now,
        )
        due = case.statutory_due_date or case.promise_due_date
        if due and joint.due_date > due:
            raise BadInput.one(
                ("limit_days",),
                "这件 {due} 就到期，并联审批要在那以前办完，请少填几天。",
                "parallel.after_the_case",
                due=due,
            )
    return joint


def accept_and_distribute(
    *,
    project: Project | None,
    title: str,
    lead: Body,
    applicant_ref: str,
    applicant_name: str,
    kind: str,
    on_refusal: str,
    limit_days: int,
    asks: Sequence[Ask],
    by: Officer,
    now: dt.datetime,
    case: Case | None = None,
    stage: int | None = None,
    merged: bool = False,
    phase: str = "",
) -> JointApproval:
    """Write the round and its lanes. Whoever calls holds the transaction and has asked for permission.

    Raises:
        AlreadyStarted, BodyUnknown
        NotFound: an item to apply for that is not in force
        BadInput: nobody is asked, somebody twice, a limit is beyond the law, or an item is another body's
    """
    _check(kind, on_refusal, asks)
    check_days(limit_days, most=MOST_JOINT_DAYS, loc=("limit_days",))
    today, calendar = local_date(now), work_calendar()
    joint = JointApproval(
        project=project,
        case=case,
        title=clean_line(title, max_length=200, loc=("title",)),
        stage=stage,
        merged=merged,
        phase=phase,
        kind=kind,
        on_refusal=on_refusal,
        lead_body=lead,
        applicant_ref=applicant_ref,
        applicant_name=applicant_name,
        accepted_at=now,
        accept_date=today,
        limit_days=limit_days,
        due_date=calendar.add_workdays(today, limit_days),
    )
    try:
        with transaction.atomic():
            joint.save()
    except IntegrityError:
        raise AlreadyStarted from None
    members = [_lane(joint, ask, calendar.add_workdays(today, _days(ask, limit_days))) for ask in asks]
    JointMember.objects.bulk_create(members)
    publish(
        JointAccepted(
            joint_id=joint.pk,
            project_id=project.pk if project else None,
            title=joint.title,
            stage=stage,
            kind=kind,
            lead_body_code=lead.code,
            body_names=tuple(member.name for member in members),
            due_date=joint.due_date,
        ),
        by=by.actor,
        at=now,
    )
    return joint


def _check(kind: str, on_refusal: str, asks: Sequence[Ask]) -> None:
    if kind not in set(JointKind):
        raise BadInput.one(("kind",), "请选择并联审批的类型。", "parallel.kind")
    if on_refusal not in set(OnRefusal):
        raise BadInput.one(("on_refusal",), "请选择有部门不同意时怎么办。", "parallel.on_refusal")
    if not asks:
        raise BadInput.one(("bodies",), "请至少选一个部门。", "parallel.nobody")
    if len({(ask.body_code, ask.matter) for ask in asks}) < len(asks):
        raise BadInput.one(("bodies",), "同一个部门的同一件事只能问一次，请去掉重复的。", "parallel.twice")


def _days(ask: Ask, most: int) -> int:
    return check_days(ask.days, most=most, loc=("days", ask.body_code))


def _lane(joint: JointApproval, ask: Ask, due: dt.date) -> JointMember:
    body, asked = body_of(ask.body_code), Asked.CASE if ask.task_code else ask.asked
    if ask.task_code and in_force(task_code=ask.task_code, on=joint.accept_date).item.body_id != body.pk:
        raise BadInput.one(
            ("item", ask.body_code), "要申请的事项必须是这个部门自己办的，请重新选。", "parallel.item_elsewhere"
        )
    return JointMember(
        joint=joint,
        body=body,
        matter=clean_line(ask.matter, max_length=200, loc=("matter", ask.body_code)),
        asked=asked,
        task_code=ask.task_code,
        mandatory=ask.mandatory,
        silence_consents=silence_consents(asked=asked, flagged=ask.silent_yes),
        limit_days=ask.days,
        asked_date=joint.accept_date,
        due_date=due,
    )
