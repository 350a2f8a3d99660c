"""`POST /desk/cases/{project_no}/answer-filing`: answer the open filing of a case (答复否定报备)."""

from __future__ import annotations

from typing import Literal

from django.http import HttpRequest
from ninja import Router

from zhengwu.cases.public import answer_filing, case_for_desk
from zhengwu.doors.api_v1.auth import officer_of
from zhengwu.doors.api_v1.desk._verb import Words, verb
from zhengwu.doors.api_v1.shapes import Body, CaseOut
from zhengwu.kernel.public import current_time

router = Router()


class AnswerFilingIn(Body):
    """An objection needs its reason."""

    answer: Literal["agree", "object"]
    reason: Words = ""


@verb(router, "answer-filing", "答复否定报备")
def answer_filing_case(request: HttpRequest, project_no: str, body: AnswerFilingIn) -> CaseOut:
    """Answer the open filing of a case."""
    officer, now = officer_of(request), current_time()
    answer_filing(project_no=project_no, answer=body.answer, reason=body.reason, by=officer, now=now)
    return CaseOut.of(case_for_desk(project_no=project_no, by=officer), now=now)
