"""A draft from the first word to the version in force: handed in, looked over, given back, published, withdrawn."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from zhengwu.flows.public import opinions, running_instance
from zhengwu.items.models import Draft, DraftRevision
from zhengwu.items.public import (
    AlreadyDrafted,
    DraftUnknown,
    ItemEnded,
    NothingChanged,
    NotReady,
    ReadBeforeChange,
    SavedMeanwhile,
    WrongState,
    base_of,
    begin_change,
    begin_new,
    cancel_item,
    difference,
    draft_for,
    drafts_for,
    hand_in,
    in_force,
    latest_version,
    preview_of,
    publish_draft,
    restore_revision,
    review_draft,
    save_part,
    version_of,
    waiting_drafts,
    withdraw_draft,
)
from zhengwu.items.tasks import publish_due
from zhengwu.items.tests.factories import BODY, NOW, source
from zhengwu.items.tests.office import (
    CODE,
    COLLEAGUE,
    EDITOR,
    LEGAL,
    OUTSIDER,
    PUBLISHER,
    STAFFING,
    TODAY,
    an_office,
    approved,
    changed,
    put_out,
)
from zhengwu.kernel.public import SYSTEM, BadInput, NotPermitted, events_of, new_id
from zhengwu.organisations.public import Body, DidTheOtherSide

pytestmark = pytest.mark.django_db
LATER = TODAY + dt.timedelta(days=30)


def kinds(subject: str) -> list[str]:
    return [event.type for event in events_of(subject) if event.type.startswith("items.")]


def agrees(draft: Draft) -> None:
    """The legal state never disagrees with the process."""
    running = running_instance(subject=draft.ref) is not None
    assert running == (draft.state in ("staffing_review", "legal_review"))


def test_from_the_first_word_to_the_version_in_force() -> None:
    an_office()
    draft = changed()
    for by, state in ((EDITOR, "staffing_review"), (STAFFING, "legal_review"), (LEGAL, "approved")):
        if by is EDITOR:
            draft = hand_in(draft_id=draft.pk, by=by, now=NOW)
        else:
            draft = review_draft(draft_id=draft.pk, revision=2, outcome="approve", by=by, now=NOW)
        assert draft.state == state
        agrees(draft)
    (draft,) = put_out(draft)
    assert (draft.made_version, draft.effective_date, draft.open) == (2, TODAY, False)
    assert in_force(task_code=CODE, on=TODAY).name == "失业登记"
    assert version_of(task_code=CODE, version=1).state == "superseded"
    assert kinds(draft.ref) == [
        "items.DraftBegun", "items.DraftSaved", "items.DraftHandedIn", "items.DraftReviewed", "items.DraftReviewed",
        "items.DraftPublished",
    ]  # fmt: skip


def test_for_a_later_day_it_waits_and_the_daily_task_publishes_it() -> None:
    an_office()
    (draft,) = put_out(approved(changed()), LATER)
    assert draft.made_version == 2
    assert version_of(task_code=CODE, version=2).state == "approved"
    assert in_force(task_code=CODE, on=TODAY).version == 1
    assert publish_due(now=NOW + dt.timedelta(days=29)) == 0
    assert publish_due(now=NOW + dt.timedelta(days=30)) == 1
    assert in_force(task_code=CODE, on=LATER).version == 2


def test_a_new_item_gets_its_code_when_it_is_published() -> None:
    an_office()
    content = source("流动就业登记", catalog_code="000714099000")
    body = Body.objects.select_related("division").get(code=BODY)
    draft = approved(begin_new(body=body, reason="新增服务", content=content, by=EDITOR, now=NOW))
    (draft,) = put_out(draft)
    assert draft.task_code == f"{BODY}4000714099000"
    assert in_force(task_code=draft.task_code, on=TODAY).name == "流动就业登记"


def test_a_new_item_does_not_slip_into_the_place_of_another() -> None:
    an_office()
    body = Body.objects.select_related("division").get(code=BODY)
    draft = approved(begin_new(body=body, reason="新增服务", content=source("另一项"), by=EDITOR, now=NOW))
    with pytest.raises(NotReady, match="已经有事项在用"):
        put_out(draft)


def test_handed_in_twice_is_refused() -> None:
    an_office()
    draft = changed()
    hand_in(draft_id=draft.pk, by=EDITOR, now=NOW)
    with pytest.raises(WrongState, match="编制审核"):
        hand_in(draft_id=draft.pk, by=EDITOR, now=NOW)
    assert kinds(draft.ref).count("items.DraftHandedIn") == 1


def test_what_is_missing_is_named_all_at_once() -> None:
    an_office()
    draft = changed()
    changes: dict[str, Any] = {"guide.visits_reason": None, "promise": {"days": 99}, "guide.materials": [{"key": "x"}]}
    save_part(draft_id=draft.pk, revision=2, part="x", changes=changes, by=EDITOR, now=NOW)
    with pytest.raises(NotReady) as refused:
        hand_in(draft_id=draft.pk, by=EDITOR, now=NOW)
    assert [one.path for one in refused.value.problems] == ["guide.materials[1].name"]
    save_part(draft_id=draft.pk, revision=3, part="x", changes={"guide.materials": None}, by=EDITOR, now=NOW)
    with pytest.raises(NotReady) as refused:
        hand_in(draft_id=draft.pk, by=EDITOR, now=NOW)
    assert {one.path for one in refused.value.problems} == {"promise.days", "guide.visits_reason"}


def test_a_change_that_changes_nothing_is_not_handed_in() -> None:
    an_office()
    draft = begin_change(task_code=CODE, reason="名称统一", by=EDITOR, now=NOW)
    with pytest.raises(NothingChanged):
        hand_in(draft_id=draft.pk, by=EDITOR, now=NOW)


def test_whoever_wrote_in_it_reviews_nothing_of_it() -> None:
    an_office()
    draft = changed()
    save_part(draft_id=draft.pk, revision=2, part="x", changes={"visits": 2}, by=COLLEAGUE, now=NOW)
    hand_in(draft_id=draft.pk, by=EDITOR, now=NOW)
    with pytest.raises(DidTheOtherSide, match="编辑事项"):
        review_draft(draft_id=draft.pk, revision=3, outcome="approve", by=COLLEAGUE, now=NOW)
    with pytest.raises(NotPermitted):
        review_draft(draft_id=draft.pk, revision=3, outcome="approve", by=LEGAL, now=NOW)
    assert not drafts_for(by=COLLEAGUE, view="review").exists()
    assert drafts_for(by=STAFFING, view="review").get() == draft


@pytest.mark.parametrize("passed", [0, 1])
def test_given_back_it_is_a_draft_again_with_reasons_and_can_be_handed_in_again(passed: int) -> None:
    an_office()
    draft = changed()
    hand_in(draft_id=draft.pk, by=EDITOR, now=NOW)
    for by in (STAFFING, LEGAL)[:passed]:
        review_draft(draft_id=draft.pk, revision=2, outcome="approve", by=by, now=NOW)
    by = (STAFFING, LEGAL)[passed]
    with pytest.raises(BadInput, match="理由"):
        review_draft(draft_id=draft.pk, revision=2, outcome="return", opinion=" ", by=by, now=NOW)
    draft = review_draft(draft_id=draft.pk, revision=2, outcome="return", opinion="依据写到条", by=by, now=NOW)
    assert draft.state == "draft"
    agrees(draft)
    assert opinions(subject=draft.ref)[-1].opinion == "依据写到条"
    save_part(draft_id=draft.pk, revision=2, part="x", changes={"visits": 2}, by=EDITOR, now=NOW)
    hand_in(draft_id=draft.pk, by=EDITOR, now=NOW)
    with pytest.raises(ReadBeforeChange):
        review_draft(draft_id=draft.pk, revision=2, outcome="approve", by=STAFFING, now=NOW)
    draft = review_draft(draft_id=draft.pk, revision=3, outcome="approve", by=STAFFING, now=NOW)
    assert draft.state == "legal_review"


def test_nothing_is_published_before_it_is_approved_or_for_a_day_that_is_over() -> None:
    an_office()
    draft = changed()
    with pytest.raises(WrongState, match="草稿"):
        put_out(draft)
    approved(draft)
    with pytest.raises(BadInput, match="不能早于今天"):
        put_out(draft, TODAY - dt.timedelta(days=1))
    for by in (EDITOR, STAFFING, OUTSIDER):
        with pytest.raises(NotPermitted):
            publish_draft(draft_id=draft.pk, effective_date=TODAY, by=by, now=NOW)
    put_out(draft)
    with pytest.raises(WrongState):
        put_out(draft)


def test_a_draft_in_review_is_not_written_in() -> None:
    an_office()
    draft = changed()
    hand_in(draft_id=draft.pk, by=EDITOR, now=NOW)
    with pytest.raises(WrongState, match="编制审核"):
        save_part(draft_id=draft.pk, revision=2, part="x", changes={"visits": 2}, by=EDITOR, now=NOW)


def test_the_gate_of_imports_is_asked_again_on_publication() -> None:
    an_office()
    draft = approved(changed())
    Body.objects.filter(code=BODY).update(phone_supervise="")
    with pytest.raises(NotReady, match="监督投诉电话"):
        put_out(draft)
    draft.refresh_from_db()
    assert draft.to_publish


@pytest.mark.parametrize("handed", [False, True])
def test_withdrawn_it_leaves_the_desk_and_everything_stays_readable(handed: bool) -> None:
    an_office()
    draft = changed()
    if handed:
        hand_in(draft_id=draft.pk, by=EDITOR, now=NOW)
    with pytest.raises(BadInput):
        withdraw_draft(draft_id=draft.pk, reason="", by=EDITOR, now=NOW)
    draft = withdraw_draft(draft_id=draft.pk, reason="暂不调整", by=EDITOR, now=NOW)
    assert draft.state == "cancelled"
    agrees(draft)
    with pytest.raises(WrongState):
        withdraw_draft(draft_id=draft.pk, reason="再来一次", by=EDITOR, now=NOW)
    assert draft.revisions.count() == 2
    begin_change(task_code=CODE, reason="重新开始", by=EDITOR, now=NOW)


def test_a_cancellation_goes_through_both_reviews_and_ends_the_item_on_its_day() -> None:
    an_office()
    draft = approved(begin_change(task_code=CODE, reason="依据已废止", by=EDITOR, now=NOW, kind="cancel"))
    put_out(draft, LATER)
    assert in_force(task_code=CODE, on=TODAY).offered
    with pytest.raises(AlreadyDrafted):
        begin_change(task_code=CODE, reason="名称统一", by=EDITOR, now=NOW)
    assert publish_due(now=NOW + dt.timedelta(days=30)) == 1
    assert publish_due(now=NOW + dt.timedelta(days=30)) == 0
    gone = latest_version(task_code=CODE)
    assert (gone.state, gone.cancelled_date) == ("cancelled", LATER)
    draft.refresh_from_db()
    assert draft.made_version == 1


def test_a_change_of_what_was_cancelled_meanwhile_is_refused() -> None:
    an_office()
    draft = changed()
    cancel_item(task_code=CODE, version=1, reason="依据已废止", by=SYSTEM, now=NOW)
    with pytest.raises(ItemEnded):
        hand_in(draft_id=draft.pk, by=EDITOR, now=NOW)


def test_an_earlier_revision_is_taken_back_as_a_new_one() -> None:
    an_office()
    draft = changed()
    with pytest.raises(SavedMeanwhile):
        restore_revision(draft_id=draft.pk, restore=1, revision=1, by=EDITOR, now=NOW)
    draft = restore_revision(draft_id=draft.pk, restore=1, revision=2, by=EDITOR, now=NOW)
    assert (draft.revision, draft.name) == (3, "就业失业登记")
    base = base_of(draft)
    assert base is not None
    assert difference(base, draft.content) == ()
    again = restore_revision(draft_id=draft.pk, restore=1, revision=3, by=EDITOR, now=NOW)
    assert again.revision == 3


def test_each_sees_the_drafts_that_wait_for_them() -> None:
    an_office()
    draft = changed()
    assert waiting_drafts(by=EDITOR) == {"mine": 1, "review": 0, "publish": 0, "open": 1, "done": 0}
    approved(draft)
    assert waiting_drafts(by=PUBLISHER)["publish"] == 1
    assert waiting_drafts(by=STAFFING)["review"] == 0
    assert waiting_drafts(by=OUTSIDER)["open"] == 0
    put_out(draft)
    assert waiting_drafts(by=PUBLISHER) == {"mine": 0, "review": 0, "publish": 0, "open": 0, "done": 1}
    assert drafts_for(by=EDITOR, view="done", q="失业").get() == draft
    with pytest.raises(NotPermitted):
        draft_for(draft_id=draft.pk, by=OUTSIDER)
    with pytest.raises(DraftUnknown):
        draft_for(draft_id=new_id(), by=EDITOR)


def test_a_draft_can_be_seen_as_the_version_it_will_be() -> None:
    an_office()
    draft = changed()
    seen = preview_of(draft)
    assert seen is not None
    assert (seen.name, seen.item.task_code, seen.guide.summary[:4]) == ("失业登记", CODE, "没有工作")
    save_part(draft_id=draft.pk, revision=2, part="x", changes={"promise": None}, by=EDITOR, now=NOW)
    assert preview_of(Draft.objects.get()) is None


def test_the_database_keeps_what_was_made_approved() -> None:
    an_office()
    draft = changed()
    with pytest.raises(IntegrityError), transaction.atomic():
        Draft.objects.filter(pk=draft.pk).update(made_version=2)


def test_no_revision_is_lost() -> None:
    an_office()
    draft = changed()
    assert [one.content["name"] for one in DraftRevision.objects.filter(draft=draft).order_by("revision")] == [
        "就业失业登记", "失业登记",
    ]  # fmt: skip
