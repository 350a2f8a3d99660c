"""A delegation as a row of the public list."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from django.utils.translation import gettext as _

from zhengwu.doors.ui.saying import listed
from zhengwu.doors.ui.shapes import Cell, Row
from zhengwu.doors.ui.writing import full_day
from zhengwu.organisations.public import Delegation, action_names


def row_of(one: Delegation, names: Mapping[str, str]) -> Row:
    """`names`: what items are called, by 实施编码; one no longer offered is not named."""
    items = listed(names[code] for code in sorted(one.task_codes) if code in names)
    return Row(
        (
            Cell(text=one.from_body.name, head=True),
            Cell(text=one.to_body.name),
            Cell(text=items or (_("已不在清单里的事项") if one.task_codes else _("全部事项"))),
            Cell(text=listed(_(name) for name in action_names(one.actions))),
            Cell(text=_period(one.valid_from, one.valid_to)),
            Cell(text=one.basis),
        )
    )


def _period(valid_from: dt.date, valid_to: dt.date | None) -> str:
    if valid_to is None:
        return _("{first}起，没有截止日").format(first=full_day(valid_from))
    return _("{first}至{last}").format(first=full_day(valid_from), last=full_day(valid_to - dt.timedelta(days=1)))
