"""当面补交: somebody comes back to a window with what was asked for, or promised for later."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.db import transaction

from zhengwu.cases.models import Case
from zhengwu.cases.operations._case import locked
from zhengwu.cases.operations._files import own_files
from zhengwu.cases.operations.apply.supply import take_supplied
from zhengwu.cases.operations.counter._right import takes_in
from zhengwu.cases.operations.reception.receive import issue_receipt
from zhengwu.cases.rules.application import GivenMaterial, supply_errors
from zhengwu.documents.public import GivenSignature
from zhengwu.kernel.public import BadInput
from zhengwu.organisations.public import Officer


def supply_at_counter(
    *,
    project_no: str,
    materials: Sequence[GivenMaterial],
    place: str = "",
    signature: GivenSignature | None = None,
    by: Officer,
    now: dt.datetime,
) -> Case:
    """Another door to `supply`: the receptionist took it in, a paper may stay paper, and a 收件凭证 is issued for what came.

    A window that may take the matter in may take in what it lacked, another county's where the guide allows it (全市通办).

    Args:
        place: the hall, as the receipt names it; by default the officer's body.
        signature: of who brought it, on the pad of the window.

    Raises:
        NoSuchCase, NotPermitted, OutOfReach
        OutOfOrder, CorrectionOver, ToleranceOver, NotAsked
        BadInput: nothing supplied, a material twice, or a file that is not the receptionist's
    """
    if errors := [
        *supply_errors(given=materials, at_counter=True),
        *own_files(materials, account_id=by.account_id),
    ]:
        raise BadInput(errors)
    with transaction.atomic():
        case = locked(project_no)
        takes_in(case.item_version, parties=(case.applicant_ref, case.agent_ref), by=by)
        take_supplied(case, materials, by=by.actor, now=now)
        came = case.materials.filter(replaced_at=None, name__in={m.name for m in materials})
        issue_receipt(case, came, by=by, place=place or by.body_name, signature=signature, now=now)
    return case
