"""What is published of one decision: the standard fields, read and checked (双公示标准, 发改办财金〔2018〕424号)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace

from zhengwu.disclosure.rules.kinds import CATEGORIES, Kind, SubjectKind
from zhengwu.disclosure.rules.terms import Grade
from zhengwu.kernel.pure import BadInput, InputError, clean_line, clean_name, clean_text

MOST_FEN = 10**15
_NAME, _LINE, _TEXT = 200, 200, 4000
_LINES = ("decision_name", "decision_no", "certificate_name", "certificate_no", "offence", "licence_taken")
_TEXTS = ("content", "facts", "basis", "needed_because", "remark")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One decision as it is entered. Money in fen (分); `subject_code` is the 统一社会信用代码, for natural persons the number of
    their document, which is never shown. `needed_because`: why a minor penalty has to be published at all."""

    kind: Kind
    subject_kind: SubjectKind
    subject_name: str
    subject_code: str
    subject_id_type: str = ""
    representative: str = ""
    decision_name: str
    decision_no: str
    category: str
    content: str
    decision_date: dt.date
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    certificate_name: str = ""
    certificate_no: str = ""
    offence: str = ""
    facts: str = ""
    basis: str = ""
    fine_fen: int = 0
    confiscated_fen: int = 0
    licence_taken: str = ""
    grade: str = ""
    needed_because: str = ""
    remark: str = ""


#: What has to be there, beside names, numbers and content: field → what the form says when it is empty.
_NEEDED: Mapping[Kind, Mapping[str, str]] = {
    Kind.PERMIT: {},
    Kind.PENALTY: {
        "offence": "请填违法行为类型，例如：未按规定公示收费标准。",
        "facts": "请写违法事实。不要写住址、电话和账号。",
        "basis": "请写处罚依据的法律名称和条款。",
    },
}
_ALWAYS: Mapping[str, str] = {
    "decision_name": "请填决定文书的名称，例如：行政处罚决定书。",
    "decision_no": "请填决定文书号。",
    "content": "请写决定的内容。",
}


def read_entry(entry: Entry, *, today: dt.date) -> Entry:
    """The entry as it is kept, every mistake named at once. Codes of persons are read elsewhere.

    Raises:
        BadInput
    """
    errors: list[InputError] = []
    cleaned: dict[str, str] = {}

    def read(name: str, reader: object, **rest: object) -> None:
        try:
            cleaned[name] = reader(getattr(entry, name), loc=(name,), **rest)  # type: ignore[operator]  # one of the cleaners
        except BadInput as wrong:
            errors.extend(wrong.errors)

    read("subject_name", clean_name, max_length=_NAME)
    read("representative", clean_line, max_length=_NAME)
    for name in _LINES:
        read(name, clean_line, max_length=_LINE)
    for name in _TEXTS:
        read(name, clean_text, max_length=_TEXT)
    needed = {**_ALWAYS, **_NEEDED[entry.kind]}
    errors += [
        InputError(loc=(name,), msg=words, code="disclosure.missing")
        for name, words in needed.items()
        if name in cleaned and not cleaned[name]
    ]
    errors += _wrong(entry, today=today)
    if errors:
        raise BadInput(
            errors, errors[0].msg if len(errors) == 1 else None, **(errors[0].facts if len(errors) == 1 else {})
        )
    return replace(entry, **cleaned)  # type: ignore[arg-type]  # texts for texts


def _wrong(entry: Entry, *, today: dt.date) -> list[InputError]:
    wrong: list[InputError] = []

    def say(name: str, words: str, code: str) -> None:
        wrong.append(InputError(loc=(name,), msg=words, code=f"disclosure.{code}"))

    known = CATEGORIES[entry.kind]
    parts = [part for part in entry.category.split("；") if part]
    if not parts or any(part not in known for part in parts):
        say("category", "请从列出的类别里选。", "category")
    if entry.decision_date > today:
        say("decision_date", "决定日期不能晚于今天。", "future")
    if entry.valid_from and entry.valid_to and entry.valid_to < entry.valid_from:
        say("valid_to", "有效期的最后一天不能早于第一天。", "validity")
    for name, fen in (("fine", entry.fine_fen), ("confiscated", entry.confiscated_fen)):
        if not 0 <= fen <= MOST_FEN:
            say(name, "金额不能是负数，也不能这么大，请核对。", "money")
    if entry.kind is Kind.PENALTY:
        if entry.grade not in set(Grade):
            say("grade", "请选失信严重程度：轻微、一般或严重。", "grade")
        elif entry.grade == Grade.MINOR and not entry.needed_because.strip():
            say(
                "needed_because",
                "轻微的原则上不公示。确有必要公示的，请写明理由；没有必要的，不用录入。",
                "minor",
            )
        if "罚款" in parts and not entry.fine_fen:
            say("fine", "处罚类别有罚款，请填罚款金额。", "fine")
    return wrong
