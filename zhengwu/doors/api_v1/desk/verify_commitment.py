"""`POST /desk/cases/{project_no}/verify-commitment`: say what the verification of a promise found (核查承诺)."""

from __future__ import annotations

from typing import Literal

from django.http import HttpRequest
from ninja import Router
from pydantic import StrictInt

from zhengwu.cases.public import case_for_desk, check_commitment
from zhengwu.doors.api_v1.auth import officer_of
from zhengwu.doors.api_v1.desk._verb import Words, verb
from zhengwu.doors.api_v1.shapes import Body, CaseOut
from zhengwu.kernel.public import current_time

router = Router()


class VerifyCommitmentIn(Body):
    """The finding, how it was made, and in how many days it must be put right."""

    finding: Literal["true", "rectify", "false"]
    method: Literal["data", "site", "inquiry"]
    words: Words
    rectify_days: StrictInt | None = None


@verb(router, "verify-commitment", "核查承诺")
def verify_commitment_case(request: HttpRequest, project_no: str, body: VerifyCommitmentIn) -> CaseOut:
    """Say what the verification of a promise found."""
    officer, now = officer_of(request), current_time()
    check_commitment(
        project_no=project_no,
        finding=body.finding,
        method=body.method,
        words=body.words,
        rectify_days=body.rectify_days,
        by=officer,
        now=now,
    )
    return CaseOut.of(case_for_desk(project_no=project_no, by=officer), now=now)
