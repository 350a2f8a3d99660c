"""`POST /desk/cases/{project_no}/start-special-procedure`: stop the clocks for what the law does not count (启动特别程序)."""

from __future__ import annotations

from typing import Annotated

from django.http import HttpRequest
from ninja import Router
from pydantic import Field, StrictInt

from zhengwu.cases.public import start_special_procedure
from zhengwu.doors.api_v1.auth import officer_of
from zhengwu.doors.api_v1.desk._verb import Words, verb
from zhengwu.doors.api_v1.shapes import Body, CaseOut
from zhengwu.kernel.public import current_time

router = Router()


class SpecialIn(Body):
    """Kind by code (`testing`) or name (检测), planned working days, legal basis."""

    type: Annotated[str, Field(max_length=40)]
    planned_days: StrictInt
    basis: Words


@verb(router, "start-special-procedure", "启动特别程序")
def start_special_procedure_case(request: HttpRequest, project_no: str, body: SpecialIn) -> CaseOut:
    """Stop the clocks for what the law does not count."""
    now = current_time()
    case = start_special_procedure(
        project_no=project_no,
        kind=body.type,
        planned_days=body.planned_days,
        basis=body.basis,
        by=officer_of(request),
        now=now,
    )
    return CaseOut.of(case, now=now)
