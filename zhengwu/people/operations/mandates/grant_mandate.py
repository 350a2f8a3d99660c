"""Let somebody act for a principal."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Actor, BadInput, clean_line, local_date, publish
from zhengwu.people.events import MandateGranted
from zhengwu.people.models import LegalPerson, Mandate, NaturalPerson
from zhengwu.people.rules.mandate import check_parties, check_period

MAX_SCOPE = 500


def grant_mandate(
    *,
    principal: NaturalPerson | LegalPerson,
    agent: NaturalPerson,
    scope: str,
    valid_from: dt.date,
    valid_to: dt.date,
    by: Actor,
    now: dt.datetime,
) -> Mandate:
    """Let an agent act for a natural or legal person (委托); the same again changes nothing. 民法典 art. 165.

    Live on days d with valid_from <= d < valid_to, until revoked.

    Raises:
        MandateEndsBeforeItStarts, MandateAlreadyOver, MandateToOneself, BadInput (the scope)
    """
    scope = clean_line(scope, max_length=MAX_SCOPE, loc=("scope",))
    if not scope:
        raise BadInput.one(("scope",), "请写明委托办理的事项。", "mandate.scope")
    parties = (
        {"principal_legal": principal, "principal_person": None}
        if isinstance(principal, LegalPerson)
        else {"principal_legal": None, "principal_person": principal}
    )
    check_parties(principal_person_id=principal.pk if parties["principal_person"] else None, agent_id=agent.pk)
    check_period(valid_from=valid_from, valid_to=valid_to, today=local_date(now))
    with transaction.atomic():
        type(principal).objects.select_for_update().get(pk=principal.pk)  # mandates of one principal queue here
        terms = {**parties, "agent": agent, "scope": scope, "valid_from": valid_from, "valid_to": valid_to}
        if same := Mandate.objects.filter(**terms, revoked_at__isnull=True).first():
            return same
        mandate = Mandate.objects.create(**terms, granted_at=now)
        publish(
            MandateGranted(
                mandate_id=mandate.pk,
                principal_ref=principal.ref,
                agent_ref=agent.ref,
                scope=scope,
                valid_from=valid_from,
                valid_to=valid_to,
            ),
            by=by,
            at=now,
        )
    return mandate
