"""部门得分: what each body has left of its hundred points this quarter or another, with the way to every card."""

from __future__ import annotations

import datetime as dt

from django.http import HttpResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._paged import wished
from zhengwu.doors.desk.admin._show import show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.desk.supervision._words import BOARD, SCORE, SCORES, crumbs, names_of
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import (
    Badge,
    Cell,
    Column,
    Crumb,
    Empty,
    Field,
    Grid,
    Listing,
    Rank,
    Ranking,
    Row,
    Table,
    Tone,
)
from zhengwu.doors.ui.typed import typed_day
from zhengwu.doors.ui.writing import full_day
from zhengwu.kernel.public import BadInput
from zhengwu.supervision.public import GRADE_NAMES, BodyScore, Grade, body_scores, quarter_of

_MOST_RANKED = 8
GRADE_TONES: dict[Grade, Tone] = {
    Grade.EXCELLENT: "info",
    Grade.GOOD: "info",
    Grade.FAIR: "need",
    Grade.FAILING: "late",
}


@page("desk/supervision/scores", may="supervision.view", name=SCORES)
def scores(request: DoorRequest) -> HttpResponse:
    """`first`, `last`: the days; the running quarter without them."""
    first, last = days_asked(request)
    found = body_scores(officer=request.officer, first_date=first, last_date=last)
    names = names_of(score.body_code for score in found)
    built = AdminList(
        frame=desk_frame(request, current=BOARD),
        crumbs=crumbs(Crumb(_("部门得分"))),
        heading=_("部门得分"),
        lead=_("满分 100 分，减去认定的监察卡扣的分，三张黄牌算一张红牌。撤销的牌不扣分。这里只列有牌的单位。"),
        listing=Listing(
            action=reverse(SCORES),
            filters=day_fields(first, last),
            table=Table(
                caption=_("{first}至{last}的得分").format(first=full_day(first), last=full_day(last)),
                columns=(Column(_("单位")), Column(_("得分")), Column(_("等次")), Column(_("黄牌")), Column(_("红牌"))),
                rows=tuple(_row(score, names, first, last) for score in found),
                empty=Empty(_("这段时间没有认定的监察卡，都是满分。")),
            ),
        ),
    )
    return show_list(request, built)


def score_ranking(request: DoorRequest, first: dt.date, last: dt.date) -> Ranking:
    """The bodies with the fewest points; those that lost none are not listed."""
    found = sorted(
        body_scores(officer=request.officer, first_date=first, last_date=last), key=lambda score: score.points
    )[:_MOST_RANKED]
    names = names_of(score.body_code for score in found)
    worst = names.get(found[0].body_code, "") if found else ""
    return Ranking(
        title=_("本季度扣分最多的是{body}").format(body=worst) if worst else _("本季度还没有单位扣分"),
        note=_("100 分减扣分"),
        ranks=tuple(
            Rank(
                names.get(score.body_code, score.body_code),
                score.points,
                words=f"{score.points} {_(GRADE_NAMES[score.grade])}",
                tone=GRADE_TONES[score.grade],
            )
            for score in found
        ),
        table=Grid(
            columns=(_("单位"), _("得分"), _("黄牌"), _("红牌")),
            rows=tuple(
                (names.get(one.body_code, one.body_code), str(one.points), str(one.yellow), str(one.red))
                for one in found
            ),
        ),
    )


def days_asked(request: DoorRequest) -> tuple[dt.date, dt.date]:
    """The days of the address, or the running quarter."""
    wishes = wished(request, "first", "last")
    first, last = this_quarter(request.today)
    try:
        first = typed_day(wishes["first"], name="first") or first
        last = typed_day(wishes["last"], name="last") or last
    except BadInput:
        return this_quarter(request.today)
    return (first, last) if first <= last else (last, first)


def this_quarter(day: dt.date) -> tuple[dt.date, dt.date]:
    """The first day of the quarter, and this day."""
    return quarter_of(day).first, day


def day_fields(first: dt.date, last: dt.date) -> tuple[Field, ...]:
    """The filter of a period."""
    return (
        Field(name="first", label=_("从哪天"), kind="past_date", value=first.isoformat(), required=False),
        Field(name="last", label=_("到哪天"), kind="past_date", value=last.isoformat(), required=False),
    )


def _row(score: BodyScore, names: dict[str, str], first: dt.date, last: dt.date) -> Row:
    days = urlencode({"first": first.isoformat(), "last": last.isoformat()})
    return Row(
        (
            Cell(
                text=names.get(score.body_code, score.body_code),
                href=f"{reverse(SCORE, args=[score.body_code])}?{days}",
                head=True,
            ),
            Cell(text=str(score.points)),
            Cell(badges=(Badge(_(GRADE_NAMES[score.grade]), GRADE_TONES[score.grade]),)),
            Cell(text=str(score.yellow)),
            Cell(text=str(score.red)),
        )
    )
