"""专家意见: invite an expert, and say yes or no as one."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import ExpertAnswered, ExpertInvited
from zhengwu.cases.models import Case, ExpertOpinion
from zhengwu.cases.operations._case import locked
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.rules.moves import only_in
from zhengwu.cases.rules.states import ON_THE_CLOCK, State
from zhengwu.kernel.public import BadInput, Conflict, NotFound, clean_text, local_date, publish
from zhengwu.organisations.public import Officer, holders, require

MOST = 5_000


class AlreadyInvited(Conflict):
    """The expert has been asked about this case."""

    code = "expert.already"
    template = "{name}已经受邀看这件，不用再请。意见交来以后，在这件里看。"


class NotInvited(NotFound):
    """Nobody asked this officer for an opinion."""

    code = "expert.not_invited"
    template = "这件没有请您提专家意见。"


class OpinionGiven(Conflict):
    """An expert speaks once."""

    code = "expert.given"
    template = "您已经提交过意见，不能再改。需要更正时，请联系邀请您的人。"


def invite_expert(*, project_no: str, expert: int, question: str, by: Officer, now: dt.datetime) -> ExpertOpinion:
    """Invite a colleague as an expert (邀请专家) while the case is examined. Whoever reviews or decides it may; the expert must be
    one who may see the case. It stops no clock: an expert review that does is a special procedure.

    Raises:
        NoSuchCase, NotPermitted, OutOfOrder, AlreadyInvited, BadInput
    """
    question = clean_text(question, max_length=MOST, loc=("question",))
    if not question:
        raise BadInput.one(("question",), "请写明要专家回答什么。", "expert.question_missing")
    with transaction.atomic():
        case = locked(project_no)
        action = "cases.decide" if by.may("cases.decide") else "cases.review"
        require(by, action, over=over_of(case, action))
        only_in(ON_THE_CLOCK, State(case.state), step="邀请专家")
        invited = _expert(case, expert, by=by, today=local_date(now))
        if case.expert_opinions.filter(expert_account=expert).exists():
            raise AlreadyInvited(name=invited.name)
        opinion = ExpertOpinion.objects.create(
            case=case,
            expert_account=expert,
            expert_name=invited.name,
            question=question,
            invited_account=by.account_id,
            invited_by=by.name,
            invited_at=now,
        )
        publish(ExpertInvited(project_no=project_no, expert_name=invited.name, question=question), by=by.actor, at=now)
    return opinion


def _expert(case: Case, account: int, *, by: Officer, today: dt.date) -> Officer:
    over = over_of(case, "cases.view")
    found = next((o for o in holders("cases.view", over=over, today=today) if o.account_id == account), None)
    if found is None or account == by.account_id:
        raise BadInput.one(("expert",), "请从名单里选一位能看这件的同事。", "expert.unknown")
    return require(found, "cases.view", over=over)


def give_expert_opinion(*, project_no: str, agrees: str, reason: str, by: Officer, now: dt.datetime) -> ExpertOpinion:
    """Say yes or no, with the reason (专家意见). Once; only those who decide, and who invited, read it.

    Args:
        agrees: `yes` or `no`, as a form sends it.
    Raises:
        NoSuchCase, NotPermitted, NotInvited, OpinionGiven, BadInput
    """
    reason = clean_text(reason, max_length=MOST, loc=("reason",))
    if agrees not in {"yes", "no"}:
        raise BadInput.one(("agrees",), "请选同意或不同意。", "expert.agrees")
    if not reason:
        raise BadInput.one(("reason",), "请写明理由，决定的人要靠它判断。", "expert.reason_missing")
    with transaction.atomic():
        case = locked(project_no)
        require(by, "cases.view", over=over_of(case, "cases.view"))
        opinion = case.expert_opinions.filter(expert_account=by.account_id).first()
        if opinion is None:
            raise NotInvited
        if opinion.given_at is not None:
            raise OpinionGiven
        opinion.agrees, opinion.reason, opinion.given_at = agrees == "yes", reason, now
        opinion.save(update_fields=["agrees", "reason", "given_at"])
        publish(ExpertAnswered(project_no=project_no, expert_name=by.name), by=by.actor, at=now)
    return opinion
