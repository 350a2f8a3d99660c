"""The entry as it was typed, read back from its row: what a form for its correction begins with."""

from __future__ import annotations

from dataclasses import fields

from zhengwu.disclosure.models import Disclosure
from zhengwu.disclosure.rules.entry import Entry
from zhengwu.disclosure.rules.kinds import Kind, SubjectKind

_READ = {"kind", "subject_kind", "subject_code"}


def entry_of(row: Disclosure) -> Entry:
    """For officers who may change it: numbers of persons stand in it."""
    same = {f.name: getattr(row, f.name) for f in fields(Entry) if f.name not in _READ}
    return Entry(
        kind=Kind(row.kind),
        subject_kind=SubjectKind(row.subject_kind),
        subject_code=row.subject_id_number if row.natural else row.subject_code,
        **same,
    )
