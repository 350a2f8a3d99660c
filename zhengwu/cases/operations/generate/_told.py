"""What the log says of a made-up case: the events the verbs would have published, by officers and applicants nobody is."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterator
from dataclasses import dataclass

from zhengwu.cases.events import (
    AcceptanceRefused,
    CaseAccepted,
    CaseClosed,
    CaseDecided,
    CaseLapsed,
    CaseReceived,
    CaseSubmitted,
    CaseWithdrawn,
    CorrectionRequested,
    MaterialsSupplied,
    ResultServed,
    SpecialProcedureEnded,
    SpecialProcedureStarted,
)
from zhengwu.cases.rules.correction import Gap
from zhengwu.cases.rules.made_up import Life, deadline_of
from zhengwu.cases.rules.states import State
from zhengwu.flows.events import WorkItemDone, WorkItemOpened
from zhengwu.kernel.public import SHANGHAI, SYSTEM, Actor, Fact, Told, local_date

_WHO = "生成数据"
_PAUSE_DAYS = 10
#: Made-up officers, so that a log has different hands in it; no account has such an id.
_HANDS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the row of the case says besides its life."""

    pk: int
    project_no: str
    task_code: str
    item_name: str
    body_code: str
    source: str
    applicant_name: str
    acceptance_due_date: dt.date | None
    promise_due_date: dt.date | None
    statutory_due_date: dt.date | None
    elapsed_days: int | None


def told(facts: Facts, life: Life) -> list[Told]:
    """The chain, oldest first."""
    return [(fact, by, at) for at, _place, fact, by in sorted(_told(facts, life), key=lambda one: one[:2])]


def _told(it: Facts, life: Life) -> Iterator[tuple[dt.datetime, int, Fact, Actor]]:
    no = it.project_no
    applicant = Actor(ref=f"generated:{it.pk}", name=_WHO)
    window, reviewer, head = (Actor(ref=f"generated-officer:{kind}{it.pk % _HANDS}", name=_WHO) for kind in "wrh")
    submitted = CaseSubmitted(
        project_no=no,
        task_code=it.task_code,
        item_name=it.item_name,
        item_version=1,
        body_code=it.body_code,
        applicant_name=_WHO,
        agent_name="",
        source=it.source,
        materials=(),
    )
    yield life.submitted_at, 0, submitted, applicant
    if life.received_at and it.acceptance_due_date:
        received = CaseReceived(project_no=no, acceptance_due_date=it.acceptance_due_date, receipt_no="")
        yield life.received_at, 1, received, window
    if life.asked_at:
        gaps = (Gap(material="申请表", problem="没有签字"),)
        asked = CorrectionRequested(project_no=no, gaps=gaps, deadline_date=deadline_of(life.asked_at), notice_no="")
        yield life.asked_at, 2, asked, window
    if life.supplied_at:
        yield life.supplied_at, 3, MaterialsSupplied(project_no=no, materials=("申请表",), still_missing=()), applicant
    yield from _review(it, life, window, reviewer, head)
    yield from _end(it, life, window, applicant)


def _review(
    it: Facts, life: Life, window: Actor, reviewer: Actor, head: Actor
) -> Iterator[tuple[dt.datetime, int, Fact, Actor]]:
    if life.accepted_at is None:
        return
    no, dates = it.project_no, {"promise_due_date": it.promise_due_date, "statutory_due_date": it.statutory_due_date}
    accepted = CaseAccepted(
        project_no=no, accept_date=local_date(life.accepted_at), deemed=False, tolerated=(), notice_no="", **dates
    )
    yield life.accepted_at, 4, accepted, window
    run = {"about": f"case:{no}", "process_id": uuid.uuid5(uuid.NAMESPACE_URL, no), "work_item_id": it.pk}
    step = {"step_id": "review", "name": "审查", "action": "cases.review"}
    opened = WorkItemOpened(**run, **step, body_code=it.body_code, round=1, due_date=None)  # type: ignore[arg-type]  # words by name
    yield life.accepted_at, 5, opened, SYSTEM
    if life.paused:
        began, ended = life.paused
        started = SpecialProcedureStarted(
            project_no=no, kind="testing", basis=_WHO, planned_days=_PAUSE_DAYS, started_date=began, notice_no=""
        )
        yield max(life.accepted_at, _noon(began)), 6, started, reviewer
        if ended:
            over = SpecialProcedureEnded(
                project_no=no, kind="testing", ended_date=ended, planned_days=_PAUSE_DAYS, taken_days=(ended - began).days, **dates
            )  # fmt: skip
            yield max(life.accepted_at, _noon(ended)), 7, over, reviewer
    if life.decided_at:
        # The review is done some time before the decision, the later the longer the whole took.
        done_at = life.decided_at - (life.decided_at - life.accepted_at) / (3 + it.pk % 5)
        if life.paused and life.paused[1]:
            done_at = max(done_at, min(_noon(life.paused[1]), life.decided_at))
        yield done_at, 8, WorkItemDone(**run, **step, outcome="approve"), reviewer  # type: ignore[arg-type]  # words by name
        due = it.promise_due_date
        decided = CaseDecided(
            project_no=no,
            outcome="reject" if life.rejected else "approve",
            reason="",
            document_no="",
            promise_overdue=bool(due and local_date(life.decided_at) > due),
            statutory_overdue=bool(it.statutory_due_date and local_date(life.decided_at) > it.statutory_due_date),
        )
        yield life.decided_at, 9, decided, head


def _end(it: Facts, life: Life, window: Actor, applicant: Actor) -> Iterator[tuple[dt.datetime, int, Fact, Actor]]:
    if life.closed_at is None:
        return
    no, at = it.project_no, life.closed_at
    match life.state:
        case State.CLOSED:
            yield at, 10, ResultServed(project_no=no, method="window", recipient=_WHO, proof_no=""), window
            outcome = "reject" if life.rejected else "approve"
            yield at, 11, CaseClosed(project_no=no, outcome=outcome, elapsed_days=it.elapsed_days or 0), window
        case State.NOT_ACCEPTED:
            yield at, 10, AcceptanceRefused(project_no=no, reason=_WHO, competent_body=_WHO, notice_no=""), window
        case State.WITHDRAWN:
            yield at, 10, CaseWithdrawn(project_no=no, reason=""), applicant
        case State.TERMINATED if life.asked_at:
            yield at, 10, CaseLapsed(project_no=no, deadline_date=deadline_of(life.asked_at)), SYSTEM


def _noon(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(12), SHANGHAI)
