"""The rules as shipped become first versions, in a database whose migration no longer shows them."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.supervision.models import LogPosition, Rule, RuleVersion
from zhengwu.supervision.rules.builtin import BUILTIN, first_version

FOLLOWER = "cards"


def seed_rules(*, now: dt.datetime) -> None:
    """Write the built-in rules and the beginning of the log where the tables were emptied; changes nothing that is there."""
    if LogPosition.objects.filter(name=FOLLOWER).exists():
        return
    with transaction.atomic():
        for shipped in BUILTIN:
            rule, _ = Rule.objects.get_or_create(
                key=shipped.key, defaults={"name": shipped.name, "source": shipped.source}
            )
            RuleVersion.objects.get_or_create(rule=rule, version=1, defaults=first_version(shipped, now=now))
        LogPosition.objects.get_or_create(name=FOLLOWER, defaults={"last_id": 0})
