"""项目登记: bring a project under its code."""

from __future__ import annotations

import datetime as dt

from django.db import IntegrityError, transaction

from zhengwu.kernel.public import BadInput, Conflict, clean_line, publish
from zhengwu.organisations.public import Body, Officer, body_of, require
from zhengwu.parallel.events import ProjectRegistered
from zhengwu.parallel.models import Project
from zhengwu.parallel.operations._project import read_code
from zhengwu.parallel.queries.over import over
from zhengwu.parallel.rules.stages import ProjectKind
from zhengwu.people.public import legal_person_by_uscc


class CodeTaken(Conflict):
    """One project, one code."""

    code = "parallel.code_taken"
    template = "代码 {project_code} 已经登记过了。请从项目列表打开它。"


def register_project(
    *,
    code: str,
    name: str,
    kind: str,
    investment_fen: int,
    place: str,
    applicant_uscc: str,
    lead_body_code: str,
    by: Officer,
    now: dt.datetime,
) -> Project:
    """Register a project; REGISTERED. `investment_fen` is money in 分.

    Raises:
        NotPermitted, BodyUnknown, CodeTaken
        ProjectCodeWrong, BadInput: what was typed is no code, no kind, no known firm
    """
    lead = body_of(lead_body_code)
    firm = legal_person_by_uscc(uscc=applicant_uscc)
    if firm is None:
        raise BadInput.one(
            ("applicant_uscc",), "没有这个单位的登记。请核对统一社会信用代码，或先登记。", "project.applicant"
        )
    require(by, "projects.lead", over=over(lead, party=firm.ref))
    return make_project(
        code=read_code(code).text,
        name=name,
        kind=kind,
        investment_fen=investment_fen,
        place=place,
        applicant_ref=firm.ref,
        applicant_name=firm.name,
        lead=lead,
        by=by,
        now=now,
    )


def make_project(
    *,
    code: str,
    name: str,
    kind: str,
    investment_fen: int,
    place: str,
    applicant_ref: str,
    applicant_name: str,
    lead: Body,
    by: Officer,
    now: dt.datetime,
    parent: Project | None = None,
    from_codes: tuple[str, ...] = (),
) -> Project:
    """Write the project and its first fact. Whoever calls has asked for permission.

    Raises:
        CodeTaken, BadInput
    """
    if kind not in set(ProjectKind):
        raise BadInput.one(("kind",), "请选择项目类型。", "project.kind")
    if investment_fen < 0:
        raise BadInput.one(("investment",), "总投资不能是负数。", "project.investment")
    if Project.objects.filter(former_codes__contains=[code]).exists():
        raise CodeTaken(project_code=code)
    try:
        with transaction.atomic():
            project = Project.objects.create(
                code=code,
                name=_needed(name, "name", most=200),
                kind=kind,
                investment_fen=investment_fen,
                place=_needed(place, "place", most=200),
                applicant_ref=applicant_ref,
                applicant_name=applicant_name,
                lead_body=lead,
                parent=parent,
                registered_at=now,
            )
            publish(
                ProjectRegistered(
                    project_id=project.pk,
                    code=project.code,
                    name=project.name,
                    kind=project.kind,
                    investment_fen=investment_fen,
                    applicant_name=applicant_name,
                    lead_body_code=lead.code,
                    from_codes=from_codes,
                ),
                by=by.actor,
                at=now,
            )
    except IntegrityError:
        raise CodeTaken(project_code=code) from None
    return project


def _needed(typed: str, field: str, *, most: int) -> str:
    line = clean_line(typed, max_length=most, loc=(field,))
    if not line:
        raise BadInput.one((field,), "请填写这一项。", "project.missing")
    return line
