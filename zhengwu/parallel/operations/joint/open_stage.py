"""开始一个阶段: the gate is asked, the stage accepted, every body asked the same day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.db import transaction

from zhengwu.kernel.public import BadInput, clean_line, publish
from zhengwu.organisations.public import Officer, require
from zhengwu.parallel.events import ProjectAdvanced
from zhengwu.parallel.models import JointApproval
from zhengwu.parallel.operations._found import locked_project
from zhengwu.parallel.operations._project import rounds_of
from zhengwu.parallel.operations.joint.start_joint import Ask, accept_and_distribute
from zhengwu.parallel.queries.over import over_project
from zhengwu.parallel.rules.stages import ProjectKind, ProjectState, Stage, opening


def open_stage(
    *,
    code: str,
    stage: int,
    kind: str,
    on_refusal: str,
    limit_days: int,
    asks: Sequence[Ask],
    merged: bool = False,
    phase: str = "",
    by: Officer,
    now: dt.datetime,
) -> JointApproval:
    """Open a stage of a project, or open it again after it did not pass.

    Args:
        merged: stages 2 and 3 in one, for small projects of private money; `stage` is then 3.
        phase: the part of the project that is accepted by itself (分期验收); empty for the whole.
        limit_days: working days of the whole stage, 45 at most.

    Raises:
        NoSuchProject, NotPermitted
        CodeInactive, NotSmall, ProjectOutOfOrder, StageStillOpen, StageNotPassed: the gate
        AlreadyStarted, BadInput
    """
    phase = clean_line(phase, max_length=40, loc=("phase",))
    if stage not in set(Stage) or (merged and stage != Stage.PERMIT) or (phase and stage != Stage.ACCEPTANCE):
        raise BadInput.one(("stage",), "请选择一个阶段；只有竣工验收可以分期。", "parallel.stage")
    with transaction.atomic():
        project = locked_project(code)
        require(by, "projects.lead", over=over_project(project))
        after = opening(
            stage=stage,
            merged=merged,
            phase=phase,
            state=ProjectState(project.state),
            kind=ProjectKind(project.kind),
            code_active=project.code_active,
            project_code=project.code,
            rounds=rounds_of(project),
        )
        joint = accept_and_distribute(
            project=project,
            title=project.name,
            lead=project.lead_body,
            applicant_ref=project.applicant_ref,
            applicant_name=project.applicant_name,
            kind=kind,
            on_refusal=on_refusal,
            limit_days=limit_days,
            asks=asks,
            stage=stage,
            merged=merged,
            phase=phase,
            by=by,
            now=now,
        )
        if after != project.state:
            project.state = after
            project.save(update_fields=["state"])
            step = ProjectAdvanced(project_id=project.pk, move=f"open_stage{stage}", state=after)
            publish(step, by=by.actor, at=now)
    return joint
