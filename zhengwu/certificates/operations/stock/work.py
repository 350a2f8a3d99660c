"""What the background does for batches: check those whose columns were named, take in those that were started."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import suppress
from uuid import UUID

from zhengwu.certificates.models import StockBatch
from zhengwu.certificates.operations.stock._batch import wake
from zhengwu.certificates.operations.stock.check import check_stock
from zhengwu.certificates.operations.stock.take_in import take_in_stock
from zhengwu.certificates.rules.stock.states import AT_WORK, StockState

#: A worker says so often that it is alive: after every chunk. Longer without a word, and another begins.
SILENT = dt.timedelta(minutes=3)


def work_on_stock(*, batch_id: UUID, clock: Callable[[], dt.datetime]) -> None:
    """Whatever is to be done for this batch now; nothing when it waits for a person."""
    with suppress(StockBatch.DoesNotExist):
        state = StockBatch.objects.only("state").get(pk=batch_id).state
        if state == StockState.MAPPED:
            check_stock(batch_id=batch_id, clock=clock)
        elif state == StockState.IMPORTING:
            take_in_stock(batch_id=batch_id, clock=clock)


def wake_silent_stock(*, now: dt.datetime) -> int:
    """Begin anew whatever a killed worker left lying; how many."""
    silent = StockBatch.objects.filter(state__in=AT_WORK, touched_at__lt=now - SILENT)
    keys = list(silent.values_list("pk", flat=True))
    for key in keys:
        wake(key)
    return len(keys)
