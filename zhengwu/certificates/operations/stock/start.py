"""入库、停止: whoever brought a batch has it taken in, or gives it up."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.db import transaction

from zhengwu.certificates.events import StockImportBegan, StockStopped
from zhengwu.certificates.models import StockBatch
from zhengwu.certificates.operations._certificate import why
from zhengwu.certificates.operations.stock._batch import (
    STOCK,
    facts_of_batch,
    locked_batch,
    over_batch,
    step_on,
    wake_after_commit,
)
from zhengwu.certificates.operations.stock._file import throw_away
from zhengwu.certificates.rules.stock.states import StockStep
from zhengwu.kernel.public import Actor, publish
from zhengwu.organisations.public import Officer, require


def start_stock(*, batch_id: UUID | str, by: Officer, now: dt.datetime) -> StockBatch:
    """Have the good rows taken in (入库). SAMPLED -> IMPORTING; a worker does it in the background.

    Raises:
        NoSuchBatch, NotPermitted, StockNotNow
    """
    with transaction.atomic():
        batch = locked_batch(batch_id)
        require(by, STOCK, over=over_batch(batch))
        start_stock_as(batch, by=by.actor, now=now)
        wake_after_commit(batch)
    return batch


def start_stock_as(batch: StockBatch, *, by: Actor, now: dt.datetime) -> None:
    """The same on a locked batch, by whoever was asked already.

    Raises:
        StockNotNow
    """
    step_on(batch, StockStep.START, now=now, position=0, imported=0)
    publish(StockImportBegan(**facts_of_batch(batch), good=batch.good), by=by, at=now)


def stop_stock(*, batch_id: UUID | str, reason: str, by: Officer, now: dt.datetime) -> StockBatch:
    """Go no further with a batch (停止). Its file is thrown away; certificates that were taken in stay valid.

    Raises:
        NoSuchBatch, NotPermitted, StockNotNow
        BadInput: no reason
    """
    reason = why(reason)
    with transaction.atomic():
        batch = locked_batch(batch_id)
        require(by, STOCK, over=over_batch(batch))
        throw_away(batch)
        step_on(batch, StockStep.STOP, now=now, said={"template": "{reason}", "facts": {"reason": reason[:200]}})
        publish(StockStopped(**facts_of_batch(batch), reason=reason, imported=batch.imported), by=by.actor, at=now)
    return batch
