"""签收、催办、延期、反馈、销号、退回、撤销: one form, whatever is done to an order."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.shapes import FactCard
from zhengwu.doors.desk.supervision._acting import Ask, Given, act_page
from zhengwu.doors.desk.supervision._words import ORDER, ORDERS, crumbs
from zhengwu.doors.desk.supervision.order import facts_of
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb
from zhengwu.supervision import public as supervision
from zhengwu.supervision.public import ORDER_UNIT_VERBS, ORDER_VERB_NAMES, OrderVerb, order_for

NAME = "desk-supervision-order-act"
#: What each step asks for, and what will have happened before it is done.
ASKS: Mapping[OrderVerb, Ask] = {
    OrderVerb.SIGN: Ask(lead="签收以后开始办理，期限不变。"),
    OrderVerb.URGE: Ask(lead="牵头单位会收到催办的消息。", text="要说的话", text_needed=False),
    OrderVerb.ASK_EXTENSION: Ask(
        lead="只能申请一次。督办人同意以前，期限不变。",
        text="延期的理由",
        text_name="reason",
        day="延到哪天",
        day_name="wanted_date",
    ),
    OrderVerb.GRANT_EXTENSION: Ask(lead="同意以后，期限改成申请的那天。", text="要说的话", text_needed=False),
    OrderVerb.REFUSE_EXTENSION: Ask(lead="不同意的，期限不变。", text="不同意的理由"),
    OrderVerb.REPLY: Ask(lead="写办了什么、结果怎样。交上去以后等督办人审核。", text="办理情况", files="证明材料"),
    OrderVerb.APPROVE: Ask(lead="办到位了，这张督办单销号。", text="审核意见", text_needed=False),
    OrderVerb.SEND_BACK: Ask(
        lead="没有办到位的，退回去重新办。", text="哪里没有办到位", day="新的反馈期限", day_needed=False
    ),
    OrderVerb.WITHDRAW: Ask(lead="撤销以后，牵头单位不用再反馈。", text="撤销的理由", stern=True),
}


@page("desk/supervision/orders/<str:number>/do/<str:verb>", may="supervision.view", name=NAME,
      methods=("GET", "HEAD", "POST"))  # fmt: skip
def order_act(request: DoorRequest, number: str, verb: str) -> HttpResponse:
    """One step of the table."""
    step = next((each for each in ASKS if each == verb), None)
    if step is None:
        raise Http404
    action = "supervision.explain" if step in ORDER_UNIT_VERBS else "supervision.order"
    row = order_for(number=number, by=request.officer, action=action)
    back = reverse(ORDER, args=[row.number])
    name = _(ORDER_VERB_NAMES[step])
    return act_page(
        request,
        ask=ASKS[step],
        place=ORDERS,
        crumbs=crumbs(Crumb(_("督办单"), reverse(ORDERS)), Crumb(row.number, back), Crumb(name)),
        name=name,
        heading=f"{name} · {row.title}",
        back=back,
        facts=(FactCard(_("督办内容"), tuple(facts_of(row))),),
        do=lambda given: _do(request, row.number, step, given),
    )


def _do(request: DoorRequest, number: str, verb: OrderVerb, given: Given) -> None:
    by, now, text = request.officer, request.now, given.text
    match verb:
        case OrderVerb.SIGN:
            supervision.sign_order(number=number, by=by, now=now)
        case OrderVerb.URGE:
            supervision.urge_order(number=number, text=text, by=by, now=now)
        case OrderVerb.ASK_EXTENSION:
            wanted = given.the_day("wanted_date")
            supervision.ask_order_extension(number=number, wanted_date=wanted, reason=text, by=by, now=now)
        case OrderVerb.GRANT_EXTENSION | OrderVerb.REFUSE_EXTENSION:
            granted = verb is OrderVerb.GRANT_EXTENSION
            supervision.answer_order_extension(number=number, granted=granted, text=text, by=by, now=now)
        case OrderVerb.REPLY:
            supervision.reply_order(number=number, text=text, files=given.files, by=by, now=now)
        case OrderVerb.APPROVE:
            supervision.approve_order(number=number, text=text, by=by, now=now)
        case OrderVerb.SEND_BACK:
            supervision.send_back_order(number=number, text=text, due_date=given.day, by=by, now=now)
        case _:
            supervision.withdraw_order(number=number, text=text, by=by, now=now)
