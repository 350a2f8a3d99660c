"""对应列: say which column means what; checking begins at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from uuid import UUID

from django.db import transaction

from zhengwu.certificates.events import StockMapped
from zhengwu.certificates.models import StockBatch
from zhengwu.certificates.operations.stock._batch import (
    STOCK,
    facts_of_batch,
    locked_batch,
    over_batch,
    step_on,
    wake_after_commit,
)
from zhengwu.certificates.operations.stock._reader import targets_for
from zhengwu.certificates.rules.stock.columns import mapping_errors
from zhengwu.certificates.rules.stock.states import StockStep
from zhengwu.kernel.public import Actor, BadInput, publish
from zhengwu.organisations.public import Officer, require


def map_stock(*, batch_id: UUID | str, mapping: Mapping[str, str], by: Officer, now: dt.datetime) -> StockBatch:
    """Name the columns (对应列). UPLOADED or CHECKED -> MAPPED; whatever an earlier check found is forgotten.

    Args:
        mapping: key of a target (see `stock_targets`) → heading; an empty heading leaves it out.

    Raises:
        NoSuchBatch, NotPermitted, StockNotNow
        BadInput: with every mistake
    """
    with transaction.atomic():
        batch = locked_batch(batch_id)
        require(by, STOCK, over=over_batch(batch))
        map_stock_as(batch, mapping=mapping, by=by.actor, now=now)
        wake_after_commit(batch)
    return batch


def map_stock_as(batch: StockBatch, *, mapping: Mapping[str, str], by: Actor, now: dt.datetime) -> None:
    """The same on a locked batch, by whoever was asked already.

    Raises:
        StockNotNow, BadInput
    """
    if errors := mapping_errors(mapping, headings=batch.headings, targets=targets_for(batch.type)):
        raise BadInput(errors)
    kept = {key: heading for key, heading in mapping.items() if heading}
    step_on(batch, StockStep.MAP, now=now, mapping=kept, said={}, position=0)
    publish(StockMapped(**facts_of_batch(batch), mapping=kept), by=by, at=now)
