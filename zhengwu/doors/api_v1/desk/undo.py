"""`POST /desk/cases/{project_no}/undo`: end a result after its holder was heard, or let it stand (撤销、注销)."""

from __future__ import annotations

from typing import Literal

from django.http import HttpRequest
from ninja import Router

from zhengwu.cases.public import undo
from zhengwu.doors.api_v1.auth import officer_of
from zhengwu.doors.api_v1.desk._verb import Words, verb
from zhengwu.doors.api_v1.shapes import Body, CaseOut
from zhengwu.kernel.public import current_time

router = Router()


class UndoIn(Body):
    """How the views of the holder were weighed."""

    outcome: Literal["done", "drop"]
    answer: Words = ""


@verb(router, "undo", "撤销、注销")
def undo_case(request: HttpRequest, project_no: str, body: UndoIn) -> CaseOut:
    """End a result after its holder was heard, or let it stand."""
    officer, now = officer_of(request), current_time()
    case = undo(project_no=project_no, outcome=body.outcome, answer=body.answer, by=officer, now=now)
    return CaseOut.of(case, now=now)
