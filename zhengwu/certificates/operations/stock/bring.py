"""The whole way from a file to certificates in one call, for the command line: the steps are those of the desk."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from django.db import transaction

from zhengwu.certificates.models import StockBatch
from zhengwu.certificates.operations.stock._batch import locked_batch
from zhengwu.certificates.operations.stock._file import forget_at_once
from zhengwu.certificates.operations.stock._reader import targets_for
from zhengwu.certificates.operations.stock.check import check_stock
from zhengwu.certificates.operations.stock.judge import waive_sampling
from zhengwu.certificates.operations.stock.map_columns import map_stock_as
from zhengwu.certificates.operations.stock.start import start_stock_as
from zhengwu.certificates.operations.stock.take_in import take_in_stock
from zhengwu.certificates.operations.stock.upload import upload_stock_as
from zhengwu.certificates.rules.stock.states import StockState
from zhengwu.kernel.public import Actor
from zhengwu.organisations.public import body_of

Clock = Callable[[], dt.datetime]
#: Rows gone through, rows there are.
Progress = Callable[[int, int], None]


def bring_stock(
    *,
    table: Path,
    type_code: str,
    body_code: str,
    mapping: Mapping[str, str] | None = None,
    pictures: Path | None = None,
    by: Actor,
    clock: Clock,
    progress: Progress | None = None,
) -> StockBatch:
    """Bring a table and check it. CHECKED, or UPLOADED with the reason in `said`; nothing is taken in.

    Args:
        mapping: target, by key or name → heading; what it does not say is guessed.

    Raises:
        NotInForce, BodyUnknown, StockFileTooLarge, UnreadableTable, UnsafePictures
        BadInput: the columns do not say what every certificate needs
    """
    with table.open("rb") as stream:
        scans = pictures.open("rb") if pictures else None
        try:
            batch = upload_stock_as(
                type_code=type_code,
                body=body_of(body_code),
                table=(table.name, stream),
                pictures=(pictures.name, scans) if pictures and scans else None,
                by=by,
                now=clock(),
            )
        finally:
            if scans:
                scans.close()
    keys = {target.name: target.key for target in targets_for(batch.type)}
    named = {keys.get(name, name): heading for name, heading in (mapping or {}).items()}
    with transaction.atomic():
        held = locked_batch(batch.pk)
        map_stock_as(held, mapping={**held.mapping, **named}, by=by, now=clock())
    check_stock(batch_id=batch.pk, clock=clock, progress=progress)
    return StockBatch.objects.select_related("type", "body__division").get(pk=batch.pk)


def take_in_unsampled(
    *, batch_id: UUID, reason: str, by: Actor, clock: Clock, progress: Progress | None = None
) -> StockBatch:
    """Take a checked batch in without a second person's comparison; the reason stands with the batch for good.

    Raises:
        StockNotNow, BadInput
    """
    with transaction.atomic():
        batch = locked_batch(batch_id)
        if batch.state == StockState.CHECKED:
            waive_sampling(batch, reason=reason, by=by, now=clock())
        start_stock_as(batch, by=by, now=clock())
    take_in_stock(batch_id=batch_id, clock=clock, progress=progress)
    return StockBatch.objects.select_related("type", "body__division").get(pk=batch_id)


@contextmanager
def left_undone() -> Iterator[None]:
    """Whatever is brought inside leaves nothing behind, no file and no event: for a trial from the command line."""
    with transaction.atomic():
        before = set(StockBatch.objects.values_list("pk", flat=True))
        try:
            yield
        finally:
            for batch in StockBatch.objects.exclude(pk__in=before):
                forget_at_once(batch)
            transaction.set_rollback(True)
