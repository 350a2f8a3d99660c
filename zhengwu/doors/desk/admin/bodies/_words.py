"""How a body is called on the desk."""

from __future__ import annotations

import datetime as dt

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.ui.shapes import Badge, Crumb
from zhengwu.doors.ui.writing import full_day
from zhengwu.organisations.public import BODY_KINDS, Body


def kind_words(kind: str) -> str:
    """机关, 内设机构, …"""
    return _(BODY_KINDS[kind])


def standing_badge(valid_to: dt.date | None, *, today: dt.date) -> Badge | None:
    """A badge for what is no longer there."""
    if valid_to is None or valid_to > today:
        return None
    return Badge(_("{day}撤销").format(day=full_day(valid_to)), "plain")


def body_href(code: str) -> str:
    """The record of a body."""
    return reverse("desk-admin-bodies-record", args=[code])


def way_to(body: Body, *last: str) -> tuple[Crumb, ...]:
    """机构名录 › 肥西县民政局 › …; where one is has no link."""
    here = Crumb(body.name, body_href(body.code) if last else "")
    return (Crumb(_("机构名录"), reverse("desk-admin-bodies")), here, *map(Crumb, last))
