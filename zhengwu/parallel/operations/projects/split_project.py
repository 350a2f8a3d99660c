"""拆分、合并项目: what was one becomes several, or several one; each with a code of its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from zhengwu.kernel.public import BadInput, clean_text, publish
from zhengwu.organisations.public import Officer, require
from zhengwu.parallel.events import ProjectsMerged, ProjectSplit
from zhengwu.parallel.models import Project
from zhengwu.parallel.operations._found import locked_project
from zhengwu.parallel.operations._project import advance, read_code
from zhengwu.parallel.operations.projects.register_project import make_project
from zhengwu.parallel.queries.over import over_project
from zhengwu.parallel.rules.joint import OPEN
from zhengwu.parallel.rules.stages import STAGE_NAMES, ProjectMove, ProjectState, StageStillOpen, next_project_state

_FEWEST_PARTS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a project that is split. Money in 分."""

    code: str
    name: str
    investment_fen: int


def split_project(*, code: str, parts: Sequence[Part], reason: str, by: Officer, now: dt.datetime) -> list[Project]:
    """Split; the parts begin as REGISTERED, for what was approved for the whole was not approved for each.

    Raises:
        NoSuchProject, NotPermitted, ProjectOutOfOrder, StageStillOpen, ProjectCodeWrong, CodeTaken
        BadInput: fewer than two parts, or no reason
    """
    reason = _reason(reason)
    if len(parts) < _FEWEST_PARTS:
        raise BadInput.one(("parts",), "拆分至少要有两个项目，请再填一个。", "project.parts")
    with transaction.atomic():
        whole = locked_project(code)
        require(by, "projects.lead", over=over_project(whole))
        next_project_state(ProjectState(whole.state), ProjectMove.SPLIT)
        _nothing_open(whole)
        made = [
            make_project(
                code=read_code(part.code, field="parts").text,
                name=part.name,
                kind=whole.kind,
                investment_fen=part.investment_fen,
                place=whole.place,
                applicant_ref=whole.applicant_ref,
                applicant_name=whole.applicant_name,
                lead=whole.lead_body,
                parent=whole,
                from_codes=(whole.code,),
                by=by,
                now=now,
            )
            for part in parts
        ]
        advance(whole, ProjectMove.SPLIT, reason=reason, by=by.actor, now=now)
        into = tuple(part.code for part in made)
        publish(ProjectSplit(project_id=whole.pk, into=into, reason=reason), by=by.actor, at=now)
    return made


def merge_projects(
    *, codes: Sequence[str], new_code: str, name: str, reason: str, by: Officer, now: dt.datetime
) -> Project:
    """Merge projects of one applicant under one lead into a new one, which begins as REGISTERED.

    Raises:
        NoSuchProject, NotPermitted, ProjectOutOfOrder, StageStillOpen, ProjectCodeWrong, CodeTaken
        BadInput: fewer than two, of different applicants or leads, or no reason
    """
    reason = _reason(reason)
    with transaction.atomic():
        old = [locked_project(code) for code in sorted(set(codes))]
        for project in old:
            require(by, "projects.lead", over=over_project(project))
            _nothing_open(project)
        if len(old) < _FEWEST_PARTS or len({(p.applicant_ref, p.lead_body_id) for p in old}) > 1:
            raise BadInput.one(("codes",), "请填同一个项目单位、同一个牵头部门的两个以上项目。", "project.merge")
        merged = make_project(
            code=read_code(new_code, field="new_code").text,
            name=name,
            kind=old[0].kind,
            investment_fen=sum(p.investment_fen for p in old),
            place=old[0].place,
            applicant_ref=old[0].applicant_ref,
            applicant_name=old[0].applicant_name,
            lead=old[0].lead_body,
            from_codes=tuple(p.code for p in old),
            by=by,
            now=now,
        )
        for project in old:
            project.merged_into = merged
            advance(project, ProjectMove.MERGE, reason=reason, by=by.actor, now=now)
            publish(ProjectsMerged(project_id=project.pk, into=merged.code, reason=reason), by=by.actor, at=now)
    return merged


def _reason(typed: str) -> str:
    reason = clean_text(typed, max_length=2000, loc=("reason",))
    if not reason:
        raise BadInput.one(("reason",), "请写明理由。", "project.reason")
    return reason


def _nothing_open(project: Project) -> None:
    open_round = project.joints.filter(state__in=OPEN).first()
    if open_round:
        raise StageStillOpen(stage=STAGE_NAMES.get(open_round.stage or 0, open_round.title))
