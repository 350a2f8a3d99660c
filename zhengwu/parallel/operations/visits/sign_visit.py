"""签字: one body's line on the common form; the last one concludes."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import BadInput, NotFound, clean_text, local_date, publish
from zhengwu.organisations.public import Officer, require
from zhengwu.parallel.events import VisitSigned
from zhengwu.parallel.models import JointVisit, VisitSignature
from zhengwu.parallel.operations._found import locked_project
from zhengwu.parallel.operations._project import advance
from zhengwu.parallel.queries.over import over
from zhengwu.parallel.rules.stages import ProjectMove, ProjectState
from zhengwu.parallel.rules.visits import AlreadySigned, FindingsMissing, NotInvited, Verdict, VisitKind, conclusion


class NoSuchVisit(NotFound):
    """Not there."""

    code = "parallel.no_such_visit"
    template = "没有找到这次联合踏勘或联合验收，请从项目页进入。"


def sign_visit(
    *, visit_id: int, body_code: str, verdict: str, findings: str = "", by: Officer, now: dt.datetime
) -> Verdict:
    """Sign for one's body. An acceptance that asks for repairs sends the project back to construction (整改).

    Returns:
        The conclusion of all; UNSIGNED while somebody has not signed yet

    Raises:
        NoSuchVisit, NotInvited, NotPermitted, AlreadySigned, FindingsMissing
        BadInput: no verdict, or before the day
    """
    findings = clean_text(findings, max_length=4000, loc=("findings",))
    if verdict not in {Verdict.FIT, Verdict.RECTIFY}:
        raise BadInput.one(("verdict",), "请选择符合或要整改。", "parallel.verdict")
    if verdict == Verdict.RECTIFY and not findings:
        raise FindingsMissing
    with transaction.atomic():
        visit = JointVisit.objects.select_related("project").filter(pk=visit_id).first()
        if visit is None:
            raise NoSuchVisit
        project = locked_project(visit.project.code)
        lines = list(VisitSignature.objects.filter(visit=visit).select_related("body__division"))
        line = next((one for one in lines if one.body.code == body_code), None)
        if line is None:
            raise NotInvited
        require(by, "projects.answer", over=over(line.body, party=project.applicant_ref))
        if line.verdict:
            raise AlreadySigned(who=line.body.short_name or line.body.name)
        if local_date(now) < visit.visit_date:
            raise BadInput.one(("verdict",), "还没到联合踏勘或验收的那天，到时候再签。", "parallel.too_early")
        line.verdict, line.findings, line.signed_by, line.signed_at = verdict, findings, by.name, now
        line.save()
        concluded = conclusion([Verdict(one.verdict) for one in lines])
        publish(
            VisitSigned(
                project_id=project.pk,
                kind=visit.kind,
                body_name=line.body.short_name or line.body.name,
                verdict=verdict,
                findings=findings,
                conclusion=concluded,
            ),
            by=by.actor,
            at=now,
        )
        fails = visit.kind == VisitKind.ACCEPTANCE and concluded == Verdict.RECTIFY
        if fails and project.state == ProjectState.STAGE4 and not _open_rounds(visit):
            advance(project, ProjectMove.RECTIFY, reason=findings, by=by.actor, now=now)
    return concluded


def _open_rounds(visit: JointVisit) -> bool:
    return visit.project.joints.filter(stage=4, state__in=["collecting", "consolidating"]).exists()
