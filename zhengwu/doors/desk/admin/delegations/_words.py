"""How a delegation is told on the desk."""

from __future__ import annotations

import datetime as dt

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.shapes import FactCard
from zhengwu.doors.ui.saying import counted, listed
from zhengwu.doors.ui.shapes import Badge, Crumb, Pair, Tone
from zhengwu.doors.ui.writing import full_day
from zhengwu.organisations.public import DELEGATION_STANDINGS, Delegation, DelegationStanding, action_names

_TONES: dict[DelegationStanding, Tone] = {
    DelegationStanding.PROPOSED: "need",
    DelegationStanding.WAITING: "info",
    DelegationStanding.IN_FORCE: "done",
}


def standing_words(one: Delegation, *, today: dt.date) -> str:
    """有效, 等对方接受, …"""
    return _(DELEGATION_STANDINGS[one.standing_on(today)])


def standing_badge(one: Delegation, *, today: dt.date) -> Badge:
    """The same as a badge."""
    standing = one.standing_on(today)
    return Badge(_(DELEGATION_STANDINGS[standing]), _TONES.get(standing, "plain"))


def period_words(valid_from: dt.date, valid_to: dt.date | None) -> str:
    """From when to when; the last day is the one before the first without it."""
    if valid_to is None:
        return _("{first}起，没有截止日").format(first=full_day(valid_from))
    return _("{first}至{last}").format(first=full_day(valid_from), last=full_day(valid_to - dt.timedelta(days=1)))


def actions_words(actions: list[str]) -> str:
    """收件、受理."""
    return listed(_(name) for name in action_names(actions))


def items_words(count: int) -> str:
    """全部事项, 2 项."""
    return counted("{n} 项", count) if count else _("全部事项")


def record_href(number: int) -> str:
    """The record of a delegation."""
    return reverse("desk-admin-delegations-record", args=[number])


def way_to(one: Delegation, *last: str) -> tuple[Crumb, ...]:
    """委托下放 › 委托 3 › …; where one is has no link."""
    return (
        Crumb(_("委托下放"), reverse("desk-admin-delegations")),
        Crumb(_("委托 {number}").format(number=one.pk), record_href(one.pk) if last else ""),
        *map(Crumb, last),
    )


def facts_of(one: Delegation) -> FactCard:
    """Who lets whom do what, since when, on which ground."""
    pairs = [
        Pair(_("委托机关"), one.from_body.name, one.from_body.code, code=False),
        Pair(_("受委托机构"), one.to_body.name, one.to_body.code, code=False),
        Pair(_("环节"), actions_words(one.actions)),
        Pair(_("期限"), period_words(one.valid_from, one.valid_to)),
        Pair(_("依据"), one.basis),
    ]
    if one.reason:
        pairs.append(Pair(_("最近的理由"), one.reason))
    return FactCard(_("委托内容"), tuple(pairs))
