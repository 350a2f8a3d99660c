"""Mandates as their two sides see them."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet

from zhengwu.kernel.public import NotFound
from zhengwu.people.models import LegalPerson, Mandate, NaturalPerson
from zhengwu.people.rules.mandate import Standing, standing


class NoSuchMandate(NotFound):
    """Not there, or of two other people: both read the same."""

    code = "mandate.unknown"
    template = "没有这份委托，或它不是您的。请从“我的委托”里打开。"


def mandates_given(*, person: NaturalPerson) -> QuerySet[Mandate]:
    """What this person gave, and what the legal persons gave that this person represents by law; newest first."""
    mine = Q(principal_person=person) | Q(
        principal_legal__legal_representative=person, principal_legal__dissolved_date__isnull=True
    )
    return _listed().filter(mine)


def mandates_held(*, person: NaturalPerson) -> QuerySet[Mandate]:
    """What this person was given, newest first."""
    return _listed().filter(agent=person)


def mandates_of_legal(*, legal: LegalPerson) -> QuerySet[Mandate]:
    """What a legal person gave, newest first."""
    return _listed().filter(principal_legal=legal)


def mandate_of(*, mandate_id: int, person: NaturalPerson | None) -> tuple[Mandate, bool]:
    """A mandate this person is a side of, and whether they are its agent (else the principal or its representative).

    Raises:
        NoSuchMandate
    """
    if person is not None:
        for held, found in ((True, mandates_held(person=person)), (False, mandates_given(person=person))):
            if mandate := found.filter(pk=mandate_id).first():
                return mandate, held
    raise NoSuchMandate


def standing_of(mandate: Mandate, *, today: date) -> Standing:
    """Where it stands today."""
    return standing(
        valid_from=mandate.valid_from,
        valid_to=mandate.valid_to,
        awaits_answer=mandate.awaits_answer,
        ended=mandate.revoked_at is not None,
        today=today,
    )


def _listed() -> QuerySet[Mandate]:
    return Mandate.objects.select_related("principal_person", "principal_legal", "agent").order_by("-granted_at", "-pk")
