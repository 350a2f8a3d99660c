"""授权用证, and taking it back."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction

from zhengwu.certificates.events import UseAllowed, UseAllowedEnded
from zhengwu.certificates.models import Grant
from zhengwu.certificates.operations._certificate import facts_of
from zhengwu.certificates.operations.showing._held import held_to_pass_on, must_count
from zhengwu.certificates.queries.granted import my_grant
from zhengwu.certificates.rules.showing.disposing import must_be_holder
from zhengwu.certificates.rules.showing.periods import check_until, check_uses
from zhengwu.certificates.rules.showing.purposes import check_purpose
from zhengwu.kernel.public import BadInput, Conflict, clean_line, local_date, publish
from zhengwu.people.public import Applicant

MOST_WORDS = 200


class GrantEnded(Conflict):
    """Taken back already."""

    code = "certificate.grant_ended"
    template = "这份授权已经收回，不用再办。"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grantee:
    """Who is authorised: `person:7`, `legal:3` or `body:<统一社会信用代码>`, and the name the holder reads."""

    ref: str
    name: str


def allow_use(
    *,
    certificate_id: UUID | str,
    to: Grantee,
    purpose: str,
    words: str = "",
    until: dt.date | None,
    most_uses: int | None = None,
    applicant: Applicant,
    now: dt.datetime,
) -> Grant:
    """Let somebody use this certificate (授权用证), at once, until the holder takes it back.

    Args:
        purpose: a key of PURPOSES; `words` say what for exactly.
        until: the last day, at most `settings.CERTIFICATE_GRANT_DAYS` ahead.
        most_uses: None is as often as needed.

    Raises:
        NoSuchCertificate, OnlyTheHolder, NotUsable, NotBegun
        BadInput: to oneself, no purpose, a day or a number that cannot be
    """
    words = clean_line(words, max_length=MOST_WORDS, loc=("words",))
    check_purpose(purpose, words=words)
    last = check_until(until, today=local_date(now), most_days=settings.CERTIFICATE_GRANT_DAYS)
    check_uses(most_uses)
    if to.ref == applicant.ref:
        raise BadInput.one(("to",), "这是您自己的证照，不用授权给自己。", "certificate.grant_to_oneself")
    with transaction.atomic():
        certificate = held_to_pass_on(certificate_id, applicant=applicant)
        must_count(certificate, today=local_date(now))
        grant = Grant.objects.create(
            certificate=certificate,
            given_by=applicant.actor.name,
            to_ref=to.ref,
            to_name=to.name,
            purpose=purpose,
            words=words,
            until=last,
            most_uses=most_uses,
            given_at=now,
        )
        publish(UseAllowed(**facts_of(certificate), **grant_facts(grant)), by=applicant.actor, at=now)
    return grant


def end_use(*, grant_id: int, applicant: Applicant, now: dt.datetime) -> Grant:
    """Take an authorisation back (收回授权); the next use is refused.

    Raises:
        NoSuchGrant, OnlyTheHolder, GrantEnded
    """
    must_be_holder(natural=applicant.kind == "natural", by_agent=applicant.by_agent, limited=bool(applicant.scopes))
    found = my_grant(grant_id=grant_id, applicant=applicant)
    with transaction.atomic():
        if not Grant.objects.filter(pk=found.pk, ended_at=None).update(ended_at=now):
            raise GrantEnded
        grant = Grant.objects.select_related("certificate__issuer").get(pk=found.pk)
        publish(UseAllowedEnded(**facts_of(grant.certificate), **grant_facts(grant)), by=applicant.actor, at=now)
    return grant


def grant_facts(grant: Grant) -> dict[str, Any]:
    """What both events say."""
    return {"grant_id": grant.pk, "to_ref": grant.to_ref, "purpose": grant.purpose, "until": grant.until}
