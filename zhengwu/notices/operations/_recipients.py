"""Who they are, today, that a role of the table means for one case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Q

from zhengwu.cases.public import Case
from zhengwu.kernel.public import StoredEvent, events_of
from zhengwu.notices.rules.audience import Role, Told
from zhengwu.people.public import Account, LegalPerson, resolve_ref


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Somebody to tell. Without an account there is only the phone that was left with the case."""

    key: str
    phone: str
    account: Account | None = None
    at_work: bool = False


def recipients(told: Told, case: Case | None, event: StoredEvent) -> list[Recipient]:
    """Everyone the table means, each once; whoever did it is left out unless it is their receipt."""
    found: dict[str, Recipient] = {}
    for role in sorted(told.roles):
        for one in _viewer(event) if case is None or role is Role.VIEWER else _OF_A_CASE[role](case, event):
            found.setdefault(one.key, one)
    return [one for one in found.values() if told.also_actor or one.key != event.actor]


def _applicant(case: Case, _event: StoredEvent) -> Iterator[Recipient]:
    meant = resolve_ref(case.applicant_ref)
    person = meant.legal_representative if isinstance(meant, LegalPerson) else meant
    accounts = list(Account.objects.filter(person=person, is_active=True).order_by("pk")) if person else []
    for account in accounts:
        own = case.phone if account.pk == case.account_id else (person.phone if person else "")
        yield Recipient(key=account.ref, account=account, phone=own)
    if not accounts and not case.agent_ref:
        yield Recipient(key="phone", phone=case.phone)


def _agent(case: Case, _event: StoredEvent) -> Iterator[Recipient]:
    """Whoever handed it in for somebody else, with the phone they left."""
    if case.agent_ref:
        for account in Account.objects.filter(pk=case.account_id, is_active=True):
            yield Recipient(key=account.ref, account=account, phone=case.phone)


def _officers(case: Case, event: StoredEvent) -> Iterator[Recipient]:
    """Officers are told in their own space alone: their phones are nobody's business here."""
    acted = _account_ids(one.actor for one in events_of(case.subject) if one.pk != event.pk)
    work = Account.objects.filter(Q(pk__in=acted), is_active=True, is_staff=True).order_by("pk")
    yield from (Recipient(key=account.ref, account=account, phone="", at_work=True) for account in work)


def _viewer(event: StoredEvent) -> Iterator[Recipient]:
    meant = resolve_ref(str(event.data.get("viewer_ref", "")))
    if meant is not None and not isinstance(meant, LegalPerson):
        for account in Account.objects.filter(person=meant, is_active=True):
            yield Recipient(key=account.ref, account=account, phone=meant.phone)


def _account_ids(actors: Iterable[str]) -> set[int]:
    keys = (actor.removeprefix("account:") for actor in actors if actor.startswith("account:"))
    return {int(key) for key in keys if key.isdecimal()}


_OF_A_CASE = {Role.APPLICANT: _applicant, Role.AGENT: _agent, Role.OFFICERS: _officers}
