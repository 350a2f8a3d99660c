"""征求同意: the holder answers a body that asks for a certificate."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.db import transaction

from zhengwu.certificates.events import ConsentAnswered
from zhengwu.certificates.models import ConsentRequest, Grant
from zhengwu.certificates.operations._certificate import facts_of
from zhengwu.certificates.operations.showing._held import held_to_pass_on, must_count
from zhengwu.certificates.queries.granted import my_consent
from zhengwu.certificates.rules.showing.periods import CONSENT_DAYS, is_over
from zhengwu.kernel.public import Conflict, local_date, publish
from zhengwu.people.public import Applicant


class AnsweredAlready(Conflict):
    """One answer to a question."""

    code = "certificate.consent_answered"
    template = "这份请求已经答复过了。改主意的，可以在证照页面收回授权。"


class ConsentLapsed(Conflict):
    """Too late: the body has to ask again."""

    code = "certificate.consent_lapsed"
    template = "这份请求过了答复期限，已经作废，对方没有看到您的证照。还要用的，请对方重新提出。"


def answer_consent(*, request_id: UUID, agree: bool, applicant: Applicant, now: dt.datetime) -> ConsentRequest:
    """Say yes or no (答复用证请求). A yes is an authorisation for one use within a week, to be taken back like any other.

    Raises:
        NoSuchRequest, OnlyTheHolder, AnsweredAlready, ConsentLapsed, NotUsable, NotBegun
    """
    asked = my_consent(request_id=request_id, applicant=applicant)
    today = local_date(now)
    with transaction.atomic():
        certificate = held_to_pass_on(asked.certificate_id, applicant=applicant)
        asked = ConsentRequest.objects.select_for_update(of=("self",)).select_related("body").get(pk=asked.pk)
        if asked.state != ConsentRequest.State.ASKED:
            raise AnsweredAlready
        if is_over(asked.good_until, now=now):
            raise ConsentLapsed
        if agree:
            must_count(certificate, today=today)
            asked.grant = Grant.objects.create(
                certificate=certificate,
                given_by=applicant.actor.name,
                to_ref=f"body:{asked.body.code}",
                to_name=asked.body_name,
                purpose=asked.purpose,
                words=asked.words,
                until=today + dt.timedelta(days=CONSENT_DAYS),
                most_uses=1,
                given_at=now,
            )
        asked.state = ConsentRequest.State.AGREED if agree else ConsentRequest.State.REFUSED
        asked.answered_at, asked.answered_by = now, applicant.actor.name
        asked.save()
        fact = ConsentAnswered(
            **facts_of(certificate),
            request_id=asked.pk,
            body_code=asked.body.code,
            agreed=agree,
            grant_id=asked.grant_id,
        )
        publish(fact, by=applicant.actor, at=now)
    return asked
