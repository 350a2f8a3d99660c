"""当面收件: hand in and take in at once, for somebody who stands there."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict
from uuid import UUID

from django.db import IntegrityError, transaction

from zhengwu.cases.events import TakenInAtCounter
from zhengwu.cases.models import Case, Reception, WindowDraft
from zhengwu.cases.operations._case import locked
from zhengwu.cases.operations.apply.submit import (
    Application,
    Submission,
    checked,
    clean_key,
    make_case,
    may_apply,
)
from zhengwu.cases.operations.counter._right import takes_in
from zhengwu.cases.operations.counter.begin import AtCounter
from zhengwu.cases.operations.reception.receive import take_in
from zhengwu.cases.queries.password import query_password
from zhengwu.cases.rules.application import AlreadyUsed
from zhengwu.items.public import in_force
from zhengwu.kernel.public import BadInput, local_date, publish
from zhengwu.organisations.public import Officer
from zhengwu.people.public import Applicant

_UNSIGNED = "请打印申请表，请申请人核对、签字，再勾选。"
#: Somebody stood there with the card: no level of identity is surer.
FACE_TO_FACE = 5


def receive_at_counter(
    *,
    application: Application,
    applicant: Applicant,
    counter: AtCounter,
    idempotency_key: str,
    draft_id: UUID | None = None,
    by: Officer,
    now: dt.datetime,
) -> Submission:
    """Another door to `submit`: the receptionist wrote it, the case is made and RECEIVED in one transaction, 收件凭证 issued.

    The files are the receptionist's, the case is the applicant's: it shows under their own account, if they have one. The
    same key with the same content gives the same case again. A matter of another county is taken in where the guide allows
    it (全市通办), and decided there.

    Raises:
        NotPermitted, OutOfReach: this window may not
        NotFound, ItemClosed, WrongAudience, AlreadyUsed
        BadInput: with every mistake in counter, form and materials
    """
    key = f"counter:{by.account_id}:{clean_key(idempotency_key)}"[:100]
    digest = application.digest(applicant)
    if earlier := _earlier(applicant, key, digest):
        return earlier
    counter = counter.cleaned()
    if not counter.signed_on_paper:
        raise BadInput.one(("signed_on_paper",), _UNSIGNED, "counter.unsigned")
    today = local_date(now)
    version = in_force(task_code=application.task_code, on=today)
    across = takes_in(version, parties=(applicant.ref, applicant.agent_ref), by=by)
    may_apply(version, applicant, FACE_TO_FACE, today=today)
    fit = checked(version, application, applicant, today=today, receptionist=by.account_id)
    try:
        with transaction.atomic():
            made = make_case(
                fit, version, applicant, source=counter.channel, key=key, digest=digest, now=now, by=by.actor
            )
            _keep_reception(made, counter, across=across, by=by, now=now)
            case = locked(made.project_no)
            take_in(case, by=by, place=counter.hall_name or by.body_name, signature=fit.signature, now=now)
            if draft_id:
                WindowDraft.objects.filter(pk=draft_id, account_id=by.account_id).delete()
    except IntegrityError:
        # The same button was pressed twice at the same moment; the other one won.
        if earlier := _earlier(applicant, key, digest):
            return earlier
        raise
    return Submission(case=case, query_password=query_password(case), repeated=False)


def _earlier(applicant: Applicant, key: str, digest: str) -> Submission | None:
    case = Case.objects.filter(account_id=applicant.account_id, idempotency_key=key).first()
    if case is None:
        return None
    if case.request_digest != digest:
        raise AlreadyUsed
    return Submission(case=case, query_password=query_password(case), repeated=True)


def _keep_reception(case: Case, counter: AtCounter, *, across: bool, by: Officer, now: dt.datetime) -> None:
    Reception.objects.create(
        case=case,
        account_id=by.account_id,
        received_by=by.name,
        body_code=by.body_code,
        body_name=by.body_name,
        across=across,
        **asdict(counter),
    )
    publish(
        TakenInAtCounter(
            project_no=case.project_no,
            channel=counter.channel,
            hall_name=counter.hall_name,
            collect_hall_name=counter.collect_hall_name,
            across=across,
            helper_name=counter.helper_name,
            mandate_note=counter.mandate_note,
            signed_on_paper=counter.signed_on_paper,
        ),
        by=by.actor,
        at=now,
    )
