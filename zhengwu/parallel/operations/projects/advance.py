"""开工、完成、中止、恢复、终止: the steps of a project that open no stage."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import BadInput, clean_text, publish
from zhengwu.organisations.public import Officer, require
from zhengwu.parallel.events import ProjectAdvanced
from zhengwu.parallel.models import JointVisit, Project
from zhengwu.parallel.operations._found import locked_project
from zhengwu.parallel.operations._project import advance, rounds_of
from zhengwu.parallel.queries.over import over_project
from zhengwu.parallel.rules.joint import OPEN
from zhengwu.parallel.rules.stages import (
    PROJECT_STATE_NAMES,
    STAGE_NAMES,
    ProjectMove,
    ProjectOutOfOrder,
    ProjectState,
    Stage,
    StageStillOpen,
    check_stage_passed,
    next_project_state,
)
from zhengwu.parallel.rules.visits import NotAccepted, Verdict, VisitKind, conclusion

_NEED_A_REASON = {ProjectMove.SUSPEND, ProjectMove.ABANDON}


def advance_project(*, code: str, step: ProjectMove, reason: str = "", by: Officer, now: dt.datetime) -> Project:
    """BEGIN_CONSTRUCTION after stage 3 has passed, COMPLETE after stage 4 and a signed acceptance, SUSPEND, ABANDON.

    Raises:
        NoSuchProject, NotPermitted, ProjectOutOfOrder
        StageNotPassed, NotAccepted: what has to come first
        StageStillOpen: a joint approval would be left without its project
        BadInput: no reason where the project unit must be told one
    """
    reason = clean_text(reason, max_length=2000, loc=("reason",))
    if step in _NEED_A_REASON and not reason:
        raise BadInput.one(("reason",), "请写明理由。", "project.reason")
    with transaction.atomic():
        project = locked_project(code)
        require(by, "projects.lead", over=over_project(project))
        next_project_state(ProjectState(project.state), step)
        _check(project, step)
        if step == ProjectMove.SUSPEND:
            project.suspended_from = project.state
        advance(project, step, reason=reason, by=by.actor, now=now)
    return project


def resume_project(*, code: str, by: Officer, now: dt.datetime) -> Project:
    """Back to the state it was suspended in, and to no other (恢复).

    Raises:
        NoSuchProject, NotPermitted, ProjectOutOfOrder
    """
    with transaction.atomic():
        project = locked_project(code)
        require(by, "projects.lead", over=over_project(project))
        if project.state != ProjectState.SUSPENDED:
            raise ProjectOutOfOrder(state=PROJECT_STATE_NAMES[ProjectState(project.state)], move="恢复")
        project.state, project.suspended_from = project.suspended_from, ""
        project.save()
        publish(ProjectAdvanced(project_id=project.pk, move="resume", state=project.state), by=by.actor, at=now)
    return project


def _check(project: Project, step: ProjectMove) -> None:
    rounds = rounds_of(project)
    if step == ProjectMove.BEGIN_CONSTRUCTION:
        check_stage_passed(rounds, Stage.PERMIT)
    if step == ProjectMove.COMPLETE:
        check_stage_passed(rounds, Stage.ACCEPTANCE)
        _check_accepted(project, phases={r.phase for r in rounds if r.stage == Stage.ACCEPTANCE})
    if step in _NEED_A_REASON and (open_round := next((r for r in rounds if r.state in OPEN), None)):
        raise StageStillOpen(stage=STAGE_NAMES[open_round.stage])


def _check_accepted(project: Project, *, phases: set[str]) -> None:
    """Every phase has a joint acceptance, and its last one found everything fit."""
    last: dict[str, JointVisit] = {}
    for visit in project.visits.filter(kind=VisitKind.ACCEPTANCE).prefetch_related("signatures"):
        last[visit.phase] = visit
    for phase in phases:
        signed = [Verdict(s.verdict) for s in last[phase].signatures.all()] if phase in last else []
        if conclusion(signed) != Verdict.FIT:
            raise NotAccepted
