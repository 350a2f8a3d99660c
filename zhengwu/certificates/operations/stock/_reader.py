"""A row of the table becomes a certificate, or a list of what is wrong with it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from zhengwu.certificates.models import CertificateType
from zhengwu.certificates.rules.stock.columns import NUMBER, SAYS, Target, targets_of
from zhengwu.certificates.rules.stock.days import read_day
from zhengwu.certificates.rules.stock.findings import Finding, found, from_error
from zhengwu.certificates.rules.stock.paper import Paper, Terms, read_paper
from zhengwu.certificates.rules.validity import Validity
from zhengwu.forms.public import COLUMN_KINDS, FormDefinition, from_post, validate
from zhengwu.forms.public import Field as FormField
from zhengwu.kernel.public import BadInput
from zhengwu.people.public import read_id_document, read_uscc

#: Kinds of fields that one cell can say.
_ONE_CELL = COLUMN_KINDS | {"long_text", "radio"}
_YES_NO = {"是": "yes", "否": "no", "有": "yes", "无": "no"}


@dataclass(slots=True, kw_only=True)
class Looked:
    """A row looked at: `paper` and `says` when nothing is wrong with it."""

    line: int
    cells: list[str]
    number: str = ""
    paper: Paper | None = None
    says: dict[str, Any] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    @property
    def good(self) -> bool:
        """Nothing is wrong with it."""
        return not self.findings and self.paper is not None


def targets_for(entry: CertificateType) -> tuple[Target, ...]:
    """What columns may say of certificates of this kind."""
    return targets_of([(one.key, one.label, one.must) for one in _fields(entry.definition)])


def _fields(definition: FormDefinition) -> Iterator[FormField]:
    return (one for one in definition.fields() if one.given and one.kind in _ONE_CELL)


class Reader:
    """Reads rows by one mapping; made once for a whole pass."""

    def __init__(
        self, entry: CertificateType, *, mapping: Mapping[str, str], headings: Sequence[str], today: dt.date
    ) -> None:
        self._width, self._today = len(headings), today
        self._definition = entry.definition
        self._names = {key: heading for key, heading in mapping.items() if heading}
        self._places = {key: headings.index(heading) for key, heading in self._names.items()}
        self._terms = Terms(
            category=entry.holder_category, validity=Validity(entry.validity), months=entry.months, names=self._names
        )
        self._spelled = {one.key: _speller(one) for one in _fields(self._definition)}

    def look(self, line: int, cells: list[str]) -> Looked:
        """One row."""
        written = {key: cells[place] for key, place in self._places.items() if place < len(cells) and cells[place]}
        said = {key: " ".join(text.split()) for key, text in written.items()}
        looked = Looked(line=line, cells=cells, number=said.get(NUMBER, ""))
        if any(cells[self._width :]):
            looked.findings.append(found("field", "", what="shape"))
            return looked
        looked.paper, looked.findings = read_paper(
            said, terms=self._terms, read_number=self._read_number, today=self._today
        )
        if looked.paper is not None:
            looked.number = looked.paper.number
        try:
            looked.says = self._says(written)
        except BadInput as refusal:
            for error in refusal.errors:
                key = str(error.loc[1]) if len(error.loc) > 1 else ""
                looked.findings.append(from_error("field", self._names.get(f"{SAYS}{key}", key), error))
        return looked

    def _says(self, said: Mapping[str, str]) -> dict[str, Any]:
        typed = {
            key: [speller(said[f"{SAYS}{key}"])] for key, speller in self._spelled.items() if f"{SAYS}{key}" in said
        }
        return validate(self._definition, from_post(self._definition, typed), today=self._today)

    def _read_number(self, kind: str, number: str) -> str:
        if kind == "uscc":
            return read_uscc(number)
        return read_id_document(id_type=kind, number=number, today=self._today).number


def _speller(one: FormField) -> Callable[[str], str]:
    """What a table says → what a page would post for it."""
    if one.kind in {"date", "past_date"}:
        return _day
    if one.kind == "yes_no":
        return lambda text: _YES_NO.get(text, text)
    if one.options:
        values = {option.label: option.value for option in one.options}
        return lambda text: values.get(text, text)
    return str if one.kind == "long_text" else lambda text: " ".join(text.split())


def _day(text: str) -> str:
    with suppress(ValueError):
        return read_day(text).isoformat()
    return text
