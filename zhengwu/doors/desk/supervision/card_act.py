"""说明、认定、撤销、申诉、整改、退回、办结、移交: one form, whatever is done to a card."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.shapes import FactCard
from zhengwu.doors.desk.supervision._acting import Ask, Given, act_page
from zhengwu.doors.desk.supervision._facts import card_pairs
from zhengwu.doors.desk.supervision._words import CARD, CARDS, crumbs, names_of
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb
from zhengwu.supervision import public as supervision
from zhengwu.supervision.public import MOVE_NAMES, Move, card_for, card_move_action

NAME = "desk-supervision-card-act"
#: What each step asks for, and what will have happened before it is done.
ASKS: Mapping[Move, Ask] = {
    Move.EXPLAIN: Ask(
        lead="写清楚为什么会这样，可以附证明。监察人员看了以后认定或撤销。", text="情况说明", files="证明材料"
    ),
    Move.UPHOLD: Ask(lead="认定以后扣分，责任单位要整改，可以申诉一次。", text="认定的理由"),
    Move.CANCEL: Ask(lead="撤销以后不扣分。理由留在经过里。", text="撤销的理由"),
    Move.APPEAL: Ask(lead="只能申诉一次。申诉以后由监察人员重新认定。", text="申诉的理由", files="证明材料"),
    Move.RECTIFY: Ask(lead="写怎么整改的、以后怎么防止。交上去以后等监察人员核实。", text="整改情况", files="证明材料"),
    Move.SEND_BACK: Ask(lead="没有改到位的，退回去继续整改。", text="哪里没有改到位"),
    Move.CLOSE: Ask(lead="整改到位，这张牌办结。分数照扣。", text="核实情况", text_needed=False),
    Move.REFER: Ask(lead="移交给有权追究责任的机关，这里的处理到此为止。", text="移交的理由", stern=True),
}


@page("desk/supervision/cards/<str:number>/do/<str:move>", may="supervision.view", name=NAME,
      methods=("GET", "HEAD", "POST"))  # fmt: skip
def card_act(request: DoorRequest, number: str, move: str) -> HttpResponse:
    """One step of the path."""
    step = next((each for each in ASKS if each == move), None)
    if step is None:
        raise Http404
    row = card_for(number=number, by=request.officer, action=card_move_action(step))
    back = reverse(CARD, args=[row.number])
    name = _(MOVE_NAMES[step])
    body = names_of([row.body_code]).get(row.body_code, row.body_code)
    return act_page(
        request,
        ask=ASKS[step],
        place=CARDS,
        crumbs=crumbs(Crumb(_("监察卡"), reverse(CARDS)), Crumb(row.number, back), Crumb(name)),
        name=name,
        heading=f"{name} · {row.item_name or row.number}",
        back=back,
        facts=(FactCard(_("违反了什么"), tuple(card_pairs(row, body_name=body))),),
        do=lambda given: _do(request, row.number, step, given),
    )


def _do(request: DoorRequest, number: str, move: Move, given: Given) -> None:
    by, now, text = request.officer, request.now, given.text
    match move:
        case Move.EXPLAIN:
            supervision.explain_card(card_number=number, text=text, files=given.files, by=by, now=now)
        case Move.UPHOLD:
            supervision.uphold_card(card_number=number, text=text, by=by, now=now)
        case Move.CANCEL:
            supervision.cancel_card(card_number=number, text=text, by=by, now=now)
        case Move.APPEAL:
            supervision.appeal_card(card_number=number, text=text, files=given.files, by=by, now=now)
        case Move.RECTIFY:
            supervision.rectify_card(card_number=number, text=text, files=given.files, by=by, now=now)
        case Move.SEND_BACK:
            supervision.send_back_card(card_number=number, text=text, by=by, now=now)
        case Move.CLOSE:
            supervision.close_card(card_number=number, text=text, by=by, now=now)
        case _:
            supervision.refer_card(card_number=number, text=text, by=by, now=now)
