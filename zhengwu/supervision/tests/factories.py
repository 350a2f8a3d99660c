"""The county office of the cases, with those who supervise it and those who explain."""

from __future__ import annotations

import datetime as dt

from zhengwu.cases.tests.factories import CIVIL, ELSEWHERE, MONDAY, World, at, day, open_world, reviewing
from zhengwu.kernel.public import SYSTEM
from zhengwu.organisations.public import Officer, appoint, create_post, grant, officer_for
from zhengwu.people.public import Account, open_account
from zhengwu.supervision.models import Card
from zhengwu.supervision.public import follow, skip_ahead, sweep

VERBS = ("view", "judge", "explain", "rules", "order", "patrol")


def officer(name: str, username: str, *, body: str, verbs: tuple[str, ...]) -> Officer:
    """Somebody at a post of `body` who may do this over the whole county."""
    post = create_post(
        body_code=body, code=username.upper(), name=f"{name}岗", kind="supervisor", by=SYSTEM, now=MONDAY
    )
    for verb in verbs:
        grant(post=post, action=f"supervision.{verb}", by=SYSTEM, now=MONDAY)
    account: Account = open_account(username=username, display_name=name, is_staff=True, by=SYSTEM, now=MONDAY)
    appoint(post=post, account=account, role="A", valid_from=day("01-01"), by=SYSTEM, now=MONDAY)
    found = officer_for(account, today=day("03-02"))
    assert found is not None
    return found


def supervisor() -> Officer:
    """陈静, at another body than the one whose cases are late."""
    return officer("陈静", "chenjing-up", body=ELSEWHERE, verbs=("view", "judge", "rules", "order", "patrol"))


def own_supervisor() -> Officer:
    """A supervisor of the very unit."""
    return officer("监察", "own-supervisor", body=CIVIL, verbs=("view", "judge"))


def unit() -> Officer:
    """孙立 as the one who explains for the unit."""
    return officer("孙立", "sunli-unit", body=CIVIL, verbs=("view", "explain"))


def look(now: dt.datetime) -> list[str]:
    """Follow the log and sweep, as the worker does; the rules of all cards there are."""
    follow(now=now)
    sweep(now=now)
    return list(Card.objects.order_by("pk").values_list("rule_key", flat=True))


def late_card(world: World, *, now: dt.datetime, rule_key: str = "T3") -> Card:
    """A card of a case that was accepted on Monday 2 March and is late by now."""
    case = reviewing(world)
    look(now)
    return Card.objects.get(project_no=case.project_no, rule_key=rule_key)


def open_followed_world() -> World:
    """The county of the cases, with the log followed from here on: what other tests of this database wrote is not read again."""
    world = open_world()
    skip_ahead(now=at("03-02"))
    return world
