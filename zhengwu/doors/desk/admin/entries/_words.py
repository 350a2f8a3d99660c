"""How an entry is told on the desk, and who may see one."""

from __future__ import annotations

import datetime as dt

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.shapes import FactCard
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.saying import counted, listed
from zhengwu.doors.ui.shapes import Badge, Crumb, Pair, Tone
from zhengwu.doors.ui.writing import full_day
from zhengwu.kernel.public import NotPermitted
from zhengwu.organisations.public import ENTRY_STANDINGS, Entry, EntryStanding, action_names

_TONES: dict[EntryStanding, Tone] = {
    EntryStanding.REQUESTED: "need",
    EntryStanding.LEAVING: "need",
    EntryStanding.WAITING: "info",
    EntryStanding.IN_FORCE: "done",
}
#: Either lets in: one side asks, the other decides.
EITHER = ("entries.request", "entries.approve")


def check_either(request: DoorRequest) -> None:
    """The door is open to both sides.

    Raises:
        NotPermitted
    """
    if not any(request.officer.may(action) for action in EITHER):
        raise NotPermitted(action=EITHER[0])


def standing_words(one: Entry, *, today: dt.date) -> str:
    """已进驻, 等中心审批, …"""
    return _(ENTRY_STANDINGS[one.standing_on(today)])


def standing_badge(one: Entry, *, today: dt.date) -> Badge:
    """The same as a badge."""
    standing = one.standing_on(today)
    return Badge(_(ENTRY_STANDINGS[standing]), _TONES.get(standing, "plain"))


def actions_words(actions: list[str]) -> str:
    """收件、受理."""
    return listed(_(name) for name in action_names(actions))


def items_words(count: int) -> str:
    """全部事项, 2 项."""
    return counted("{n} 项", count) if count else _("全部事项")


def record_href(number: int) -> str:
    """The record of an entry."""
    return reverse("desk-admin-entries-record", args=[number])


def way_to(one: Entry, *last: str) -> tuple[Crumb, ...]:
    """进驻 › 进驻 3 › …; where one is has no link."""
    return (
        Crumb(_("进驻管理"), reverse("desk-admin-entries")),
        Crumb(_("进驻 {number}").format(number=one.pk), record_href(one.pk) if last else ""),
        *map(Crumb, last),
    )


def facts_of(one: Entry) -> FactCard:
    """Who enters where, with what, since when."""
    pairs = [
        Pair(_("机构"), one.body.name),
        Pair(_("中心"), one.centre.name),
        Pair(_("在中心办的环节"), actions_words(one.actions)),
        Pair(_("进驻日"), full_day(one.valid_from)),
    ]
    if one.leaving_on and not one.valid_to:
        pairs.append(Pair(_("想从哪天起退出"), full_day(one.leaving_on)))
    if one.valid_to:
        pairs.append(Pair(_("退出日"), full_day(one.valid_to)))
    if one.reason:
        pairs.append(Pair(_("最近的理由"), one.reason))
    return FactCard(_("进驻内容"), tuple(pairs))
