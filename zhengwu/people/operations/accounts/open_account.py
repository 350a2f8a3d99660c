"""Open an account."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Actor, BadInput, Conflict, clean_name, publish
from zhengwu.people.events import AccountOpened
from zhengwu.people.models import Account, NaturalPerson
from zhengwu.people.rules.gather import Gather
from zhengwu.people.rules.username import read_username


class UsernameTaken(Conflict):
    """Somebody else signs in with this name."""

    code = "account.username_taken"
    template = "用户名“{username}”已经有人用了，请换一个。"


class IdentityLevelUnknown(BadInput):
    """Not 2 to 5."""

    code = "account.identity_level"


def open_account(
    *,
    username: str,
    display_name: str,
    password: str | None = None,
    person: NaturalPerson | None = None,
    identity_level: int = Account.IdentityLevel.DECLARED,
    is_staff: bool = False,
    email: str = "",
    must_change: bool = False,
    by: Actor,
    now: dt.datetime,
) -> Account:
    """Open an account (开户). Opened again for the same person under the same name, it is found as it is.

    Args:
        password: how strong it must be is asked where it is chosen; None: nobody can sign in with one. An account that
            is found keeps its own.
        must_change: the password is an initial one: its owner chooses another first.
        identity_level: 实名等级 2 self-declared, 3 data check, 4 real person, 5 on site.
    Raises:
        BadInput: every mistake at once
        IdentityLevelUnknown, UsernameTaken
    """
    gather = Gather()
    name = gather.read(lambda: read_username(username))
    shown = gather.read(lambda: clean_name(display_name, loc=("display_name",)))
    gather.read(lambda: _check_level(identity_level))
    gather.done()
    person_id = person.pk if person else None
    with transaction.atomic():
        account, is_new = Account.objects.select_for_update(of=("self",)).get_or_create(
            username=name.value,
            defaults={
                "display_name": shown.value,
                "person_id": person_id,
                "identity_level": identity_level,
                "is_staff": is_staff,
                "email": email,
                "must_change_password": must_change,
                "opened_at": now,
            },
        )
        if not is_new:
            if (account.display_name, account.person_id) != (shown.value, person_id):
                raise UsernameTaken(username=name.value)
            return account
        account.set_password(password)
        account.save(update_fields=["password"])
        publish(
            AccountOpened(
                account_id=account.pk,
                username=account.username,
                person_ref=person.ref if person else "",
                identity_level=identity_level,
                is_staff=is_staff,
            ),
            by=by,
            at=now,
        )
    return account


def _check_level(level: int) -> None:
    if level not in Account.IdentityLevel.values:
        raise IdentityLevelUnknown.one(("identity_level",), "实名等级是 2 到 5，请重新选择。", "account.identity_level")
