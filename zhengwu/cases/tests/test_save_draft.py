"""草稿: kept as typed, right or wrong, for thirty days, and nobody else's to read."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.db import connection

from zhengwu.cases.models import Draft
from zhengwu.cases.operations.apply.save_draft import DraftFull, NoSuchDraft, forget_old_drafts
from zhengwu.cases.public import KEPT_DAYS, begin_draft, discard_draft, draft_of, drafts_of, save_draft
from zhengwu.cases.tests.factories import MONDAY, TASK, World, at, item
from zhengwu.items.public import import_items
from zhengwu.kernel.public import SYSTEM, BadInput, NotFound
from zhengwu.kernel.tests.factories import naughty_strings


def begun(world: World, *, on: str = "03-02") -> Draft:
    return begin_draft(task_code=TASK, account_id=world.fang.account_id, applicant_ref=world.fang.ref, now=at(on))


def saved(world: World, draft: Draft, *, on: str = "03-02", **parts: Any) -> Draft:
    save_draft(draft_id=draft.pk, account_id=world.fang.account_id, now=at(on), **parts)
    return draft_of(draft_id=draft.pk, account_id=world.fang.account_id)


@pytest.mark.parametrize("typed", ["", "a\x00b", "\ud800", "👩‍👩‍👧‍👦", "字" * 10_000, "a\u202eb", " x "])
def test_what_was_typed_comes_back_as_typed(world: World, typed: str) -> None:
    draft = saved(world, begun(world), form={"story": typed, typed: 1})
    assert draft.content["form"] == {"story": typed, typed: 1}


def test_every_naughty_string_comes_back(world: World) -> None:
    form = {str(n): text for n, text in enumerate(naughty_strings())}
    assert saved(world, begun(world), form=form).content["form"] == form


def test_it_is_sealed(world: World) -> None:
    saved(world, begun(world), form={"name": "ZHENGWU-SECRET"})
    with connection.cursor() as cursor:
        cursor.execute("SELECT sealed FROM case_draft")
        assert b"ZHENGWU-SECRET" not in bytes(cursor.fetchone()[0])


def test_only_the_parts_given_are_replaced(world: World) -> None:
    draft = begun(world)
    saved(world, draft, form={"name": "王"}, answers={"home": "own"}, materials={"户口簿": {"file_id": "1"}})
    saved(world, draft, form={"name": "王芳"})
    after = saved(world, draft, materials={"照片": {"tolerate": True}, "户口簿": {}}, on="03-05")
    assert after.content == {"form": {"name": "王芳"}, "materials": {"照片": {"tolerate": True}}}
    assert (after.answers, after.saved_at) == ({"home": "own"}, at("03-05"))


@pytest.mark.parametrize(
    "answers",
    [{"home": "\x00"}, {"\ud800": "x"}, {"home": ["a", "\udfff"]}, {"home": float("nan")}, {"a": {"b": "\x00"}}],
)
def test_answers_are_choices_and_what_nobody_can_choose_is_refused(world: World, answers: dict[str, Any]) -> None:
    draft = begun(world)
    with pytest.raises(BadInput) as refused:
        saved(world, draft, answers=answers, form={"name": "x"})
    assert refused.value.errors[0].loc == ("answers",)
    assert draft_of(draft_id=draft.pk, account_id=world.fang.account_id).content["form"] == {}


def test_more_than_fits_is_refused_and_the_draft_stays(world: World) -> None:
    draft = saved(world, begun(world), form={"story": "好"})
    with pytest.raises(DraftFull):
        saved(world, draft, form={"story": "x" * 1024 * 1024})
    assert draft_of(draft_id=draft.pk, account_id=world.fang.account_id).content["form"] == {"story": "好"}


def test_nobody_elses_to_read_save_or_discard(world: World) -> None:
    draft, stranger = begun(world), world.li_qiang.account_id
    for draft_id, who in ((draft.pk, stranger), (uuid4(), world.fang.account_id)):
        with pytest.raises(NoSuchDraft):
            draft_of(draft_id=draft_id, account_id=who)
        with pytest.raises(NoSuchDraft):
            save_draft(draft_id=draft_id, account_id=who, form={"x": 1}, now=MONDAY)
        with pytest.raises(NoSuchDraft):
            discard_draft(draft_id=draft_id, account_id=who)
    assert list(drafts_of(account_id=stranger, now=MONDAY)) == []
    discard_draft(draft_id=draft.pk, account_id=world.fang.account_id)
    assert not Draft.objects.exists()


def test_begun_again_it_is_the_same_one_for_the_same_item_and_applicant(world: World) -> None:
    first = begun(world)
    assert begun(world).pk == first.pk
    other = begin_draft(task_code=TASK, account_id=world.fang.account_id, applicant_ref="legal:9", now=MONDAY)
    assert other.pk != first.pk
    import_items(source=[item(2)], by=SYSTEM, now=MONDAY)
    assert begun(world).item_version.version == 2
    with pytest.raises(NotFound):
        begin_draft(task_code=TASK[:-1] + "9", account_id=1, applicant_ref="person:1", now=MONDAY)


def test_thirty_days_after_the_last_change_it_goes(world: World) -> None:
    old, fresh_one = (
        begun(world, on="03-02"),
        begin_draft(
            task_code=TASK, account_id=world.li_qiang.account_id, applicant_ref=world.li_qiang.ref, now=at("03-20")
        ),
    )
    saved(world, old, form={"x": 1}, on="03-10")
    assert KEPT_DAYS == 30
    assert forget_old_drafts(now=at("04-09")) == 0
    assert [d.pk for d in drafts_of(account_id=world.fang.account_id, now=at("04-09"))] == [old.pk]
    assert list(drafts_of(account_id=world.fang.account_id, now=at("04-10"))) == []
    assert forget_old_drafts(now=at("04-10")) == 1
    assert Draft.objects.get().pk == fresh_one.pk
