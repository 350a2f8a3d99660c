"""`POST /desk/cases/{project_no}/refuse-acceptance`: do not accept, and say where to go (不予受理)."""

from __future__ import annotations

from typing import Annotated

from django.http import HttpRequest
from ninja import Router
from pydantic import Field

from zhengwu.cases.public import refuse_acceptance
from zhengwu.doors.api_v1.auth import officer_of
from zhengwu.doors.api_v1.desk._verb import Words, verb
from zhengwu.doors.api_v1.shapes import Body, CaseOut
from zhengwu.kernel.public import current_time

router = Router()


class RefusalIn(Body):
    """Why, and who is competent."""

    reason: Words
    competent_body: Annotated[str, Field(max_length=200)] = ""


@verb(router, "refuse-acceptance", "不予受理")
def refuse_acceptance_case(request: HttpRequest, project_no: str, body: RefusalIn) -> CaseOut:
    """Do not accept, and say where to go."""
    now = current_time()
    case = refuse_acceptance(
        project_no=project_no, reason=body.reason, competent_body=body.competent_body, by=officer_of(request), now=now
    )
    return CaseOut.of(case, now=now)
