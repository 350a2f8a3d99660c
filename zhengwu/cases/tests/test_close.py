"""办结: only what has arrived is closed, and once."""

from __future__ import annotations

import pytest

from zhengwu.cases.public import OutOfOrder, close, deliver
from zhengwu.cases.rules.delivery import NotServedYet
from zhengwu.cases.tests.factories import World, at, closed, decided, fact, fresh, paper, reviewing, told
from zhengwu.kernel.public import NotPermitted


def test_a_parcel_signed_for_is_served_and_the_case_closed(world: World) -> None:
    case = decided(world, now=at("03-04"))
    deliver(project_no=case.project_no, method="courier", recipient="王芳", by=world.zhao_min, now=at("03-04"))
    assert fresh(case).state == "approved"
    close(project_no=case.project_no, by=world.zhao_min, now=at("03-09"))
    assert fresh(case).state == "closed"
    assert told(case)[-5:] == ["ResultSent", "DocumentIssued", "ResultServed", "DocumentIssued", "CaseClosed"]
    notice = paper(case, "closing_notice").values
    assert (notice["outcome"], notice["method"], notice["recipient"]) == ("approve", "courier", "王芳")
    assert (notice["decided_date"], notice["closed_date"]) == ("2026-03-04", "2026-03-09")
    assert [one["number"] for one in notice["served"]] == [paper(case, "approval_decision").number]
    assert fact(case, "CaseClosed") == {
        "project_no": case.project_no,
        "outcome": "approved",
        "elapsed_days": 0,
    }


def test_nothing_is_closed_before_it_is_delivered(world: World) -> None:
    case = decided(world)
    with pytest.raises(NotServedYet):
        close(project_no=case.project_no, by=world.zhao_min, now=at("03-03"))
    with pytest.raises(OutOfOrder):
        close(project_no=reviewing(world).project_no, by=world.zhao_min, now=at("03-03"))


def test_closing_what_its_delivery_has_closed_changes_nothing(world: World) -> None:
    case = closed(world)
    before = told(case)
    again = close(project_no=case.project_no, by=world.zhao_min, now=at("03-09"))
    assert (again.closed_at, told(case)) == (fresh(case).closed_at, before)


def test_outsiders_are_refused(world: World) -> None:
    with pytest.raises(NotPermitted):
        close(project_no=closed(world).project_no, by=world.wairen, now=at("03-09"))
