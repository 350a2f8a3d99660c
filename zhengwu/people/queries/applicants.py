"""In whose name an account may ask for something."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from django.db.models import Q, QuerySet

from zhengwu.kernel.public import CompiledModels, Given, NotPermitted
from zhengwu.people.models import Account, LegalPerson, Mandate, NaturalPerson
from zhengwu.people.queries.refs import resolve_ref
from zhengwu.people.rules.applicant import Applicant, Scope


class NotYours(NotPermitted):
    """The account may not act for this person (any more)."""

    code = "people.not_yours"
    template = "您现在不能以这个名义办理：没有委托，或委托已经到期、撤销。请用自己的名义办理，或请对方重新委托。"


class OutOfScope(NotYours):
    """A mandate is there, but not for this."""

    code = "people.out_of_scope"
    template = "对方给您的委托不包括这件事。请对方在“我的委托”里重新委托，把这件事写进去。"


class HolderDead(NotYours):
    """The person acted for, or the account's own, is recorded as dead."""

    code = "people.holder_dead"
    template = "登记显示这位已经去世，不能再以这个名义办理。登记有误，请带身份证到任一窗口更正；继承等事项，请用您自己的名义办理。"


class HolderDissolved(NotYours):
    """The legal person was struck off."""

    code = "people.holder_dissolved"
    template = "这个单位已经注销，不能再以它的名义办理。登记有误，请带营业执照到窗口更正。"


def live_mandates(today: date | Given) -> QuerySet[Mandate]:
    """Mandates somebody may use today: answered, within their days, not ended, and the principal is still there."""
    return Mandate.objects.filter(
        Q(valid_to__isnull=True) | Q(valid_to__gt=today),
        Q(principal_person__isnull=True) | Q(principal_person__died_date__isnull=True),
        Q(principal_legal__isnull=True) | Q(principal_legal__dissolved_date__isnull=True),
        awaits_answer=False,
        revoked_at__isnull=True,
        valid_from__lte=today,
    )


_persons = CompiledModels(lambda: NaturalPerson.objects.filter(pk=Given("person")))
_represented = CompiledModels(
    lambda: LegalPerson.objects.filter(legal_representative=Given("person"), dissolved_date__isnull=True).order_by("pk")
)
_live = CompiledModels(
    lambda: (
        live_mandates(Given("today"))
        .filter(agent=Given("person"))
        .select_related("principal_person", "principal_legal")
        .order_by("pk")
    )
)


def applicants_for(account: Account, today: date) -> list[Applicant]:
    """In whose name the account may apply today (可用的办事身份).

    Oneself first, then the legal persons one represents by law (民法典 art. 61), then the principals of live mandates.
    Empty for an account without a person, or whose person died. At most three SQL statements.
    """
    if account.person_id is None:
        return []
    oneself = _persons.first(person=account.person_id)
    return _in_whose_name(oneself, account_id=account.pk, today=today) if oneself else []


def applicants_at_counter(*, person: NaturalPerson, today: date) -> list[Applicant]:
    """In whose name somebody who stands at a counter may apply: the same as if they signed in. Their own account is named
    where they have one; `account_id` 0 says that they have none.
    """
    account_id = Account.objects.filter(person=person).order_by("pk").values_list("pk", flat=True).first()
    return _in_whose_name(person, account_id=account_id or 0, today=today)


def _in_whose_name(oneself: NaturalPerson, *, account_id: int, today: date) -> list[Applicant]:
    if oneself.died_date is not None:
        return []
    found = {oneself.ref: _natural(oneself, account_id=account_id)}
    for legal in _represented.found(person=oneself.pk):
        found.setdefault(legal.ref, _legal(legal, agent=oneself, account_id=account_id))
    for ref, applicant in _principals(
        _live.found(person=oneself.pk, today=today), agent=oneself, account_id=account_id
    ).items():
        found.setdefault(ref, applicant)
    return list(found.values())


def applicant_for(
    account: Account, *, ref: str = "", task_code: str = "", action: str = "apply", today: date
) -> Applicant:
    """The account as the applicant asked for (`person:7`, `legal:3`); without `ref` as oneself.

    Args:
        ref: that of a row merged into another means the other.
        task_code: the 实施编码 of the matter; a mandate narrowed to items must name it.
        action: apply, query or receive.
    Raises:
        NotYours: or one of those that say why (OutOfScope, HolderDead, HolderDissolved)
    """
    possible = applicants_for(account, today)
    named = next((a for a in possible if ref in {"", a.ref}), None)
    if named is None and (meant := resolve_ref(ref)) is not None:
        named = next((a for a in possible if a.ref == meant.ref), None)
    if named is None:
        raise _why_not(account, ref)
    if not named.may(action, task_code=task_code):
        raise OutOfScope(action=action, subject=ref)
    return named


def _why_not(account: Account, ref: str) -> NotYours:
    meant = account.person if ref == "" else resolve_ref(ref)
    facts = {"action": "apply", "subject": ref}
    own = account.person
    if own is not None and own.died_date is not None:
        return HolderDead(**facts)
    if meant is None or own is None:
        return NotYours(**facts)
    # Who never had anything to do with somebody is not told what became of them.
    if not _ever_acted(own, meant):
        return NotYours(**facts)
    if isinstance(meant, LegalPerson):
        return HolderDissolved(**facts) if meant.dissolved_date else NotYours(**facts)
    return HolderDead(**facts) if meant.died_date else NotYours(**facts)


def _ever_acted(own: NaturalPerson, meant: NaturalPerson | LegalPerson) -> bool:
    if isinstance(meant, LegalPerson):
        represented = meant.legal_representative_id == own.pk
        return represented or Mandate.objects.filter(agent=own, principal_legal=meant).exists()
    return Mandate.objects.filter(agent=own, principal_person=meant).exists()


def _principals(mandates: Iterable[Mandate], *, agent: NaturalPerson, account_id: int) -> dict[str, Applicant]:
    """One applicant a principal; several mandates of one principal reach what each of them reaches."""
    found: dict[str, Applicant] = {}
    for mandate in mandates:
        scope = Scope(task_codes=tuple(mandate.task_codes), actions=tuple(mandate.actions))
        everything = scope == Scope()
        known = found.get(mandate.principal_ref)
        if known is None:
            applicant = _principal(mandate, agent=agent, account_id=account_id)
            found[mandate.principal_ref] = replace(applicant, scopes=() if everything else (scope,))
        elif known.scopes:
            found[mandate.principal_ref] = replace(known, scopes=() if everything else (*known.scopes, scope))
    return found


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
