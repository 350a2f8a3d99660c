"""Every (state, move, role): what the table does not allow, or the post may not, is refused with the reason and changes nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from itertools import product
from typing import Any

from django.db import transaction

from zhengwu.cases.models import Case, Forwarding, Undoing
from zhengwu.cases.public import (
    ACTION_OF,
    TABLE,
    Doer,
    Gap,
    GivenMaterial,
    Move,
    State,
    accept,
    change_applicant,
    close,
    decide,
    doer_of,
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
from zhengwu.cases.rules.doers import BY_THE_CLOCK
from zhengwu.cases.tests.factories import CIVIL, ELSEWHERE, HOUSEHOLD, REQUEST, World, application, at, reviewed
from zhengwu.kernel.public import Refusal, StoredEvent
from zhengwu.organisations.public import Body, Officer

NOW = at("03-03")
#: Moves of the applicant, whom no post helps.
OWN = {move for move in Move if doer_of(move) is Doer.APPLICANT}
#: Moves of the clock, of acceptance itself, of the room that seals: no verb of a person leads to them alone.
NO_VERB = {*BY_THE_CLOCK, Move.ASSIGN, Move.ARCHIVE}

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
        Move.REVOKE: lambda: end_result("revoke", "fraud", **who),
        Move.CANCEL: lambda: end_result("cancel", "expired", **who),
        Move.RESUBMIT: lambda: resubmit(project_no=no, application=application(), applicant=world.fang, now=NOW),
        Move.SUPPLY: lambda: supply(materials=[given], account_id=world.fang.account_id, **applicant),
        Move.WITHDRAW: lambda: withdraw(**applicant),
    }


def end_result(kind: str, ground: str, **who: Any) -> None:
    """The one proceeding of the case, of either kind."""
    Undoing.objects.update(kind=kind, ground=ground)
    undo(outcome="done", **who)


def test_every_triple_outside_the_table_is_refused_with_its_reason(
    world: World, record_property: Callable[[str, object], None]
) -> None:
    """Coverage is printed; every cell of the product counts as refused, allowed, or without a verb."""
    assert set(ACTION_OF) | OWN | NO_VERB == set(Move)
    case = ready_for_everything(world)
    cast = (world.zhao_min, world.sun_li, world.zhou_zheng, world.chen_jing, world.wairen)
    tried: Counter[str] = Counter()
    before = StoredEvent.objects.count()
    for state in State:
        with transaction.atomic():
            # A case that was accepted, in any state: the state alone is asked about.
            Case.objects.filter(pk=case.pk).update(state=state)
            for move, by in product(Move, cast):
                tried[what_comes_of(world, case, state, move, by)] += 1
            # Not one of the refusals has written anything.
            assert StoredEvent.objects.count() == before, state
            assert Case.objects.values_list("state", flat=True).get(pk=case.pk) == state
            transaction.set_rollback(True)
    total = len(State) * len(Move) * len(cast)
    assert sum(tried.values()) == total
    assert tried["409"]
    assert tried["403"]
    said = ", ".join(f"{name} {number}" for name, number in sorted(tried.items()))
    record_property("printed", f"(state, action, role): {total} triples tried: {said}")


def ready_for_everything(world: World) -> Case:
    """A case with whatever a verb needs beside the state: a superior that was asked, a result about to be undone."""
    case = reviewed(world)
    superior = Body.objects.get(code=ELSEWHERE)
    Body.objects.filter(code=CIVIL).update(parent=superior)
    Forwarding.objects.create(
        case=case, superior=superior, reason="请审", limit_days=5, due_date="2026-03-10", forwarded_at=NOW,
        forwarded_by="孙立",
    )  # fmt: skip
    Undoing.objects.create(
        case=case, kind="revoke", ground="fraud", reason="材料不实", notified_at=NOW, proposer_id=0, proposed_by="孙立",
        heard_until="2026-03-02",
    )  # fmt: skip
    return case


def what_comes_of(world: World, case: Case, state: State, move: Move, by: Officer) -> str:
    """How this triple is counted; whatever is refused says why and writes nothing."""
    if move in NO_VERB:
        return "no verb"
    may = move in OWN or any(g.action == ACTION_OF[move] for g in by.grants)
    here = ELSEWHERE if move is Move.RETURN_OPINION else CIVIL
    reaches = move in OWN or (may and any(g.body_code == here for g in by.grants))
    if state in TABLE[move] and reaches:
        return "allowed"
    refused = refusal_of(verbs(world, case.project_no, by)[move])
    if refused is None:
        assert (state, move) == AGAIN, (state, move, by.name)
        assert reaches
        return "answered again"
    assert refused.status in {409, 403}, (state, move, by.name, refused)
    assert refused.say(), (state, move, by.name)
    assert "{" not in refused.say()
    return str(refused.status)


def refusal_of(verb: Callable[[], Any]) -> Refusal | None:
    """Why it cannot be done; None when it was done."""
    try:
        verb()
    except Refusal as refusal:
        return refusal
    return None
