"""Find or register whoever the province vouches for, and open an account where there is none."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db import transaction

from zhengwu.kernel.public import SYSTEM, Conflict, keyed_digest
from zhengwu.people.models import Account
from zhengwu.people.operations.accounts.change_identity_level import change_identity_level
from zhengwu.people.operations.accounts.open_account import open_account
from zhengwu.people.operations.persons.register_person import register_person
from zhengwu.people.providers.province import Province
from zhengwu.people.providers.province.failing import ProvinceFailed
from zhengwu.people.rules.province import read_arrival


class AccountOfPersonClosed(Conflict):
    """The person's account here was locked: the province cannot open it again."""

    code = "province.account_locked"
    template = "这个账号停用了。要重新启用，请带身份证到任一窗口。"


def arrive_from_province(*, claims: Mapping[str, Any], province: Province, now: dt.datetime) -> Account:
    """The account of whoever came (交叉认证): found by document number, else registered and opened; the level only rises.

    Raises:
        ProvinceFailed: no name or number was told
        PersonNameDiffers, BadInput: what was told cannot be right
        AccountOfPersonClosed
    """
    try:
        came = read_arrival(claims, levels=province.levels)
    except KeyError as missing:
        raise ProvinceFailed(f"not told: {missing}") from missing
    with transaction.atomic():
        person = register_person(name=came.name, id_type=came.id_type, id_number=came.id_number, by=SYSTEM, now=now)
        accounts = list(Account.objects.filter(person=person, is_staff=False).order_by("-is_active", "pk"))
        if accounts and not accounts[0].is_active:
            raise AccountOfPersonClosed
        account = (
            accounts[0] if accounts else _opened(person, came.subject, province=province, level=came.level, now=now)
        )
        if account.identity_level < came.level:
            basis = f"{province.name}交叉认证"
            change_identity_level(account=account, level=came.level, basis=basis, by=SYSTEM, now=now)
            account.refresh_from_db()
    return account


def _opened(person: Any, subject: str, *, province: Province, level: int, now: dt.datetime) -> Account:
    """Under a name nobody types: people come by the province, and may choose another way later."""
    digest = keyed_digest("province-subject", f"{province.issuer}:{subject}")[:16]
    return open_account(
        username=f"p-{digest}", display_name=person.name, person=person, identity_level=level, by=SYSTEM, now=now
    )
