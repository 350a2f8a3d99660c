"""Let somebody act for a principal, at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from django.db import transaction

from zhengwu.kernel.public import Actor, publish
from zhengwu.people.events import MandateGranted
from zhengwu.people.models import LegalPerson, Mandate, NaturalPerson
from zhengwu.people.operations.mandates._terms import entered, read_terms


def grant_mandate(
    *,
    principal: NaturalPerson | LegalPerson,
    agent: NaturalPerson,
    scope: str,
    valid_from: dt.date,
    valid_to: dt.date,
    task_codes: Iterable[str] = (),
    actions: Iterable[str] = (),
    by: Actor,
    now: dt.datetime,
) -> Mandate:
    """Let an agent act for a natural or legal person (委托) from a paper both signed: no answer is waited for. 民法典 art. 165.

    Live on days d with valid_from <= d < valid_to, until it ends; the same again changes nothing. For what two people agree on
    online see `offer_mandate`.

    Args:
        task_codes, actions: the scope as data; empty means all.
    Raises:
        MandateEndsBeforeItStarts, MandateAlreadyOver, MandateToOneself, MandateScopeUnknown, PersonGone, FirmGone,
        BadInput (the scope)
    """
    terms = read_terms(
        principal=principal,
        agent=agent,
        scope=scope,
        valid_from=valid_from,
        valid_to=valid_to,
        task_codes=task_codes,
        actions=actions,
        now=now,
    )
    with transaction.atomic():
        mandate, is_new = entered(principal, terms, awaits_answer=False, now=now)
        if is_new:
            publish(
                MandateGranted(
                    mandate_id=mandate.pk,
                    principal_ref=principal.ref,
                    agent_ref=agent.ref,
                    scope=mandate.scope,
                    valid_from=valid_from,
                    valid_to=valid_to,
                    kind=mandate.kind,
                ),
                by=by,
                at=now,
            )
    return mandate
