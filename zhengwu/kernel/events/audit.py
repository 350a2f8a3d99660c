"""Proof that the log is whole: find what was altered, deleted or inserted behind the application's back."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from django.db import connection, transaction
from django.db.models import Max, Min

from zhengwu.kernel.events.chain import GENESIS, event_hash
from zhengwu.kernel.models import AuditAnchor, ChainHead, DetachedHead, DetachedPart, StoredEvent
from zhengwu.kernel.secrets import keyed_digest
from zhengwu.kernel.time import SHANGHAI, local_date

Wrong = Literal["altered", "deleted", "inserted", "missing_chain", "anchor"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One break: which subject, which sequence number, which row, and what happened to it."""

    subject: str
    seq: int | None
    event_id: int | None
    wrong: Wrong
    detail: str


Witness = Callable[[], Iterable[tuple[str, int]]]
_witnesses: list[Witness] = []


def must_have_chain(witness: Witness) -> Witness:
    """Register a room that knows which subjects exist and the least number of events each must have."""
    _witnesses.append(witness)
    return witness


def verify(*, progress: Callable[[int], None] | None = None) -> Iterator[Finding]:
    """Walk every chain, then the heads, the witnesses and the anchors. Yields nothing when the log is whole.

    `progress` is called with the number of events walked so far. Memory stays flat: rows are streamed by subject. All of it
    is read as of one moment, so that a platform at work raises no false alarm.
    """
    with _one_moment():
        yield from _findings(progress)


@contextmanager
def _one_moment() -> Iterator[None]:
    """Every statement sees the same state; inside a caller's transaction it is the caller's to choose."""
    if connection.in_atomic_block:
        yield
        return
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        yield


def chain_is_whole(subject: str) -> bool:
    """Whether nothing on this one chain was altered, deleted or inserted, from its first event to its head."""
    events = list(StoredEvent.objects.filter(subject=subject).order_by("seq"))
    head = ChainHead.objects.filter(subject=subject).first()
    begun = DetachedHead.objects.filter(subject=subject).first()
    return bool(events) and not any(_chain_findings(subject, events, head, begun))


def _findings(progress: Callable[[int], None] | None) -> Iterator[Finding]:
    heads = {h.subject: h for h in ChainHead.objects.iterator(chunk_size=5000)}
    #: Where chains go on whose first events were taken out of the log.
    begun = {h.subject: h for h in DetachedHead.objects.iterator(chunk_size=5000)}
    rows = StoredEvent.objects.order_by("subject", "seq").iterator(chunk_size=2000)
    walked = 0
    lengths: dict[str, int] = {subject: head.seq for subject, head in begun.items()}
    for subject, chain in groupby(rows, key=lambda e: e.subject):
        events = list(chain)
        walked += len(events)
        lengths[subject] = lengths.get(subject, 0) + len(events)
        yield from _chain_findings(subject, events, heads.get(subject), begun.pop(subject, None))
        if progress:
            progress(walked)
    for subject, last in begun.items():
        yield from _chain_findings(subject, [], heads.get(subject), last)
    for subject, head in heads.items():
        if subject not in lengths:
            yield Finding(
                subject=subject,
                seq=None,
                event_id=None,
                wrong="deleted",
                detail=f"整条链 {head.seq} 条事件都不见了",
            )
    yield from _witness_findings(lengths)
    yield from _anchor_findings()


def _chain_findings(
    subject: str, events: list[StoredEvent], head: ChainHead | None, begun: DetachedHead | None
) -> Iterator[Finding]:
    expected, before = (begun.seq + 1, begun.hash) if begun else (1, GENESIS)
    for event in events:
        while expected < event.seq:
            yield Finding(subject=subject, seq=expected, event_id=None, wrong="deleted", detail="这条事件不见了")
            expected, before = expected + 1, event.prev_hash
        if head is None or event.seq > head.seq:
            yield Finding(
                subject=subject, seq=event.seq, event_id=event.pk, wrong="inserted", detail="链到它前面就结束了"
            )
        elif event.hash != event_hash(event) or event.prev_hash != before:
            yield Finding(subject=subject, seq=event.seq, event_id=event.pk, wrong="altered", detail="封印对不上")
        expected, before = event.seq + 1, event.hash
    if head is None:
        return
    for seq in range(expected, head.seq + 1):
        yield Finding(subject=subject, seq=seq, event_id=None, wrong="deleted", detail="这条事件不见了")
    if expected == head.seq + 1 and before != head.hash:
        last = events[-1].pk if events else None
        yield Finding(subject=subject, seq=head.seq, event_id=last, wrong="altered", detail="和链头对不上")


def _witness_findings(lengths: dict[str, int]) -> Iterator[Finding]:
    for witness in _witnesses:
        for subject, least in witness():
            if lengths.get(subject, 0) < least:
                yield Finding(
                    subject=subject,
                    seq=None,
                    event_id=None,
                    wrong="missing_chain",
                    detail=f"至少应有 {least} 条事件，现有 {lengths.get(subject, 0)} 条",
                )


def _digest(first_id: int, last_id: int, before: str) -> tuple[int, str]:
    running, count = hashlib.sha256(before.encode()), 0
    hashes = StoredEvent.objects.filter(pk__gte=first_id, pk__lte=last_id).order_by("pk").values_list("hash", flat=True)
    for each in hashes.iterator(chunk_size=5000):
        running.update(each.encode())
        count += 1
    return count, keyed_digest("event-anchor", running.hexdigest())


def anchor_days(*, now: dt.datetime) -> int:
    """Seal every finished day that has events and no anchor yet; the number of days sealed.

    A day is sealed only when an hour of the next one has passed, so that transactions still under way at midnight land first.
    """
    sealed = 0
    last = AuditAnchor.objects.order_by("day_date").last()
    before, after_id = (last.digest, last.last_id) if last else (GENESIS, 0)
    today = local_date(now - dt.timedelta(hours=1))
    while (first := StoredEvent.objects.filter(pk__gt=after_id).order_by("pk").first()) is not None:
        day = max(local_date(first.at), last.day_date + dt.timedelta(days=1)) if last else local_date(first.at)
        if day >= today:
            break
        midnight = dt.datetime.combine(day + dt.timedelta(days=1), dt.time(), SHANGHAI)
        with transaction.atomic():
            span = StoredEvent.objects.filter(pk__gt=after_id, at__lt=midnight).aggregate(a=Min("pk"), b=Max("pk"))
            if span["b"] is None:
                break
            count, digest = _digest(span["a"], span["b"], before)
            last = AuditAnchor.objects.create(
                day_date=day, first_id=span["a"], last_id=span["b"], count=count, digest=digest, anchored_at=now
            )
        before, after_id, sealed = digest, span["b"], sealed + 1
    return sealed


def _anchor_findings() -> Iterator[Finding]:
    before = GENESIS
    out = DetachedPart.objects.aggregate(last=Max("last_id"))["last"] or 0
    for anchor in AuditAnchor.objects.order_by("day_date"):
        if (
            anchor.first_id <= out
        ):  # what it was computed from lies elsewhere; the next one proves that it was not changed since
            before = anchor.digest
            continue
        count, digest = _digest(anchor.first_id, anchor.last_id, before)
        if (count, digest) != (anchor.count, anchor.digest):
            yield Finding(
                subject=f"day:{anchor.day_date}",
                seq=None,
                event_id=None,
                wrong="anchor",
                detail=f"封存时 {anchor.count} 条事件，现在 {count} 条",
            )
        before = anchor.digest
