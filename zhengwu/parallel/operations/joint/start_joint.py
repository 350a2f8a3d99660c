"""受理并分送: the lead accepts once, and in the same act every member is asked, so the day is the same."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import IntegrityError, transaction

from zhengwu.kernel.public import BadInput, Conflict, clean_line, local_date, publish
from zhengwu.organisations.public import Body, Officer, body_of, require
from zhengwu.parallel.events import JointAccepted
from zhengwu.parallel.models import JointApproval, JointMember, Project
from zhengwu.parallel.queries.over import over
from zhengwu.parallel.rules.joint import JointKind, OnRefusal, silence_consents
from zhengwu.parallel.rules.limits import MOST_JOINT_DAYS, check_days
from zhengwu.parallel.rules.members import Asked
from zhengwu.timelimits.public import work_calendar


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """What one body is to be asked. `silent_yes` flags that its silence counts as consent; `days` are working days."""

    body_code: str
    matter: str
    days: int
    mandatory: bool = True
    silent_yes: bool = False
    asked: Asked = Asked.OPINION


class AlreadyStarted(Conflict):
    """Somebody started the same round at the same moment."""

    code = "parallel.already_started"
    template = "这个阶段刚刚已经开始并联审批了。请刷新页面看看。"


def start_joint(
    *,
    title: str,
    lead_body_code: str,
    applicant_ref: str,
    applicant_name: str,
    kind: str,
    on_refusal: str,
    limit_days: int,
    asks: Sequence[Ask],
    by: Officer,
    now: dt.datetime,
) -> JointApproval:
    """Accept a matter without a project, and ask everybody the same day; COLLECTING.

    Raises:
        NotPermitted, BodyUnknown, BadInput
    """
    lead = body_of(lead_body_code)
    require(by, "projects.lead", over=over(lead, party=applicant_ref))
    with transaction.atomic():
        return accept_and_distribute(
            project=None,
            title=title,
            lead=lead,
            applicant_ref=applicant_ref,
            applicant_name=applicant_name,
            kind=kind,
            on_refusal=on_refusal,
            limit_days=limit_days,
            asks=asks,
            by=by,
            now=now,
        )


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
    stage: int | None = None,
    merged: bool = False,
    phase: str = "",
) -> JointApproval:
    """Write the round and its lanes. Whoever calls holds the transaction and has asked for permission.

    Raises:
        AlreadyStarted, BodyUnknown
        BadInput: nobody is asked, somebody twice, or a limit is beyond the law
    """
    _check(kind, on_refusal, asks)
    check_days(limit_days, most=MOST_JOINT_DAYS, field="limit_days")
    today, calendar = local_date(now), work_calendar()
    joint = JointApproval(
        project=project,
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
    return check_days(ask.days, most=most, field="days")


def _lane(joint: JointApproval, ask: Ask, due: dt.date) -> JointMember:
    return JointMember(
        joint=joint,
        body=body_of(ask.body_code),
        matter=clean_line(ask.matter, max_length=200, loc=("matter",)),
        asked=ask.asked,
        mandatory=ask.mandatory,
        silence_consents=silence_consents(asked=ask.asked, flagged=ask.silent_yes),
        limit_days=ask.days,
        asked_date=joint.accept_date,
        due_date=due,
    )
