"""Take in a whole table of divisions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from django.db import connection, transaction

from zhengwu.kernel.public import Actor, local_date, publish
from zhengwu.organisations.events import DivisionAbolished, DivisionRenamed, DivisionReopened, DivisionsImported
from zhengwu.organisations.operations.divisions import _sets
from zhengwu.organisations.operations.divisions._files import Table

_TELL_EVERY = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class DivisionsReport:
    """What an import did. `read` counts lines, `twins` those that repeat a division one level lower (东莞).

    `occupied` are the names of bodies that lie in divisions which are no longer in the table.
    """

    read: int
    twins: int
    added: int
    renamed: int
    reopened: int
    closed: int
    unchanged: int
    occupied: tuple[str, ...] = ()

    @property
    def changed(self) -> bool:
        """Whether anything is different from before."""
        return bool(self.added or self.renamed or self.reopened or self.closed)


def import_divisions(
    *,
    folder: Path,
    by: Actor,
    now: dt.datetime,
    progress: Callable[[int], None] = lambda done: None,
    stage: Callable[[str], None] = lambda words: None,
) -> DivisionsReport:
    """Take in a table of divisions (区划表), all of it or nothing; the same table again changes nothing.

    New divisions are added, new names recorded as renamings, and what is no longer in the table ends today. Only provinces
    and levels that the table has are looked at: one province's table leaves the others alone. The names and ends of
    divisions that existed before are events of their own; those that are merely new are counted in one.

    Args:
        folder: with provinces, cities, areas, streets and villages `.csv` or `.csv.gz`; lower levels may be left out.
        progress: is told how many divisions have been read.
        stage: is told what is done after reading.
    Raises:
        DivisionTableWrong: every mistake with its file and line
    """
    today = local_date(now)
    table = Table(folder)
    with transaction.atomic(), connection.cursor() as cursor:
        _sets.make_room(cursor)
        with _sets.copying(cursor) as write:
            for done, row in enumerate(table.rows(), start=1):
                write(row)
                if done % _TELL_EVERY == 0:
                    progress(done)
        stage("和现有的比较")
        _sets.make_ready(cursor)
        closed = _sets.close_the_vanished(cursor, levels=table.levels, today=today, now=now)
        reopened = _sets.reopen(cursor)
        renamed = _sets.rename(cursor, today=today, now=now)
        stage("写入")
        added = _sets.add(cursor, today=today)
        report = DivisionsReport(
            read=table.read,
            twins=table.twins,
            added=added,
            renamed=len(renamed),
            reopened=len(reopened),
            closed=len(closed),
            unchanged=_sets.size(cursor) - added - len(renamed.keys() | reopened.keys()),
            occupied=_sets.bodies_in(cursor, list(closed)),
        )
        for code, name in closed.items():
            publish(DivisionAbolished(division_code=code, name=name, change_date=today), by=by, at=now)
        for code, name in reopened.items():
            publish(DivisionReopened(division_code=code, name=name, change_date=today), by=by, at=now)
        for code, (old, new) in renamed.items():
            publish(DivisionRenamed(division_code=code, old_name=old, name=new, change_date=today), by=by, at=now)
        if report.changed:
            counts = {name: getattr(report, name) for name in ("added", "renamed", "reopened", "closed", "unchanged")}
            publish(DivisionsImported(**counts), by=by, at=now)
    return report
