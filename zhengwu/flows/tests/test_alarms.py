"""The clock: reminders, escalations, and steps whose time is over, on workdays."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhengwu.flows.models import WorkItem
from zhengwu.flows.public import AlreadyClosed, complete, open_work_items, sweep_alarms, take_back
from zhengwu.flows.rules.alarms import Alarm, Rings, alarms_of, due_alarms, next_alarm
from zhengwu.flows.rules.model import Node, NodeKind, Step, Timer
from zhengwu.flows.tests.drawings import boundary, drawing, flow, user_task
from zhengwu.flows.tests.factories import NOW, Office, published, started
from zhengwu.kernel.public import events_of


class EveryDay:
    """A calendar on which every day is a workday."""

    def add_workdays(self, start: dt.date, days: int) -> dt.date:
        return start + dt.timedelta(days=days)


OPENED = dt.date(2026, 3, 2)


def day(number: int) -> dt.date:
    return OPENED + dt.timedelta(days=number)


def timer(days: int, *, interrupts: bool) -> Node:
    return Node(id=f"t{days}", kind=NodeKind.TIMER, timer=Timer(step="a", days=days, interrupts=interrupts))


@pytest.mark.parametrize(
    ("limit", "remind", "escalate", "timers", "expected"),
    [
        (None, None, None, [], []),
        (1, None, None, [], [(2, "escalate")]),
        (3, None, None, [], [(2, "remind"), (4, "escalate")]),
        (3, 2, 1, [], [(1, "remind"), (5, "escalate")]),
        (3, 0, None, [], [(3, "remind"), (4, "escalate")]),
        (None, None, None, [timer(2, interrupts=False), timer(5, interrupts=True)], [(2, "remind"), (6, "expire")]),
        (5, 0, None, [timer(5, interrupts=True)], [(5, "remind"), (6, "escalate"), (6, "expire")]),
    ],
)
def test_when_alarms_ring(
    limit: int | None, remind: int | None, escalate: int | None, timers: list[Node], expected: list[tuple[int, str]]
) -> None:
    step = Step(id="a", name="审查", action="x", limit_days=limit, remind_days=remind, escalate_days=escalate)
    alarms = alarms_of(step, timers, opened=OPENED, calendar=EveryDay())
    assert [((alarm.date - OPENED).days, alarm.rings) for alarm in alarms] == expected


@given(st.lists(st.integers(0, 30), max_size=6), st.lists(st.integers(0, 35), max_size=20))
def test_every_alarm_rings_once_however_irregular_the_clock(days: list[int], looks: list[int]) -> None:
    alarms = [Alarm(day(number), Rings.REMIND) for number in sorted(days)]
    rung, heard = None, []
    for today in map(day, [*sorted(looks), 40]):
        if due := due_alarms(alarms, rung=rung, today=today):
            heard += due
            rung = today
    assert heard == alarms
    assert next_alarm(alarms, rung=rung) is None


TIMED = drawing(
    '<bpmn:startEvent id="begin"/><bpmn:endEvent id="finish"/>'
    + user_task("check", more='zw:limitDays="3"')
    + user_task("head", name="决定", action="cases.decide")
    + boundary("late", "check")
    + "".join(flow(*ends) for ends in [("begin", "check"), ("check", "finish"), ("late", "head"), ("head", "finish")])
)


def test_a_step_reminds_then_tells_the_heads_then_goes_on_without(office: Office) -> None:
    published("timed", TIMED)
    run = started("timed")
    (item,) = open_work_items(subject=run.subject)

    def told(*, days: int) -> list[str]:
        before = len(events_of(run.subject))
        sweep_alarms(now=NOW + dt.timedelta(days=days))
        return [event.type.removeprefix("flows.") for event in events_of(run.subject)][before:]

    assert told(days=1) == []  # opened on Monday: three workdays are Thursday, the 5th
    assert told(days=2) == ["WorkItemReminded"]
    assert told(days=2) == []
    assert told(days=4) == ["WorkItemEscalated"]
    escalated = events_of(run.subject)[-1].data
    assert set(escalated["account_names"]) == {"周正", "周副", "吴双"}
    item.refresh_from_db()
    assert item.escalated_at
    assert told(days=7) == []  # five workdays: Monday is the last of them
    assert told(days=8) == ["WorkItemExpired", "WorkItemOpened"]
    with pytest.raises(AlreadyClosed):
        complete(work_item_id=item.pk, by=office.sun_li, outcome="approve", at=NOW)
    (head,) = open_work_items(subject=run.subject)
    assert head.step_id == "head"
    complete(work_item_id=head.pk, by=office.zhou_zheng, outcome="approve", at=NOW)
    run.refresh_from_db()
    assert run.state == "finished"


def test_a_clock_that_stood_still_says_it_once_and_a_step_done_is_left_alone(office: Office) -> None:
    published("timed", TIMED)
    late, done = started("timed"), started("timed")
    (item,) = open_work_items(subject=done.subject)
    complete(work_item_id=item.pk, by=office.sun_li, outcome="approve", at=NOW)
    assert sweep_alarms(now=NOW + dt.timedelta(days=30)) == 1
    kinds = [event.type for event in events_of(late.subject)]
    assert kinds.count("flows.WorkItemEscalated") == kinds.count("flows.WorkItemExpired") == 1
    assert "flows.WorkItemReminded" not in kinds
    assert WorkItem.objects.get(instance=late, step_id="check").closed_because == "expired"


def test_what_expired_cannot_be_taken_back_into(office: Office) -> None:
    first = user_task("first") + flow("begin", "first") + flow("first", "check")
    published("timed2", TIMED.replace(flow("begin", "check"), first))
    run = started("timed2")
    (item,) = open_work_items(subject=run.subject)
    complete(work_item_id=item.pk, by=office.sun_li, outcome="approve", at=NOW)
    sweep_alarms(now=NOW + dt.timedelta(days=30))
    with pytest.raises(Exception, match="撤回"):
        take_back(work_item_id=item.pk, by=office.sun_li, at=NOW)
