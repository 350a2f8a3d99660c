"""Background jobs of cases; each may run twice."""

from __future__ import annotations

from procrastinate.contrib.django import app

from zhengwu.cases.operations.apply.save_draft import forget_old_drafts
from zhengwu.cases.operations.outcome.deem_renewed import sweep_renewals
from zhengwu.cases.operations.promises.lapse_tolerated import sweep_tolerated
from zhengwu.cases.operations.publicity.end_publicity import sweep_publicity
from zhengwu.cases.operations.reception.deem_accepted import sweep_silence
from zhengwu.cases.operations.reception.lapse import sweep_lapsed
from zhengwu.cases.operations.talk.keep_typed import forget_old_typed
from zhengwu.cases.operations.upkeep.recompute import keep_delivery_dates
from zhengwu.cases.queries.popular import applied_lately
from zhengwu.items.public import set_applied
from zhengwu.kernel.public import current_time


@app.periodic(cron="5 * * * *")
@app.task(name="cases.sweep_deadlines", queueing_lock="cases.sweep_deadlines")
def sweep_deadlines(timestamp: int) -> None:
    """Every hour: silence accepts, missed deadlines end, publicity ends, what should have been renewed is, old drafts go."""
    now = current_time()
    sweep_silence(now=now)
    sweep_lapsed(now=now)
    sweep_publicity(now=now)
    sweep_tolerated(now=now)
    sweep_renewals(now=now)
    forget_old_drafts(now=now)
    forget_old_typed(now=now)
    keep_delivery_dates(now=now)


@app.periodic(cron="40 3 * * *")
@app.task(name="cases.count_applications", queueing_lock="cases.count_applications")
def count_applications(timestamp: int) -> None:
    """At night: search learns how often each item was applied for."""
    set_applied(times=applied_lately(now=current_time()))
