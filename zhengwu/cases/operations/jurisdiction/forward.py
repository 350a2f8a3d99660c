"""上报: the superior body is asked."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import CaseForwarded
from zhengwu.cases.models import Case, Forwarding
from zhengwu.cases.operations._case import issue_paper, locked
from zhengwu.cases.operations._pause import pause
from zhengwu.cases.queries.elsewhere import open_transfer, parents_of
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.queries.pauses import leaves_out
from zhengwu.cases.rules.forwarding import Rank, is_superior, may_forward
from zhengwu.cases.rules.moves import Move
from zhengwu.cases.rules.special import OWN_VERB
from zhengwu.cases.rules.transfer import TransferPending
from zhengwu.kernel.public import clean_text, local_date, publish
from zhengwu.organisations.public import Body, Officer, body_of, require
from zhengwu.timelimits.public import work_calendar

ACTION = "cases.forward"
KIND = "superior"


def forward(
    *, project_no: str, superior_code: str, reason: str, limit_days: int, by: Officer, now: dt.datetime
) -> Case:
    """Ask the superior body (上报), by letter (上报函). REVIEWING -> WITH_SUPERIOR; it answers within `limit_days` working days
    (行政许可法 art. 35, 43). The clocks of the case run on, unless the item leaves this time out of its limit.

    Raises:
        NoSuchCase, NotPermitted, OutOfOrder, BodyUnknown, BadInput
        TransferPending, NotSuperior, ForwardReasonMissing, BadForwardLimit
    """
    reason = clean_text(reason, max_length=4000, loc=("reason",))
    with transaction.atomic():
        case = locked(project_no)
        require(by, ACTION, over=over_of(case, ACTION))
        case.move(Move.FORWARD)
        if pending := open_transfer(case):
            raise TransferPending(body=pending.to_body.name)
        superior = body_of(superior_code)
        above = is_superior(above=_rank(superior), below=_rank(case.body), parents=parents_of(case.body))
        may_forward(superior=above, body=superior.name, reason=reason, limit_days=limit_days)
        forwarded = Forwarding.objects.create(
            case=case,
            superior=superior,
            reason=reason,
            limit_days=limit_days,
            due_date=work_calendar().add_workdays(local_date(now), limit_days),
            pauses=leaves_out(case, OWN_VERB[KIND]),
            forwarded_at=now,
            forwarded_by=by.name,
        )
        if forwarded.pauses:
            pause(case, kind=KIND, basis="办事指南的特别程序", planned_days=limit_days, by=by.actor, now=now)
        case.save()
        letter = issue_paper(
            case,
            kind="forwarding_letter",
            values={
                "superior": superior.name,
                "reason": reason,
                "accepted_date": case.accept_date,
                "limit_days": limit_days,
                "due_date": forwarded.due_date,
                "handler": by.name,
                "consult_phone": case.body.phone_consult or None,
            },
            by=by.actor,
            at=now,
        )
        publish(
            CaseForwarded(
                project_no=case.project_no,
                superior_code=superior.code,
                superior_name=superior.name,
                reason=reason,
                limit_days=limit_days,
                due_date=forwarded.due_date,
                pauses=forwarded.pauses,
                letter_no=letter.number,
            ),
            by=by.actor,
            at=now,
        )
    return case


def _rank(body: Body) -> Rank:
    return Rank(code=body.code, level=body.level, division_code=body.division.code)
