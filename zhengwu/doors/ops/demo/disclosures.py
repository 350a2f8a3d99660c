"""What the county has published: permits and penalties of its company and one person, the days counted back from today."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

from zhengwu.disclosure.public import Entry, Kind, Origin, SubjectKind, enter_as, entered_before, sweep_due
from zhengwu.doors.ops.demo import data
from zhengwu.kernel.public import SYSTEM, local_date
from zhengwu.organisations.public import body_of
from zhengwu.people.public import Account


def load_disclosures(accounts: Mapping[str, Account], *, now: dt.datetime, tell: Callable[[int, int], None]) -> None:
    """Enter what is not there yet on the day it was decided, and show what is due. What was decided today waits at the desk."""
    person, (company, *_) = accounts["wangfang"].person, data.cast().legal_persons
    assert person is not None, "王芳 is registered"
    rows = data.disclosures()
    for done, row in enumerate(rows, start=1):
        if not entered_before(kind=Kind(row.kind), body_code=row.body, decision_no=row.decision_no):
            natural = row.subject == "person"
            decided = now - dt.timedelta(days=row.days_ago)
            enter_as(
                entry=Entry(
                    kind=Kind(row.kind),
                    subject_kind=SubjectKind.NATURAL if natural else SubjectKind.LEGAL,
                    subject_name=person.name if natural else company.name,
                    subject_code=person.id_number if natural else company.uscc,
                    subject_id_type=person.id_type if natural else "",
                    representative="" if natural else accounts["liqiang"].display_name,
                    decision_date=local_date(decided),
                    decision_no=row.decision_no,
                    **row.says,
                ),
                body=body_of(row.body),
                origin=Origin.ENTERED,
                by=SYSTEM,
                now=decided,
            )
        tell(done, len(rows) + 1)
    sweep_due(now=now)
    tell(len(rows) + 1, len(rows) + 1)
