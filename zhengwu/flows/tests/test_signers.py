"""会签, 或签, 依次; 转办, 委派, 加签, 减签, 催办, 撤回."""

from __future__ import annotations

import datetime as dt

import pytest

from zhengwu.flows.public import (
    AlreadySigner,
    AlreadySpoken,
    LastSigner,
    NoOrderHere,
    NothingDelegated,
    NotYourTurn,
    NotYourWord,
    ProcessInstance,
    SignerNotFound,
    TheyMayNot,
    TooLateToTakeBack,
    UrgedToday,
    Where,
    WorkItem,
    actors_of,
    add_signer,
    complete,
    delegate,
    inbox,
    open_work_items,
    opinions,
    recall,
    remove_signer,
    take_back,
    transfer,
    urge,
)
from zhengwu.flows.tests.drawings import ENDS_WITH_DECISION, drawing
from zhengwu.flows.tests.factories import NOW, Office, published, started
from zhengwu.kernel.public import SYSTEM, Conflict, NotPermitted, events_of
from zhengwu.organisations.public import Officer

THEN_ALL = ENDS_WITH_DECISION.format(rule="one").replace('id="decide"', 'id="decide" zw:rule="all"')


def signed_by(rule: str, office: Office) -> tuple[ProcessInstance, WorkItem]:
    published(f"by-{rule}", drawing(ENDS_WITH_DECISION.format(rule=rule)))
    run = started(f"by-{rule}")
    return run, only(run)


def only(run: ProcessInstance) -> WorkItem:
    (item,) = open_work_items(subject=run.subject)
    return item


def say(item: WorkItem, by: Officer, outcome: str = "approve") -> None:
    complete(work_item_id=item.pk, by=by, outcome=outcome, opinion="如此", at=NOW)


def sees(officer: Officer, item: WorkItem) -> bool:
    return item.pk in {mine.pk for mine in inbox(officer=officer)}


def test_countersigned_by_every_post_that_reviews(office: Office) -> None:
    run, item = signed_by("all", office)
    assert {seat.name for seat in item.assignments.all()} == {
        "肥西县民政局审查岗",
        "肥西县民政局复审岗",
        "肥西县民政局综合岗",
    }
    say(item, office.sun_li)
    assert not sees(office.sun_li, item)
    with pytest.raises(AlreadySpoken):
        say(item, office.sun_li)
    say(item, office.colleague, "reject")
    assert only(run).step_id == "sign"
    say(item, office.both)
    assert only(run).step_id == "decide"
    item.refresh_from_db()
    assert item.outcome == "reject"
    types = [event.type for event in events_of(run.subject)]
    assert (types.count("flows.OpinionGiven"), types.count("flows.WorkItemDone")) == (2, 1)


def test_a_return_ends_countersigning_at_once(office: Office) -> None:
    published("then-all", drawing(THEN_ALL))
    run = started("then-all")
    say(only(run), office.sun_li)
    decision = only(run)
    say(decision, office.zhou_zheng, "return")
    assert only(run).step_id == "sign"
    decision.refresh_from_db()
    assert (decision.state, decision.outcome) == ("done", "return")


def test_a_countersigner_of_the_first_step_has_nowhere_to_return_to(office: Office) -> None:
    run, item = signed_by("all", office)
    say(item, office.sun_li)
    with pytest.raises(Conflict):
        say(item, office.colleague, "return")
    assert actors_of(subject=run.subject, action="cases.review") == {office.sun_li.account_id}


def test_a_post_that_reviewed_has_no_seat_at_the_decision(office: Office) -> None:
    published("then-all", drawing(THEN_ALL))
    run = started("then-all")
    say(only(run), office.both)
    assert [seat.name for seat in only(run).assignments.all()] == ["肥西县民政局负责人岗"]


def test_one_after_the_other(office: Office) -> None:
    run, item = signed_by("order", office)
    order = [seat.post_id for seat in item.assignments.all()]
    officers = sorted([office.sun_li, office.colleague, office.both], key=lambda who: order.index(who.post_id))
    for waiting in officers[1:]:
        assert not sees(waiting, item)
        with pytest.raises(NotYourTurn):
            say(item, waiting)
    for officer in officers:
        assert sees(officer, item)
        say(item, officer)
    assert only(run).step_id == "decide"


def test_whoever_comes_first(office: Office) -> None:
    run, item = signed_by("any", office)
    assert all(sees(who, item) for who in (*office.reviewers, office.both))
    say(item, office.colleague)
    assert only(run).step_id == "decide"
    assert not sees(office.both, only(run)) or office.both.account_id not in actors_of(
        subject=run.subject, action="cases.review"
    )


def test_transferred_it_is_the_colleagues_alone(office: Office) -> None:
    run, item = signed_by("one", office)
    transfer(work_item_id=item.pk, by=office.sun_li, to=office.colleague, at=NOW)
    assert sees(office.colleague, item)
    assert not sees(office.sun_li, item)
    with pytest.raises(NotYourTurn) as refusal:
        say(item, office.sun_li)
    assert "钱同" in refusal.value.say()
    say(item, office.colleague)
    assert only(run).step_id == "decide"


def test_an_administrator_moves_the_seat_of_one_who_has_left(office: Office) -> None:
    run, item = signed_by("one", office)
    transfer(work_item_id=item.pk, by=office.sun_li, to=office.colleague, at=NOW)
    (seat,) = only(run).assignments.all()
    with pytest.raises(NotPermitted):
        transfer(work_item_id=item.pk, by=office.both, to=office.both, assignment_id=seat.pk, at=NOW)
    transfer(work_item_id=item.pk, by=office.admin, to=office.both, assignment_id=seat.pk, at=NOW)
    assert sees(office.both, item)
    with pytest.raises(SignerNotFound):
        transfer(work_item_id=item.pk, by=office.admin, to=office.sun_li, assignment_id=0, at=NOW)


def test_delegated_either_may_act(office: Office) -> None:
    run, item = signed_by("one", office)
    delegate(work_item_id=item.pk, by=office.sun_li, to=office.colleague, at=NOW)
    assert sees(office.colleague, item)
    assert sees(office.sun_li, item)
    assert not sees(office.both, item)
    say(item, office.sun_li)
    assert only(run).step_id == "decide"


def test_work_is_handed_only_to_those_who_may_do_it(office: Office) -> None:
    run, item = signed_by("one", office)
    for nobody in (office.wairen, office.zhao_min, office.zhou_zheng):
        with pytest.raises(TheyMayNot):
            transfer(work_item_id=item.pk, by=office.sun_li, to=nobody, at=NOW)
    with pytest.raises(AlreadySigner):
        transfer(work_item_id=item.pk, by=office.sun_li, to=office.sun_li, at=NOW)
    say(item, office.both)
    with pytest.raises(TheyMayNot):  # who reviewed cannot be given the decision
        transfer(work_item_id=only(run).pk, by=office.zhou_zheng, to=office.both, at=NOW)


def test_a_signer_added_must_sign_as_well(office: Office) -> None:
    run, item = signed_by("one", office)
    add_signer(work_item_id=item.pk, by=office.sun_li, to=office.colleague, at=NOW)
    with pytest.raises(AlreadySigner):
        add_signer(work_item_id=item.pk, by=office.sun_li, to=office.colleague, at=NOW)
    say(item, office.colleague)
    assert only(run).step_id == "sign"
    say(item, office.sun_li)
    assert only(run).step_id == "decide"


def test_a_signer_removed_is_not_waited_for(office: Office) -> None:
    run, item = signed_by("all", office)
    say(item, office.sun_li)
    say(item, office.colleague)
    (waiting,) = item.assignments.filter(outcome="")
    spoken = item.assignments.exclude(outcome="")[0]
    with pytest.raises(SignerNotFound):
        remove_signer(work_item_id=item.pk, assignment_id=spoken.pk, by=office.sun_li, at=NOW)
    remove_signer(work_item_id=item.pk, assignment_id=waiting.pk, by=office.sun_li, at=NOW)
    assert only(run).step_id == "decide"


def test_the_last_signer_stays(office: Office) -> None:
    run, item = signed_by("one", office)
    transfer(work_item_id=item.pk, by=office.sun_li, to=office.colleague, at=NOW)
    (seat,) = only(run).assignments.all()
    with pytest.raises(LastSigner):
        remove_signer(work_item_id=item.pk, assignment_id=seat.pk, by=office.colleague, at=NOW)


def test_urged_is_counted_and_told(office: Office) -> None:
    run, item = signed_by("one", office)
    urge(work_item_id=item.pk, by=SYSTEM, at=NOW)
    with pytest.raises(UrgedToday):
        urge(work_item_id=item.pk, by=SYSTEM, at=NOW)
    assert urge(work_item_id=item.pk, by=SYSTEM, at=NOW + dt.timedelta(days=1)).urged_count == 2
    assert [event.type for event in events_of(run.subject)].count("flows.WorkItemUrged") == 2


def test_taken_back_before_the_next_acts(office: Office) -> None:
    run, item = signed_by("one", office)
    say(item, office.sun_li, "reject")
    decision = only(run)
    with pytest.raises(NotYourWord):
        take_back(work_item_id=item.pk, by=office.colleague, at=NOW)
    take_back(work_item_id=item.pk, by=office.sun_li, at=NOW)
    assert only(run).pk == item.pk
    decision.refresh_from_db()
    assert (decision.state, decision.closed_because) == ("cancelled", "taken_back")
    assert actors_of(subject=run.subject, action="cases.review") == set()
    with pytest.raises(TooLateToTakeBack):
        take_back(work_item_id=item.pk, by=office.sun_li, at=NOW)
    say(only(run), office.sun_li)
    assert [(word.outcome, word.withdrawn) for word in opinions(subject=run.subject)] == [
        ("reject", True),
        ("approve", False),
    ]


def test_nothing_is_taken_back_once_a_countersigner_has_spoken(office: Office) -> None:
    published("then-all", drawing(THEN_ALL))
    run = started("then-all")
    item = only(run)
    say(item, office.sun_li)
    decision = only(run)
    say(decision, office.zhou_zheng)
    assert only(run).pk == decision.pk
    with pytest.raises(TooLateToTakeBack):
        take_back(work_item_id=item.pk, by=office.sun_li, at=NOW)


@pytest.mark.parametrize(("where", "first"), [(Where.BEFORE, "colleague"), (Where.AFTER, "sun_li")])
def test_added_before_or_after_oneself_the_step_goes_in_that_order(office: Office, where: Where, first: str) -> None:
    run, item = signed_by("one", office)
    add_signer(work_item_id=item.pk, by=office.sun_li, to=office.colleague, where=where, at=NOW)
    earlier, later = getattr(office, first), office.sun_li if first == "colleague" else office.colleague
    assert (sees(earlier, item), sees(later, item)) == (True, False)
    with pytest.raises(NotYourTurn):
        say(item, later)
    # A third, before whoever is on: those behind move on by one.
    add_signer(work_item_id=item.pk, by=earlier, to=office.both, where=Where.BEFORE, at=NOW)
    for officer in (office.both, earlier, later):
        assert only(run).step_id == "sign"
        say(item, officer)
    assert only(run).step_id == "decide"


def test_before_and_after_mean_nothing_where_all_speak_at_once(office: Office) -> None:
    _, item = signed_by("any", office)
    with pytest.raises(NoOrderHere):
        add_signer(work_item_id=item.pk, by=office.sun_li, to=office.colleague, where=Where.BEFORE, at=NOW)


def test_what_was_delegated_can_be_taken_back_until_it_is_done(office: Office) -> None:
    run, item = signed_by("one", office)
    with pytest.raises(NothingDelegated):
        recall(work_item_id=item.pk, by=office.sun_li, at=NOW)
    delegate(work_item_id=item.pk, by=office.sun_li, to=office.colleague, at=NOW)
    with pytest.raises(NothingDelegated):
        recall(work_item_id=item.pk, by=office.colleague, at=NOW)
    recall(work_item_id=item.pk, by=office.sun_li, at=NOW)
    assert (sees(office.sun_li, item), sees(office.colleague, item)) == (True, False)
    assert [event.data["kind"] for event in events_of(run.subject) if event.type == "flows.WorkItemReassigned"] == [
        "delegated",
        "recalled",
    ]
