"""作废印章: the seal counts no more. What that means for papers it sealed before: `rules/revocation.py`."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import BadInput, publish
from zhengwu.organisations.public import Officer
from zhengwu.seals.events import SealRevoked
from zhengwu.seals.models import Seal
from zhengwu.seals.operations._seal import REGISTER, locked
from zhengwu.seals.operations.suspend import OutOfOrder, said_reason


def revoke_seal(
    *, seal_number: str, reason: str, compromised_from: dt.datetime | None = None, by: Officer, now: dt.datetime
) -> Seal:
    """End a seal for good (印章作废). IN_FORCE or SUSPENDED -> REVOKED.

    Args:
        compromised_from: from when on its key may have been in strange hands; None when it ends in good order.

    Raises:
        NoSuchSeal, NotPermitted, OutOfOrder
        BadInput: no reason, or an instant to come
    """
    why = said_reason(reason)
    if compromised_from is not None and compromised_from > now:
        raise BadInput.one(("compromised_from",), "失控的时间不能晚于现在。", "seal.compromised_later")
    with transaction.atomic():
        seal = locked(number=seal_number, action=REGISTER, by=by)
        if seal.state == Seal.State.REVOKED:
            raise OutOfOrder(name=seal.name, state=seal.get_state_display())
        # What was suspended counts as ended since then: nobody may have sealed in between.
        seal.state_since = seal.state_since or now
        seal.state, seal.state_reason, seal.compromised_from = Seal.State.REVOKED, why, compromised_from
        seal.save(update_fields=["state", "state_since", "state_reason", "compromised_from"])
        publish(
            SealRevoked(seal_number=seal.number, reason=why, compromised_from=compromised_from), by=by.actor, at=now
        )
    return seal
