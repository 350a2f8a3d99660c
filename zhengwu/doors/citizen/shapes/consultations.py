"""公开征求意见: citizen/consultations.html, citizen/consultation.html."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from zhengwu.doors.ui.shapes import Badge, Crumb, Field, FieldError, Line, Listing


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsultationsPage:
    """All rounds."""

    crumbs: Sequence[Crumb]
    listing: Listing


@dataclass(frozen=True, slots=True)
class PublicOpinion:
    """An opinion and its answer, as published."""

    who: str
    day: date
    text: str
    answer: Badge
    reply: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsultationPage:
    """One round. Without `fields` no opinions are taken; `opinions` are there once the result is."""

    heading: str
    crumbs: Sequence[Crumb]
    badges: Sequence[Badge]
    words: str
    who: str
    until: str
    drafts: Sequence[Line]
    given: str
    fields: Sequence[Field]
    errors: Sequence[FieldError]
    action: str
    result: str = ""
    result_on: date | None = None
    opinions: Sequence[PublicOpinion] = ()
