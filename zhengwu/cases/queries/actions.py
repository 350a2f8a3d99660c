"""Which verbs an officer may do on a case now; what is locked says why (LOOK: the law explains the button)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from zhengwu.cases.models import Case, CommitmentCheck, Decision, Delivery, Hearing, Transfer
from zhengwu.cases.queries.detours import nothing_pending
from zhengwu.cases.queries.elsewhere import last_forwarding, last_transfer, over_at
from zhengwu.cases.queries.filings import filing_of, filing_rule_of
from zhengwu.cases.queries.materials import awaited_materials
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.queries.publicity import periods_of
from zhengwu.cases.queries.steps import review_steps
from zhengwu.cases.queries.undoings import open_undoing
from zhengwu.cases.rules.correction import AlreadyNotified, NoticeTooLate, silence_accepted
from zhengwu.cases.rules.decision import ReviewUnfinished
from zhengwu.cases.rules.delivery import AlreadySent, NotServedYet, ToleratedStillOpen
from zhengwu.cases.rules.extension import AlreadyExtended, ExtensionTooLate
from zhengwu.cases.rules.filing import FilingOpen
from zhengwu.cases.rules.hearing import AlreadyOffered, NotOffered, Standing
from zhengwu.cases.rules.instant import may_settle
from zhengwu.cases.rules.moves import Move, OutOfOrder, next_state, only_in
from zhengwu.cases.rules.pre_review import may_pre_return
from zhengwu.cases.rules.publicity import NotAStep
from zhengwu.cases.rules.refusal import RefusalTooLate
from zhengwu.cases.rules.special import OWN_VERB, EndsByItself, pause_name
from zhengwu.cases.rules.states import UNDECIDED, State
from zhengwu.cases.rules.transfer import NoTransfer, TransferPending
from zhengwu.cases.rules.undoing import KIND_NAMES, AlreadyProposed, NothingProposed, may_undo
from zhengwu.cases.rules.verification import CHECK_STATES, OPEN_CHECKS, CheckOver, CheckState
from zhengwu.flows.public import WorkItem, open_work_items
from zhengwu.kernel.public import LawForbids, NotPermitted, Refusal, local_date
from zhengwu.organisations.public import ACTIONS, Officer, Over


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskAction:
    """A verb: allowed, or locked by a refusal that says why. Doors say it in the reader's language."""

    key: str
    name: str
    refusal: Refusal | None = None

    @property
    def allowed(self) -> bool:
        """Whether the button can be pressed."""
        return self.refusal is None

    @property
    def locked(self) -> str:
        """Why not, in Chinese; empty when allowed."""
        return self.refusal.say() if self.refusal else ""

    @property
    def article(self) -> str:
        """The article of the law behind it; empty when the law is not the reason."""
        return self.refusal.article if isinstance(self.refusal, LawForbids) else ""


#: Verb → the move it makes; those without one leave the state as it is.
_VERBS: dict[str, Move | None] = {
    "receive": Move.RECEIVE,
    "pre_return": Move.PRE_RETURN,
    "settle": Move.ACCEPT,
    "accept": Move.ACCEPT,
    "request_correction": Move.REQUEST_CORRECTION,
    "refuse_acceptance": Move.REFUSE_ACCEPTANCE,
    "review": None,
    "start_special_procedure": Move.START_SPECIAL,
    "end_special_procedure": Move.END_SPECIAL,
    "extend": None,
    "publicise": None,
    "hear": None,
    "forward": Move.FORWARD,
    "give_opinion": Move.RETURN_OPINION,
    "transfer": None,
    "take_over": None,
    "file_refusal": None,
    "decide": Move.APPROVE,
    "deliver": Move.CLOSE,
    "close": Move.CLOSE,
    "verify_commitment": None,
    "propose_undoing": Move.REVOKE,
    "undo": Move.REVOKE,
    "prioritise": None,
    "change_applicant": None,
}
#: Where a verb without a move may be done, when that is not REVIEWING alone.
_STATES: dict[str, frozenset[State]] = {
    "prioritise": UNDECIDED,
    "change_applicant": UNDECIDED,
    "hear": frozenset({State.REVIEWING, State.SPECIAL}),
    "publicise": frozenset({State.REVIEWING, State.SPECIAL}),
    "verify_commitment": frozenset({State.CLOSED}),
}
#: The ways beside the straight one: who is not on one of them need not read why it is closed.
DETOURS = frozenset(
    {
        "pre_return",
        "publicise",
        "hear",
        "forward",
        "give_opinion",
        "transfer",
        "take_over",
        "prioritise",
        "change_applicant",
    }
)


@dataclass(frozen=True, kw_only=True)
class _Asked:
    """What the rules are asked about."""

    case: Case
    officer: Officer
    waiting: Sequence[WorkItem]
    today: dt.date

    @cached_property
    def last_transfer(self) -> Transfer | None:
        """The latest transfer, answered or not."""
        return last_transfer(self.case)

    @property
    def transfer(self) -> Transfer | None:
        """The transfer that waits for its answer: none is offered before the one before was answered."""
        return found if (found := self.last_transfer) and found.answered_at is None else None

    @property
    def silence_accepted(self) -> bool:
        return silence_accepted(notice_due=self.case.acceptance_due_date, today=self.today)


def desk_actions(
    case: Case, *, officer: Officer, today: dt.date, waiting: Sequence[WorkItem] | None = None
) -> list[DeskAction]:
    """Every verb in the order of the law, with the reason where it is locked. `waiting`: its open work items, if they are known."""
    items = open_work_items(subject=case.subject) if waiting is None else waiting
    asked = _Asked(case=case, officer=officer, waiting=items, today=today)
    return [_action(verb, asked) for verb in _VERBS if _concerns(verb, asked)]


def _concerns(verb: str, asked: _Asked) -> bool:
    """Whether the verb has anything to do with this case: what no law asks of it would only hide the rest."""
    asks = _CONCERNS.get(verb)
    return asks is None or asks(asked)


def _action(verb: str, asked: _Asked) -> DeskAction:
    key, case = f"cases.{verb}", asked.case
    name = ACTIONS[key].name
    try:
        _in_order(verb, case)
        over = _over(verb, asked)
        if asked.officer.grant_for(key, over) is None:
            raise NotPermitted("由有“{name}”权限的岗位办。", name=name)
        if barred := asked.officer.barred(key, over):
            raise barred
        if rule := _RULES.get(verb):
            rule(asked)
    except Refusal as refusal:
        return DeskAction(key=verb, name=name, refusal=refusal)
    return DeskAction(key=verb, name=name)


def _over(verb: str, asked: _Asked) -> Over:
    """The case where the verb is done: two of them belong to another body."""
    key, case = f"cases.{verb}", asked.case
    if verb == "give_opinion" and (forwarding := last_forwarding(case)):
        return over_at(case, forwarding.superior, key)
    if verb == "take_over" and (transfer := asked.last_transfer):
        return over_at(case, transfer.to_body, key)
    return over_of(case, key)


def _in_order(verb: str, case: Case) -> None:
    move = _VERBS[verb]
    if move is not None:
        next_state(State(case.state), move)
    else:
        states = _STATES.get(verb, frozenset({State.REVIEWING}))
        only_in(states, State(case.state), step=ACTIONS[f"cases.{verb}"].name)


def _refusal(asked: _Asked) -> None:
    if asked.silence_accepted:
        raise RefusalTooLate(notice_due=asked.case.acceptance_due_date)


def _correction(asked: _Asked) -> None:
    if getattr(asked.case, "correction", None) is not None:
        raise AlreadyNotified
    if asked.silence_accepted:
        raise NoticeTooLate(notice_due=asked.case.acceptance_due_date)


def _review(asked: _Asked) -> None:
    if not any(w.action == "cases.review" for w in asked.waiting):
        raise OutOfOrder(state_name="审查已完成", move_name="审查")


def _pre_return(asked: _Asked) -> None:
    may_pre_return(online=asked.case.source == Case.Source.ONLINE, reason="-")


def _publicity(asked: _Asked) -> None:
    if not periods_of(asked.case):
        raise NotAStep(step="公示", known="没有")


def _taking_over(asked: _Asked) -> None:
    if asked.transfer is None:
        raise NoTransfer


def _transfer(asked: _Asked) -> None:
    if pending := asked.transfer:
        raise TransferPending(body=pending.to_body.name)


def _hearing(asked: _Asked) -> None:
    hearing: Hearing | None = getattr(asked.case, "hearing", None)
    if hearing is not None and hearing.standing == Standing.RECORDED:
        raise AlreadyOffered
    if hearing is None and asked.case.state == State.SPECIAL:
        raise NotOffered


def _ending_a_pause(asked: _Asked) -> None:
    running = asked.case.special_procedures.filter(ended_date=None).first()
    if running is not None and (running.kind in OWN_VERB or _heard(asked.case, running.kind)):
        raise EndsByItself(kind=pause_name(running.kind))


def _heard(case: Case, kind: str) -> bool:
    return kind == "hearing" and Hearing.objects.filter(case=case).exclude(standing=Standing.RECORDED).exists()


def _decision(asked: _Asked) -> None:
    if unfinished := [w.name for w in asked.waiting if w.action == "cases.review"]:
        raise ReviewUnfinished(steps="、".join(unfinished))
    nothing_pending(asked.case, reason=None, today=asked.today)


def _extension(asked: _Asked) -> None:
    if asked.case.extension_days:
        raise AlreadyExtended
    due = asked.case.statutory_due_date
    if due and asked.today > due:
        raise ExtensionTooLate(statutory_due=due)


def _delivery(asked: _Asked) -> None:
    if Delivery.objects.filter(case=asked.case).exists():
        raise AlreadySent
    if asked.case.state == State.APPROVED and (awaited := awaited_materials(asked.case)):
        raise ToleratedStillOpen(materials="、".join(awaited))


def _closing(asked: _Asked) -> None:
    if not Delivery.objects.filter(case=asked.case).exists():
        raise NotServedYet


def _settling(asked: _Asked) -> None:
    case = asked.case
    may_settle(name=case.item_name, instant=True, reviews=review_steps(case), awaited=awaited_materials(case))


def _filing(asked: _Asked) -> None:
    _decision(asked)
    filing = filing_of(asked.case)
    if filing and not filing.answer:
        raise FilingOpen(filed=local_date(filing.filed_at), due=filing.due_date)


def _checking(asked: _Asked) -> None:
    check: CommitmentCheck | None = getattr(asked.case, "commitment_check", None)
    if check and check.state not in OPEN_CHECKS:
        raise CheckOver(state=CHECK_STATES[CheckState(check.state)])


def _proposing(asked: _Asked) -> None:
    if opened := open_undoing(asked.case):
        raise AlreadyProposed(kind=KIND_NAMES[opened.kind], until=opened.heard_until)


def _undoing(asked: _Asked) -> None:
    opened = open_undoing(asked.case)
    if opened is None:
        raise NothingProposed
    may_undo(heard_until=opened.heard_until, has_spoken=bool(opened.views), today=asked.today)


def _was_granted(asked: _Asked) -> bool:
    closed = asked.case.closed_at is not None and asked.case.decided_at is not None
    return closed and Decision.objects.filter(case=asked.case, outcome="approve").exists()


#: Verbs that concern only some cases.
_CONCERNS: dict[str, Callable[[_Asked], bool]] = {
    "settle": lambda a: a.case.item_version.case_type == "instant" and a.case.accept_date is None,
    "file_refusal": lambda a: a.case.state == State.REVIEWING and filing_rule_of(a.case) is not None,
    "verify_commitment": lambda a: getattr(a.case, "commitment_check", None) is not None,
    "propose_undoing": _was_granted,
    "undo": lambda a: a.case.decided_at is not None and open_undoing(a.case) is not None,
}

#: The rules that can be asked before anything is filled in.
_RULES: dict[str, Callable[[_Asked], None]] = {
    "pre_return": _pre_return,
    "refuse_acceptance": _refusal,
    "end_special_procedure": _ending_a_pause,
    "publicise": _publicity,
    "hear": _hearing,
    "forward": _transfer,
    "transfer": _transfer,
    "take_over": _taking_over,
    "request_correction": _correction,
    "review": _review,
    "decide": _decision,
    "extend": _extension,
    "deliver": _delivery,
    "close": _closing,
    "settle": _settling,
    "file_refusal": _filing,
    "verify_commitment": _checking,
    "propose_undoing": _proposing,
    "undo": _undoing,
}
