"""一个单位的得分: every card that took points, down to each one."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.desk.supervision._words import BOARD, CARD, SCORE, SCORES, card_badge, crumbs, names_of, signal_badge
from zhengwu.doors.desk.supervision.scores import day_fields, days_asked
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Empty, Listing, Row, Table
from zhengwu.doors.ui.writing import full_day, stamp
from zhengwu.supervision.public import FULL_POINTS, GRADE_NAMES, Card, Grade, cards_within, score_of, standing_cards

_MOST = 500


@page("desk/supervision/scores/<str:body_code>", may="supervision.view", name=SCORE)
def score(request: DoorRequest, body_code: str) -> HttpResponse:
    """The points, and where each was lost."""
    first, last = days_asked(request)
    mine = cards_within(request.officer).filter(body_code=body_code)
    lost = list(standing_cards(mine, first_date=first, last_date=last).order_by("-occurred_at", "-pk")[:_MOST])
    name = names_of([body_code]).get(body_code, body_code)
    reached = score_of(body_code, first, last) if lost else None
    grade = reached.grade if reached else Grade.EXCELLENT
    here = reverse(SCORE, args=[body_code])
    built = AdminList(
        frame=desk_frame(request, current=BOARD),
        crumbs=crumbs(Crumb(_("部门得分"), reverse(SCORES)), Crumb(name)),
        heading=name,
        total=f"{counted('{n} 分', reached.points if reached else FULL_POINTS)} · {_(GRADE_NAMES[grade])}",
        lead=_("{first}至{last}，扣在下面这些监察卡上。").format(first=full_day(first), last=full_day(last)),
        listing=Listing(
            action=here,
            filters=day_fields(first, last),
            table=Table(
                caption=_("扣分的监察卡"),
                columns=(
                    Column(_("监察信号")),
                    Column(_("监察卡")),
                    Column(_("发生时间")),
                    Column(_("扣分")),
                    Column(_("状态")),
                ),
                rows=tuple(_row(card) for card in lost),
                empty=Empty(_("这段时间没有认定的监察卡，是满分。")),
            ),
        ),
    )
    return show_list(request, built)


def _row(card: Card) -> Row:
    return Row(
        (
            Cell(badges=(signal_badge(card.signal),), small=card.rule_key, lead=True),
            Cell(
                text=card.item_name or card.number,
                small=card.number,
                href=reverse(CARD, args=[card.number]),
                head=True,
            ),
            Cell(text=stamp(card.occurred_at)),
            Cell(text=str(card.weight)),
            Cell(badges=(card_badge(card),)),
        )
    )
