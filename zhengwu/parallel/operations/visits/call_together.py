"""组织联合踏勘、联合验收: one date, one form, all bodies called at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.db import transaction

from zhengwu.kernel.public import BadInput, clean_line, clean_text, local_date, publish
from zhengwu.organisations.public import Officer, body_of, require
from zhengwu.parallel.events import VisitCalled
from zhengwu.parallel.models import JointVisit, VisitSignature
from zhengwu.parallel.operations._found import locked_project
from zhengwu.parallel.queries.over import over_project
from zhengwu.parallel.rules.visits import VisitKind


def call_together(
    *,
    code: str,
    kind: str,
    visit_date: dt.date,
    place: str,
    form: str,
    body_codes: Sequence[str],
    phase: str = "",
    by: Officer,
    now: dt.datetime,
) -> JointVisit:
    """Call the bodies together on one day.

    Args:
        form: what is looked at, the same for all.

    Raises:
        NoSuchProject, NotPermitted, BodyUnknown
        BadInput: a day that is over, nobody, or nothing to look at
    """
    place = clean_line(place, max_length=200, loc=("place",))
    form = clean_text(form, max_length=4000, loc=("form",))
    if kind not in set(VisitKind):
        raise BadInput.one(("kind",), "请选择联合踏勘或联合验收。", "parallel.visit_kind")
    if not body_codes:
        raise BadInput.one(("bodies",), "请至少选一个部门。", "parallel.nobody")
    if not form:
        raise BadInput.one(("form",), "请写明看什么，各部门用同一张表。", "parallel.form")
    if visit_date < local_date(now):
        raise BadInput.one(("visit_date",), "请选今天或今天以后的日期。", "parallel.visit_date")
    with transaction.atomic():
        project = locked_project(code)
        require(by, "projects.lead", over=over_project(project))
        bodies = [body_of(body_code) for body_code in dict.fromkeys(body_codes)]
        visit = JointVisit.objects.create(
            project=project,
            kind=kind,
            phase=clean_line(phase, max_length=40, loc=("phase",)),
            visit_date=visit_date,
            place=place or project.place,
            form=form,
            called_at=now,
        )
        VisitSignature.objects.bulk_create(VisitSignature(visit=visit, body=body) for body in bodies)
        publish(
            VisitCalled(
                project_id=project.pk,
                kind=kind,
                phase=visit.phase,
                visit_date=visit_date,
                body_names=tuple(body.short_name or body.name for body in bodies),
            ),
            by=by.actor,
            at=now,
        )
    return visit
