"""Every (state, move, role): what the table does not allow, or the post may not, is refused with the reason and changes nothing."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from itertools import product
from typing import Any

import pytest
from django.db import transaction

from zhengwu.cases.models import Case, Forwarding, Undoing
from zhengwu.cases.public import (
    TABLE,
    Gap,
    GivenMaterial,
    Move,
    State,
    accept,
    change_applicant,
    close,
    decide,
    end_special_procedure,
    forward,
    pre_return,
    receive,
    refuse_acceptance,
    request_correction,
    resubmit,
    return_opinion,
    start_special_procedure,
    supply,
    undo,
    withdraw,
)
from zhengwu.cases.tests.factories import CIVIL, ELSEWHERE, HOUSEHOLD, REQUEST, World, application, at, reviewed
from zhengwu.kernel.public import Refusal, StoredEvent
from zhengwu.organisations.public import Body, Officer

NOW = at("03-03")
#: Which grant of a post the move of an officer needs.
ACTION = {
    Move.PRE_RETURN: "pre_return",
    Move.RECEIVE: "receive",
    Move.REFUSE_ACCEPTANCE: "refuse_acceptance",
    Move.REQUEST_CORRECTION: "request_correction",
    Move.ACCEPT: "accept",
    Move.START_SPECIAL: "start_special_procedure",
    Move.END_SPECIAL: "end_special_procedure",
    Move.FORWARD: "forward",
    Move.RETURN_OPINION: "give_opinion",
    Move.APPROVE: "decide",
    Move.REJECT: "decide",
    Move.CLOSE: "close",
    Move.ABATE: "change_applicant",
    Move.REVOKE: "undo",
    Move.CANCEL: "undo",
}
#: Moves of the applicant, whom no post helps.
OWN = {Move.RESUBMIT, Move.SUPPLY, Move.WITHDRAW}
#: Moves of the clock alone, or of rooms above; no verb of a person leads to them here.
NO_VERB = {Move.DEEM_ACCEPTED, Move.LAPSE, Move.LAPSE_TOLERATED, Move.DEEM_RENEWED, Move.ASSIGN, Move.ARCHIVE}
#: What the holder was told before, where the move ends a result.
PROPOSED = {Move.REVOKE: ("revoke", "powers"), Move.CANCEL: ("cancel", "died")}

#: Closing what its delivery has closed is no step: the same is answered again, and nothing is written.
AGAIN = (State.CLOSED, Move.CLOSE)


def verbs(world: World, no: str, by: Officer) -> dict[Move, Callable[[], Any]]:
    """One call a move, complete in everything but the state and the permission."""
    gap = Gap(material=HOUSEHOLD, problem="看不清")
    given = GivenMaterial(name=REQUEST, certificate_identifier="CERT-1")
    who: dict[str, Any] = {"project_no": no, "by": by, "now": NOW}
    applicant: dict[str, Any] = {"project_no": no, "by": world.fang.actor, "now": NOW}
    return {
        Move.PRE_RETURN: lambda: pre_return(reason="缺页", **who),
        Move.RECEIVE: lambda: receive(**who),
        Move.REFUSE_ACCEPTANCE: lambda: refuse_acceptance(reason="不归本机关", competent_body="县水务局", **who),
        Move.REQUEST_CORRECTION: lambda: request_correction(gaps=[gap], **who),
        Move.ACCEPT: lambda: accept(**who),
        Move.START_SPECIAL: lambda: start_special_procedure(kind="testing", planned_days=5, basis="依法", **who),
        Move.END_SPECIAL: lambda: end_special_procedure(**who),
        Move.FORWARD: lambda: forward(superior_code=ELSEWHERE, reason="请审", limit_days=5, **who),
        Move.RETURN_OPINION: lambda: return_opinion(outcome="agree", opinion="同意", **who),
        Move.APPROVE: lambda: decide(outcome="approve", **who),
        Move.REJECT: lambda: decide(outcome="reject", reason="不符合", **who),
        Move.CLOSE: lambda: close(**who),
        Move.ABATE: lambda: change_applicant(kind="death", proof="死亡证明", **who),
        Move.REVOKE: lambda: undo(outcome="done", **who),
        Move.CANCEL: lambda: undo(outcome="done", **who),
        Move.RESUBMIT: lambda: resubmit(project_no=no, application=application(), applicant=world.fang, now=NOW),
        Move.SUPPLY: lambda: supply(materials=[given], account_id=world.fang.account_id, **applicant),
        Move.WITHDRAW: lambda: withdraw(**applicant),
    }


def test_every_triple_outside_the_table_is_refused_with_its_reason(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    """Coverage is printed; every cell of the product counts as refused, open, or without a verb."""
    assert set(ACTION) | OWN | NO_VERB == set(Move)
    case = reviewed(world)
    superior = Body.objects.get(code=ELSEWHERE)
    Body.objects.filter(code=CIVIL).update(parent=superior)
    Forwarding.objects.create(
        case=case,
        superior=superior,
        reason="请审",
        limit_days=5,
        due_date="2026-03-10",
        forwarded_at=NOW,
        forwarded_by="孙立",
    )
    cast = (world.zhao_min, world.sun_li, world.zhou_zheng, world.chen_jing, world.wairen)
    tried: Counter[str] = Counter()
    before = StoredEvent.objects.count()
    for state, move, by in product(State, Move, cast):
        if move in NO_VERB:
            tried["no verb"] += 1
            continue
        may = move in OWN or any(g.action == f"cases.{ACTION[move]}" for g in by.grants)
        here = ELSEWHERE if move is Move.RETURN_OPINION else CIVIL
        reaches = move in OWN or (may and any(g.body_code == here for g in by.grants))
        if state in TABLE[move] and reaches:
            tried["open"] += 1
            continue
        refused = tried_once(world, case, state, move, by, before=before)
        if (state, move) == AGAIN and reaches:
            assert refused is None
            tried["again"] += 1
            continue
        assert refused is not None, (state, move, by.name)
        assert refused.status in {409, 403}, (state, move, by.name, refused)
        assert refused.say(), (state, move, by.name)
        assert "{" not in refused.say()
        tried[str(refused.status)] += 1
    total = len(State) * len(Move) * len(cast)
    assert sum(tried.values()) == total
    with capsys.disabled():
        sys.stdout.write(f"\n(state, move, role): {total} triples, {dict(sorted(tried.items()))}\n")


def tried_once(world: World, case: Case, state: State, move: Move, by: Officer, *, before: int) -> Refusal | None:
    """The refusal, and that nothing was written; None when the verb went through."""
    with transaction.atomic():
        # A case that was accepted, in any state: the state alone is asked about.
        Case.objects.filter(pk=case.pk).update(state=state)
        if move in PROPOSED:
            propose(case, *PROPOSED[move])
        try:
            verbs(world, case.project_no, by)[move]()
            assert (state, move) != AGAIN or StoredEvent.objects.count() == before
        except Refusal as refusal:
            assert StoredEvent.objects.count() == before
            assert Case.objects.values_list("state", flat=True).get(pk=case.pk) == state
            return refusal
        else:
            return None
        finally:
            transaction.set_rollback(True)


def propose(case: Case, kind: str, ground: str) -> None:
    """As if the holder had been told long ago and had said nothing."""
    told = at("02-02")
    Undoing.objects.create(
        case=case,
        kind=kind,
        ground=ground,
        reason="复核发现",
        notified_at=told,
        proposer_id=0,
        proposed_by="孙立",
        heard_until=told.date(),
    )
