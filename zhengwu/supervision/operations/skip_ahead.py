"""跳到最新: what the log holds until now raises no cards."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import horizon
from zhengwu.supervision.models import LogPosition
from zhengwu.supervision.operations.seed_rules import FOLLOWER, seed_rules


def skip_ahead(*, now: dt.datetime) -> int:
    """Follow the log from its end as it is now: after made-up history was written. The id it begins at."""
    seed_rules(now=now)
    with transaction.atomic():
        position = LogPosition.objects.select_for_update().get(name=FOLLOWER)
        position.last_id = max(position.last_id, horizon())
        position.save(update_fields=["last_id"])
    return position.last_id
