"""Random lives with every detour a person can take: a return before receipt, the superior's opinion, a death, a result undone.

`LIVES` gives how many lives are lived, of some thirty steps each; `make lives` lives more than two thousand steps, other ones
each time.
"""

from __future__ import annotations

import datetime as dt
import os
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule, run_state_machine_as_test

from zhengwu.cases.public import (
    change_applicant,
    forward,
    pre_return,
    propose_undoing,
    resubmit,
    return_opinion,
    undo,
)
from zhengwu.cases.tests.factories import CIVIL, ELSEWHERE, PHOTO, REQUEST, World, application, given
from zhengwu.cases.tests.lives import OPEN, Lives
from zhengwu.cases.tests.on_paper import Attempt
from zhengwu.organisations.public import Body, Officer

LIVES = int(os.environ.get("LIVES", "12"))
STEPS = 40


class Detours(Lives):
    """A life, and whatever can come between."""

    proposed: dt.date | None = None
    "Until when the holder may speak about the end of the result."

    @initialize()
    def somebody_is_above(self) -> None:
        Body.objects.filter(code=CIVIL).update(parent=Body.objects.get(code=ELSEWHERE))

    @rule(who=st.integers(0, 5))
    def return_it(self, who: int) -> None:
        self._officer(
            who,
            "window",
            lambda by: pre_return(project_no=self.no, reason="看不清", by=by, now=self.now),
            {"submitted"},
            lambda: self._state("returned"),
        )

    @precondition(lambda self: self.is_.state in OPEN)
    @rule()
    def hand_in_again(self) -> None:
        def then() -> None:
            self.is_.state, self.is_.owed = "submitted", False

        brought = application(materials=given(REQUEST, "户口簿", PHOTO))
        self._try(
            Attempt(
                lambda: resubmit(project_no=self.no, application=brought, applicant=self.world.fang, now=self.now),
                self.is_.state == "returned",
                then,
            )
        )

    @rule(who=st.integers(0, 5), days=st.integers(1, 10))
    def forward_it(self, who: int, days: int) -> None:
        def ask(by: Officer) -> object:
            return forward(
                project_no=self.no, superior_code=ELSEWHERE, reason="请审定", limit_days=days, by=by, now=self.now
            )

        self._officer(who, "reviewer", ask, {"reviewing"}, lambda: self._state("with_superior"))

    @precondition(lambda self: self.is_.accepted is not None)
    @rule(above=st.booleans())
    def the_superior_answers(self, above: bool) -> None:
        by = self.world.wairen if above else self.world.sun_li
        self._try(
            Attempt(
                lambda: return_opinion(project_no=self.no, outcome="agree", opinion="同意", by=by, now=self.now),
                above and self.is_.state == "with_superior",
                lambda: self._state("reviewing"),
            )
        )

    @rule(sure=st.integers(0, 14), who=st.integers(0, 5))
    def the_applicant_dies(self, sure: int, who: int) -> None:
        if sure == 0:
            self._officer(
                who,
                "window",
                lambda by: change_applicant(
                    project_no=self.no, kind="death", proof="死亡证明 1 号", by=by, now=self.now
                ),
                set(OPEN),
                lambda: self._state("terminated"),
            )

    @precondition(lambda self: self.is_.decided is not None)
    @rule(who=st.integers(0, 5))
    def propose_to_undo(self, who: int) -> None:
        def then() -> None:
            self.proposed = self._after(self.today, 5)

        def tell(by: Officer) -> object:
            return propose_undoing(project_no=self.no, ground="fraud", reason="材料不实", by=by, now=self.now)

        # Only what was granted can be undone; a rejection is closed as well.
        granted = self.is_.granted and self.proposed is None
        self._officer(who, "reviewer", tell, {"closed"}, then, and_=granted)

    @precondition(lambda self: self.is_.decided is not None)
    @rule(who=st.integers(0, 5))
    def undo_it(self, who: int) -> None:
        def end(by: Officer) -> object:
            return undo(project_no=self.no, outcome="done", by=by, now=self.now)

        heard = self.proposed is not None and self.today > self.proposed
        self._officer(who, "head", end, {"closed"}, lambda: self._state("revoked"), and_=heard)


@pytest.mark.django_db
def test_no_life_of_a_case_leaves_the_law(world: World, capsys: pytest.CaptureFixture[Any]) -> None:
    machine: type[Detours] = type("TheseLives", (Detours,), {"world": world, "steps": 0})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=LIVES,
            stateful_step_count=STEPS,
            deadline=None,
            derandomize=not os.environ.get("LIVES"),
            suppress_health_check=list(HealthCheck),
        ),
    )
    with capsys.disabled():
        print(f"\n{machine.steps} steps of random lives")  # noqa: T201  how much was lived is part of the proof
    assert machine.steps >= 20 * LIVES
