"""检查: every row is looked at before one is taken in. Nothing but the report is written."""

from __future__ import annotations

import datetime as dt
import secrets
from collections import Counter
from collections.abc import Callable
from uuid import UUID

from django.conf import settings
from django.db import transaction

from zhengwu.certificates.events import StockChecked, StockSentBack
from zhengwu.certificates.models import StockBatch, StockRow
from zhengwu.certificates.models.stock import sealed_row
from zhengwu.certificates.operations.stock._batch import facts_of_batch, locked_batch, step_on
from zhengwu.certificates.operations.stock._chunks import looked_at
from zhengwu.certificates.operations.stock._reader import Looked
from zhengwu.certificates.operations.stock._table import UnreadableTable
from zhengwu.certificates.rules.stock.columns import NUMBER
from zhengwu.certificates.rules.stock.findings import found
from zhengwu.certificates.rules.stock.sampling import QualityRule, Reservoir
from zhengwu.certificates.rules.stock.states import StockState, StockStep
from zhengwu.kernel.public import SYSTEM, local_date, publish

#: Of a table with more broken rows than this the columns are wrong, not the rows.
MOST_BROKEN = 100_000
_SEEDS = 2**53


class Examination:
    """What a pass over the rows comes to, chunk by chunk: counts, numbers met before, the sample."""

    def __init__(self, batch: StockBatch, *, rule: QualityRule, seed: int) -> None:
        self._number_column = batch.mapping.get(NUMBER, "")
        # Eight bytes stand for a number: a million of them take some hundred megabytes less than their texts.
        self._met: dict[int, int] = {}
        self._sample: Reservoir[tuple[int, tuple[str, ...]]] = Reservoir(seed=seed, most=rule.most)
        self._rule, self.seed = rule, seed
        self.total = self.good = self.broken = 0
        self.kinds: Counter[str] = Counter()

    def take(self, chunk: list[Looked]) -> list[Looked]:
        """Look at one more chunk beside those before; the broken rows of it."""
        for one in chunk:
            self._meet(one)
            self.total += 1
            if one.good:
                self.good += 1
                self._sample.offer((one.line, tuple(one.cells)))
            else:
                self.broken += 1
                self.kinds.update({finding.code for finding in one.findings})
        return [one for one in chunk if not one.good]

    def _meet(self, one: Looked) -> None:
        if not one.number:
            return
        before = self._met.setdefault(hash(one.number), one.line)
        if before != one.line:
            one.findings.append(found("twice", self._number_column, line=before))

    def sample(self) -> list[tuple[int, tuple[str, ...]]]:
        """The rows somebody compares with the paper: line and cells."""
        return self._sample.drawn(self._rule.size(self.good))


def quality_rule() -> QualityRule:
    """What this installation asks of stock: `STOCK_QUALITY` of the environment."""
    return QualityRule(**settings.STOCK_QUALITY)


def check_stock(
    *, batch_id: UUID, clock: Callable[[], dt.datetime], progress: Callable[[int, int], None] | None = None
) -> None:
    """Check a batch (检查). MAPPED -> CHECKED, or back to UPLOADED when it cannot be checked or nothing in it is good.

    A worker that was killed begins again: what it had found is forgotten. A second worker at the same batch notices and leaves.
    """
    batch, examination = _begin(batch_id, now=clock())
    if batch is None:
        return
    try:
        with looked_at(batch, today=local_date(clock())) as chunks:
            for chunk in chunks:
                before = examination.total
                if not _record(batch, examination, examination.take(chunk), before=before, now=clock()):
                    return
                if progress:
                    progress(examination.total, max(batch.total, examination.total))
                if examination.broken > MOST_BROKEN:
                    break
    except UnreadableTable as refusal:
        _send_back(batch, refusal.message_template, refusal.facts, now=clock())
        return
    _conclude(batch, examination, now=clock())


def _begin(batch_id: UUID, *, now: dt.datetime) -> tuple[StockBatch | None, Examination]:
    with transaction.atomic():
        batch = locked_batch(batch_id)
        examination = Examination(batch, rule=quality_rule(), seed=secrets.randbelow(_SEEDS))
        if batch.state != StockState.MAPPED:
            return None, examination
        batch.rows.all().delete()
        batch.sample_seed = examination.seed
        batch.position = batch.good = batch.broken = 0
        batch.kinds, batch.touched_at = {}, now
        batch.save()
    return batch, examination


def _record(
    batch: StockBatch, examination: Examination, broken: list[Looked], *, before: int, now: dt.datetime
) -> bool:
    """Keep the broken rows of a chunk, and how far we are; False when somebody else is at it."""
    with transaction.atomic():
        ours = StockBatch.objects.filter(
            pk=batch.pk, state=StockState.MAPPED, position=before, sample_seed=examination.seed
        ).update(
            position=examination.total,
            good=examination.good,
            broken=examination.broken,
            kinds=dict(examination.kinds),
            touched_at=now,
        )
        if ours:
            StockRow.objects.bulk_create([_row(batch, one) for one in broken])
    return bool(ours)


def _row(batch: StockBatch, one: Looked) -> StockRow:
    return StockRow(
        batch=batch,
        line=one.line,
        codes=sorted({finding.code for finding in one.findings}),
        sealed=sealed_row(one.cells, [finding.as_json() for finding in one.findings]),
    )


def _conclude(batch: StockBatch, examination: Examination, *, now: dt.datetime) -> None:
    if examination.broken > MOST_BROKEN:
        _send_back(
            batch,
            "有问题的行超过 {most} 行，多半是列对应错了。请看看是什么问题，改对应或改文件。",
            {"most": MOST_BROKEN},
            now=now,
        )
        return
    if not examination.good:
        _send_back(batch, "没有一行可以入库。请看看是什么问题，改对应或改文件。", {}, now=now)
        return
    rule, sample = quality_rule(), examination.sample()
    with transaction.atomic():
        held = locked_batch(batch.pk)
        if held.state != StockState.MAPPED or held.sample_seed != examination.seed:
            return
        StockRow.objects.bulk_create(
            StockRow(batch=held, line=line, sealed=sealed_row(list(cells), []), place=place)
            for place, (line, cells) in enumerate(sample, start=1)
        )
        step_on(
            held,
            StockStep.CHECK,
            now=now,
            total=examination.total,
            sample_size=len(sample),
            faults_allowed=rule.allowed(len(sample)),
        )
        publish(
            StockChecked(
                **facts_of_batch(held),
                total=examination.total,
                good=examination.good,
                broken=examination.broken,
                sample_size=len(sample),
                sample_seed=examination.seed,
            ),
            by=SYSTEM,
            at=now,
        )


def _send_back(batch: StockBatch, template: str, facts: dict[str, object], *, now: dt.datetime) -> None:
    with transaction.atomic():
        held = locked_batch(batch.pk)
        if held.state == StockState.MAPPED:
            step_on(held, StockStep.SEND_BACK, now=now, said={"template": template, "facts": facts})
            publish(StockSentBack(**facts_of_batch(held), reason=template.format(**facts)), by=SYSTEM, at=now)
