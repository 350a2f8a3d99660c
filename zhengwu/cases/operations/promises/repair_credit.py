"""信用修复: a broken promise no longer bars."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import CreditRepaired
from zhengwu.cases.models import CreditMark
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.queries.promises import NoSuchMark
from zhengwu.kernel.public import BadInput, Conflict, clean_text, publish
from zhengwu.organisations.public import Officer, require

ACTION = "cases.repair_credit"


class AlreadyRepaired(Conflict):
    """Somebody else did it."""

    code = "credit.repaired"
    template = "这条失信记录已经修复过了。"


def repair_credit(*, mark_id: int, reason: str, by: Officer, now: dt.datetime) -> CreditMark:
    """Repair a record (信用修复): from now on it bars nothing; it stays readable.

    Raises:
        NoSuchMark, NotPermitted, AlreadyRepaired
        BadInput: no reason
    """
    reason = clean_text(reason, max_length=1000, loc=("reason",))
    with transaction.atomic():
        found = (
            CreditMark.objects.select_for_update(of=("self",))
            .select_related("case__body__division")
            .filter(pk=mark_id)
            .first()
        )
        if found is None:
            raise NoSuchMark
        require(by, ACTION, over=over_of(found.case, ACTION))
        if found.repaired_at is not None:
            raise AlreadyRepaired
        if not reason:
            raise BadInput.one(("reason",), "请写明为什么可以修复：怎么改正的、核实了什么。", "credit.reason")
        found.repaired_at, found.repaired_by, found.repair_reason = now, by.name, reason
        found.save(update_fields=["repaired_at", "repaired_by", "repair_reason"])
        publish(
            CreditRepaired(project_no=found.case.project_no, party_ref=found.party_ref, kind=found.kind, reason=reason),
            by=by.actor,
            at=now,
        )
    return found
