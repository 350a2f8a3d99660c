"""更正项目代码: codes lapse, come to life again, and are given anew (重新赋码)."""

from __future__ import annotations

import datetime as dt

from django.db import IntegrityError, transaction

from zhengwu.kernel.public import BadInput, clean_text, publish
from zhengwu.organisations.public import Officer, require
from zhengwu.parallel.events import ProjectCodeChanged
from zhengwu.parallel.models import Project
from zhengwu.parallel.operations._found import locked_project
from zhengwu.parallel.operations._project import read_code
from zhengwu.parallel.operations.projects.register_project import CodeTaken
from zhengwu.parallel.queries.over import over_project


def change_code(*, code: str, new_code: str = "", active: bool, reason: str, by: Officer, now: dt.datetime) -> Project:
    """Say what the national platform says about the code. The chain goes on: a project is more than its code.

    Args:
        new_code: the code given anew; empty keeps the present one.
        active: whether the code that is then in force lives. While it does not, no stage can be opened.

    Raises:
        NoSuchProject, NotPermitted, ProjectCodeWrong, CodeTaken
        BadInput: no reason, or nothing would change
    """
    reason = clean_text(reason, max_length=2000, loc=("reason",))
    if not reason:
        raise BadInput.one(("reason",), "请写明理由。", "project.reason")
    after = read_code(new_code, field="new_code").text if new_code.strip() else ""
    try:
        with transaction.atomic():
            project = locked_project(code)
            require(by, "projects.lead", over=over_project(project))
            before = project.code
            if (after or before) == before and active == project.code_active:
                raise BadInput.one(("new_code",), "代码没有变。请填新的代码，或者改“代码有效”。", "project.no_change")
            if after and after != before:
                if Project.objects.filter(former_codes__contains=[after]).exclude(pk=project.pk).exists():
                    raise CodeTaken(project_code=after)
                project.former_codes = [*project.former_codes, before]
                project.code = after
            project.code_active = active
            project.save()
            publish(
                ProjectCodeChanged(
                    project_id=project.pk, before=before, after=project.code, active=active, reason=reason
                ),
                by=by.actor,
                at=now,
            )
    except IntegrityError:
        raise CodeTaken(project_code=after) from None
    return project
