"""上传存量证照: somebody brings a table of what was issued on paper."""

from __future__ import annotations

import datetime as dt
from typing import IO

from django.db import transaction

from zhengwu.certificates.events import StockUploaded
from zhengwu.certificates.models import CertificateType, StockBatch
from zhengwu.certificates.operations.stock._batch import STOCK, facts_of_batch
from zhengwu.certificates.operations.stock._file import forget_at_once, keep_file
from zhengwu.certificates.operations.stock._pictures import look_at_pictures
from zhengwu.certificates.operations.stock._reader import targets_for
from zhengwu.certificates.operations.stock._table import open_table
from zhengwu.certificates.rules.directory import EntryState, NotInForce
from zhengwu.certificates.rules.stock.columns import guess
from zhengwu.kernel.public import Actor, publish
from zhengwu.organisations.public import Body, Officer, body_of, over_body, require


def upload_stock(
    *,
    type_code: str,
    body_code: str,
    table: tuple[str, IO[bytes]],
    pictures: tuple[str, IO[bytes]] | None = None,
    by: Officer,
    now: dt.datetime,
) -> StockBatch:
    """Bring a table (上传存量证照). UPLOADED, with the columns named as well as can be guessed.

    Args:
        table: name and content of an .xlsx or .csv file. pictures: of a .zip with scans named by the certificate's number.

    Raises:
        NotPermitted, NotInForce, StockFileTooLarge
        UnreadableTable, UnsafePictures
    """
    body = body_of(body_code)
    require(by, STOCK, over=over_body(body))
    return upload_stock_as(
        type_code=type_code, body=body, table=table, pictures=pictures, by=by.actor, account=by.account_id, now=now
    )


def upload_stock_as(
    *,
    type_code: str,
    body: Body,
    table: tuple[str, IO[bytes]],
    pictures: tuple[str, IO[bytes]] | None = None,
    by: Actor,
    account: int | None = None,
    now: dt.datetime,
) -> StockBatch:
    """The same by whoever was asked already: the desk, or the command line.

    Raises:
        NotInForce, StockFileTooLarge, UnreadableTable, UnsafePictures
    """
    entry = CertificateType.objects.filter(code=type_code, state=EntryState.IN_FORCE).first()
    if entry is None:
        raise NotInForce(name=type_code[:40])
    batch = StockBatch(
        type=entry, body=body, uploaded_at=now, touched_at=now, uploaded_by=by.name, uploaded_account=account
    )
    try:
        _keep(batch, table, pictures)
        with open_table(batch.file_key, name=batch.file_name) as opened:
            batch.headings, expected = opened.headings, opened.expected
            next(opened.rows, None)
        batch.total = expected or batch.total
        batch.mapping = guess(batch.headings, targets_for(entry))
        with transaction.atomic():
            batch.save(force_insert=True)
            publish(
                StockUploaded(**facts_of_batch(batch), file_name=batch.file_name, file_sha256=batch.file_sha256),
                by=by,
                at=now,
            )
    except BaseException:
        forget_at_once(batch)
        raise
    return batch


def _keep(batch: StockBatch, table: tuple[str, IO[bytes]], pictures: tuple[str, IO[bytes]] | None) -> None:
    name, stream = table
    kept = keep_file(stream, name=name)
    batch.file_key, batch.file_name, batch.file_sha256 = kept.key, kept.name, kept.sha256
    batch.total = max(0, kept.lines - 1)
    if pictures is not None:
        scans = keep_file(pictures[1], name=pictures[0])
        batch.pictures_key, batch.pictures_name = scans.key, scans.name
        batch.pictures = look_at_pictures(scans.key, name=scans.name)
