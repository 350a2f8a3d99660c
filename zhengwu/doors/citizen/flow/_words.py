"""The states and moves of a case as a citizen reads them. Numbers of days come from the statute, never from a sentence."""

from __future__ import annotations

from django.utils.translation import gettext as _

from zhengwu.cases.public import ACTION_OF, FRAME_NAMES, MOVE_NAMES, STATE_NAMES, Doer, Move, State, doer_of
from zhengwu.doors.ui.saying import verb
from zhengwu.organisations.public import ACTIONS
from zhengwu.timelimits.public import (
    CORRECTION_NOTICE,
    DECISION,
    DECISION_EXTENSION_DAYS,
    DELIVERY,
    PRIOR_REVIEW,
    REVIEW_DAYS,
    SUIT_MONTHS,
)

#: What stands in `{…}` of the sentences below.
_DAYS = {
    "notice": CORRECTION_NOTICE.days,
    "decision": DECISION.days,
    "more": DECISION_EXTENSION_DAYS,
    "delivery": DELIVERY.days,
    "prior": PRIOR_REVIEW.days,
    "appeal": REVIEW_DAYS,
    "suit": SUIT_MONTHS,
}
#: What it means for the applicant that a case is here.
MEANINGS: dict[State, str] = {
    State.SUBMITTED: "申请已经交上来，等窗口核对、收件。",
    State.RETURNED: "网上预审看出材料要改，退给您改好再交。这不是不予受理。",
    State.RECEIVED: "窗口收下了申请和材料，开了收件凭证，正在看材料齐不齐。",
    State.CORRECTING: "有材料要补，要补什么已经一次告诉您。补齐那天就受理，补之前办理期限不起算。",
    State.NOT_ACCEPTED: "这件事不归这个机关办，或者不需要许可。通知书写着理由、该找哪个机关、不服怎么办。",
    State.ACCEPTED: "申请合格，办理期限从这时起算，不会再叫您补正。",
    State.REVIEWING: "审查人员核对申请和材料，再由负责人作决定。审查的人和决定的人不是同一个。",
    State.SPECIAL: "依法要听证、招标、拍卖、检验、检测、检疫、鉴定或者专家评审。要多久书面告诉您，这段时间不算在期限里。",
    State.WITH_SUPERIOR: "依法要上级机关审查，已经报上去。上级机关不会再叫您交同样的材料。",
    State.APPROVED: "决定准予，证件和决定书正在送给您。",
    State.REJECTED: "决定不予许可，决定书写着理由。不服的，{appeal} 天内可以申请行政复议，{suit} 个月内可以起诉。",
    State.CLOSED: "结果已经送到，这件办完了。",
    State.WITHDRAWN: "您撤回了申请，这件不再办。以后可以重新申请。",
    State.TERMINATED: "没有作决定就结束了：该补的没有补，或者没有人接着办。以后可以重新申请。",
    State.REVOKED: "许可当初不该给，机关把它撤销，证件同时失效。",
    State.CANCELLED: "许可到期没有延续，或者依法终止，机关办了注销，证件同时失效。",
    State.ARCHIVED: "文书和材料都已封存，可以查，不能改。",
}
#: When a move is made, and until when, where the law says it.
WHEN: dict[Move, str] = {
    Move.REFUSE_ACCEPTANCE: "当即告诉您，说明理由",
    Move.REQUEST_CORRECTION: "当场，或者收件后 {notice} 个工作日内，只告知一次",
    Move.ACCEPT: "材料齐全就受理",
    Move.DEEM_ACCEPTED: "收件后 {notice} 个工作日没有告知要补什么，从收件那天起就算受理",
    Move.SUPPLY: "在补正告知书写的日子以前",
    Move.LAPSE: "补正告知书写的日子过了还没有补",
    Move.LAPSE_TOLERATED: "承诺补交的日子过了还没有补",
    Move.ASSIGN: "受理的时候一起",
    Move.START_SPECIAL: "要多久书面告诉您，不算在期限里",
    Move.FORWARD: "受理后 {prior} 个工作日内报上去",
    Move.APPROVE: "受理后 {decision} 个工作日内；经负责人批准可以延长 {more} 个工作日，理由告诉您",
    Move.REJECT: "受理后 {decision} 个工作日内；经负责人批准可以延长 {more} 个工作日，理由告诉您",
    Move.DEEM_RENEWED: "申请延续的，证件到期还没有决定，就算准予延续",
    Move.CLOSE: "作决定后 {delivery} 个工作日内送达，送达以后办结",
    Move.WITHDRAW: "作出决定以前随时可以",
    Move.ABATE: "申请人死亡或者终止，又没有人接着办",
    Move.REVOKE: "先告诉您理由，听您的意见",
    Move.CANCEL: "先告诉您理由，听您的意见",
}
#: The law behind a move.
LAW: dict[Move, str] = {
    Move.REFUSE_ACCEPTANCE: "行政许可法第三十二条",
    Move.REQUEST_CORRECTION: "行政许可法第三十二条",
    Move.ACCEPT: "行政许可法第三十二条",
    Move.DEEM_ACCEPTED: "行政许可法第三十二条",
    Move.START_SPECIAL: "行政许可法第四十五条",
    Move.FORWARD: "行政许可法第四十三条",
    Move.APPROVE: "行政许可法第四十二条",
    Move.REJECT: "行政许可法第四十二条",
    Move.DEEM_RENEWED: "行政许可法第五十条",
    Move.CLOSE: "行政许可法第四十四条",
    Move.ABATE: "行政许可法第七十条",
    Move.REVOKE: "行政许可法第六十九条",
    Move.CANCEL: "行政许可法第七十条",
}


def state_words(state: State) -> str:
    """What the state is called; two of them would otherwise be called like the move that leads there."""
    match state:
        case State.REVOKED:
            return _("许可已撤销")
        case State.CANCELLED:
            return _("许可已注销")
        case _other:
            return _(STATE_NAMES[state])


def move_words(move: Move) -> str:
    """What the move is called, as something one does; some moves would otherwise be called like the state they lead to."""
    match move:
        case Move.APPROVE:
            return verb("准予")
        case Move.REJECT:
            return verb("不予许可")
        case Move.CANCEL:
            return verb("注销")
        case _other:
            return verb(MOVE_NAMES[move])


def frame_words(states: frozenset[State]) -> str:
    """What a frame around states is called; empty when it has no name."""
    return _(FRAME_NAMES[states]) if states in FRAME_NAMES else ""


def meaning_words(state: State) -> str:
    """One sentence for the applicant."""
    return _(MEANINGS[state]).format(**_DAYS)


def who_words(move: Move) -> str:
    """Who makes the move: 您, an officer with the grant, or nobody when a day has passed."""
    match doer_of(move):
        case Doer.APPLICANT:
            return _("您来办")
        case Doer.CLOCK:
            return _("到期自动")
        case Doer.OFFICER:
            return _("有“{name}”权限的工作人员").format(name=verb(ACTIONS[ACTION_OF[move]].name))


def when_words(move: Move) -> str:
    """When, and the article of the law; empty where neither is fixed."""
    when = _(WHEN[move]).format(**_DAYS) if move in WHEN else ""
    law = _(LAW[move]) if move in LAW else ""
    return _("{when}（{law}）").format(when=when, law=law) if when and law else when or law
