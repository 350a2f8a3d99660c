"""An entry put into its row: what was read, the person it is about, and the days that follow."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields

from zhengwu.disclosure.models import Disclosure
from zhengwu.disclosure.queries.terms import terms_in_force
from zhengwu.disclosure.rules.entry import Entry
from zhengwu.disclosure.rules.kinds import Kind, SubjectKind
from zhengwu.disclosure.rules.terms import Grade, due_date, public_until, publish_date
from zhengwu.kernel.public import BadInput, blind_index
from zhengwu.people.public import (
    IdType,
    legal_person_by_uscc,
    person_by_id_number,
    read_id_document,
    read_uscc,
)
from zhengwu.timelimits.public import work_calendar

#: Fields that are taken as they are.
_SAME = tuple(f.name for f in fields(Entry) if f.name not in {"kind", "subject_kind", "subject_name", "subject_code"})


def write(row: Disclosure, entry: Entry, *, today: dt.date) -> None:
    """Fill the row; nothing is saved.

    Raises:
        BadInput: the code or the identity number is none
    """
    row.kind, row.subject_kind = entry.kind, entry.subject_kind
    if entry.subject_kind is SubjectKind.NATURAL:
        id_type = entry.subject_id_type or IdType.RESIDENT_ID
        number = read_id_document(id_type=id_type, number=entry.subject_code, today=today, loc=("subject_code",)).number
        person = person_by_id_number(id_number=number, id_type=id_type)
        row.subject_code, row.subject_id_number = "", number
        row.subject_ref = person.ref if person else ""
    else:
        id_type, number = "", read_uscc(entry.subject_code, loc=("subject_code",))
        legal = legal_person_by_uscc(uscc=number)
        row.subject_code, row.subject_id_number = number, ""
        row.subject_ref = legal.ref if legal else ""
    row.subject_index = blind_index(number)
    for name in _SAME:
        setattr(row, name, getattr(entry, name))
    row.subject_id_type = id_type
    row.name(entry.subject_name)


def set_days(row: Disclosure, *, entered: dt.date) -> None:
    """By when it is shown, when it shows itself, and until when it stays. Raises nothing; two SQL statements."""
    terms, work = terms_in_force(), work_calendar()
    row.due_date = due_date(decision_date=row.decision_date, terms=terms, work=work)
    row.publish_date = publish_date(entered=entered, due=row.due_date, terms=terms, work=work)
    if row.kind == Kind.PENALTY:
        row.public_until = public_until(decision_date=row.decision_date, grade=Grade(row.grade), terms=terms)


def check_still_public(row: Disclosure, *, today: dt.date) -> None:
    """A penalty whose longest time has passed is not begun to be shown.

    Raises:
        BadInput
    """
    if row.public_until and row.public_until < today:
        raise BadInput.one(("decision_date",), "这项处罚的最长公示期已经满了，不用再公示。", "disclosure.already_over")
