"""操作: every verb as a button, or locked with its reason in one line, or done with its day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.core.exceptions import ObjectDoesNotExist
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import DETOURS, Case, DeskAction, State, desk_actions
from zhengwu.doors.ui.saying import counted, opening, said
from zhengwu.doors.ui.saying import verb as spoken
from zhengwu.doors.ui.shapes import Action, Link
from zhengwu.doors.ui.writing import day
from zhengwu.flows.public import WorkItem
from zhengwu.kernel.public import local_date
from zhengwu.organisations.public import Officer

#: Verb → URL name and query.
_PLACES: dict[str, tuple[str, str]] = {
    "receive": ("desk-receive", ""),
    "accept": ("desk-reception", "?decision=accept"),
    "request_correction": ("desk-reception", "?decision=request-correction"),
    "refuse_acceptance": ("desk-reception", "?decision=refuse-acceptance"),
    "review": ("desk-case", "#review"),
    "start_special_procedure": ("desk-special-start", ""),
    "end_special_procedure": ("desk-special-end", ""),
    "settle": ("desk-settle", ""),
    "file_refusal": ("desk-file-refusal", ""),
    "verify_commitment": ("desk-verify-commitment", ""),
    "propose_undoing": ("desk-propose-undoing", ""),
    "undo": ("desk-undo", ""),
    "extend": ("desk-extend", ""),
    "decide": ("desk-decide", ""),
    "deliver": ("desk-deliver", ""),
    "close": ("desk-close", ""),
    "pre_return": ("desk-pre-return", ""),
    "prioritise": ("desk-priority", ""),
    "change_applicant": ("desk-applicant", ""),
    "forward": ("desk-forward", ""),
    "give_opinion": ("desk-opinion", ""),
    "transfer": ("desk-transfer", ""),
    "take_over": ("desk-take-over", ""),
    "hear": ("desk-hearing", ""),
    "publicise": ("desk-publicity", ""),
}
#: What the law waits for; the rest are possibilities. The review has its own form on the page.
_MAIN = (
    *(
        "receive",
        "settle",
        "accept",
        "give_opinion",
        "take_over",
        "decide",
        "end_special_procedure",
        "deliver",
        "close",
    ),
    "undo",
)
_NOTES = {
    "request_correction": "只能告知一次，要一次说全",
    "refuse_acceptance": "写明理由，告诉申请人该找谁",
    "start_special_procedure": "听证、检验、检测、专家评审等，不计时",
    "extend": "只能一次，最多 10 个工作日，要告知理由",
    "pre_return": "网上申请收件前退回去改，不是不予受理",
    "forward": "请上级机关审，时钟照走",
    "transfer": "管辖变了，交给别的机关",
    "hear": "告知权利、安排、笔录，不计时",
    "publicise": "公示期满、异议答复完才往下走",
    "prioritise": "排在前面，或者先审后补",
    "change_applicant": "更名、承继、死亡、终止",
    "settle": "即办件，一步受理并准予",
    "file_refusal": "不予许可以前先报备",
    "verify_commitment": "核实申请人承诺的内容",
    "propose_undoing": "先告知持证人，听取陈述申辩",
    "undo": "提出的人和决定的人不能是同一人",
    "review": "意见在“材料”下面填写",
}
#: What acceptance has closed for good.
_BEFORE_ACCEPTANCE = {
    "accept": "已经受理",
    "request_correction": "受理后，依法不能再要求补正",
    "refuse_acceptance": "已经受理",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Acts:
    """The action part of the case page."""

    main: Link | None
    others: tuple[Action, ...]
    allowed: frozenset[str]


def acts_of(case: Case, *, officer: Officer, today: dt.date, waiting: Sequence[WorkItem]) -> Acts:
    """The one main verb, then what else is allowed, then what is done, then what is locked."""
    verbs = desk_actions(case, officer=officer, today=today, waiting=waiting)
    allowed = {verb.key for verb in verbs if verb.allowed}
    main = next((verb for verb in verbs if verb.key in _MAIN and verb.allowed), None)
    # A detour that is closed explains nothing to somebody who is not on it.
    others = [_action(case, verb) for verb in verbs if verb is not main and (verb.allowed or verb.key not in DETOURS)]
    others.sort(key=lambda a: (bool(a.locked), bool(a.done)))
    return Acts(
        main=Link(spoken(main.name), _address(case, main.key)) if main else None,
        others=tuple(others),
        allowed=frozenset(allowed),
    )


def _address(case: Case, verb: str) -> str:
    name, rest = _PLACES[verb]
    return reverse(name, args=[case.project_no]) + rest


def _action(case: Case, verb: DeskAction) -> Action:
    if verb.allowed:
        return Action(spoken(verb.name), _address(case, verb.key), _(_NOTES[verb.key]) if verb.key in _NOTES else "")
    if done := _done(case, verb.key):
        return Action(spoken(verb.name), done=done)
    return Action(spoken(verb.name), locked=_one_line(case, verb))


def _one_line(case: Case, verb: DeskAction) -> str:
    """The reason without what to do next: that stands where one can do it."""
    why = opening(said(verb.refusal)) if verb.refusal else ""
    if verb.article:
        return _("{why}（{article}）").format(why=why, article=_(verb.article))
    if _quoted(case.state_name) not in verb.locked:
        return why
    # Out of order: eight times the same long sentence would hide the rest.
    if case.accept_date and verb.key in _BEFORE_ACCEPTANCE:
        return _(_BEFORE_ACCEPTANCE[verb.key])
    if case.closed_at:
        return _("这件已经结束，{state}").format(state=_(case.state_name))
    return _("现在是“{state}”，先不能办").format(state=_(case.state_name))


def _quoted(words: str) -> str:
    return f"“{words}”"


def _done(case: Case, verb: str) -> str:
    """When it happened, where it has."""
    match verb:
        case "receive" if case.received_at:
            return _("{day}已收件").format(day=day(case.received_at))
        case "accept" if case.deemed_accepted:
            return _("逾期没有告知，自收件之日起视为受理")
        case "accept" if case.accept_date:
            return _("{day}已受理").format(day=day(case.accept_date))
        case "request_correction" if issued := _at(case, "correction", "issued_at"):
            return _("{day}已告知，只能告知一次").format(day=day(issued))
        case "refuse_acceptance" if case.state == State.NOT_ACCEPTED:
            return _("{day}不予受理").format(day=day(case.closed_at))
        case "extend" if case.extension_days:
            return counted("已延长 {n} 个工作日，只能延一次", case.extension_days)
        case "decide" if case.decided_at:
            return _("{day}已决定").format(day=day(local_date(case.decided_at)))
        case "deliver" if sent := _at(case, "delivery", "sent_at"):
            return _("{day}已送出").format(day=day(sent))
        case "close" if case.state == State.CLOSED:
            return _("{day}已办结").format(day=day(case.closed_at))
    return ""


def _at(case: Case, part: str, name: str) -> dt.datetime | None:
    try:
        found: dt.datetime | None = getattr(getattr(case, part), name)
    except ObjectDoesNotExist:
        return None
    return found
