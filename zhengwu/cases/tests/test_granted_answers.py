"""What a certificate says is offered while it stands: to its holder, and to nobody else."""

from __future__ import annotations

import datetime as dt

import pytest

from zhengwu.cases.models import Decision
from zhengwu.cases.public import propose_undoing, undo
from zhengwu.cases.tests.factories import World, at, closed, day
from zhengwu.forms.public import gather

pytestmark = pytest.mark.django_db
NAME = "certificate:租房补贴证.name"
TODAY = day("03-03")


def known(world: World, *, name: str = NAME, holder: str = "", today: dt.date = TODAY) -> object:
    holder = holder or world.fang.ref
    return gather([name], account_id=world.fang_account.pk, holder=holder, today=today).get(name)


def test_what_was_granted_is_offered_and_what_was_refused_is_not(world: World) -> None:
    assert known(world) is None
    closed(world, outcome="reject")
    assert known(world) is None
    case = closed(world)
    assert known(world) == case.form["name"]
    assert known(world, name="certificate:居民户口簿.name") is None
    assert known(world, name="certificate:租房补贴证.unknown") is None
    assert known(world, holder=world.li_qiang.ref) is None


def test_an_expired_or_undone_certificate_says_nothing(world: World) -> None:
    case = closed(world)
    Decision.objects.filter(case=case).update(valid_to=TODAY)
    assert known(world) == case.form["name"]
    assert known(world, today=TODAY + dt.timedelta(days=1)) is None
    Decision.objects.filter(case=case).update(valid_to=None)
    propose_undoing(project_no=case.project_no, ground="fraud", reason="材料不实", by=world.sun_li, now=at("03-03"))
    undo(project_no=case.project_no, outcome="done", by=world.zhou_zheng, now=at("03-20"))
    assert known(world) is None
