"""导入基本目录: a file of entries becomes the base catalogue, all of it or nothing, and every mistake is named at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import transaction

from zhengwu.items.models import CatalogEntry
from zhengwu.items.operations.catalogue.add_entry import add_entry
from zhengwu.items.operations.catalogue.change_entry import change_entry, changed_fields
from zhengwu.items.operations.files._read_file import read_file
from zhengwu.items.operations.files._refused import ImportRefused
from zhengwu.items.rules.base import BaseEntry, EntrySource, entry_json, read_entries
from zhengwu.items.rules.source import SourceError, fault
from zhengwu.kernel.public import Actor
from zhengwu.organisations.public import Division


class EntriesRefused(ImportRefused):
    """The file has mistakes; nothing was imported. `mistakes` are all of them, in plain words."""

    code = "catalogue.entries_refused"
    template = "基本目录文件有 {count} 处要改，一项也没有导入：\n{list}"
    kind = "entries"


@dataclass(frozen=True, slots=True, kw_only=True)
class EntriesReport:
    """What an import did, in numbers of entries. `loosening`: items in force that depart from a changed entry."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0
    loosening: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """Entries in the file."""
        return self.added + self.changed + self.unchanged


def import_entries(*, source: str | Path | Sequence[Mapping[str, Any]], by: Actor, now: dt.datetime) -> EntriesReport:
    """Bring the base catalogue up to what a file says (导入基本目录). Doing it twice is doing it once.

    A new code is added, one that says something else is changed from its `valid_from` on, what the file does not name stays.

    Args:
        source: a YAML or JSON file, a folder of them, or the rows: one mapping an entry (rules/base.py `EntrySource`).
    Raises:
        EntriesRefused: with every mistake of every entry; nothing was imported
    """
    rows = read_file(Path(source)) if isinstance(source, str | Path) else source
    sources, mistakes = read_entries(rows)
    done: list[str] = []
    loosening: list[str] = []
    with transaction.atomic():
        codes = [one.code for _, one in sources]
        known = {
            (row.scheme, row.code): row
            for row in CatalogEntry.objects.select_for_update().filter(code__in=codes, valid_to=None)
        }
        mistakes += _faults(sources, known)
        if mistakes:
            raise EntriesRefused(sorted(mistakes, key=lambda one: one.number))
        for _, one in sources:
            entry, before = BaseEntry.model_validate(entry_json(one)), known.get((one.scheme, one.code))
            if before is None:
                add_entry(entry=entry, valid_from=one.valid_from, reason=one.reason, by=by, now=now)
                done.append("added")
            elif changed_fields(before.entry, entry):
                changed = change_entry(
                    seen=before.version, entry=entry, valid_from=one.valid_from, reason=one.reason, by=by, now=now
                )
                loosening += [each.task_code for each in changed.loosening]
                done.append("changed")
            else:
                done.append("unchanged")
    counts = {word: done.count(word) for word in ("added", "changed", "unchanged")}
    return EntriesReport(loosening=tuple(loosening), **counts)


def _faults(
    sources: Sequence[tuple[int, EntrySource]], known: Mapping[tuple[str, str], CatalogEntry]
) -> Iterator[SourceError]:
    codes = {one.division for _, one in sources if one.division}
    there = set(Division.objects.filter(code__in=codes).values_list("code", flat=True))
    for number, one in sources:
        if one.division and one.division not in there:
            code = one.division
            yield fault(
                "没有代码为 {code} 的区划，请先导入区划", number=number, item=one.name, path="division", code=code
            )
        before = known.get((one.scheme, one.code))
        if before and changed_fields(before.entry, one) and one.valid_from <= before.valid_from:
            yield fault(
                "内容有变，生效日期要晚于现在这一版的 {day}",
                number=number,
                item=one.name,
                path="valid_from",
                day=before.valid_from.isoformat(),
            )
