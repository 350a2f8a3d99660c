"""The table of events in parts: new ones are made before they are needed, old ones can be taken out and put away (ADR 0037).

A part is a range of ids, not a month: everything looks events up by id (outbox, followers, anchors) or by subject, nothing by
month. By id each of these finds its part at once, and there are as many parts as there is data: one for a county's first years.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from django.conf import settings
from django.db import connection, transaction
from psycopg import sql

from zhengwu.kernel.errors import Conflict, NotFound
from zhengwu.kernel.models import AuditAnchor, DetachedPart, OutboxMessage, StoredEvent
from zhengwu.kernel.time import local_date

_PARTS = """
    SELECT c.relname, pg_get_expr(c.relpartbound, c.oid), greatest(c.reltuples, 0)::bigint, pg_total_relation_size(c.oid)
    FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'event'::regclass
"""
_LAST = "SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM event_id_seq"
_KEEP_HEADS = """
    INSERT INTO event_detached_head (subject, seq, hash)
    SELECT DISTINCT ON (subject) subject, seq, hash FROM {part} ORDER BY subject, seq DESC
    ON CONFLICT (subject) DO UPDATE SET seq = excluded.seq, hash = excluded.hash
"""
_BOUND = re.compile(r"FROM \((?P<low>MINVALUE|'?\d+'?)\) TO \('?(?P<high>\d+)'?\)")


class NoSuchPart(NotFound):
    """Only the oldest part is taken out, so that what is left has no hole."""

    code = "events.no_such_part"
    template = "“{name}”不是事件表里最早的一段，最早的是“{oldest}”。"


class PartInUse(Conflict):
    """Somebody still needs it."""

    code = "events.part_in_use"
    template = "“{name}”还不能取出：{why}。"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part. `low` is None where it begins with the first event; `high` is the first id that is not its own."""

    name: str
    low: int | None
    high: int
    rows: int
    size: int


def parts() -> list[Part]:
    """The parts there are, the oldest first. `rows` as the statistics of the database know it, `size` in bytes."""
    with connection.cursor() as cursor:
        cursor.execute(_PARTS)
        found = cursor.fetchall()
    return sorted((_part(*row) for row in found), key=lambda part: part.high)


def _part(name: str, bound: str, rows: int, size: int) -> Part:
    said = _BOUND.search(bound)
    assert said, bound
    low = None if said["low"] == "MINVALUE" else int(said["low"].strip("'"))
    return Part(name=name, low=low, high=int(said["high"]), rows=rows, size=size)


def last_id() -> int:
    """The last id given out."""
    with connection.cursor() as cursor:
        cursor.execute(_LAST)
        return int(cursor.fetchone()[0])


def make_parts() -> list[str]:
    """See that one and a half parts of ids are free above the last one given out; the names of the parts that were made.

    A new part is an empty table that is attached: nobody waits. Bears running twice, and at once: the second waits for the first,
    and finds nothing left to do.
    """
    size, made = int(settings.EVENT_PART_IDS), []
    while ids_left() < size * 3 // 2:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtext('zhengwu.event_parts'))")
            if ids_left() >= size * 3 // 2:
                break
            end = parts()[-1].high
            name = f"event_{end}"
            names = {"part": sql.Identifier(name), "once": sql.Identifier(f"{name}_once_per_seq")}
            bounds = {"low": sql.Literal(end), "high": sql.Literal(end + size)}
            for statement in (
                "CREATE TABLE {part} (LIKE event INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING INDEXES)",
                "CREATE UNIQUE INDEX {once} ON {part} (subject, seq)",
                "ALTER TABLE event ATTACH PARTITION {part} FOR VALUES FROM ({low}) TO ({high})",
            ):
                cursor.execute(sql.SQL(statement).format(**names, **bounds))
        made.append(name)
    return made


def ids_left() -> int:
    """For how many more events there is room. Without room nothing can be written any more: the next part is made long before."""
    return parts()[-1].high - last_id()


def detach_part(*, name: str, older_than: dt.date, now: dt.datetime) -> DetachedPart:
    """Take the oldest part out: its rows stay in a table of that name, which nothing reads and the operator dumps and drops.

    What remains can be verified: the last event of every chain that goes on is written down, and the anchors of the days taken
    out keep their digests. Pages and figures made anew from the log no longer show what was taken out.

    Args:
        older_than: its newest event must lie before this day.
    Raises:
        NoSuchPart, PartInUse
    """
    oldest = parts()[0]
    if oldest.name != name:
        raise NoSuchPart(name=name, oldest=oldest.name)
    with transaction.atomic():
        rows = StoredEvent.objects.filter(pk__lt=oldest.high)
        newest, earliest = rows.order_by("-pk").first(), rows.order_by("pk").first()
        if why := _still_needed(oldest, newest, older_than):
            raise PartInUse(name=name, why=why)
        assert newest is not None
        assert earliest is not None
        with connection.cursor() as cursor:
            part = sql.Identifier(name)
            cursor.execute(sql.SQL("SELECT count(*) FROM {}").format(part))
            (count,) = cursor.fetchone()
            cursor.execute(sql.SQL(_KEEP_HEADS).format(part=part))
            cursor.execute(sql.SQL("ALTER TABLE event DETACH PARTITION {}").format(part))
        return DetachedPart.objects.create(
            name=name, first_id=earliest.pk, last_id=newest.pk, count=count, detached_at=now
        )


def _still_needed(part: Part, newest: StoredEvent | None, older_than: dt.date) -> str:
    """Why it must stay, if it must."""
    if part.high > last_id():
        return "新的事件还写在里面"
    if newest is None:
        return "里面没有事件"
    if local_date(newest.at) >= older_than:
        return f"里面有 {older_than} 以后的事件"
    if OutboxMessage.objects.exclude(state=OutboxMessage.State.DONE).filter(event_id__lt=part.high).exists():
        return "有消息还没处理完"
    if not AuditAnchor.objects.filter(last_id__gte=newest.pk).exists():
        return "有的日子还没有封存"
    return ""
