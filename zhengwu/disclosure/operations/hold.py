"""暂缓公示 and 不予公示: one person keeps an entry back, another decides that it is never shown."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.disclosure.events import DisclosureHeld, DisclosureReleased, DisclosureWithheld
from zhengwu.disclosure.models import Disclosure, Hold
from zhengwu.disclosure.operations._disclosure import APPROVE, HOLD, facts_of, locked_for, open_hold, step, why
from zhengwu.disclosure.rules.holding import GROUND_NAMES, Ground, takes_two
from zhengwu.disclosure.rules.states import Verb
from zhengwu.kernel.public import BadInput, Conflict, publish
from zhengwu.organisations.public import Officer


class HeldAlready(Conflict):
    """One hold at a time."""

    code = "disclosure.held_already"
    template = "这一条已经在暂缓公示，可能同事刚刚办过。请刷新页面。"


class NotHeld(Conflict):
    """There is nothing to answer."""

    code = "disclosure.not_held"
    template = "这一条没有暂缓公示，可能同事刚刚办过。请刷新页面。"


def hold(*, disclosure_id: int, ground: str, reason: str, by: Officer, now: dt.datetime) -> Hold:
    """Keep an entry back (暂缓公示). Its last day does not move: what is held too long is late all the same. What stands in public
    already stays there until a second person agrees.

    Raises:
        NoSuchDisclosure, NotPermitted, NotNow, HeldAlready, BadInput
    """
    if ground not in set(Ground):
        raise BadInput.one(("ground",), "请选暂缓公示的事由。", "disclosure.ground")
    reason = why(reason)
    with transaction.atomic():
        row = locked_for(disclosure_id, action=HOLD, by=by)
        if open_hold(row):
            raise HeldAlready
        step(row, Verb.HOLD, reason=GROUND_NAMES[Ground(ground)], by=by.actor, now=now)
        held = Hold.objects.create(
            disclosure=row, ground=ground, reason=reason, held_account=by.account_id, held_by=by.name, held_at=now
        )
        publish(DisclosureHeld(**facts_of(row), ground=ground, reason=reason), by=by.actor, at=now)
    return held


def release(*, disclosure_id: int, reason: str, by: Officer, now: dt.datetime) -> Disclosure:
    """Let it go on (恢复公示); whoever may hold may release, whoever held it. Shown by the next run when its day has come.

    Raises:
        NoSuchDisclosure, NotPermitted, NotHeld, BadInput
    """
    reason = why(reason)
    with transaction.atomic():
        row = locked_for(disclosure_id, action=HOLD, by=by)
        held = _held(row)
        step(row, Verb.RELEASE, reason=reason, by=by.actor, now=now)
        _answer(held, Hold.State.RELEASED, answer=reason, by=by, now=now)
        publish(DisclosureReleased(**facts_of(row), reason=reason), by=by.actor, at=now)
    return row


def withhold(*, disclosure_id: int, answer: str, by: Officer, now: dt.datetime) -> Disclosure:
    """Agree that it is not published (批准不予公示), as somebody else than held it (政府信息公开条例 art. 14, 15). -> WITHHELD.

    Raises:
        NoSuchDisclosure, NotHeld, NotPermitted (also: the same person), BadInput
        NotNow: it is only being looked at
    """
    answer = why(answer, words="请写批准的意见。", name="answer")
    with transaction.atomic():
        row = locked_for(disclosure_id, action=APPROVE, by=by)
        held = _held(row)
        if not takes_two(Ground(held.ground)):
            raise OnlyChecking
        step(row, Verb.WITHHOLD, reason=GROUND_NAMES[Ground(held.ground)], by=by.actor, now=now)
        _answer(held, Hold.State.APPROVED, answer=answer, by=by, now=now)
        publish(DisclosureWithheld(**facts_of(row), ground=held.ground, reason=answer), by=by.actor, at=now)
    return row


class OnlyChecking(Conflict):
    """Nobody said that it must not be published."""

    code = "disclosure.only_checking"
    template = "这一条只是先核对，没有提出不予公示。核对好了请恢复公示。"


def _held(row: Disclosure) -> Hold:
    held = open_hold(row)
    if held is None:
        raise NotHeld
    return held


def _answer(held: Hold, state: Hold.State, *, answer: str, by: Officer, now: dt.datetime) -> None:
    held.state, held.answer = state, answer
    held.answered_account, held.answered_by, held.answered_at = by.account_id, by.name, now
    held.save()
