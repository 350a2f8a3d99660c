"""What an address asks for: which months, which bodies, which item; and who may see it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from zhengwu.analytics.public import Period, Scope, bodies_for
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Field, Hidden, Option
from zhengwu.organisations.public import Body

_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
_SPANS = (1, 3, 12)
_BACK_MONTHS = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The scope, what stands in the address, and the bodies that can be chosen."""

    scope: Scope
    wishes: Mapping[str, str]
    bodies: tuple[Body, ...]
    months: int

    @property
    def query(self) -> str:
        """For links that keep what was asked."""
        kept = {name: value for name, value in self.wishes.items() if value}
        return f"?{urlencode(kept)}" if kept else ""

    def body_name(self, code: str) -> str:
        """What a body is called here."""
        return next((body.short_name or body.name for body in self.bodies if body.code == code), code)


def asked_by(request: DoorRequest) -> Asked:
    """`until` (2026-11), `months` (1, 3 or 12), `body`, `item`; whatever is none of the offered is the first of them."""
    bodies = tuple(bodies_for(request.officer))
    until = request.GET.get("until", "")
    last = dt.date.fromisoformat(f"{until}-01") if _MONTH.fullmatch(until) else request.today
    last = min(last, request.today)
    typed = request.GET.get("months", "")
    months = int(typed) if typed in map(str, _SPANS) else _SPANS[1]
    chosen = next((body.code for body in bodies if body.code == request.GET.get("body", "")), "")
    item = request.GET.get("item", "").replace("\0", "")[:40]
    return Asked(
        scope=Scope(
            period=Period.month(last, months=months),
            body_codes=(chosen,) if chosen else tuple(body.code for body in bodies),
            task_code=item,
        ),
        wishes={"until": until if _MONTH.fullmatch(until) else "", "months": typed, "body": chosen, "item": item},
        bodies=bodies,
        months=months,
    )


def filters(request: DoorRequest, asked: Asked) -> tuple[Field, ...]:
    """The form of every page."""
    shown = asked.scope.period.after_date - dt.timedelta(days=1)
    months = [Period.month(request.today, months=n).first_date for n in range(1, _BACK_MONTHS + 1)]
    return (
        Field(
            name="until",
            label=_("截至月份"),
            kind="select",
            required=False,
            options=tuple(Option(f"{m:%Y-%m}", month_words(m), picked=m == shown.replace(day=1)) for m in months),
        ),
        Field(
            name="months",
            label=_("时间跨度"),
            kind="select",
            required=False,
            options=tuple(Option(str(n), counted("{n} 个月", n), picked=n == asked.months) for n in _SPANS),
        ),
        Field(
            name="body",
            label=_("机构"),
            kind="select",
            required=False,
            options=(
                Option("", _("全部")),
                *(Option(b.code, _(b.name), picked=b.code == asked.wishes["body"]) for b in asked.bodies),
            ),
        ),
    )


def hidden(asked: Asked) -> tuple[Hidden, ...]:
    """What the form keeps without showing it: the item one came with."""
    return (Hidden("item", asked.wishes["item"]),) if asked.wishes["item"] else ()


def month_words(day: dt.date) -> str:
    """2026年11月."""
    return _("{year}年{month}月").format(year=day.year, month=day.month)


def period_words(period: Period) -> str:
    """2026年9月 至 2026年11月."""
    last = (period.after_date - dt.timedelta(days=1)).replace(day=1)
    if last == period.first_date:
        return month_words(last)
    return _("{first} 至 {last}").format(first=month_words(period.first_date), last=month_words(last))
