"""What the county has published: permits and penalties of its company and one person, the days counted back from today."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter

from zhengwu.disclosure.public import Entry, Kind, Origin, SubjectKind, enter_as, entered_before, sweep_due
from zhengwu.doors.ops.demo import data
from zhengwu.kernel.public import SYSTEM, local_date
from zhengwu.organisations.public import body_of
from zhengwu.people.public import Account

#: In time whatever holidays there are: it has shown itself by then, and seven working days are never fewer.
_SHOWN_AFTER = dt.timedelta(days=9)


class DisclosureRow(BaseModel):
    """双公示的一条; `subject` is the company or the person, `says` the fields of `Entry`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: str
    subject: str
    body: str
    days_ago: int
    decision_no: str
    says: dict[str, Any]


def rows_of_disclosures() -> tuple[DisclosureRow, ...]:
    """What was published, as the file has it."""
    text = (data.HERE / "disclosures.yaml").read_text(encoding="utf-8")
    return TypeAdapter(tuple[DisclosureRow, ...]).validate_python(yaml.safe_load(text)["disclosures"])


def load_disclosures(accounts: Mapping[str, Account], *, now: dt.datetime, tell: Callable[[int, int], None]) -> None:
    """Enter what is not there yet on the day it was decided, and show it in time. What was decided today waits at the desk."""
    person, (company, *_) = accounts["wangfang"].person, data.cast().legal_persons
    assert person is not None, "王芳 is registered"
    rows = rows_of_disclosures()
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
            if decided + _SHOWN_AFTER <= now:
                sweep_due(now=decided + _SHOWN_AFTER)
        tell(done, len(rows))
