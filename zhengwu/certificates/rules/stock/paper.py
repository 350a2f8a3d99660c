"""One row, read: whose certificate it is, its number and its days. What a kind of certificate says besides is read by forms."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from zhengwu.certificates.rules.directory import HolderCategory
from zhengwu.certificates.rules.stock import columns
from zhengwu.certificates.rules.stock.days import FOREVER, read_day
from zhengwu.certificates.rules.stock.findings import Finding, found, from_error
from zhengwu.certificates.rules.validity import Validity, valid_until
from zhengwu.kernel.pure import BadInput, clean_line, clean_name

#: (kind of document, number as written) → the number as it is kept. Raises BadInput.
ReadNumber = Callable[[str, str], str]
_MOST_NUMBER, _MOST_NAME, _MOST_SHOWN = 80, 200, 20
_ID_TYPES: dict[str, str] = {
    "居民身份证": "resident_id", "身份证": "resident_id", "二代身份证": "resident_id", "公民身份号码": "resident_id",
    "护照": "passport", "普通护照": "passport", "外国护照": "passport",
    "港澳居民来往内地通行证": "hk_macao_permit", "港澳通行证": "hk_macao_permit", "回乡证": "hk_macao_permit",
    "台湾居民来往大陆通行证": "taiwan_permit", "台胞证": "taiwan_permit",
    "外国人永久居留身份证": "foreign_permanent_id", "外国人永久居留证": "foreign_permanent_id",
    "统一社会信用代码": "uscc", "统一社会信用代码证": "uscc", "营业执照": "uscc", "信用代码": "uscc",
}  # fmt: skip
_LEGAL = "uscc"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A certificate on paper. `valid_to` None holds for ever; `area_code` empty is that of its issuer."""

    number: str
    holder_kind: str
    holder_name: str
    id_type: str
    id_number: str
    issued: dt.date
    valid_from: dt.date
    valid_to: dt.date | None
    area_code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What the directory entry asks of every row. `names`: target → the heading it stands under."""

    category: str
    validity: Validity
    months: int | None
    names: Mapping[str, str]


def read_paper(
    said: Mapping[str, str], *, terms: Terms, read_number: ReadNumber, today: dt.date
) -> tuple[Paper | None, list[Finding]]:
    """The certificate a row describes, or everything that is wrong with it.

    Args:
        said: target → what stands in its cell, blanks cut off.
        today: nothing was issued after it.
    """
    findings: list[Finding] = []
    at = terms.names

    def column(key: str) -> str:
        return at.get(key, "")

    for target in columns.CORE:
        if target.must and not said.get(target.key):
            findings.append(found("missing", column(target.key) or target.name))
    number = _text(said.get(columns.NUMBER, ""), column(columns.NUMBER), findings)
    name = _name(said.get(columns.HOLDER, ""), column(columns.HOLDER), findings)
    id_type, id_number = _holder(said, terms, read_number, findings)
    issued = _past(said.get(columns.ISSUED, ""), column(columns.ISSUED), findings, today=today)
    valid_from = issued
    if text := said.get(columns.VALID_FROM, ""):
        valid_from = _day(text, column(columns.VALID_FROM), findings)
    valid_to = _end(said.get(columns.VALID_TO, ""), valid_from, terms, findings)
    if findings or issued is None or valid_from is None:
        return None, findings
    paper = Paper(
        number=number,
        holder_kind="legal" if id_type == _LEGAL else "natural",
        holder_name=name,
        id_type=id_type,
        id_number=id_number,
        issued=issued,
        valid_from=valid_from,
        valid_to=valid_to,
        area_code=unicodedata.normalize("NFKC", said.get(columns.AREA, "")).strip(),
    )
    return paper, findings


def _text(text: str, column: str, findings: list[Finding]) -> str:
    try:
        return clean_line(text, max_length=_MOST_NUMBER, loc=(column,))
    except BadInput as refusal:
        findings.append(from_error("number", column, refusal.errors[0]))
        return ""


def _name(text: str, column: str, findings: list[Finding]) -> str:
    if not text:
        return ""
    try:
        return clean_name(text, max_length=_MOST_NAME, loc=(column,))
    except BadInput as refusal:
        findings.append(from_error("holder", column, refusal.errors[0]))
        return ""


def _holder(said: Mapping[str, str], terms: Terms, read_number: ReadNumber, findings: list[Finding]) -> tuple[str, str]:
    """Kind of document and number. Where no column says the kind, the directory does; where it allows both, the number does."""
    number, column = said.get(columns.HOLDER_NUMBER, ""), terms.names.get(columns.HOLDER_NUMBER, "")
    if not number:
        return "", ""
    if written := said.get(columns.HOLDER_ID_TYPE, ""):
        known = _ID_TYPES.get(written)
        if known is None:
            where = terms.names.get(columns.HOLDER_ID_TYPE, "")
            findings.append(found("holder", where, what="id_type", text=written[:_MOST_SHOWN]))
            return "", ""
        kinds: tuple[str, ...] = (known,)
    else:
        kinds = {HolderCategory.NATURAL: ("resident_id",), HolderCategory.LEGAL: (_LEGAL,)}.get(
            HolderCategory(terms.category), ("resident_id", _LEGAL)
        )
    wrong: BadInput | None = None
    for kind in kinds:
        try:
            read = read_number(kind, number)
        except BadInput as refusal:
            wrong = wrong or refusal
            continue
        held_by = "legal" if kind == _LEGAL else "natural"
        if terms.category not in {HolderCategory.BOTH, held_by}:
            findings.append(found("holder", column, what="category"))
        return kind, read
    assert wrong is not None, "there is at least one kind"
    findings.append(from_error("holder", column, wrong.errors[0]))
    return "", ""


def _day(text: str, column: str, findings: list[Finding]) -> dt.date | None:
    try:
        return read_day(text)
    except ValueError:
        findings.append(found("day", column, text=text[:_MOST_SHOWN]))
        return None


def _past(text: str, column: str, findings: list[Finding], *, today: dt.date) -> dt.date | None:
    day = _day(text, column, findings) if text else None
    if day is not None and day > today:
        findings.append(found("day", column, what="future"))
        return None
    return day


def _end(text: str, since: dt.date | None, terms: Terms, findings: list[Finding]) -> dt.date | None:
    """The last day: as written, or by the rule of the directory."""
    column = terms.names.get(columns.VALID_TO, "") or "有效期止"
    if text in FOREVER:
        return None
    stated = _day(text, column, findings) if text else None
    if since is None or (text and stated is None):
        return None
    if stated is not None and stated < since:
        findings.append(found("day", column, what="ends_before"))
        return None
    try:
        return valid_until(rule=terms.validity, months=terms.months, from_date=since, stated=stated)
    except BadInput:
        findings.append(found("day", column, what="no_end"))
        return None
