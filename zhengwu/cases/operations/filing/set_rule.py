"""规定否定报备: say where refusals are filed first."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import FilingRuleSet
from zhengwu.cases.models import FilingRule
from zhengwu.kernel.public import BadInput, clean_line, publish
from zhengwu.organisations.public import Body, Officer, over_body, require

ACTION = "filings.edit"
MOST_DAYS = 10


def set_filing_rule(*, body: Body, task_code: str = "", days: int, by: Officer, now: dt.datetime) -> FilingRule | None:
    """Refusals of this body, or of one item of it, are filed first and answered within `days` working days; 0 ends the rule.

    Raises:
        NotPermitted
        BadInput: days out of range
    """
    task_code = clean_line(task_code, max_length=40, loc=("task_code",))
    require(by, ACTION, over=over_body(body))
    if not 0 <= days <= MOST_DAYS:
        raise BadInput.one(
            ("days",), "答复期限在 1 到 {most} 个工作日之间；0 是不再报备。", "filing.days", most=MOST_DAYS
        )
    with transaction.atomic():
        rule: FilingRule | None = None
        if days:
            rule, _made = FilingRule.objects.update_or_create(
                body=body, task_code=task_code, defaults={"days": days, "set_at": now, "set_by": by.name}
            )
        else:
            FilingRule.objects.filter(body=body, task_code=task_code).delete()
        publish(FilingRuleSet(body_code=body.code, task_code=task_code, days=days), by=by.actor, at=now)
    return rule
