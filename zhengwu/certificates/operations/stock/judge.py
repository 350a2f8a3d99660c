"""抽检: somebody else compares a row of the sample with the paper."""

from __future__ import annotations

import datetime as dt
import json
from uuid import UUID

from django.db import transaction

from zhengwu.certificates.events import StockSampled, StockSentBack
from zhengwu.certificates.models import StockBatch, StockRow
from zhengwu.certificates.models.stock import sealed_row
from zhengwu.certificates.operations.stock._batch import SAMPLE, facts_of_batch, locked_batch, over_batch, step_on
from zhengwu.certificates.rules.stock.findings import found
from zhengwu.certificates.rules.stock.states import StockState, StockStep, next_stock_state
from zhengwu.kernel.public import Actor, BadInput, NotFound, clean_line, publish
from zhengwu.organisations.public import Officer, require

_MOST_NOTE = 300


class NotInSample(NotFound):
    """This row was not drawn."""

    code = "stock.not_in_sample"
    template = "这一份不在抽检范围里，请回抽检页面接着核对。"


def judge_stock(
    *, batch_id: UUID | str, place: int, right: bool, note: str = "", by: Officer, now: dt.datetime
) -> StockBatch:
    """Say whether the `place`th row of the sample is what the paper says (抽检). Whoever brought the batch may not.

    After the last one CHECKED -> SAMPLED, the rows found wrong left out; or back to UPLOADED when there are more of them than
    the rule allows.

    Args:
        note: what differs; needed when it is not right. The same row may be judged anew until the last one is.

    Raises:
        NoSuchBatch, NotPermitted, StockNotNow, NotInSample
        BadInput: it is wrong, and nobody said how
    """
    note = clean_line(note, max_length=_MOST_NOTE, loc=("note",))
    if not right and not note:
        raise BadInput.one(("note",), "请写哪里和原件不一致，上传的人好照着改。", "stock.note_missing")
    with transaction.atomic():
        batch = locked_batch(batch_id)
        require(by, SAMPLE, over=over_batch(batch))
        next_stock_state(StockState(batch.state), StockStep.PASS)
        drawn = batch.rows.filter(place=place).first()
        if drawn is None:
            raise NotInSample
        drawn.right, drawn.note, drawn.judged_at = right, "" if right else note, now
        drawn.save(update_fields=["right", "note", "judged_at"])
        if not batch.rows.filter(place__isnull=False, right=None).exists():
            _conclude(batch, by=by.actor, now=now)
    return batch


def waive_sampling(batch: StockBatch, *, reason: str, by: Actor, now: dt.datetime) -> None:
    """CHECKED -> SAMPLED without a comparison, for the command line; the caller holds the lock, the batch keeps the reason.

    Raises:
        StockNotNow
        BadInput: no reason
    """
    reason = clean_line(reason, max_length=_MOST_NOTE, loc=("reason",))
    if not reason:
        raise BadInput.one(("reason",), "请写为什么不抽检。", "stock.reason_missing")
    step_on(batch, StockStep.PASS, now=now, unsampled=reason, position=0)
    publish(StockSampled(**facts_of_batch(batch), size=0, faults=0, unsampled=reason), by=by, at=now)


def _conclude(batch: StockBatch, *, by: Actor, now: dt.datetime) -> None:
    faulty = list(batch.rows.filter(right=False))
    if len(faulty) > batch.faults_allowed:
        template = (
            "抽检 {size} 份，{faults} 份和原件不一致，最多允许 {allowed} 份。请照原件改文件，停止这一批，重新上传。"
        )
        facts = {"size": batch.sample_size, "faults": len(faulty), "allowed": batch.faults_allowed}
        step_on(batch, StockStep.SEND_BACK, now=now, said={"template": template, "facts": facts}, sampled_by=by.name)
        publish(StockSentBack(**facts_of_batch(batch), reason=template.format(**facts)), by=by, at=now)
        return
    for row in faulty:
        _leave_out(row)
    kinds = batch.kinds | ({"faulty": len(faulty)} if faulty else {})
    step_on(
        batch,
        StockStep.PASS,
        now=now,
        sampled_by=by.name,
        good=batch.good - len(faulty),
        broken=batch.broken + len(faulty),
        kinds=kinds,
        position=0,
    )
    publish(StockSampled(**facts_of_batch(batch), size=batch.sample_size, faults=len(faulty)), by=by, at=now)


def _leave_out(row: StockRow) -> None:
    kept = json.loads(row.sealed)
    row.codes = ["faulty"]
    row.sealed = sealed_row(kept["cells"], [found("faulty", "", note=row.note).as_json()])
    row.save(update_fields=["codes", "sealed"])
