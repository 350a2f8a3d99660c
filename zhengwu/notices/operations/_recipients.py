"""Who they are, today, that a role of the table means for one matter."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Protocol

from zhengwu.cases.public import Case, Objection
from zhengwu.certificates.public import registered_holders
from zhengwu.disclosure.public import Plea
from zhengwu.kernel.public import StoredEvent
from zhengwu.notices.operations import _at_work as at_work
from zhengwu.notices.operations._matter import Matter
from zhengwu.notices.rules.audience import Role, Told
from zhengwu.people.public import Account, LegalPerson, NaturalPerson, mandates_of_legal, resolve_ref, visible_to


class Citizens(Protocol):
    """How a role is asked for its people."""

    def __call__(self, matter: Matter, event: StoredEvent, /, *, today: dt.date) -> Iterator[Recipient]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Somebody to tell. Without an account there is only the phone that was left with the case."""

    key: str
    phone: str
    account: Account | None = None
    at_work: bool = False


def recipients(told: Told, matter: Matter, event: StoredEvent, *, today: dt.date) -> list[Recipient]:
    """Everyone the row means, each once; whoever did it is left out unless it is their receipt."""
    found: dict[str, Recipient] = {}
    for role in (role for role in Role if role in told.roles):
        for one in _of(role, told, matter, event, today=today):
            found.setdefault(one.key, one)
    return [one for one in found.values() if told.also_actor or one.key != event.actor]


def _of(role: Role, told: Told, matter: Matter, event: StoredEvent, *, today: dt.date) -> Iterator[Recipient]:
    if citizens := _CITIZENS.get(role):
        return citizens(matter, event, today=today)
    return _officers(at_work.ACCOUNTS[role](told, matter, event, today=today))


def _officers(ids: set[int]) -> Iterator[Recipient]:
    """Officers are told in their own space alone: their phones are nobody's business here."""
    for account in Account.objects.filter(pk__in=ids, is_active=True, is_staff=True).order_by("pk"):
        yield Recipient(key=account.ref, account=account, phone="", at_work=True)


def _applicant(matter: Matter, _event: StoredEvent, /, *, today: dt.date) -> Iterator[Recipient]:
    case = matter.case
    if case is None:
        yield from _unit(matter, today=today)
        return
    meant = resolve_ref(case.applicant_ref)
    person = meant.legal_representative if isinstance(meant, LegalPerson) else meant
    accounts = list(Account.objects.filter(person=person, is_active=True).order_by("pk")) if person else []
    for account in accounts:
        own = case.phone if account.pk == case.account_id else (person.phone if person else "")
        yield Recipient(key=account.ref, account=account, phone=own)
    if not accounts and not case.agent_ref:
        yield Recipient(key="phone", phone=case.phone)


def _unit(matter: Matter, *, today: dt.date) -> Iterator[Recipient]:
    """项目单位: who may look at all its matters, by law or by a mandate. No case, so nobody left a phone."""
    whose = matter.joint or matter.project
    ref = whose.applicant_ref if whose else ""
    unit = resolve_ref(ref)
    if isinstance(unit, LegalPerson):
        agents = mandates_of_legal(legal=unit).values_list("agent_id", flat=True)
        people = {unit.legal_representative_id, *agents} - {None}
    else:
        people = {unit.pk} if unit else set()
    for account in Account.objects.filter(person__in=people, is_active=True).order_by("pk"):
        if any(ref in seen.refs and not seen.task_codes for seen in visible_to(account, today=today)):
            yield Recipient(key=account.ref, account=account, phone="")


def _agent(matter: Matter, _event: StoredEvent, /, *, today: dt.date) -> Iterator[Recipient]:
    """Whoever handed it in for somebody else, with the phone they left."""
    if matter.case and matter.case.agent_ref:
        for account in Account.objects.filter(pk=matter.case.account_id, is_active=True):
            yield Recipient(key=account.ref, account=account, phone=matter.case.phone)


def _objector(matter: Matter, event: StoredEvent, /, *, today: dt.date) -> Iterator[Recipient]:
    objection = Objection.objects.filter(pk=event.data["objection_id"], publicity__case=matter.case).first()
    accounts = Account.objects.select_related("person").filter(is_active=True)
    for account in accounts.filter(pk=objection.account_id) if objection else ():
        yield Recipient(key=account.ref, account=account, phone=account.person.phone if account.person else "")


def _viewer(_matter: Matter, event: StoredEvent, /, *, today: dt.date) -> Iterator[Recipient]:
    meant = resolve_ref(str(event.data.get("viewer_ref", "")))
    if meant is not None and not isinstance(meant, LegalPerson):
        for account in Account.objects.filter(person=meant, is_active=True):
            yield Recipient(key=account.ref, account=account, phone=meant.phone)


def _grantee(matter: Matter, event: StoredEvent, /, *, today: dt.date) -> Iterator[Recipient]:
    yield from _of_person(resolve_ref(str(event.data["to_ref"])))


def _pleader(matter: Matter, event: StoredEvent, /, *, today: dt.date) -> Iterator[Recipient]:
    asked = Plea.objects.filter(pk=event.data["plea_id"]).values_list("account_id")
    for account in Account.objects.select_related("person").filter(pk__in=asked, is_active=True):
        yield Recipient(key=account.ref, account=account, phone=account.person.phone if account.person else "")


def _rater(matter: Matter, event: StoredEvent, /, *, today: dt.date) -> Iterator[Recipient]:
    """Whoever rated, by their account or the phone they left; while nobody has, whoever's case it was."""
    row = matter.rating
    if row is None:
        return
    for account in Account.objects.select_related("person").filter(pk=row.account_id or 0, is_active=True):
        yield Recipient(key=account.ref, account=account, phone=account.person.phone if account.person else "")
    if row.account_id is None and row.phone:
        yield Recipient(key="phone", phone=row.phone)
    if row.account_id is None and not row.phone:
        case = Case.objects.filter(project_no=row.subject.removeprefix("case:")).first()
        about = replace(matter, case=case)
        yield from (*_applicant(about, event, today=today), *_agent(about, event, today=today)) if case else ()


def _of_person(whom: NaturalPerson | LegalPerson | None) -> Iterator[Recipient]:
    """The accounts of a person, or of who represents the firm by law."""
    person = whom.legal_representative if isinstance(whom, LegalPerson) else whom
    for account in Account.objects.filter(person=person, is_active=True).order_by("pk") if person else ():
        yield Recipient(key=account.ref, account=account, phone=person.phone if person else "")


def _holder(matter: Matter, _event: StoredEvent, /, *, today: dt.date) -> Iterator[Recipient]:
    """Every holder, and who represents the firm that is one; none is told twice."""
    for whom in registered_holders(matter.certificate) if matter.certificate else ():
        yield from _of_person(whom)


_CITIZENS: dict[Role, Citizens] = {
    Role.APPLICANT: _applicant,
    Role.AGENT: _agent,
    Role.OBJECTOR: _objector,
    Role.VIEWER: _viewer,
    Role.HOLDER: _holder,
    Role.GRANTEE: _grantee,
    Role.PLEADER: _pleader,
    Role.RATER: _rater,
}
