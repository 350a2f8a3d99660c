"""Grant leave, or refuse it."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import BadInput, Fact, LawForbids, clean_line, publish
from zhengwu.organisations.events import AbsenceApproved, AbsenceRefused
from zhengwu.organisations.models import Absence
from zhengwu.organisations.operations._by import acting
from zhengwu.organisations.operations.absences._leave import check_covered, check_state, locked_absence
from zhengwu.organisations.queries.terms import away
from zhengwu.organisations.rules.officer import Officer


class OwnAbsence(LawForbids):
    """Nobody grants their own leave."""

    code = "absence.own"
    template = "这是您自己的请假，要由别人批准。"


def approve_absence(*, absence_id: int, answer: str = "", by: Officer, now: dt.datetime) -> Absence:
    """Grant it (准假): on these days B stands in for A by itself.

    Raises:
        AbsenceUnknown, AbsenceMoved, OwnAbsence, BothAbsent, AbsenceOverlaps, NotPermitted
    """
    with transaction.atomic():
        absence = _asked(absence_id, by)
        check_covered(away(absence), but=absence.pk)
        fact = AbsenceApproved(
            absence_id=absence.pk,
            account_id=absence.account_id,
            from_date=absence.from_date,
            back_date=absence.back_date,
        )
        return _answer(absence, Absence.States.APPROVED, answer, fact, by, now)


def refuse_absence(*, absence_id: int, answer: str, by: Officer, now: dt.datetime) -> Absence:
    """Refuse it (不准假), with the reason.

    Raises:
        AbsenceUnknown, AbsenceMoved, OwnAbsence, BadInput (no reason), NotPermitted
    """
    if not answer.strip():
        raise BadInput.one(("answer",), "请写明不批准的理由，申请人会看到。", "absence.answer_missing")
    with transaction.atomic():
        absence = _asked(absence_id, by)
        fact = AbsenceRefused(absence_id=absence.pk, account_id=absence.account_id)
        return _answer(absence, Absence.States.REFUSED, answer, fact, by, now)


def _asked(absence_id: int, by: Officer) -> Absence:
    absence = locked_absence(absence_id)
    acting(by, "absences.approve", body=absence.body)
    if absence.account_id == by.account_id:
        raise OwnAbsence
    check_state(absence, Absence.States.REQUESTED)
    return absence


def _answer(absence: Absence, state: str, answer: str, fact: Fact, by: Officer, now: dt.datetime) -> Absence:
    absence.state = state
    absence.answer = clean_line(answer, max_length=200, loc=("answer",))
    absence.answered_by_id, absence.answered_at = by.account_id, now
    absence.save(update_fields=["state", "answer", "answered_by", "answered_at"])
    publish(fact, by=by.actor, at=now)
    return absence
