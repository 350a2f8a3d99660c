"""Good rows become certificates, thousands in one statement."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Sequence
from typing import Any
from uuid import UUID

from django.conf import settings

from zhengwu.certificates.models import Certificate, StockBatch
from zhengwu.certificates.operations.stock._reader import Looked
from zhengwu.certificates.rules.identifier import identifier
from zhengwu.certificates.rules.status import Status
from zhengwu.certificates.rules.stock.paper import Paper
from zhengwu.certificates.rules.use import status_on
from zhengwu.documents.public import CERTIFICATE_CODE_LENGTH, CODE_ALPHABET, next_serials
from zhengwu.kernel.public import SHANGHAI, blind_index, copy_rows, local_date, new_id, plain, random_code, seal

#: Serials of what came from paper stand in a year of their own, before those of any year in which we issue (see `_issue.py`).
STOCK_YEAR = 0
#: DOMAIN §6: checked against the paper by the authority that issued it.
_TRUST = "B"
_TABLE = Certificate._meta.db_table
_NUMBER_CONTEXT, _DATA_CONTEXT = f"{_TABLE}.holder_id_number", f"{_TABLE}.sealed_data"
_COLUMNS = (
    "id", "type_id", "kind", "status", "identifier", "number", "serial", "year", "version", "verify_code",
    "holder_kind", "holder_ref", "holder_name", "holder_id_type", "holder_id_number", "holder_index",
    "issuer_id", "issuer_name", "area_code", "valid_from", "valid_to", "trust_level", "sealed_data", "subject_ref",
    "demo", "drafted_at", "issued_at", "issued_by", "ended_at",
)  # fmt: skip


def write_certificates(batch: StockBatch, good: Sequence[Looked], *, by_name: str, now: dt.datetime) -> list[UUID]:
    """Put these rows into the library, inside the caller's transaction; their keys, in their order.

    They keep the number that stands on the paper and get a serial, an identifier and a code to be checked by. Holders are found by
    their number whether or not they have registered.
    """
    serials = next_serials(
        issuer_code=batch.body.code.partition("-")[0], kind=f"stock:{batch.type.code}", year=STOCK_YEAR, many=len(good)
    )
    keys = [new_id() for _ in good]
    copy_rows(Certificate, _COLUMNS, _rows(batch, good, keys=keys, serials=serials, by_name=by_name, now=now))
    return keys


def _rows(
    batch: StockBatch, good: Sequence[Looked], *, keys: Sequence[UUID], serials: range, by_name: str, now: dt.datetime
) -> Iterator[tuple[Any, ...]]:
    entry, body, today, subject = batch.type, batch.body, local_date(now), batch.subject
    for one, key, serial in zip(good, keys, serials, strict=True):
        paper = one.paper
        assert paper is not None, "only good rows come here"
        status = status_on(Status.VALID, valid_to=paper.valid_to, today=today)
        named = identifier(type_code=entry.code, issuer_code=body.code, serial=serial)
        yield (
            key, entry.pk, entry.name, status.value, str(named), paper.number, serial, STOCK_YEAR, 1,
            random_code(CERTIFICATE_CODE_LENGTH, CODE_ALPHABET),
            paper.holder_kind, "", paper.holder_name, paper.id_type,
            seal(paper.id_number, context=_NUMBER_CONTEXT), blind_index(paper.id_number),
            body.pk, body.name, paper.area_code or body.division.code, paper.valid_from, paper.valid_to, _TRUST,
            seal(json.dumps(plain(one.says), ensure_ascii=False), context=_DATA_CONTEXT), subject,
            settings.DEMO, now, _at_midnight(paper.issued), by_name, _ended(status, paper),
        )  # fmt: skip


def _ended(status: Status, paper: Paper) -> dt.datetime | None:
    """What had its last day long ago has ended then, and no sweep finds it tonight."""
    if status is not Status.EXPIRED or paper.valid_to is None:
        return None
    return _at_midnight(paper.valid_to + dt.timedelta(days=1))


def _at_midnight(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), SHANGHAI)
