"""Two people at the same draft in the same moment, each on a connection of their own: nothing is lost, one event each."""

from __future__ import annotations

import pytest

from zhengwu.items.models import Draft, ItemVersion
from zhengwu.items.public import (
    AlreadyDrafted,
    SavedMeanwhile,
    WrongState,
    begin_change,
    hand_in,
    publish_draft,
    review_draft,
    save_part,
    withdraw_draft,
)
from zhengwu.items.tests.factories import NOW
from zhengwu.items.tests.office import (
    CODE,
    EDITOR,
    PUBLISHER,
    STAFFING,
    TODAY,
    an_office,
    approved,
    changed,
    officer,
    together,
)
from zhengwu.kernel.public import events_of

pytestmark = pytest.mark.django_db(transaction=True)
SECOND_EDITOR = officer(201, "孙立", "items.edit")
SECOND_PUBLISHER = officer(202, "周正", "items.publish")
SECOND_REVIEWER = officer(203, "陈静", "items.review_staffing")


def refused(answers: list[object], refusal: type[Exception]) -> list[bool]:
    return sorted(isinstance(answer, refusal) for answer in answers)


def count(subject: str, event: str) -> int:
    return [one.type for one in events_of(subject)].count(f"items.{event}")


def test_two_writers_of_different_parts_both_keep_their_words() -> None:
    an_office()
    draft = changed()
    together(
        lambda: save_part(draft_id=draft.pk, revision=2, part="a", changes={"visits": 2}, by=EDITOR, now=NOW),
        lambda: save_part(
            draft_id=draft.pk, revision=2, part="b", changes={"guide.pickup": "窗口"}, by=SECOND_EDITOR, now=NOW
        ),
    )
    saved = Draft.objects.get()
    assert (saved.revision, saved.content["visits"], saved.content["guide"]["pickup"]) == (4, 2, "窗口")
    assert count(draft.ref, "DraftSaved") == 3


def test_two_writers_of_the_same_words_and_the_second_is_told_by_name() -> None:
    an_office()
    draft = changed()
    answers = together(
        *(
            lambda by=by, name=name: save_part(
                draft_id=draft.pk, revision=2, part="a", changes={"name": name}, by=by, now=NOW
            )
            for by, name in ((EDITOR, "甲"), (SECOND_EDITOR, "乙"))
        )
    )
    assert refused(answers, SavedMeanwhile) == [False, True]
    (told,) = (str(answer) for answer in answers if isinstance(answer, SavedMeanwhile))
    assert "编辑" in told or "孙立" in told
    saved = Draft.objects.get()
    assert saved.revision == 3
    assert saved.name == saved.revisions.get(revision=3).content["name"]
    assert count(draft.ref, "DraftSaved") == 2


def test_two_begin_the_same_change_and_write_into_one_draft() -> None:
    an_office()
    answers = together(
        *(
            lambda by=by: begin_change(task_code=CODE, reason="名称统一", by=by, now=NOW)
            for by in (EDITOR, SECOND_EDITOR)
        )
    )
    assert refused(answers, AlreadyDrafted) == [False, True]
    assert count(Draft.objects.get().ref, "DraftBegun") == 1


def test_two_hand_it_in_and_one_review_begins() -> None:
    an_office()
    draft = changed()
    answers = together(*(lambda by=by: hand_in(draft_id=draft.pk, by=by, now=NOW) for by in (EDITOR, SECOND_EDITOR)))
    assert refused(answers, WrongState) == [False, True]
    assert count(draft.ref, "DraftHandedIn") == 1


def test_two_reviewers_speak_and_one_word_counts() -> None:
    an_office()
    draft = changed()
    hand_in(draft_id=draft.pk, by=EDITOR, now=NOW)
    together(
        *(
            lambda by=by: review_draft(draft_id=draft.pk, revision=2, outcome="approve", by=by, now=NOW)
            for by in (STAFFING, SECOND_REVIEWER)
        )
    )
    assert Draft.objects.get().state == "legal_review"
    assert count(draft.ref, "DraftReviewed") == 1


def test_two_publishers_and_one_version() -> None:
    an_office()
    draft = approved(changed())
    answers = together(
        *(
            lambda by=by: publish_draft(draft_id=draft.pk, effective_date=TODAY, by=by, now=NOW)
            for by in (PUBLISHER, SECOND_PUBLISHER)
        )
    )
    assert refused(answers, WrongState) == [False, True]
    assert [version.state for version in ItemVersion.objects.order_by("version")] == ["superseded", "in_force"]
    assert count(draft.ref, "DraftPublished") == 1
    assert count(f"item:{CODE}", "ItemVersionPublished") == 2


def test_handed_in_while_somebody_saves_the_review_sees_all_or_the_writer_is_told() -> None:
    an_office()
    draft = changed()
    _, saved = together(
        lambda: hand_in(draft_id=draft.pk, by=EDITOR, now=NOW),
        lambda: save_part(draft_id=draft.pk, revision=2, part="a", changes={"visits": 2}, by=SECOND_EDITOR, now=NOW),
    )
    now = Draft.objects.get()
    assert now.state == "staffing_review"
    assert isinstance(saved, WrongState) == (now.revision == 2)
    assert (now.content["visits"] == 2) == (now.revision == 3)


def test_published_while_the_writer_withdraws_one_of_both_happens() -> None:
    an_office()
    draft = approved(changed())
    together(
        lambda: publish_draft(draft_id=draft.pk, effective_date=TODAY, by=PUBLISHER, now=NOW),
        lambda: withdraw_draft(draft_id=draft.pk, reason="不改了", by=EDITOR, now=NOW),
    )
    now = Draft.objects.get()
    published = ItemVersion.objects.filter(version=2).exists()
    assert (now.state, now.made_version) == (("approved", 2) if published else ("cancelled", None))
    assert count(draft.ref, "DraftPublished") + count(draft.ref, "DraftWithdrawn") == 1
