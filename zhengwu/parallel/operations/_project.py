"""What the verbs of a project share."""

from __future__ import annotations

import datetime as dt
from typing import cast

from django.conf import settings

from zhengwu.kernel.public import Actor, publish
from zhengwu.parallel.events import ProjectAdvanced
from zhengwu.parallel.models import JointMember, Project
from zhengwu.parallel.rules.joint import JointState, LaneFact, Outcome
from zhengwu.parallel.rules.members import MemberState
from zhengwu.parallel.rules.project_code import CheckScheme, ProjectCode, read_project_code
from zhengwu.parallel.rules.stages import ProjectMove, ProjectState, Round, next_project_state


def read_code(typed: str, *, field: str = "code") -> ProjectCode:
    """The code somebody typed, checked as this site checks (`PROJECT_CODE_CHECK`).

    Raises:
        ProjectCodeWrong
    """
    return read_project_code(typed, check=cast("CheckScheme", settings.PROJECT_CODE_CHECK), field=field)


def advance(project: Project, step: ProjectMove, *, reason: str = "", by: Actor, now: dt.datetime) -> None:
    """Take one step of the table of projects, save, and tell.

    Raises:
        ProjectOutOfOrder
    """
    project.state = next_project_state(ProjectState(project.state), step)
    project.save()
    publish(ProjectAdvanced(project_id=project.pk, move=step, state=project.state, reason=reason), by=by, at=now)


def rounds_of(project: Project) -> list[Round]:
    """Every joint approval of the project's stages with its lanes, in the order of time. Two SQL statements."""
    joints = list(project.joints.exclude(stage=None).order_by("pk"))
    found: dict[int, list[LaneFact]] = {joint.pk: [] for joint in joints}
    for member in JointMember.objects.filter(joint__in=joints).select_related("body").order_by("pk"):
        lane = LaneFact(name=member.name, state=MemberState(member.state), mandatory=member.mandatory)
        found[member.joint_id].append(lane)
    return [
        Round(
            stage=joint.stage or 0,
            phase=joint.phase,
            state=JointState(joint.state),
            outcome=Outcome(joint.outcome) if joint.outcome else None,
            lanes=found[joint.pk],
            merged=joint.merged,
        )
        for joint in joints
    ]
