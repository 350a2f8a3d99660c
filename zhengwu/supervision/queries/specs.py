"""The rules in force, read for the inspector."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from zhengwu.supervision.models import RuleVersion
from zhengwu.supervision.rules.kinds import Signal, Standing
from zhengwu.supervision.rules.spec import RuleSpec, escalation_of, triggers_of

#: A rule that counts cards is looked at when a card is upheld, not by following the log.
COUNTING = "yellow"


def spec_of(version: RuleVersion) -> RuleSpec:
    """The version as rules read it."""
    return RuleSpec(
        version_id=version.pk,
        key=version.rule.key,
        version=version.version,
        valid_from=version.valid_from,
        valid_to=version.valid_to,
        signal=Signal(version.signal),
        weight=version.weight,
        accountability=version.accountability,
        triggers=triggers_of(kind=version.kind, parameters=version.parameters, condition=version.condition or None),
        escalation=escalation_of(version.escalation),
    )


def specs_in_force(*, today: dt.date) -> list[RuleSpec]:
    """Every version that counts today or counted before, of rules that follow the log. One query.

    Ended versions stay: what they found in their days is found by them.
    """
    rows = RuleVersion.objects.filter(state__in=[Standing.IN_FORCE, Standing.ENDED], valid_from__lte=today)
    rows = rows.exclude(parameters__has_key=COUNTING).select_related("rule").order_by("rule__key", "version")
    return [spec_of(row) for row in rows]


def specs_of(version_ids: Iterable[int]) -> dict[int, RuleSpec]:
    """Versions by id, whatever their state."""
    return {row.pk: spec_of(row) for row in RuleVersion.objects.filter(pk__in=version_ids).select_related("rule")}


def counting_version(*, on: dt.date) -> RuleVersion | None:
    """The version of 三黄折一红 that counts on a day; None where the place does not count so."""
    rows = RuleVersion.objects.filter(parameters__has_key=COUNTING, state__in=[Standing.IN_FORCE, Standing.ENDED])
    for row in rows.filter(valid_from__lte=on).select_related("rule").order_by("-version"):
        if row.valid_to is None or on < row.valid_to:
            return row
    return None
