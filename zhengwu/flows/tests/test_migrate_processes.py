"""流程变更: running processes go on by another version where they stand, or stay where they are."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings

from zhengwu.flows.public import (
    Migration,
    NodeKind,
    SameVersion,
    complete,
    ends_without,
    migrate_processes,
    moved_over,
    open_work_items,
    read_process,
    steps_after,
)
from zhengwu.flows.rules.moving_over import resting
from zhengwu.flows.rules.soundness import find_flaw
from zhengwu.flows.rules.tokens import Tokens, advance, first_tokens
from zhengwu.flows.tests.drawings import Block, blocks, drawing, drawn, flow, serial, user_task
from zhengwu.flows.tests.factories import NOW, Office, published, started
from zhengwu.kernel.public import SYSTEM, BadInput, NotPermitted, events_of
from zhengwu.organisations.public import Officer, Post, grant, officer_for
from zhengwu.people.public import Account

A, B, C = ("a", "cases.review"), ("b", "cases.review"), ("c", "cases.decide")
OLD = serial(A, B, C)
NEW = serial(A, ("x", "cases.review"), B, C)


def _walk(block: Block) -> Iterator[Tokens]:
    model = read_process(drawn(block))
    tokens = first_tokens(model, data={})
    for _ in range(8):
        yield tokens
        if tokens.finished:
            return
        tokens = advance(model, tokens, step_id=min(tokens.open_steps), outcome="reject", data={})


@settings(max_examples=40, deadline=None)
@given(blocks)
def test_wherever_a_process_comes_to_rest_is_known_beforehand(block: Block) -> None:
    model = read_process(drawn(block))
    if find_flaw(model):
        return
    for tokens in _walk(block):
        assert (tokens.open_steps, frozenset(tokens.waiting)) in resting(model)
        if not tokens.finished:
            assert moved_over(tokens, before=model, after=model).possible


def test_why_it_cannot_move() -> None:
    old = read_process(OLD)
    at_b = Tokens(open_steps=frozenset({"b"}), outcomes={"a": "approve"})
    assert moved_over(at_b, before=old, after=read_process(NEW)).stands == ("步骤b",)
    assert moved_over(at_b, before=old, after=read_process(serial(A, C))).missing == ("步骤b",)
    decided_by_head = read_process(serial(A, ("b", "cases.decide")))
    assert moved_over(at_b, before=old, after=decided_by_head).changed == ("步骤b",)
    ways = [("begin", "f"), ("f", "a"), ("f", "b"), ("a", "j"), ("b", "j"), ("j", "finish")]
    side_by_side = drawing(
        '<bpmn:startEvent id="begin"/><bpmn:endEvent id="finish"/>'
        '<bpmn:parallelGateway id="f"/><bpmn:parallelGateway id="j"/>'
        + "".join(user_task(step) for step in "ab")
        + "".join(flow(*ends) for ends in ways)
    )
    verdict = moved_over(at_b, before=old, after=read_process(side_by_side))
    assert not verdict.possible
    assert verdict.missing == verdict.changed == ()


@pytest.fixture
def designer(office: Office) -> Officer:
    post = Post.objects.get(pk=office.admin.post_id)
    grant(post=post, action="processes.edit", by=SYSTEM, now=NOW)
    found = officer_for(Account.objects.get(pk=office.admin.account_id), today=NOW.date())
    assert found is not None
    return found


def test_those_that_can_move_do_and_the_others_stay(office: Office, designer: Officer) -> None:
    published("changing", serial(A, B, C))
    fresh, half = started("changing"), started("changing")
    (first,) = open_work_items(subject=half.subject)
    complete(work_item_id=first.pk, by=office.sun_li, outcome="approve", at=NOW)
    published("changing", serial(A, C))

    def move(**other: object) -> Migration:
        asked = {"process_key": "changing", "from_version": 1, "to_version": 2, "reason": "取消复审"} | other
        return migrate_processes(**asked, by=designer, now=NOW)  # type: ignore[arg-type]

    with pytest.raises(BadInput):
        move(reason=" ")
    with pytest.raises(SameVersion):
        move(to_version=1)
    with pytest.raises(NotPermitted):
        migrate_processes(
            process_key="changing", from_version=1, to_version=2, reason="不许", by=office.wairen, now=NOW
        )
    assert move() == Migration(moved=1, left=1, more=False)
    fresh.refresh_from_db()
    half.refresh_from_db()
    assert (fresh.definition.version, half.definition.version) == (2, 1)
    told = events_of(fresh.subject)[-1]
    assert (told.type, told.data["reason"], told.data["steps"]) == ("flows.ProcessMigrated", "取消复审", ["a"])
    assert events_of("process:changing")[-1].data["left"] == 1
    (item,) = open_work_items(subject=fresh.subject)
    complete(work_item_id=item.pk, by=office.sun_li, outcome="approve", at=NOW)
    assert [item.step_id for item in open_work_items(subject=fresh.subject)] == ["c"]


@pytest.mark.parametrize(
    ("steps", "undecided", "after"),
    [([A, C], False, []), ([A, B], True, []), ([A, C, B], False, ["步骤b"])],
)
def test_whether_a_process_decides_and_nothing_is_left_after(
    steps: list[tuple[str, str]], undecided: bool, after: list[str]
) -> None:
    model = read_process(serial(*steps))
    assert ends_without(model, action="cases.decide") is undecided
    assert steps_after(model, action="cases.decide") == after
    assert all(node.kind is not NodeKind.TIMER for node in model.nodes)
