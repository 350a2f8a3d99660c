"""An office that does as it likes: whatever officers say, return, take back or hand on, desks and tokens agree."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from zhengwu.flows.public import (
    AlreadyDone,
    NothingToReturnTo,
    ProcessInstance,
    TooLateToTakeBack,
    WorkItem,
    actors_of,
    cancel,
    complete,
    inbox,
    open_work_items,
    take_back,
)
from zhengwu.flows.tests.factories import NOW, Office, started
from zhengwu.kernel.public import SYSTEM, events_of
from zhengwu.organisations.public import Officer

#: Which steps are open after each, once everything before is done: the demonstration processes as a person knows them.
FLOW = {
    "simple": [{"check"}, {"decide"}],
    "standard": [{"first_review"}, {"recheck", "verify"}, {"decide"}],
    "survey": [{"first_review"}, {"site_survey", "compliance"}, {"summary"}, {"decide"}],
}

moves = st.lists(
    st.tuples(st.sampled_from(["approve", "reject", "return", "take_back"]), st.integers(0, 5), st.integers(0, 1)),
    max_size=25,
)


class Expected:
    """What a person would expect to be open."""

    def __init__(self, key: str) -> None:
        self.flow = FLOW[key]
        self.stage = 0
        self.open = set(self.flow[0])
        self.before: tuple[int, set[str], str] | None = None

    def done(self, step: str) -> None:
        self.before = (self.stage, set(self.open), step)
        self.open.discard(step)
        if not self.open:
            self.stage += 1
            self.open = set(self.flow[self.stage]) if self.stage < len(self.flow) else set()
        if not self.open:
            self.before = None

    def returned(self) -> None:
        self.stage, self.open, self.before = 0, set(self.flow[0]), None

    def taken_back(self) -> None:
        assert self.before
        self.stage, self.open, _ = self.before
        self.before = None


def check(run: ProcessInstance, expected: Expected) -> list[WorkItem]:
    items = open_work_items(subject=run.subject)
    assert {item.step_id for item in items} == expected.open
    assert len(items) == len(expected.open)
    run.refresh_from_db()
    assert set(run.tokens["open"]) == expected.open
    assert (run.state == "running") == bool(expected.open)
    return items


def say(item: WorkItem, office: Office, who: int, outcome: str) -> None:
    by: Officer = office.zhou_zheng if item.action == "cases.decide" else office.reviewers[who]
    assert item.pk in {mine.pk for mine in inbox(officer=by)}
    complete(work_item_id=item.pk, by=by, outcome=outcome, opinion="情况如此", at=NOW)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(key=st.sampled_from(sorted(FLOW)), script=moves, cancelled=st.booleans())
def test_whatever_they_do_tokens_never_stick(
    demo_office: Office, key: str, script: list[tuple[str, int, int]], cancelled: bool
) -> None:
    run, expected = started(key), Expected(key)
    last: WorkItem | None = None
    for outcome, which, who in script:
        items = check(run, expected)
        if not items:
            break
        item = items[which % len(items)]
        if outcome == "take_back":
            last = _take_back(run, expected, last, demo_office)
        elif outcome == "return" and item.step_id in expected.flow[0]:
            try:
                say(item, demo_office, who, outcome)
            except NothingToReturnTo:
                continue
            raise AssertionError("the first step was returned")
        else:
            say(item, demo_office, who, outcome)
            last = None if outcome == "return" else item
            expected.returned() if outcome == "return" else expected.done(item.step_id)
    check(run, expected)
    if cancelled:
        _cancel(run)
    else:
        _finish(run, expected, demo_office)


def _take_back(run: ProcessInstance, expected: Expected, last: WorkItem | None, office: Office) -> WorkItem | None:
    done = last or WorkItem.objects.filter(instance=run).exclude(state="open").first()
    if done is None:
        return None
    word = done.assignments.filter(withdrawn_at__isnull=True).exclude(outcome="").last()
    by = next(
        (who for who in [*office.reviewers, office.zhou_zheng] if word and who.account_id == word.acted_by_id),
        office.sun_li,
    )
    try:
        take_back(work_item_id=done.pk, by=by, at=NOW)
    except TooLateToTakeBack:
        assert expected.before is None
    else:
        assert expected.before is not None
        assert done.step_id == expected.before[2]
        expected.taken_back()
    return None


def _finish(run: ProcessInstance, expected: Expected, office: Office) -> None:
    while items := check(run, expected):
        say(items[0], office, 0, "approve")
        expected.done(items[0].step_id)
    assert run.state == "finished"
    assert not WorkItem.objects.filter(instance=run, state="open").exists()
    reviewed, decided = (actors_of(subject=run.subject, action=f"cases.{verb}") for verb in ("review", "decide"))
    assert reviewed
    assert decided
    assert not reviewed & decided
    assert [event.type for event in events_of(run.subject)].count("flows.ProcessFinished") == 1


def _cancel(run: ProcessInstance) -> None:
    was_running = run.state == "running"
    assert cancel(subject=run.subject, reason="申请人撤回申请", by=SYSTEM, at=NOW) is was_running
    assert open_work_items(subject=run.subject) == []
    run.refresh_from_db()
    assert run.state == ("cancelled" if was_running else "finished")
    for item in WorkItem.objects.filter(instance=run):
        with pytest.raises(AlreadyDone):
            complete(work_item_id=item.pk, by=anybody(), outcome="approve", at=NOW)


def anybody() -> Officer:
    """Anybody: closed steps are refused before asking who it is."""
    return Officer(
        account_id=1, name="外人", post_id=1, post_name="", post_kind="", body_code="", body_name="", division_code=""
    )
