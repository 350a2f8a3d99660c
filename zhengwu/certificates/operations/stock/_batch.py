"""What every step of a batch needs: the locked batch, permission over it, the step of the table, and waking a worker."""

from __future__ import annotations

import datetime as dt
from typing import Any
from uuid import UUID

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from zhengwu.certificates.models import StockBatch
from zhengwu.certificates.operations._certificate import as_uuid
from zhengwu.certificates.rules.stock.states import ENDED, StockState, StockStep, next_stock_state
from zhengwu.kernel.public import NotFound
from zhengwu.organisations.public import Over

STOCK, SAMPLE = "certificates.stock", "certificates.sample"
#: The job that works on one batch; see `certificates.tasks`.
JOB = "certificates.stock_batch"


class NoSuchBatch(NotFound):
    """No batch has this key, or it is not this reader's to see."""

    code = "stock.not_found"
    template = "没有找到这一批，请回存量制证的列表里选。"


def locked_batch(batch_id: UUID | str) -> StockBatch:
    """The batch, locked until the transaction ends.

    Raises:
        NoSuchBatch
    """
    found = (
        StockBatch.objects.select_for_update(of=("self",))
        .select_related("type", "body__division")
        .filter(pk=as_uuid(batch_id))
        .first()
    )
    if found is None:
        raise NoSuchBatch
    return found


def over_batch(batch: StockBatch) -> Over:
    """The batch as permission sees it: whose it is, and who brought it, for whoever that is may not compare its sample."""
    brought = (batch.uploaded_account,) if batch.uploaded_account is not None else ()
    return Over(division_code=batch.body.division.code, body_code=batch.body.code, done_by={STOCK: brought})


def step_on(batch: StockBatch, step: StockStep, *, now: dt.datetime, **changes: Any) -> None:
    """Take one step of the table and keep it, with whatever else changes.

    Raises:
        StockNotNow
    """
    batch.state = next_stock_state(StockState(batch.state), step)
    batch.touched_at = now
    if batch.state in ENDED:
        batch.ended_at = now
    for name, value in changes.items():
        setattr(batch, name, value)
    batch.save()


def facts_of_batch(batch: StockBatch) -> dict[str, Any]:
    """What every event of a batch says of it."""
    return {"batch_id": batch.pk, "type_code": batch.type.code, "kind": batch.type.name, "issuer_code": batch.body.code}


def wake_after_commit(batch: StockBatch) -> None:
    """Have a worker begin at once; should nobody hear it, the sweep of every minute finds the batch."""
    transaction.on_commit(lambda: wake(batch.pk))


def wake(batch_id: UUID) -> None:
    """Queue the job of this batch; one waiting job is enough."""
    try:
        app.configure_task(JOB, queueing_lock=f"{JOB}:{batch_id}").defer(batch_id=str(batch_id))
    except AlreadyEnqueued:
        return
