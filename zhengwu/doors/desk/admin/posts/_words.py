"""Posts and appointments in words."""

from __future__ import annotations

import datetime as dt

from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._typed import last_day
from zhengwu.doors.ui.saying import listed
from zhengwu.doors.ui.shapes import Badge
from zhengwu.doors.ui.writing import full_day
from zhengwu.organisations.public import Appointment, Post, PostDuty

ROLES = {"A": "A 角", "B": "B 角"}


def period(start: dt.date | None, end: dt.date | None) -> str:
    """2020年1月1日起, or from one day to the last."""
    if end is None:
        return _("{first}起").format(first=full_day(start)) if start else _("长期")
    if start is None:
        return _("到{last}").format(last=full_day(last_day(end)))
    if end <= start:
        return _("没有生效")
    return _("{first}到{last}").format(first=full_day(start), last=full_day(last_day(end)))


def standing(appointment: Appointment, *, today: dt.date) -> Badge:
    """现任, 将任 or 已结束."""
    if appointment.valid_to is not None and appointment.valid_to <= today:
        return Badge(_("已结束"))
    if appointment.valid_from > today:
        return Badge(_("还没开始"), "info")
    return Badge(_("现任"), "done")


def kind_badge(appointment: Appointment) -> tuple[Badge, ...]:
    """代理 and 临时 are worth a word; 任命 is not."""
    if appointment.kind == Appointment.Kinds.REGULAR:
        return ()
    return (Badge(str(appointment.get_kind_display()), "need"),)


def post_badges(post: Post, *, today: dt.date) -> tuple[Badge, ...]:
    """What kind of post, and whether it is closed."""
    return (Badge(str(post.get_kind_display())), *closed_badge(post, today=today))


def closed_badge(post: Post, *, today: dt.date) -> tuple[Badge, ...]:
    """已撤销 or 将撤销; nothing for a post in use."""
    if post.valid_to is None:
        return ()
    return (Badge(_("已撤销") if post.valid_to <= today else _("将撤销"), "late"),)


def duty_words(one: PostDuty) -> str:
    """Who acts today: 赵敏, 编辑（顶岗）, or nobody."""
    if not one.terms:
        return _("空岗")
    if one.duty.is_gap:
        return _("没有人在岗")
    stand = {term.account_id for term in one.duty.standing_in}
    return listed(
        _("{name}（顶岗）").format(name=term.name) if term.account_id in stand else term.name
        for term in one.duty.acting
    )


def names_of(one: PostDuty, role: str) -> str:
    """Who holds it in this role; of those away, until when."""
    return listed(
        _("{name}（{day}回岗）").format(name=term.name, day=full_day(one.back[term.account_id]))
        if term.account_id in one.back
        else term.name
        for term in one.terms
        if term.role == role
    )
