"""查看完整证件号: with a reason that stays, and without the number in it."""

from __future__ import annotations

import pytest

from zhengwu.cases.public import NoSuchCase, reveal_identity, story_of
from zhengwu.cases.tests.factories import MONDAY, World, fact, submitted, told
from zhengwu.kernel.public import BadInput, NotPermitted, events_of


def test_the_number_is_shown_and_the_looking_recorded(world: World) -> None:
    case = submitted(world)
    shown = reveal_identity(project_no=case.project_no, reason="核对证件", by=world.chen_jing, now=MONDAY)
    assert (shown.id_number, shown.phone, shown.id_type_name) == (world.fang.id_number, world.fang.phone, "居民身份证")
    assert fact(case, "IdentityRevealed") == {
        "project_no": case.project_no,
        "reason": "核对证件",
        "body_name": world.chen_jing.body_name,
        "post_name": world.chen_jing.post_name,
    }
    last = events_of(case.subject)[-1]
    assert last.actor_name == "陈静"
    assert all(told_one.who != "陈静" for told_one in story_of(case))


@pytest.mark.parametrize("reason", ["", "  \n", "字" * 201, "\x00"])
def test_no_look_without_a_reason(world: World, reason: str) -> None:
    case = submitted(world)
    with pytest.raises(BadInput):
        reveal_identity(project_no=case.project_no, reason=reason, by=world.chen_jing, now=MONDAY)
    assert told(case) == ["CaseSubmitted"]


def test_outsiders_see_nothing(world: World) -> None:
    case = submitted(world)
    with pytest.raises(NotPermitted):
        reveal_identity(project_no=case.project_no, reason="好奇", by=world.wairen, now=MONDAY)
    with pytest.raises(NoSuchCase):
        reveal_identity(project_no="\x00", reason="好奇", by=world.chen_jing, now=MONDAY)
    assert told(case) == ["CaseSubmitted"]
