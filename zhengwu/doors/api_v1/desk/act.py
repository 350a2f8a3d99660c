"""`POST /desk/cases/{project_no}/…`: the verbs of the desk, one operation each.

They differ only in their words, so they stand together: each takes its body, calls its operation, and answers the case.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Literal

from django.http import HttpRequest
from ninja import Router
from pydantic import Field

from zhengwu.cases import public as cases
from zhengwu.doors.api_v1.auth import officer_of, officer_signed_in
from zhengwu.doors.api_v1.shapes import Body, CaseOut, GapIn
from zhengwu.kernel.public import current_time

router = Router(tags=["desk"])
Words = Annotated[str, Field(max_length=20_000)]


class ReviewIn(Body):
    """`return` goes back to the first step. `work_item_id` chooses among several open steps; by default the oldest."""

    outcome: Literal["approve", "reject", "return"]
    opinion: Words = ""
    work_item_id: int | None = None


class DecideIn(Body):
    """A rejection needs its reason."""

    outcome: Literal["approve", "reject"]
    reason: Words = ""


class CorrectionIn(Body):
    """Everything that is missing, once."""

    items: Annotated[list[GapIn], Field(max_length=200)]
    deadline_days: int = cases.DEFAULT_DEADLINE_DAYS


class RefusalIn(Body):
    """Why, and who is competent."""

    reason: Words
    competent_body: Annotated[str, Field(max_length=200)] = ""


class SpecialIn(Body):
    """Kind by code (`testing`) or name (检测), planned working days, legal basis."""

    type: Annotated[str, Field(max_length=40)]
    planned_days: int
    basis: Words


class SpecialEndIn(Body):
    """What came out."""

    result: Words = ""


class ExtendIn(Body):
    """Working days and the reason told to the applicant."""

    days: int
    reason: Words


class DeliverIn(Body):
    """How, and to whom."""

    method: Literal["window", "courier", "electronic"]
    recipient: Annotated[str, Field(max_length=200)]


def _verb(name: str, summary: str) -> Callable[[Callable[..., CaseOut]], Callable[..., CaseOut]]:
    return router.post(
        f"/desk/cases/{{project_no}}/{name}",
        response=CaseOut,
        auth=officer_signed_in,
        summary=summary,
        operation_id=f"desk_{name.replace('-', '_')}",
    )


@_verb("receive", "收件")
def receive(request: HttpRequest, project_no: str) -> CaseOut:
    """Take the application in."""
    now = current_time()
    return CaseOut.of(cases.receive(project_no=project_no, by=officer_of(request), now=now), now=now)


@_verb("accept", "受理")
def accept(request: HttpRequest, project_no: str) -> CaseOut:
    """Accept the application."""
    now = current_time()
    return CaseOut.of(cases.accept(project_no=project_no, by=officer_of(request), now=now), now=now)


@_verb("request-correction", "补正告知")
def request_correction(request: HttpRequest, project_no: str, body: CorrectionIn) -> CaseOut:
    """Tell the applicant once everything that is missing."""
    now = current_time()
    case = cases.request_correction(
        project_no=project_no,
        gaps=[g.gap() for g in body.items],
        deadline_days=body.deadline_days,
        by=officer_of(request),
        now=now,
    )
    return CaseOut.of(case, now=now)


@_verb("refuse-acceptance", "不予受理")
def refuse_acceptance(request: HttpRequest, project_no: str, body: RefusalIn) -> CaseOut:
    """Do not accept."""
    now = current_time()
    case = cases.refuse_acceptance(
        project_no=project_no,
        reason=body.reason,
        competent_body=body.competent_body,
        by=officer_of(request),
        now=now,
    )
    return CaseOut.of(case, now=now)


@_verb("start-special-procedure", "启动特别程序")
def start_special_procedure(request: HttpRequest, project_no: str, body: SpecialIn) -> CaseOut:
    """Stop the clocks for what the law does not count."""
    now = current_time()
    case = cases.start_special_procedure(
        project_no=project_no,
        kind=body.type,
        planned_days=body.planned_days,
        basis=body.basis,
        by=officer_of(request),
        now=now,
    )
    return CaseOut.of(case, now=now)


@_verb("end-special-procedure", "结束特别程序")
def end_special_procedure(request: HttpRequest, project_no: str, body: SpecialEndIn | None = None) -> CaseOut:
    """Let the clocks run again."""
    now = current_time()
    case = cases.end_special_procedure(
        project_no=project_no, result=body.result if body else "", by=officer_of(request), now=now
    )
    return CaseOut.of(case, now=now)


@_verb("extend", "延长办理期限")
def extend(request: HttpRequest, project_no: str, body: ExtendIn) -> CaseOut:
    """Extend the limit, once."""
    now = current_time()
    case = cases.extend(project_no=project_no, days=body.days, reason=body.reason, by=officer_of(request), now=now)
    return CaseOut.of(case, now=now)


@_verb("review", "审查")
def review(request: HttpRequest, project_no: str, body: ReviewIn) -> CaseOut:
    """Finish the caller's open review step."""
    now = current_time()
    case = cases.review(
        project_no=project_no,
        outcome=body.outcome,
        opinion=body.opinion,
        work_item_id=body.work_item_id,
        by=officer_of(request),
        now=now,
    )
    return CaseOut.of(case, now=now)


@_verb("decide", "决定")
def decide(request: HttpRequest, project_no: str, body: DecideIn) -> CaseOut:
    """Grant or refuse."""
    now = current_time()
    case = cases.decide(
        project_no=project_no, outcome=body.outcome, reason=body.reason, by=officer_of(request), now=now
    )
    return CaseOut.of(case, now=now)


@_verb("deliver", "送达")
def deliver(request: HttpRequest, project_no: str, body: DeliverIn) -> CaseOut:
    """Hand over the result."""
    now = current_time()
    case = cases.deliver(
        project_no=project_no, method=body.method, recipient=body.recipient, by=officer_of(request), now=now
    )
    return CaseOut.of(case, now=now)


@_verb("close", "办结")
def close(request: HttpRequest, project_no: str) -> CaseOut:
    """Close the case."""
    now = current_time()
    return CaseOut.of(cases.close(project_no=project_no, by=officer_of(request), now=now), now=now)
