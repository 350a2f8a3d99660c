"""好差评率: by body, item, window and channel, in a period."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._paged import wished
from zhengwu.doors.desk.admin._show import show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.ratings._words import PLACE, crumbs
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Empty, Field, Listing, Option, Row, Table
from zhengwu.organisations.public import Body, Over
from zhengwu.ratings.public import CHANNEL_NAMES, Rates, Rating, rates_by

NAME = "desk-rating-rates"
_KEYS: Mapping[str, str] = {"body_code": "单位", "task_code": "事项", "window": "窗口", "channel": "渠道"}
_DAYS: Mapping[str, str] = {"30": "近 30 天", "90": "近 90 天", "365": "近一年"}


@page("desk/ratings/rates", may="ratings.view", name=NAME)
def rates(request: DoorRequest) -> HttpResponse:
    """`by`, `days`; bodies this officer may look at, the others only as a sum of the place."""
    wishes = wished(request, "by", "days")
    key = wishes["by"] if wishes["by"] in _KEYS else "body_code"
    days = int(wishes["days"]) if wishes["days"] in _DAYS else 30
    found = rates_by(key, first=request.today - dt.timedelta(days=days - 1), last=request.today)
    names = _names(key, list(found))
    rows = [
        _row(names.get(code, code) or "—", one)
        for code, one in sorted(found.items(), key=lambda each: -each[1].counted)
        if key != "body_code" or _may(request, code)
    ]
    built = AdminList(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(Crumb(_("好差评率"))),
        heading=_("好差评率"),
        lead=_("好评率 =（非常满意+满意+基本满意）÷ 评价；默认的、剔除的、被要求的不计。实名差评回访率应当是 100%。"),
        listing=Listing(
            action=reverse(NAME),
            filters=(
                _choice("by", _("按什么看"), _KEYS, key),
                _choice("days", _("时间"), _DAYS, str(days)),
            ),
            table=Table(
                caption=_("好差评率"),
                columns=tuple(
                    Column(name)
                    for name in (
                        _(_KEYS[key]),
                        _("评价"),
                        _("好评率"),
                        _("差评"),
                        _("主动评价率"),
                        _("按期整改"),
                        _("实名回访"),
                        _("追评后满意"),
                    )
                ),
                rows=tuple(rows),
                empty=Empty(_("近来还没有评价。")),
            ),
        ),
    )
    return show_list(request, built)


def _may(request: DoorRequest, code: str) -> bool:
    body = Body.objects.select_related("division").filter(code=code).first()
    return body is not None and request.officer.may(
        "ratings.view", Over(division_code=body.division.code, body_code=body.code)
    )


def _choice(name: str, label: str, known: Mapping[str, str], picked: str) -> Field:
    options = tuple(Option(value, _(words), picked=value == picked) for value, words in known.items())
    return Field(name=name, label=label, kind="select", options=options, required=False)


def _names(key: str, codes: list[str]) -> dict[str, str]:
    match key:
        case "body_code":
            return dict(Body.objects.filter(code__in=codes).values_list("code", "name"))
        case "task_code":
            return dict(Rating.objects.filter(task_code__in=codes).values_list("task_code", "item_name"))
        case "channel":
            return {channel.value: _(name) for channel, name in CHANNEL_NAMES.items()}
    return {}


def _row(name: str, one: Rates) -> Row:
    return Row(
        (
            Cell(text=name, head=True),
            Cell(text=str(one.counted)),
            Cell(text=per_cent(one.good_rate)),
            Cell(text=str(one.bad)),
            Cell(text=per_cent(one.active_rate)),
            Cell(text=per_cent(one.on_time_rate)),
            Cell(text=per_cent(one.callback_rate)),
            Cell(text=f"{one.better}/{one.again}" if one.again else "—"),
        )
    )


def per_cent(share: float | None) -> str:
    """97.5%, or a stroke where there is nothing to divide by."""
    return f"{share * 100:.1f}%".replace(".0%", "%") if share is not None else "—"
