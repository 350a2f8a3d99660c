"""保存办事清单: keep what somebody worked out, for them and for the window."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db import transaction

from zhengwu.items.events import ChecklistSaved
from zhengwu.items.models import Checklist
from zhengwu.items.queries.versions import version_of
from zhengwu.items.rules.checklist import CODE_LENGTH, KEPT_DAYS
from zhengwu.items.rules.narrow import check_answers
from zhengwu.kernel.public import Actor, new_id, publish, random_code

_STRANGER = Actor(ref="anyone", name="办事人")


def save_checklist(
    *, task_code: str, version: int, answers: Mapping[str, Any], account_id: int | None, now: dt.datetime
) -> Checklist:
    """Save the answers to the guide of this version; whoever saved the very same before, signed in, gets that list again.

    Raises:
        VersionUnknown
        BadInput: a question is not answered, or not with one of its options
    """
    found = version_of(task_code=task_code, version=version)
    kept = check_answers(found.guide, answers)
    with transaction.atomic():
        if account_id is not None:
            mine = Checklist.objects.filter(account_id=account_id, item_version=found, expires_at__gt=now)
            if same := mine.filter(answers=kept).first():
                return same
        checklist = Checklist.objects.create(
            pk=new_id(),
            code=random_code(CODE_LENGTH),
            item_version=found,
            answers=kept,
            account_id=account_id,
            created_at=now,
            expires_at=now + dt.timedelta(days=KEPT_DAYS),
        )
        fact = ChecklistSaved(checklist_id=str(checklist.pk), task_code=task_code, item_version=version)
        publish(fact, by=_STRANGER, at=now)
    return checklist
