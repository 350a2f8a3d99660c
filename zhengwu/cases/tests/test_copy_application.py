"""照旧件再申请, and the warning that the same is under way."""

from __future__ import annotations

from typing import Any

import pytest

from zhengwu.cases.public import NoSuchCase, begin_draft, copy_application, under_way, withdraw
from zhengwu.cases.rules.copying import taken_over
from zhengwu.cases.tests.factories import (
    MONDAY,
    TASK,
    World,
    application,
    closed,
    day,
    handed_in,
    item,
    submitted,
)
from zhengwu.forms.public import FormDefinition
from zhengwu.items.public import import_items
from zhengwu.kernel.public import SYSTEM
from zhengwu.people.public import Account


def form(*fields: dict[str, Any]) -> FormDefinition:
    labelled = [{"label": f"标{field['key']}", **field} for field in fields]
    return FormDefinition.model_validate({"key": "f", "title": "表", "sections": [{"title": "甲", "fields": labelled}]})


def options(*values: str) -> list[dict[str, str]]:
    return [{"value": value, "label": value} for value in values]


@pytest.mark.parametrize(
    ("was", "now", "answer", "fits"),
    [
        ({"kind": "text"}, {"kind": "text"}, "好", True),
        ({"kind": "text"}, {"kind": "number"}, "好", False),
        ({"kind": "radio", "options": options("a", "b")}, {"kind": "radio", "options": options("b", "c")}, "b", True),
        ({"kind": "radio", "options": options("a", "b")}, {"kind": "radio", "options": options("b", "c")}, "a", False),
        (
            {"kind": "checkboxes", "options": options("a", "b")},
            {"kind": "checkboxes", "options": options("b", "c")},
            ["a", "b"],
            False,
        ),
        ({"kind": "file"}, {"kind": "file"}, {"file_id": "1", "name": "x"}, False),
    ],
)
def test_an_answer_fits_where_key_kind_and_choice_still_do(
    was: dict[str, Any], now: dict[str, Any], answer: Any, fits: bool
) -> None:
    taken = taken_over(answers={"x": answer}, old=form({"key": "x", **was}), new=form({"key": "x", **now}))
    assert (dict(taken.form), taken.left_out) == (({"x": answer}, ()) if fits else ({}, ("标x",)))
    gone = taken_over(answers={"x": answer}, old=form({"key": "x", **was}), new=form({"key": "y"}))
    assert gone.left_out == ("标x",)


def test_what_the_identity_fills_in_is_neither_copied_nor_missed() -> None:
    old = form({"key": "who", "kind": "name"}, {"key": "phone", "kind": "phone"})
    new = form(
        {"key": "who", "kind": "name", "prefill": "applicant.name"},
        {"key": "phone", "kind": "phone", "prefill": "applicant.phone"},
    )
    taken = taken_over(answers={"who": "王芳", "phone": "13800000012"}, old=old, new=new)
    assert (dict(taken.form), taken.left_out) == ({"phone": "13800000012"}, ())


def test_a_new_draft_follows_the_guide_of_today_and_leaves_the_old_one_alone(world: World) -> None:
    what = application(form={"name": "王芳", "phone": "13800000012", "story": "上次的说明"})
    case = handed_in(world, what=what).case
    mine = world.fang_account
    half = begin_draft(task_code=TASK, account_id=mine.pk, applicant_ref=world.fang.ref, now=MONDAY)
    copied = copy_application(project_no=case.project_no, account=mine, now=MONDAY)
    assert copied.draft.pk != half.pk
    assert copied.draft.content == {"form": case.form, "materials": {}}
    assert (copied.draft.answers, copied.situation_whole, copied.left_out) == (case.answers, True, ())
    fields = [{"key": "name", "label": "姓名", "kind": "name"}, {"key": "story", "label": "说明", "kind": "number"}]
    changed = {"key": "subsidy", "title": "申请表", "sections": [{"title": "基本情况", "fields": fields}]}
    homes = [{"key": "home", "text": "住在哪里", "options": [{"value": v, "text": v} for v in ("flat", "rent")]}]
    import_items(source=[item(2, guide={"form": changed, "questions": homes})], by=SYSTEM, now=MONDAY)
    later = copy_application(project_no=case.project_no, account=mine, now=MONDAY)
    assert later.draft.item_version.version == 2
    assert (later.draft.content["form"], later.left_out) == ({"name": "王芳"}, ("电话", "说明"))
    assert not later.situation_whole
    with pytest.raises(NoSuchCase):
        copy_application(project_no=case.project_no, account=world.wairen_account, now=MONDAY)


def test_the_same_under_way_is_found_until_it_has_an_answer(world: World) -> None:
    def found(account: Account) -> list[str]:
        cases = under_way(task_code=TASK, applicant_ref=world.fang.ref, account=account, today=day("03-02"))
        return [case.project_no for case in cases]

    assert found(world.fang_account) == []
    first, second, _over = submitted(world), submitted(world), closed(world)
    assert found(world.fang_account) == [second.project_no, first.project_no]
    assert found(world.wairen_account) == []
    withdraw(project_no=first.project_no, reason="", by=world.fang_account.actor, now=MONDAY)
    assert found(world.fang_account) == [second.project_no]
