"""Which verbs an officer may do on a case now; what is locked says why (LOOK: the law explains the button)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from zhengwu.cases.models import Case, Correction, Delivery
from zhengwu.cases.rules.correction import AlreadyNotified, NoticeTooLate
from zhengwu.cases.rules.decision import ReviewedItHimself, ReviewUnfinished
from zhengwu.cases.rules.delivery import AlreadySent, NotServedYet
from zhengwu.cases.rules.extension import AlreadyExtended, ExtensionTooLate
from zhengwu.cases.rules.moves import Move, OutOfOrder, next_state
from zhengwu.cases.rules.states import STATE_NAMES, State
from zhengwu.flows.public import WorkItem, actors_of, open_work_items
from zhengwu.kernel.public import LawForbids, NotPermitted, Refusal
from zhengwu.organisations.public import ACTIONS, Officer


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskAction:
    """A verb: allowed, or locked with the sentence and the article that say why."""

    key: str
    name: str
    locked: str = ""
    article: str = ""

    @property
    def allowed(self) -> bool:
        """Whether the button can be pressed."""
        return not self.locked


#: Verb → the move it makes; `review` and `extend` make none and stay in REVIEWING.
_VERBS: dict[str, Move | None] = {
    "receive": Move.RECEIVE,
    "accept": Move.ACCEPT,
    "request_correction": Move.REQUEST_CORRECTION,
    "refuse_acceptance": Move.REFUSE_ACCEPTANCE,
    "review": None,
    "start_special_procedure": Move.START_SPECIAL,
    "end_special_procedure": Move.END_SPECIAL,
    "extend": None,
    "decide": Move.APPROVE,
    "deliver": Move.CLOSE,
    "close": Move.CLOSE,
}


def desk_actions(case: Case, *, officer: Officer, today: dt.date) -> list[DeskAction]:
    """Every verb in the order of the law, with the reason where it is locked."""
    waiting = open_work_items(subject=case.subject)
    return [_action(verb, case, officer, waiting, today) for verb in _VERBS]


def _action(verb: str, case: Case, officer: Officer, waiting: list[WorkItem], today: dt.date) -> DeskAction:
    key = f"cases.{verb}"
    name = ACTIONS[key].name
    try:
        _in_order(verb, case)
        if not officer.may(key, body_code=case.body.code, task_code=case.task_code):
            raise NotPermitted("由有“{name}”权限的岗位办。", name=name)
        _lawful(verb, case, officer, waiting, today)
    except Refusal as refusal:
        article = refusal.article if isinstance(refusal, LawForbids) else ""
        return DeskAction(key=verb, name=name, locked=refusal.say(), article=article)
    return DeskAction(key=verb, name=name)


def _in_order(verb: str, case: Case) -> None:
    move = _VERBS[verb]
    if move is not None:
        next_state(State(case.state), move)
    elif case.state != State.REVIEWING:
        raise OutOfOrder(state_name=STATE_NAMES[State(case.state)], move_name=ACTIONS[f"cases.{verb}"].name)


def _lawful(verb: str, case: Case, officer: Officer, waiting: list[WorkItem], today: dt.date) -> None:
    """The rules that can be asked before anything is filled in."""
    match verb:
        case "request_correction":
            if Correction.objects.filter(case=case).exists():
                raise AlreadyNotified
            if case.acceptance_due_date and today > case.acceptance_due_date:
                raise NoticeTooLate(notice_due=case.acceptance_due_date)
        case "review":
            if not any(w.action == "cases.review" for w in waiting):
                raise OutOfOrder(state_name="审查已完成", move_name="审查")
        case "decide":
            if unfinished := [w.name for w in waiting if w.action == "cases.review"]:
                raise ReviewUnfinished(steps="、".join(unfinished))
            if officer.account_id in actors_of(subject=case.subject, action="cases.review"):
                raise ReviewedItHimself
        case "extend":
            if case.extension_days:
                raise AlreadyExtended
            if case.statutory_due_date and today > case.statutory_due_date:
                raise ExtensionTooLate(statutory_due=case.statutory_due_date)
        case "deliver" | "close":
            sent = Delivery.objects.filter(case=case).exists()
            if verb == "deliver" and sent:
                raise AlreadySent
            if verb == "close" and not sent:
                raise NotServedYet
