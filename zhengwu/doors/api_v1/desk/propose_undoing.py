"""`POST /desk/cases/{project_no}/propose-undoing`: tell the holder that the result is to be ended (告知拟撤销、注销)."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router
from pydantic import StrictInt

from zhengwu.cases.public import HEARD_DAYS, case_for_desk, propose_undoing
from zhengwu.doors.api_v1.auth import officer_of
from zhengwu.doors.api_v1.desk._verb import Words, verb
from zhengwu.doors.api_v1.shapes import Body, CaseOut
from zhengwu.kernel.public import current_time

router = Router()


class ProposeUndoingIn(Body):
    """The ground of the law, the facts, and the working days the holder has to speak."""

    ground: str
    reason: Words
    heard_days: StrictInt = HEARD_DAYS


@verb(router, "propose-undoing", "告知拟撤销、注销")
def propose_undoing_case(request: HttpRequest, project_no: str, body: ProposeUndoingIn) -> CaseOut:
    """Tell the holder that the result is to be ended."""
    officer, now = officer_of(request), current_time()
    propose_undoing(
        project_no=project_no, ground=body.ground, reason=body.reason, heard_days=body.heard_days, by=officer, now=now
    )
    return CaseOut.of(case_for_desk(project_no=project_no, by=officer), now=now)
