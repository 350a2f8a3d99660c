"""Change how well we know who is behind an account."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import Actor, BadInput, clean_line, publish
from zhengwu.people.events import IdentityLevelChanged
from zhengwu.people.models import Account

MAX_BASIS = 200


class LevelBasisMissing(BadInput):
    """A level without a basis proves nothing."""

    code = "account.basis_missing"


class LevelUnknown(BadInput):
    """Not 2 to 5."""

    code = "account.identity_level"


def change_identity_level(*, account: Account, level: int, basis: str, by: Actor, now: dt.datetime) -> None:
    """Set the 实名等级 (DOMAIN §5: 2 self-declared, 3 data check, 4 real person, 5 on site); the same one changes nothing.

    Raises:
        LevelUnknown, LevelBasisMissing
    """
    if level not in Account.IdentityLevel.values:
        raise LevelUnknown.one(("level",), "实名等级是 2 到 5，请重新选择。", "account.identity_level")
    shown = clean_line(basis, max_length=MAX_BASIS, loc=("basis",))
    if not shown:
        raise LevelBasisMissing.one(("basis",), "请写明依据，例如：窗口现场核验身份证原件。", "account.basis_missing")
    with transaction.atomic():
        locked = Account.objects.select_for_update(of=("self",)).get(pk=account.pk)
        if locked.identity_level == level:
            return
        old, locked.identity_level = locked.identity_level, level
        locked.save(update_fields=["identity_level"])
        publish(IdentityLevelChanged(account_id=locked.pk, old=old, new=level, basis=shown), by=by, at=now)
