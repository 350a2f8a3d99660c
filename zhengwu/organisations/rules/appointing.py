"""任职: whether somebody can be appointed to a post beside those who hold it already."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from enum import StrEnum

from zhengwu.kernel.pure import BadInput, Conflict
from zhengwu.organisations.rules.period import includes, overlap
from zhengwu.organisations.rules.presence import Term


class AppointmentKind(StrEnum):
    """任命; 代理 or 主持 of a post whose holder is missing; 临时, which must say until when."""

    REGULAR = "regular"
    ACTING = "acting"
    TEMPORARY = "temporary"


class AppointmentPeriod(BadInput):
    """The last day lies before the first, or a temporary appointment does not say its last."""

    code = "appointment.period"


class AppointmentRoleUnknown(BadInput):
    """Neither A nor B."""

    code = "appointment.role"


class AppointmentKindUnknown(BadInput):
    """Not one of the kinds of appointment."""

    code = "appointment.kind"


class AlreadyAppointed(Conflict):
    """The account holds this post already, on other terms, on some of the same days; B must be another person than A."""

    code = "appointment.already"
    template = "{name} 已经在这个岗位上（{role} 角）。A 角和 B 角要是两个人；要改任，请先结束原来的任职。"


class SeatTaken(Conflict):
    """Every seat for an A is taken on some of the days."""

    code = "appointment.seat_taken"
    template = "这些日子 A 角已经是{names}，岗位只有 {seats} 个名额。请改日期、先结束原任职，或把岗位名额改大。"


def check_terms(*, role: str, kind: str, valid_from: dt.date, valid_to: dt.date | None) -> None:
    """Whether the terms make sense by themselves.

    Raises:
        AppointmentRoleUnknown, AppointmentKindUnknown, AppointmentPeriod
    """
    if role not in {"A", "B"}:
        raise AppointmentRoleUnknown.one(("role",), "请选择 A 角或 B 角。", "appointment.role")
    if kind not in set(AppointmentKind):
        raise AppointmentKindUnknown.one(("kind",), "请选择任命、代理或临时。", "appointment.kind")
    if valid_to is not None and valid_to <= valid_from:
        raise AppointmentPeriod.one(("valid_to",), "任职的终止日要晚于起始日，请重新选择。", "appointment.period")
    if kind == AppointmentKind.TEMPORARY and valid_to is None:
        raise AppointmentPeriod.one(("valid_to",), "临时任职要写明到哪一天为止。", "appointment.end_missing")


def check_beside(new: Term, others: Sequence[Term], *, seats: int) -> None:
    """Whether somebody can hold the post on these terms beside the others.

    Raises:
        AlreadyAppointed, SeatTaken
    """
    same_days = [t for t in others if overlap((t.valid_from, t.valid_to), (new.valid_from, new.valid_to))]
    for other in same_days:
        if other.account_id == new.account_id:
            raise AlreadyAppointed(name=new.name, role=other.role)
    if new.role != "A":
        return
    seated = [term for term in same_days if term.role == "A"]
    # Most sit at once on a day on which one of them begins.
    for day in {max(new.valid_from, term.valid_from) for term in seated}:
        there = [t for t in seated if includes(day, start=t.valid_from, end=t.valid_to)]
        if len(there) >= seats:
            raise SeatTaken(names="、".join(sorted({term.name for term in there})), seats=seats)


def most_at_once(terms: Sequence[Term], *, since: dt.date) -> int:
    """How many A sit in the post on its fullest day, counted from a day on."""
    seated = [term for term in terms if term.role == "A"]
    days = {max(since, term.valid_from) for term in seated}
    return max((sum(includes(day, start=t.valid_from, end=t.valid_to) for t in seated) for day in days), default=0)
