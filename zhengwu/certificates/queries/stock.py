"""存量制证 as officers see it: batches, what is wrong in them, the sample."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from uuid import UUID

from django.db.models import Q, QuerySet

from zhengwu.certificates.models import StockBatch, StockRow
from zhengwu.certificates.operations._certificate import as_uuid
from zhengwu.certificates.operations.stock._batch import SAMPLE, STOCK, NoSuchBatch, over_batch
from zhengwu.certificates.operations.stock._reader import targets_for
from zhengwu.certificates.operations.stock._table import UnreadableTable, open_table
from zhengwu.certificates.rules.stock.columns import Target
from zhengwu.kernel.public import NotPermitted, Refusal
from zhengwu.organisations.public import Officer, covered_by, require

#: Whoever may do one of these sees the batches.
STOCK_READERS = (STOCK, SAMPLE)


def batches_for(*, officer: Officer, q: str = "", state: str = "") -> QuerySet[StockBatch]:
    """The batches this officer has to do with, newest first. `q`: part of the file's name or how the kind's name begins."""
    found = StockBatch.objects.filter(
        covered_by(officer, actions=STOCK_READERS, body_field="body__code", task_field="")
    ).select_related("type", "body")
    if q:
        found = found.filter(Q(file_name__icontains=q) | Q(type__name__startswith=q))
    return found.filter(state=state) if state else found


def batch_for(*, batch_id: UUID | str, by: Officer, action: str = "") -> StockBatch:
    """One batch, for whoever brings or compares batches of its issuer; with `action`, for whoever may do that to it.

    Raises:
        NoSuchBatch, NotPermitted
    """
    found = StockBatch.objects.select_related("type", "body__division").filter(pk=as_uuid(batch_id)).first()
    if found is None:
        raise NoSuchBatch
    over = over_batch(found)
    if action:
        require(by, action, over=over)
    if not any(by.grant_for(action, over) for action in STOCK_READERS):
        raise NotPermitted(action=STOCK)
    return found


def stock_targets(batch: StockBatch) -> tuple[Target, ...]:
    """What its columns may say."""
    return targets_for(batch.type)


def first_rows(batch: StockBatch, *, many: int = 3) -> list[list[str]]:
    """The first rows of its file, to recognise the columns by; none when the file is gone or cannot be read."""
    with suppress(UnreadableTable, FileNotFoundError), open_table(batch.file_key, name=batch.file_name) as table:
        return [cells for _line, cells in islice(table.rows, many)]
    return []


def broken_rows(batch: StockBatch, *, kind: str = "") -> QuerySet[StockRow]:
    """The rows with findings, in the order of the file; of one kind alone if asked."""
    found = batch.rows.exclude(codes=[])
    return found.filter(codes__contains=[kind]) if kind else found


def sample_of(batch: StockBatch) -> QuerySet[StockRow]:
    """The rows that are compared, in their order."""
    return batch.rows.filter(place__isnull=False).order_by("place")


def read_aloud(batch: StockBatch, row: StockRow) -> list[tuple[str, str]]:
    """What a row says by its mapping: name of the target, words of the cell."""
    names = {target.key: target.name for target in targets_for(batch.type)}
    cells, headings = row.cells, batch.headings
    places = sorted((headings.index(heading), key) for key, heading in batch.mapping.items() if heading in headings)
    return [(names.get(key, key), cells[place] if place < len(cells) else "") for place, key in places]


@dataclass(frozen=True, slots=True, kw_only=True)
class StockRights:
    """What an officer may do with a batch: bring it on, compare its sample; `barred` is why the sample is somebody else's."""

    stock: bool
    sample: bool
    barred: Refusal | None


def stock_rights(batch: StockBatch, *, officer: Officer) -> StockRights:
    """What this officer may do with it."""
    over = over_batch(batch)
    sample = officer.grant_for(SAMPLE, over) is not None
    return StockRights(
        stock=officer.may(STOCK, over), sample=sample, barred=officer.barred(SAMPLE, over) if sample else None
    )
