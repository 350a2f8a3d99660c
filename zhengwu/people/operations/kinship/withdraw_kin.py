"""Take a declaration back."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import BadInput, NotFound, clean_text, publish
from zhengwu.people.events import KinWithdrawn
from zhengwu.people.models import Account, Kinship

MAX_REASON = 200


class KinshipUnknown(NotFound):
    """Not a declaration of this account, or taken back already."""

    code = "kinship.unknown"
    template = "没有找到这条亲属申报，可能已经撤回。请刷新页面查看。"


def withdraw_kin(*, kinship_id: int, account: Account, reason: str, now: dt.datetime) -> Kinship:
    """Take back a declaration of one's own, e.g. after a divorce (撤回亲属申报). It stays on record with its reason.

    Raises:
        BadInput: without a reason
        KinshipUnknown
    """
    reason = clean_text(reason, max_length=MAX_REASON, loc=("reason",))
    if not reason:
        raise BadInput.one(("reason",), "请写明为什么撤回，例如：已离婚。", "kinship.reason_missing")
    with transaction.atomic():
        mine = Kinship.objects.select_for_update().filter(account=account, withdrawn_at__isnull=True)
        kinship = mine.filter(pk=kinship_id).first()
        if kinship is None:
            raise KinshipUnknown
        kinship.withdrawn_at = now
        kinship.save(update_fields=["withdrawn_at"])
        fact = KinWithdrawn(account_id=account.pk, kinship_id=kinship.pk, reason=reason)
        publish(fact, by=account.actor, at=now)
    return kinship
