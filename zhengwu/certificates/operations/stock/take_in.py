"""入库: what is good in a batch becomes certificates, chunk by chunk; a worker that was killed goes on where it stopped."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from uuid import UUID

from django.db import transaction

from zhengwu.certificates.events import StockImported, StockTakenIn
from zhengwu.certificates.models import Annex, StockBatch, StockRow
from zhengwu.certificates.models.stock import sealed_row
from zhengwu.certificates.operations.stock._batch import facts_of_batch, locked_batch, step_on
from zhengwu.certificates.operations.stock._chunks import looked_at
from zhengwu.certificates.operations.stock._file import throw_away
from zhengwu.certificates.operations.stock._pictures import Pictures, UnfitPicture, pictures_of
from zhengwu.certificates.operations.stock._reader import Looked
from zhengwu.certificates.operations.stock._write import write_certificates
from zhengwu.certificates.rules.stock.findings import found
from zhengwu.certificates.rules.stock.states import StockState, StockStep
from zhengwu.documents.public import StoredFile
from zhengwu.kernel.public import SYSTEM, local_date, publish


def take_in_stock(
    *,
    batch_id: UUID,
    clock: Callable[[], dt.datetime],
    most_chunks: int | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> None:
    """Take a batch in (入库). IMPORTING -> DONE.

    Every chunk is one transaction: its certificates, its pictures, how far the batch is, and one event. Whoever is killed loses the
    chunk under way and nothing else; of two workers at the same batch one finds it moved on, and leaves. The file is thrown away
    at the end.

    Args:
        most_chunks: stop after so many, to go on later.
    """
    batch = StockBatch.objects.select_related("type", "body__division").get(pk=batch_id)
    if batch.state != StockState.IMPORTING:
        return
    broken = set(batch.rows.exclude(codes=[]).values_list("line", flat=True))
    with (
        pictures_of(batch) as pictures,
        looked_at(batch, today=local_date(clock()), after=batch.position) as chunks,
    ):
        for nth, chunk in enumerate(chunks):
            if nth == most_chunks:
                return
            taking = _Taking(batch.pk, position=batch.position, broken=broken, pictures=pictures)
            if not taking.chunk(chunk, now=clock()):
                return
            batch.position += len(chunk)
            if progress:
                progress(batch.position, batch.total)
    _finish(batch.pk, position=batch.position, now=clock())


class _Taking:
    """One chunk on its way in."""

    def __init__(self, batch_id: UUID, *, position: int, broken: set[int], pictures: Pictures | None) -> None:
        self._batch_id, self._position, self._broken, self._pictures = batch_id, position, broken, pictures

    def chunk(self, chunk: list[Looked], *, now: dt.datetime) -> bool:
        """Take it in; False when somebody else has."""
        with transaction.atomic():
            batch = locked_batch(self._batch_id)
            if batch.state != StockState.IMPORTING or batch.position != self._position:
                return False
            rows = [one for one in chunk if one.line not in self._broken]
            annexes = self._annexes([one for one in rows if one.good], now=now)
            good, late = [one for one in rows if one.good], [one for one in rows if not one.good]
            if good:
                keys = write_certificates(batch, good, by_name=batch.uploaded_by, now=now)
                _attach(dict(zip((one.line for one in good), keys, strict=True)), annexes)
            _leave_out(batch, late)
            batch.position += len(chunk)
            batch.imported += len(good)
            batch.good, batch.broken = batch.good - len(late), batch.broken + len(late)
            batch.touched_at = now
            batch.save(update_fields=["position", "imported", "good", "broken", "kinds", "touched_at"])
            taken = StockTakenIn(
                **facts_of_batch(batch),
                through_line=chunk[-1].line,
                taken=len(good),
                left_out=len(chunk) - len(good),
            )
            publish(taken, by=SYSTEM, at=now)
        return True

    def _annexes(self, good: list[Looked], *, now: dt.datetime) -> dict[int, list[StoredFile]]:
        """The pictures of these rows by line; a row whose picture cannot be kept is left out with it."""
        if self._pictures is None:
            return {}
        found_files = {}
        for one in good:
            try:
                found_files[one.line] = self._pictures.keep(one.number, by=SYSTEM, now=now)
            except UnfitPicture as unfit:
                one.findings.append(found("picture", "", name=str(unfit)[:60]))
        return found_files


def _attach(keys: dict[int, UUID], annexes: dict[int, list[StoredFile]]) -> None:
    Annex.objects.bulk_create(
        Annex(certificate_id=keys[line], file=file, name=file.name)
        for line, files in annexes.items()
        if line in keys
        for file in files
    )


def _leave_out(batch: StockBatch, late: list[Looked]) -> None:
    """Rows that were good when they were checked and are not any more: the library has got their number since."""
    sampled = {row.line: row for row in batch.rows.filter(line__in=[one.line for one in late])}
    for one in late:
        row = sampled.get(one.line) or StockRow(batch=batch, line=one.line)
        row.codes = sorted({finding.code for finding in one.findings})
        row.sealed = sealed_row(one.cells, [finding.as_json() for finding in one.findings])
        row.save()
        for code in row.codes:
            batch.kinds[code] = batch.kinds.get(code, 0) + 1


def _finish(batch_id: UUID, *, position: int, now: dt.datetime) -> None:
    with transaction.atomic():
        batch = locked_batch(batch_id)
        if batch.state != StockState.IMPORTING or batch.position != position:
            return
        throw_away(batch)
        step_on(batch, StockStep.FINISH, now=now)
        publish(StockImported(**facts_of_batch(batch), imported=batch.imported, broken=batch.broken), by=SYSTEM, at=now)
