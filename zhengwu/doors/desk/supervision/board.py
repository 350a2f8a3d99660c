"""总览: what is going on now. Open, it stays true by itself (`stream.py`); without script it is true when it is opened."""

from __future__ import annotations

import datetime as dt

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import BoardPage, FeedLine, Tally
from zhengwu.doors.desk.supervision._facts import what_happened
from zhengwu.doors.desk.supervision._words import (
    BOARD,
    CARD,
    CARDS,
    FINDINGS,
    ORDERS,
    RULES,
    SCORES,
    crumbs,
    names_of,
    signal_badge,
)
from zhengwu.doors.desk.supervision.cards import cards_table
from zhengwu.doors.desk.supervision.scores import score_ranking, this_quarter
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted, many
from zhengwu.doors.ui.shapes import Bar, Bars, Grid, Link, Stat
from zhengwu.supervision.public import STEP_DAYS, Board, Signal, board, news_since

_FEED_TONES = {Signal.ALERT: "need", Signal.YELLOW: "need", Signal.RED: "late"}


@page("desk/supervision/board", may="supervision.view", name=BOARD)
def board_page(request: DoorRequest) -> HttpResponse:
    """The position in the log is read first: what happens while the page is drawn is news."""
    position = news_since(0).position
    now = board(officer=request.officer, now=request.now)
    names = names_of(card.body_code for card in (*now.to_do, *now.newest))
    built = BoardPage(
        frame=desk_frame(request, current=BOARD),
        crumbs=crumbs(),
        heading=_("电子监察"),
        at=request.now,
        stream_href=reverse("desk-supervision-stream"),
        position=position,
        tallies=_tallies(now),
        stats=_stats(now),
        to_do=cards_table(now.to_do, names, empty=_("没有等您处理的监察卡。")),
        to_do_link=Link(_("全部"), f"{reverse(CARDS)}?what=mine"),
        feed=tuple(
            FeedLine(
                at=card.raised_at,
                tone=_FEED_TONES[Signal(card.signal)],  # type: ignore[arg-type]  # tones, written as words
                name=signal_badge(card.signal).text,
                text=card.item_name or what_happened(card),
                note=f"{names.get(card.body_code, card.body_code)} · {card.rule_key}",
                href=reverse(CARD, args=[card.number]),
            )
            for card in now.newest
        ),
        feed_empty=_("还没有发出过监察卡。"),
        feed_link=Link(_("全部监察卡"), reverse(CARDS)),
        ranking=score_ranking(request, *this_quarter(request.today)),
        ranking_link=Link(_("每个单位扣在哪里"), reverse(SCORES)),
        steps=_steps(now),
        links=_links(request),
    )
    response = render(request, "desk/supervision/board.html", {"page": built})
    response["Cache-Control"] = "private, no-store"
    return response


def _tallies(now: Board) -> tuple[Tally, ...]:
    def of(signal: Signal, sign: str, name: str) -> Tally:
        return Tally(
            look=signal.value,
            sign=sign,
            figure=now.open_cards[signal],
            name=name,
            note=counted("今天新发 {n} 张", now.today_cards[signal]),
            href=f"{reverse(CARDS)}?signal={signal.value}&what=open",
        )

    return (
        of(Signal.ALERT, _("警"), _("预警")),
        of(Signal.YELLOW, _("黄"), _("黄牌")),
        of(Signal.RED, _("红"), _("红牌")),
        Tally(
            look="plain",
            sign=_("督"),
            figure=now.orders_open,
            name=_("督办中"),
            note=counted("{n} 张过期没有反馈", now.orders_late) if now.orders_late else _("没有过期的"),
            href=f"{reverse(ORDERS)}?what=open",
        ),
    )


def _stats(now: Board) -> tuple[Stat, ...]:
    return (
        Stat(name=_("今天收件"), figure=str(now.received), unit=many("件", now.received)),
        Stat(name=_("今天办理决定"), figure=str(now.decided), unit=many("件", now.decided)),
        Stat(
            name=_("超过承诺没有办完"),
            figure=str(now.overdue),
            unit=many("件", now.overdue),
            trend=_("现在还在办") if now.overdue else "",
            tone="late" if now.overdue else "plain",
        ),
        Stat(
            name=_("没有销号的问题"),
            figure=str(now.findings_open),
            unit="",
            href=f"{reverse(FINDINGS)}?what=open",
        ),
    )


def _steps(now: Board) -> Bars:
    worst = now.late_steps[0] if now.late_steps else None
    days = dt.timedelta(days=STEP_DAYS).days
    return Bars(
        title=_("最容易超时的环节：{step}").format(step=worst[0]) if worst else _("没有环节超时"),
        note=counted("近 {n} 天环节超时的次数", days),
        bars=tuple(Bar(step, n, words=counted("{n} 次", n), tone="need") for step, n in now.late_steps),
        table=Grid(columns=(_("环节"), _("超时次数")), rows=tuple((step, str(n)) for step, n in now.late_steps)),
    )


def _links(request: DoorRequest) -> tuple[Link, ...]:
    links = [Link(_("部门得分"), reverse(SCORES), "chart")]
    if request.officer.may("supervision.rules"):
        links.append(Link(_("监察规则"), reverse(RULES), "shield"))
    return tuple(links)
