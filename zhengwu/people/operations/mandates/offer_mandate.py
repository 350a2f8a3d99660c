"""Offer somebody a mandate."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from django.db import transaction

from zhengwu.kernel.public import Actor, publish
from zhengwu.people.events import MandateOffered
from zhengwu.people.models import LegalPerson, Mandate, NaturalPerson
from zhengwu.people.operations.mandates._terms import entered, read_terms


def offer_mandate(
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
    """Offer an agent a mandate (发出委托); it lives once the agent accepts, and until then the principal may take it back.

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
        mandate, is_new = entered(principal, terms, awaits_answer=True, now=now)
        if is_new:
            publish(
                MandateOffered(
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
