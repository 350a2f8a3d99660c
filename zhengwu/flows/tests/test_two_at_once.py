"""Officers who press at the same moment, each on a connection of their own."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from zhengwu.flows.public import (
    AlreadyDone,
    AlreadyRunning,
    complete,
    open_work_items,
    process_picture,
    publish_process,
    start,
)
from zhengwu.flows.tests.drawings import serial
from zhengwu.flows.tests.factories import BODY, DRAWINGS, NOW, open_office, published, started
from zhengwu.kernel.public import SYSTEM, Refusal, events_of

pytestmark = pytest.mark.django_db(transaction=True)


def together(*calls: Callable[[], object]) -> list[object]:
    """Run all calls at once; answers what each returned or the refusal it raised."""
    gate = Barrier(len(calls), timeout=30)

    def run(call: Callable[[], object]) -> object:
        try:
            gate.wait()
            return call()
        except Refusal as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(run, calls))


def test_two_reviewers_do_the_same_step_and_one_is_told() -> None:
    office = open_office()
    published("standard")
    run = started("standard")
    (item,) = open_work_items(subject=run.subject)
    answers = together(
        *(
            lambda by=by: complete(work_item_id=item.pk, by=by, outcome="approve", at=NOW)
            for by in (office.sun_li, office.colleague)
        )
    )
    assert sorted(isinstance(answer, AlreadyDone) for answer in answers) == [False, True]
    assert len(open_work_items(subject=run.subject)) == 2
    assert [event.type for event in events_of(run.subject)].count("flows.WorkItemDone") == 1


def test_both_branches_done_at_once_open_the_decision_once() -> None:
    office = open_office()
    published("standard")
    run = started("standard")
    (first,) = open_work_items(subject=run.subject)
    complete(work_item_id=first.pk, by=office.sun_li, outcome="approve", at=NOW)
    one, two = open_work_items(subject=run.subject)
    together(
        lambda: complete(work_item_id=one.pk, by=office.sun_li, outcome="approve", at=NOW),
        lambda: complete(work_item_id=two.pk, by=office.colleague, outcome="reject", opinion="不符", at=NOW),
    )
    assert [item.step_id for item in open_work_items(subject=run.subject)] == ["decide"]
    assert [step.state for step in process_picture(subject=run.subject)] == ["done", "done", "done", "open"]


def test_a_return_and_an_approval_at_once_leave_one_truth() -> None:
    office = open_office()
    published("standard")
    run = started("standard")
    (first,) = open_work_items(subject=run.subject)
    complete(work_item_id=first.pk, by=office.sun_li, outcome="approve", at=NOW)
    one, two = open_work_items(subject=run.subject)
    together(
        lambda: complete(work_item_id=one.pk, by=office.sun_li, outcome="return", opinion="重新核对", at=NOW),
        lambda: complete(work_item_id=two.pk, by=office.colleague, outcome="approve", at=NOW),
    )
    assert [item.step_id for item in open_work_items(subject=run.subject)] == ["first_review"]


def test_started_twice_at_once_runs_once() -> None:
    open_office()
    published("simple")
    answers = together(
        *[lambda: start(process_key="simple", subject="case:twice", body_code=BODY, by=SYSTEM, at=NOW)] * 2
    )
    assert sorted(isinstance(answer, AlreadyRunning) for answer in answers) == [False, True]
    assert len(open_work_items(subject="case:twice")) == 1


def test_two_versions_published_at_once_are_two_or_one_is_refused() -> None:
    drawings = [(DRAWINGS / "simple.bpmn").read_text("utf-8"), serial(("a", "cases.review"))]
    answers = together(
        *(
            lambda xml=xml: publish_process(key="new", name="新流程", bpmn_xml=xml, by=SYSTEM, at=NOW)
            for xml in drawings
        )
    )
    versions = sorted(answer.version for answer in answers if not isinstance(answer, Refusal))  # type: ignore[attr-defined]
    assert versions in ([1], [1, 2])
