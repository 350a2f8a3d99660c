"""Close an account for good."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.db import transaction

from zhengwu.kernel.public import Actor, Conflict, publish
from zhengwu.people.events import AccountClosed
from zhengwu.people.models import Account, Consent, NaturalPerson

NAMED_AT_MOST = 5


class MattersOpen(Conflict):
    """Something is still being handled."""

    code = "account.matters_open"
    template = "您还有没办完的事：{matters}。等它们办结，或先撤回，再来注销。"


class WorkAccount(Conflict):
    """An account for work at the desk."""

    code = "account.work"
    template = "这是工作账号，要由管理员停用。请联系本单位管理员。"


class AccountClosedAlready(Conflict):
    """Nothing left to close."""

    code = "account.closed"
    template = "这个账号已经注销或停用了。"


def close_account(*, account: Account, open_matters: Sequence[str], by: Actor, now: dt.datetime) -> None:
    """Close an account (注销账号, 个人信息保护法 art. 47). Nobody signs in with it again; phone, address and e-mail are emptied
    and consents withdrawn, unless another account of the same person goes on. Who the person is stays for the archive of
    their cases (档案法 art. 14).

    Args:
        open_matters: names of what is still being handled; the room that knows them says.
    Raises:
        MattersOpen, WorkAccount, AccountClosedAlready
    """
    if account.is_staff:
        raise WorkAccount
    if open_matters:
        named = "、".join(open_matters[:NAMED_AT_MOST]) + ("等" if len(open_matters) > NAMED_AT_MOST else "")
        raise MattersOpen(matters=named)
    with transaction.atomic():
        held = Account.objects.select_for_update(of=("self",)).get(pk=account.pk)
        if not held.is_active:
            raise AccountClosedAlready
        held.is_active, held.email = False, ""
        held.set_unusable_password()
        held.save(update_fields=["is_active", "email", "password"])
        erased = ("email", *_erase_contact(held, by=by, now=now))
        person_ref = f"person:{held.person_id}" if held.person_id else ""
        publish(AccountClosed(account_id=held.pk, person_ref=person_ref, erased=erased), by=by, at=now)


def _erase_contact(account: Account, *, by: Actor, now: dt.datetime) -> tuple[str, ...]:
    others = Account.objects.filter(person_id=account.person_id, is_active=True)
    if account.person_id is None or others.exists():
        return ()
    Consent.objects.filter(person_id=account.person_id, withdrawn_at__isnull=True).update(
        withdrawn_at=now, withdrawn_by=by.ref
    )
    person = NaturalPerson.objects.select_for_update().get(pk=account.person_id)
    person.phone = person.address = ""
    person.save(update_fields=["phone", "address"])
    return ("phone", "address")
