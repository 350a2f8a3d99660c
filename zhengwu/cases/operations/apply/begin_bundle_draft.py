"""一件事的草稿: begin one application for several items."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence

from django.db import transaction

from zhengwu.cases.models import BundleDraft
from zhengwu.cases.operations.apply.save_draft import KEPT_DAYS
from zhengwu.cases.rules.bundle_application import chosen_of
from zhengwu.items.public import bundle_of
from zhengwu.kernel.public import local_date, new_id


def begin_bundle_draft(
    *, bundle_code: str, task_codes: Sequence[str], account_id: int, applicant_ref: str, now: dt.datetime
) -> BundleDraft:
    """A fresh draft for these items of a bundle, or the account's newest unfinished one for the bundle, with this choice.

    Raises:
        BundleUnknown: no such bundle in force
        BadInput: fewer than two items, or one that is not in it
    """
    bundle = bundle_of(code=bundle_code, on=local_date(now))
    chosen = chosen_of(task_codes, offered=[item.task_code for item in bundle.items])
    with transaction.atomic():
        unfinished = (
            BundleDraft.objects.select_for_update()
            .filter(
                account_id=account_id,
                applicant_ref=applicant_ref,
                bundle_code=bundle.code,
                saved_at__gte=now - dt.timedelta(days=KEPT_DAYS),
            )
            .order_by("-saved_at")
            .first()
        )
        if unfinished:
            unfinished.task_codes = chosen
            unfinished.save(update_fields=["task_codes"])
            return unfinished
        return BundleDraft.objects.create(
            pk=new_id(),
            account_id=account_id,
            applicant_ref=applicant_ref,
            bundle_code=bundle.code,
            task_codes=chosen,
            sealed=json.dumps({"form": {}, "materials": {}}),
            created_at=now,
            saved_at=now,
        )
