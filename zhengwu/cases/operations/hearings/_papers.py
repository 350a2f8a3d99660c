"""The papers of a hearing: whom they name, and the ones that name its day, place and chair."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from zhengwu.cases.models import Case, Hearing
from zhengwu.cases.operations._case import issue_paper
from zhengwu.documents.public import Document
from zhengwu.kernel.public import Actor

#: A line of a paper; the whole text stays with the hearing.
_LONGEST_LINE = 500


def concerned(hearing: Hearing) -> tuple[str, ...]:
    """利害关系人, as they were written, one a line."""
    lines = (line.strip() for line in hearing.third_parties.splitlines())
    return tuple(line[:_LONGEST_LINE] for line in lines if line)


def issue_hearing_paper(
    case: Case, hearing: Hearing, *, kind: str, more: Mapping[str, Any], by: Actor, at: dt.datetime
) -> Document:
    """Issue the notice or the record of a hearing that has its day, place and chair."""
    values = {
        "held_on": hearing.held_on,
        "place": hearing.place,
        "chair": hearing.chair_name,
        "asked_by": hearing.asked_by,
        "third_parties": concerned(hearing),
    }
    return issue_paper(case, kind=kind, values=values | dict(more), by=by, at=at)
