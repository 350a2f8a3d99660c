"""更正: the holder says that something is wrong, an officer answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction

from zhengwu.certificates.events import CorrectionAnswered, CorrectionAsked
from zhengwu.certificates.models import CorrectionRequest
from zhengwu.certificates.operations._certificate import NoSuchCertificate, facts_of, locked, locked_for
from zhengwu.certificates.operations._succeed import succeed
from zhengwu.certificates.rules.status import STATUS_NAMES, Status, Verb
from zhengwu.forms.public import validate
from zhengwu.kernel.public import BadInput, Conflict, blind_index, clean_text, local_date, publish
from zhengwu.organisations.public import Officer
from zhengwu.people.public import Applicant

_MOST = 2000


class AskedAlready(Conflict):
    """One request at a time."""

    code = "certificate.correction_asked"
    template = "这份证照的更正申请还在等答复，不用再提。"


class NothingAsked(Conflict):
    """There is no request to answer."""

    code = "certificate.nothing_asked"
    template = "这份证照没有等答复的更正申请，可能同事刚刚答复过。请刷新页面。"


class NotCorrectable(Conflict):
    """Only what is in use is put right."""

    code = "certificate.not_correctable"
    template = "这份证照现在是“{status_name}”，不能更正。有疑问请联系颁发机关。"


def ask_correction(
    *, certificate_id: UUID | str, what: str, applicant: Applicant, now: dt.datetime
) -> CorrectionRequest:
    """Ask for a correction (申请更正). The certificate stays as it is until the authority answers.

    Raises:
        NoSuchCertificate: not there, or somebody else's
        NotCorrectable, AskedAlready
        BadInput: nothing said
    """
    what = clean_text(what, max_length=_MOST, loc=("what",))
    if not what:
        raise BadInput.one(("what",), "请写明哪一项不对，应该是什么。", "certificate.correction_what")
    with transaction.atomic():
        certificate = locked(certificate_id)
        if certificate.holder_ref != applicant.ref and certificate.holder_index != blind_index(applicant.id_number):
            raise NoSuchCertificate
        if certificate.status != Status.VALID:
            raise NotCorrectable(status_name=STATUS_NAMES[Status(certificate.status)])
        if certificate.corrections.filter(state=CorrectionRequest.State.ASKED).exists():
            raise AskedAlready
        asked = CorrectionRequest.objects.create(
            certificate=certificate, what=what, asked_at=now, asked_by=applicant.actor.name
        )
        publish(CorrectionAsked(**facts_of(certificate), what=what), by=applicant.actor, at=now)
    return asked


def answer_correction(
    *,
    certificate_id: UUID | str,
    correct: bool,
    answer: str,
    says: Mapping[str, Any] | None = None,
    by: Officer,
    now: dt.datetime,
) -> CorrectionRequest:
    """Answer the open request (答复更正申请): with a corrected version of the certificate, or with why it is right as it is.

    Args:
        says: the answers that change.

    Raises:
        NoSuchCertificate, NotPermitted, NotNow, NothingAsked
        BadInput: no answer, or nothing is corrected
    """
    answer = clean_text(answer, max_length=_MOST, loc=("answer",))
    if not answer:
        raise BadInput.one(("answer",), "请写答复，持证人会看到。", "certificate.correction_answer")
    with transaction.atomic():
        certificate = locked_for(certificate_id, by=by)
        asked = certificate.corrections.filter(state=CorrectionRequest.State.ASKED).first()
        if asked is None:
            raise NothingAsked
        if correct:
            data = validate(certificate.type.definition, certificate.data | dict(says or {}), today=local_date(now))
            if data == certificate.data:
                raise BadInput.one(
                    ("says",), "内容和原来一样，没有更正。不用更正的，请选不予更正。", "certificate.nothing_changes"
                )
            succeed(
                certificate,
                verb=Verb.CHANGE,
                data=data,
                valid_to=certificate.valid_to,
                reason=answer,
                by=by.actor,
                now=now,
            )
        asked.state = CorrectionRequest.State.CORRECTED if correct else CorrectionRequest.State.REFUSED
        asked.answer, asked.answered_at, asked.answered_by = answer, now, by.name
        asked.save()
        publish(CorrectionAnswered(**facts_of(certificate), corrected=correct, answer=answer), by=by.actor, at=now)
    return asked
