"""Reactions of parallel approval to what happens below."""

from __future__ import annotations

from collections.abc import Iterator

from zhengwu.cases.events import (
    AcceptanceRefused,
    CaseAbated,
    CaseAccepted,
    CaseDecided,
    CaseSubmitted,
    CaseWithdrawn,
    RenewalDeemed,
    ToleranceBroken,
    TransferTaken,
)
from zhengwu.kernel.public import Actor, StoredEvent, current_time, must_have_chain, reacts
from zhengwu.parallel.models import JointApproval, JointMember, Project
from zhengwu.parallel.operations._found import locked_joint, locked_member
from zhengwu.parallel.operations.joint.close_joint import end
from zhengwu.parallel.operations.members.answer import record_answer
from zhengwu.parallel.operations.members.link_submitted import link_submitted
from zhengwu.parallel.operations.members.sign_for import record_signature
from zhengwu.parallel.operations.upkeep.recompute import recompute_open_joints
from zhengwu.parallel.rules.joint import NO_OBJECT, OPEN, JointState, may_decide
from zhengwu.parallel.rules.members import ON_THE_CLOCK, MemberState
from zhengwu.timelimits.events import WorkCalendarChanged


@reacts(CaseSubmitted)
def a_lane_awaited_this_application(event: StoredEvent) -> None:
    """The applicant applied for what the stage asks for: the case answers for its lane."""
    link_submitted(
        project_no=event.data["project_no"],
        task_code=event.data["task_code"],
        invest_code=event.data.get("invest_code", ""),
        by=_who(event),
        now=event.at,
    )


@reacts(CaseAccepted)
def the_case_of_a_lane_was_accepted(event: StoredEvent) -> None:
    """A body that accepts its case has signed for its lane."""
    member = _lane_of(event)
    if member and member.state == MemberState.WAITING and member.joint.state in OPEN:
        record_signature(member, by=_who(event), now=event.at)


@reacts(CaseDecided)
def the_case_of_a_lane_was_decided(event: StoredEvent) -> None:
    """The decision of the case is the answer of its lane."""
    _answered(event, agrees=event.data["outcome"] == "approve")


@reacts(AcceptanceRefused)
def the_case_of_a_lane_was_not_accepted(event: StoredEvent) -> None:
    """What is not accepted is not agreed to."""
    _answered(event, agrees=False)


@reacts(CaseDecided)
def the_case_of_the_lead_was_decided(event: StoredEvent) -> None:
    """Not before everybody asked was heard: the refusal undoes the decision."""
    last = JointApproval.objects.filter(case__project_no=event.data["project_no"]).order_by("-pk").first()
    if last:
        may_decide(state=JointState(last.state), outcome=last.outcome, approves=event.data["outcome"] == "approve")


@reacts(CaseWithdrawn)
def the_case_of_the_lead_was_withdrawn(event: StoredEvent) -> None:
    """Nobody needs to answer any more."""
    _no_object(event, words=NO_OBJECT["withdrawn"])


@reacts(CaseAbated)
def the_case_of_the_lead_abated(event: StoredEvent) -> None:
    """There is nobody to decide about."""
    _no_object(event, words=NO_OBJECT["abated"])


@reacts(ToleranceBroken)
def the_case_of_the_lead_was_ended(event: StoredEvent) -> None:
    """What was tolerated did not come."""
    _no_object(event, words=NO_OBJECT["tolerance_broken"])


@reacts(RenewalDeemed)
def the_case_of_the_lead_was_renewed_by_silence(event: StoredEvent) -> None:
    """The law has decided."""
    _no_object(event, words=NO_OBJECT["renewed"])


@reacts(TransferTaken)
def the_case_of_the_lead_went_elsewhere(event: StoredEvent) -> None:
    """Whoever took it over asks whom it needs."""
    _no_object(event, words=NO_OBJECT["transferred"])


@reacts(WorkCalendarChanged, later=True)
def recompute_joint_due_dates(event: StoredEvent) -> None:
    """A changed work calendar moves due dates (DOMAIN §3)."""
    recompute_open_joints(now=current_time())


@must_have_chain
def every_project_has_its_chain() -> Iterator[tuple[str, int]]:
    """Every project began with one event at least."""
    return ((f"project:{pk}", 1) for pk in Project.objects.order_by("pk").values_list("pk", flat=True).iterator())


@must_have_chain
def every_round_about_a_case_has_its_chain() -> Iterator[tuple[str, int]]:
    """A round without a project tells its own story."""
    alone = JointApproval.objects.filter(project=None).order_by("pk")
    return ((f"joint:{pk}", 1) for pk in alone.values_list("pk", flat=True).iterator())


def _answered(event: StoredEvent, *, agrees: bool) -> None:
    member = _lane_of(event)
    if member and member.state in ON_THE_CLOCK and member.joint.state in OPEN:
        record_answer(member, agrees=agrees, opinion=event.data["reason"], by=_who(event), now=event.at)


def _no_object(event: StoredEvent, *, words: str) -> None:
    running = JointApproval.objects.filter(case__project_no=event.data["project_no"], state__in=OPEN)
    for number in running.values_list("pk", flat=True):
        joint = locked_joint(number)
        if joint.state in OPEN:
            end(joint, JointState.TERMINATED, words, by=_who(event), now=event.at)


def _lane_of(event: StoredEvent) -> JointMember | None:
    found = JointMember.objects.filter(case__project_no=event.data["project_no"]).values_list("pk", flat=True).first()
    return locked_member(found) if found else None


def _who(event: StoredEvent) -> Actor:
    return Actor(ref=event.actor, name=event.actor_name)
