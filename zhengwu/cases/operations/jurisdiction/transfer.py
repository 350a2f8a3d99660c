"""移送: offered to another body, taken there or sent back."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import TransferOffered
from zhengwu.cases.models import Case, Transfer
from zhengwu.cases.operations._case import issue_paper, locked
from zhengwu.cases.operations.jurisdiction._papers import moved
from zhengwu.cases.queries.elsewhere import open_transfer
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.rules.moves import only_in
from zhengwu.cases.rules.states import State
from zhengwu.cases.rules.transfer import TransferPending, may_transfer
from zhengwu.kernel.public import clean_text, publish
from zhengwu.organisations.public import Officer, body_of, require

ACTION = "cases.transfer"


def transfer(*, project_no: str, to_body_code: str, reason: str, by: Officer, now: dt.datetime) -> Case:
    """Offer the case to the body it belongs to (移送). REVIEWING stays REVIEWING and here, until the other body answers its
    letter (移送函); nobody decides meanwhile.

    Raises:
        NoSuchCase, NotPermitted, OutOfOrder, BodyUnknown, TransferPending, SameBody, TransferReasonMissing, BadInput
    """
    reason = clean_text(reason, max_length=2000, loc=("reason",))
    with transaction.atomic():
        case = locked(project_no)
        require(by, ACTION, over=over_of(case, ACTION))
        only_in({State.REVIEWING}, State(case.state), step="移送")
        if pending := open_transfer(case):
            raise TransferPending(body=pending.to_body.name)
        to_body = body_of(to_body_code)
        may_transfer(same_body=to_body.pk == case.body_id, body=to_body.name, reason=reason)
        Transfer.objects.create(
            case=case, from_body=case.body, to_body=to_body, reason=reason, offered_at=now, offered_by=by.name
        )
        letter = issue_paper(
            case,
            kind="transfer_letter",
            values=moved(case, to_body=to_body, reason=reason)
            | {"handler": by.name, "consult_phone": case.body.phone_consult or None},
            by=by.actor,
            at=now,
        )
        publish(
            TransferOffered(
                project_no=case.project_no,
                from_body_code=case.body.code,
                from_body_name=case.body.name,
                to_body_code=to_body.code,
                to_body_name=to_body.name,
                reason=reason,
                letter_no=letter.number,
            ),
            by=by.actor,
            at=now,
        )
    return case
