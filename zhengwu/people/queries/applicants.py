"""In whose name an account may ask for something."""

from __future__ import annotations

from datetime import date

from zhengwu.kernel.public import NotPermitted
from zhengwu.people.models import Account, LegalPerson, Mandate, NaturalPerson
from zhengwu.people.rules.applicant import Applicant


class NotYours(NotPermitted):
    """The account may not act for this person (any more)."""

    code = "people.not_yours"
    template = "您现在不能以这个名义办理：没有委托，或委托已经到期、撤销。请用自己的名义办理，或请对方重新委托。"


def applicants_for(account: Account, today: date) -> list[Applicant]:
    """In whose name the account may apply today (可用的办事身份).

    Oneself first, then the legal persons one represents by law (民法典 art. 61), then the principals of live mandates.
    Empty for an account without a person. At most three SQL statements.
    """
    if account.person_id is None:
        return []
    oneself = NaturalPerson.objects.get(pk=account.person_id)
    found = {oneself.ref: _natural(oneself, account_id=account.pk)}
    for legal in LegalPerson.objects.filter(legal_representative=oneself).order_by("pk"):
        found.setdefault(legal.ref, _legal(legal, agent=oneself, account_id=account.pk))
    live = Mandate.objects.filter(
        agent=oneself, revoked_at__isnull=True, valid_from__lte=today, valid_to__gt=today
    ).select_related("principal_person", "principal_legal")
    for mandate in live.order_by("pk"):
        found.setdefault(mandate.principal_ref, _principal(mandate, agent=oneself, account_id=account.pk))
    return list(found.values())


def applicant_for(account: Account, *, ref: str = "", today: date) -> Applicant:
    """The account as the applicant asked for (`person:7`, `legal:3`); without `ref` as oneself.

    Raises:
        NotYours
    """
    for applicant in applicants_for(account, today):
        if ref in {"", applicant.ref}:
            return applicant
    raise NotYours(action="apply", subject=ref)


def _natural(person: NaturalPerson, *, account_id: int, agent: NaturalPerson | None = None) -> Applicant:
    return Applicant(
        kind="natural",
        ref=person.ref,
        name=person.name,
        id_type=person.id_type,
        id_number=person.id_number,
        phone=person.phone,
        agent_name=agent.name if agent else "",
        agent_ref=agent.ref if agent else "",
        account_id=account_id,
    )


def _legal(legal: LegalPerson, *, agent: NaturalPerson, account_id: int) -> Applicant:
    return Applicant(
        kind="legal",
        ref=legal.ref,
        name=legal.name,
        id_type="uscc",
        id_number=legal.uscc,
        phone=legal.phone,
        agent_name=agent.name,
        agent_ref=agent.ref,
        account_id=account_id,
    )


def _principal(mandate: Mandate, *, agent: NaturalPerson, account_id: int) -> Applicant:
    principal = mandate.principal
    if isinstance(principal, LegalPerson):
        return _legal(principal, agent=agent, account_id=account_id)
    return _natural(principal, account_id=account_id, agent=agent)
