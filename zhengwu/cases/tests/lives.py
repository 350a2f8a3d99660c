"""Random lives of cases against a model that a clerk could keep on paper: whatever anybody tries in whatever order, the state is
the one the table leads to, both clocks are where counting day by day puts them, refusals leave nothing behind, and events and
papers agree. The straight way and its pauses; the detours are in `test_lives.py`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from django.db import transaction
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from zhengwu.cases.models import Case
from zhengwu.cases.operations.reception.deem_accepted import sweep_silence
from zhengwu.cases.operations.reception.lapse import sweep_lapsed
from zhengwu.cases.public import (
    Gap,
    accept,
    close,
    decide,
    deliver,
    end_special_procedure,
    extend,
    receive,
    refuse_acceptance,
    request_correction,
    review,
    start_special_procedure,
    supply,
    withdraw,
)
from zhengwu.cases.tests.factories import (
    MONDAY,
    PHOTO,
    REQUEST,
    World,
    application,
    given,
    handed_in,
    told,
)
from zhengwu.cases.tests.on_paper import Attempt, Expected
from zhengwu.documents.public import documents_of
from zhengwu.kernel.public import NotPermitted, Refusal, local_date
from zhengwu.organisations.public import Officer
from zhengwu.timelimits.public import work_calendar

PROMISE, STATUTORY = 5, 20
OPEN = ("submitted", "returned", "received", "correcting", "reviewing", "special", "with_superior")
#: Which papers a life must have, by what happened.
PAPERS = {
    "CaseReceived": "receipt",
    "CorrectionRequested": "correction_notice",
    "CaseAccepted": "acceptance_notice",
    "AcceptanceRefused": "non_acceptance_notice",
    "SpecialProcedureStarted": "special_procedure_notice",
    "LimitExtended": "extension_notice",
    "CasePreReturned": "pre_return_notice",
    "CaseForwarded": "forwarding_letter",
    "UndoingProposed": "undoing_notice",
    "ResultUndone": "undoing_decision",
}


class Lives(RuleBasedStateMachine):
    """One case, everybody who could touch it, and the days going by."""

    world: World
    steps = 0

    def __init__(self) -> None:
        super().__init__()
        self.undone = transaction.atomic()
        self.undone.__enter__()
        self.now = MONDAY
        self.case: Case | None = None
        self.is_ = Expected()

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.undone.__exit__(None, None, None)

    @initialize(tolerate=st.booleans())
    def hand_in(self, tolerate: bool) -> None:
        brought = given(REQUEST, "户口簿", tolerate=[PHOTO]) if tolerate else given(REQUEST, "户口簿", PHOTO)
        self.case = handed_in(self.world, what=application(materials=brought), now=self.now).case
        self.is_.owed = tolerate

    # Days

    @rule(days=st.integers(1, 9), hours=st.integers(0, 3))
    def time_goes_by(self, days: int, hours: int) -> None:
        self.now += dt.timedelta(days=days, hours=hours)
        sweep_silence(now=self.now)
        sweep_lapsed(now=self.now)
        is_ = self.is_
        if is_.state == "received" and self.today > self.notice_due:
            self._taken_on(since=is_.received)
        if is_.state == "correcting" and is_.deadline is not None and self.today > is_.deadline:
            is_.state = "terminated"

    @property
    def today(self) -> dt.date:
        return local_date(self.now)

    @property
    def notice_due(self) -> dt.date:
        assert self.is_.received is not None
        return self._after(self.is_.received, 5)

    @staticmethod
    def _after(day: dt.date, workdays: int) -> dt.date:
        calendar, left = work_calendar(), workdays
        while left:
            day += dt.timedelta(days=1)
            left -= calendar.is_workday(day)
        return day

    # The office

    @rule(who=st.integers(0, 5))
    def receive_it(self, who: int) -> None:
        def then() -> None:
            self.is_.state, self.is_.received = "received", self.today

        self._officer(who, "window", lambda by: receive(project_no=self.no, by=by, now=self.now), {"submitted"}, then)

    @rule(who=st.integers(0, 5))
    def accept_it(self, who: int) -> None:
        self._officer(
            who, "window", lambda by: accept(project_no=self.no, by=by, now=self.now), {"received"}, self._taken_on
        )

    @rule(who=st.integers(0, 5), days=st.integers(1, 20))
    def ask_for_corrections(self, who: int, days: int) -> None:
        def ask(by: Officer) -> object:
            gaps = [Gap(material=REQUEST, problem="没有签名")]
            return request_correction(project_no=self.no, gaps=gaps, deadline_days=days, by=by, now=self.now)

        def then() -> None:
            self.is_.state, self.is_.notified = "correcting", True
            self.is_.deadline = self.today + dt.timedelta(days=days)

        self._officer(who, "window", ask, {"received"}, then, and_=not self.is_.notified)

    @rule(who=st.integers(0, 5))
    def refuse_it(self, who: int) -> None:
        def refuse(by: Officer) -> object:
            return refuse_acceptance(
                project_no=self.no, reason="不属于本机关", competent_body="县水务局", by=by, now=self.now
            )

        self._officer(who, "window", refuse, {"received"}, lambda: self._state("not_accepted"))

    @rule(who=st.integers(0, 5), outcome=st.sampled_from(["approve", "reject"]))
    def review_it(self, who: int, outcome: str) -> None:
        def then() -> None:
            self.is_.reviewed = True

        def say(by: Officer) -> object:
            return review(project_no=self.no, outcome=outcome, opinion="情况如此", by=by, now=self.now)

        self._officer(who, "reviewer", say, {"reviewing"}, then, and_=not self.is_.reviewed)

    @rule(who=st.integers(0, 5))
    def pause_it(self, who: int) -> None:
        def start(by: Officer) -> object:
            return start_special_procedure(
                project_no=self.no, kind="testing", planned_days=10, basis="第八条", by=by, now=self.now
            )

        def then() -> None:
            self.is_.state = "special"
            self.is_.paused.append((self.today, None))

        self._officer(who, "reviewer", start, {"reviewing"}, then)

    @rule(who=st.integers(0, 5))
    def go_on(self, who: int) -> None:
        def then() -> None:
            self.is_.state = "reviewing"
            self.is_.paused[-1] = (self.is_.paused[-1][0], self.today)

        self._officer(
            who,
            "reviewer",
            lambda by: end_special_procedure(project_no=self.no, by=by, now=self.now),
            {"special"},
            then,
        )

    @rule(who=st.integers(0, 5), days=st.integers(1, 12))
    def extend_it(self, who: int, days: int) -> None:
        def then() -> None:
            self.is_.extended = days

        def longer(by: Officer) -> object:
            return extend(project_no=self.no, days=days, reason="案情复杂", by=by, now=self.now)

        in_time = self.is_.accepted is not None and not self._over(STATUTORY)
        lawful = days <= 10 and not self.is_.extended and in_time
        self._officer(who, "head", longer, {"reviewing"}, then, and_=lawful)

    @rule(who=st.integers(0, 5), outcome=st.sampled_from(["approve", "reject"]))
    def decide_it(self, who: int, outcome: str) -> None:
        def then() -> None:
            self.is_.state = {"approve": "approved", "reject": "rejected"}[outcome]
            self.is_.decided, self.is_.granted = self.today, outcome == "approve"

        def say(by: Officer) -> object:
            return decide(project_no=self.no, outcome=outcome, reason="不符合第三条", by=by, now=self.now)

        self._officer(who, "head", say, {"reviewing"}, then, and_=self.is_.reviewed)

    @rule(who=st.integers(0, 5), method=st.sampled_from(["window", "courier"]))
    def deliver_it(self, who: int, method: str) -> None:
        def then() -> None:
            self.is_.sent = True
            if method == "window":
                self.is_.state = "closed"

        def hand_over(by: Officer) -> object:
            return deliver(project_no=self.no, method=method, recipient="王芳", by=by, now=self.now)

        complete = not (self.is_.state == "approved" and self.is_.owed)
        self._officer(who, "window", hand_over, {"approved", "rejected"}, then, and_=complete and not self.is_.sent)

    @rule(who=st.integers(0, 5))
    def close_it(self, who: int) -> None:
        # A case that its delivery closed stays as it is, and says so without an event (ADR 0006).
        if self.is_.state != "closed":
            self._officer(
                who, "window", lambda by: close(project_no=self.no, by=by, now=self.now), {"approved", "rejected"},
                lambda: self._state("closed"), and_=self.is_.sent,
            )  # fmt: skip

    # The applicant

    @precondition(lambda self: self.is_.state in OPEN or self.is_.owed)
    @rule(what=st.sampled_from([REQUEST, PHOTO, "没有要的"]))
    def supply_it(self, what: str) -> None:
        is_ = self.is_

        def then() -> None:
            if is_.state == "correcting":
                self._taken_on()
            else:
                is_.owed = False

        asked = (is_.state == "correcting" and what == REQUEST and self.today <= (is_.deadline or dt.date.max)) or (
            is_.state in {"reviewing", "special", "with_superior", "approved"} and what == PHOTO and is_.owed
        )
        hers = self.world.fang_account

        def hand_over() -> object:
            return supply(
                project_no=self.no, materials=given(what), account_id=hers.pk, by=self.world.fang.actor, now=self.now
            )

        self._try(Attempt(hand_over, asked, then))

    @rule(sure=st.integers(0, 9))
    def take_it_back(self, sure: int) -> None:
        if sure == 0:
            self._try(
                Attempt(
                    lambda: withdraw(project_no=self.no, by=self.world.fang.actor, now=self.now),
                    self.is_.state in OPEN,
                    lambda: self._state("withdrawn"),
                )
            )

    # What is true at every moment

    @invariant()
    def the_case_is_as_the_clerk_has_it(self) -> None:
        if self.case is None:
            return
        type(self).steps += 1
        case, is_ = Case.objects.get(pk=self.case.pk), self.is_
        assert case.state == is_.state
        assert case.accept_date == is_.accepted
        assert case.extension_days == is_.extended
        running = bool(is_.paused) and is_.paused[-1][1] is None
        if is_.accepted is not None and is_.state not in {"withdrawn", "terminated"}:
            assert case.promise_due_date == (None if running else self._due(PROMISE))
            assert case.statutory_due_date == (None if running else self._due(STATUTORY))
        if is_.decided is not None:
            assert case.elapsed_days == self._counted(is_.decided)
        happened = told(case)
        papers = sorted(paper.kind for paper in documents_of(case.subject) if paper.kind in PAPERS.values())
        assert papers == sorted(PAPERS[kind] for kind in happened if kind in PAPERS)
        assert happened.count("CaseAccepted") == (is_.accepted is not None)
        assert happened.count("CaseDecided") == (is_.decided is not None)
        assert happened.count("CorrectionRequested") == is_.notified
        assert happened.count("LimitExtended") == bool(is_.extended)
        assert happened.count("SpecialProcedureStarted") == len(is_.paused)

    # Counting as a clerk does: day by day

    def _counts(self, day: dt.date) -> bool:
        paused = any(start < day and (end is None or day <= end) for start, end in self.is_.paused)
        return work_calendar().is_workday(day) and not paused

    def _counted(self, until: dt.date) -> int:
        assert self.is_.accepted is not None
        days = (until - self.is_.accepted).days
        return sum(self._counts(self.is_.accepted + dt.timedelta(days=n)) for n in range(1, days + 1))

    def _due(self, limit: int) -> dt.date:
        assert self.is_.accepted is not None
        day, left = self.is_.accepted, limit + self.is_.extended
        while left:
            day += dt.timedelta(days=1)
            left -= self._counts(day)
        return day

    def _over(self, limit: int) -> bool:
        return self.today > self._due(limit)

    # Trying

    @property
    def no(self) -> str:
        assert self.case is not None
        return self.case.project_no

    def _state(self, state: str) -> None:
        self.is_.state = state

    def _taken_on(self, *, since: dt.date | None = None) -> None:
        self.is_.state, self.is_.accepted = "reviewing", since or self.today

    def _officer(
        self, who: int, role: str, do: Callable[[Officer], object], states: set[str], then: Callable[[], None], *,
        and_: bool = True,
    ) -> None:  # fmt: skip
        w = self.world
        people = {
            "window": [w.zhao_min, w.colleague],
            "reviewer": [w.sun_li],
            "head": [w.zhou_zheng],
            "nobody": [w.chen_jing, w.wairen],
        }
        # Most of the time somebody who may; now and then any of the others.
        by = people[role][0] if who < 3 else [p for group in people.values() for p in group][who * 5 % 6]
        may = by in people[role]
        if may:
            self._try(Attempt(lambda: do(by), self.is_.state in states and and_, then))
            return
        self._try(Attempt(lambda: do(by), False, then), refusal=NotPermitted)

    def _try(self, attempt: Attempt, *, refusal: type[Refusal] = Refusal) -> None:
        assert self.case is not None
        before = len(told(self.case))
        try:
            with transaction.atomic():
                attempt.do()
        except refusal:
            assert not attempt.allowed
            assert len(told(self.case)) == before
        else:
            assert attempt.allowed
            assert len(told(self.case)) > before or attempt.do.__qualname__.startswith("review")
            attempt.then()
