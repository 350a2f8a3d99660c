"""脱敏: what readers see of an entry. The page, the file and the interface all show this, and nothing else is shown anywhere.

Of a natural person the name is masked everywhere, the number of the document never whole; of a sole trader (个体工商户) the person
behind it is masked. Running text is cleared of numbers of persons, whoever wrote them there.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from zhengwu.disclosure.models import Disclosure
from zhengwu.disclosure.rules.headings import HEADINGS, wan
from zhengwu.disclosure.rules.kinds import STANDING_NAMES, SUBJECT_NAMES, Kind, Standing, SubjectKind
from zhengwu.disclosure.rules.scrub import scrub, scrub_code
from zhengwu.kernel.public import local_date
from zhengwu.people.public import id_type_name, mask_id, mask_name

_TEXTS = ("content", "facts", "basis", "remark")
_CODES = ("decision_name", "decision_no", "certificate_name", "certificate_no", "offence", "licence_taken")
_DAYS = ("decision_date", "valid_from", "valid_to", "public_until")
_FOR_EVER = dt.date(2099, 12, 31)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A public entry. `cells`: the standard fields of its kind, in their order: field → what stands there, "" for nothing.

    Words of tables (类别, 状态) are Chinese source words. `notes`: what happened to it, as (word, day, said).
    """

    disclosure_id: int
    kind: Kind
    natural: bool
    name: str
    code: str
    cells: dict[str, str]
    decision_date: dt.date
    published_date: dt.date | None
    corrected_date: dt.date | None
    corrected_why: str
    standing: Standing
    standing_reason: str

    @property
    def title(self) -> str:
        """What was decided, in a line."""
        return self.cells.get("certificate_name") or self.cells["decision_name"]


def shown(row: Disclosure) -> Shown:
    """The entry as anybody may see it. No SQL statement."""
    names = _names(row)
    number = row.subject_id_number if row.natural else ""
    if number:
        names = (*names, (number, mask_id(number)))
    values: dict[str, str] = {
        "subject_name": mask_name(row.subject_name) if row.natural else row.subject_name,
        "subject_kind": SUBJECT_NAMES[SubjectKind(row.subject_kind)],
        "subject_code": row.subject_code,
        "representative": _representative(row),
        "subject_id_type": id_type_name(row.subject_id_type) if row.natural else "",
        "subject_id_number": mask_id(number),
        "category": row.category,
        "fine": wan(row.fine_fen) if row.fine_fen else "",
        "confiscated": wan(row.confiscated_fen) if row.confiscated_fen else "",
        "standing": STANDING_NAMES[Standing(row.standing)],
        "body_name": row.body_name,
        "body_code": row.body_code,
        "source_name": row.source_name,
        "source_code": row.source_code,
    }
    values |= {name: scrub(getattr(row, name), names=names) for name in _TEXTS}
    values |= {name: scrub_code(getattr(row, name), names=names) for name in _CODES}
    values |= {name: day.isoformat() if (day := getattr(row, name)) else "" for name in _DAYS}
    if row.kind == Kind.PERMIT and not row.valid_to:
        # ⚠ 424号 writes 2099-12-31 where a permit does not end.
        values["valid_to"] = _FOR_EVER.isoformat()
    return Shown(
        disclosure_id=row.pk,
        kind=Kind(row.kind),
        natural=row.natural,
        name=values["subject_name"],
        code=row.subject_code,
        cells={field: values[field] for field in HEADINGS[Kind(row.kind)]},
        decision_date=row.decision_date,
        published_date=local_date(row.published_at) if row.published_at else None,
        corrected_date=local_date(row.corrected_at) if row.corrected_at else None,
        corrected_why=scrub(row.corrected_why, names=names),
        standing=Standing(row.standing),
        standing_reason=scrub(row.standing_reason, names=names),
    )


def ended_words(row: Disclosure) -> str:
    """Why it was taken back, as readers are told."""
    return scrub(row.ended_why, names=_names(row))


def _names(row: Disclosure) -> tuple[tuple[str, str], ...]:
    """Names of persons and how they are written where they stand in a text, the longest first."""
    persons = [row.subject_name] if row.natural else []
    if row.subject_kind == SubjectKind.SELF_EMPLOYED:
        persons.append(row.representative)
    return tuple((name, mask_name(name)) for name in sorted(filter(None, persons), key=len, reverse=True))


def _representative(row: Disclosure) -> str:
    match row.subject_kind:
        case SubjectKind.NATURAL:
            return ""
        case SubjectKind.SELF_EMPLOYED:
            return mask_name(row.representative)
    return row.representative
