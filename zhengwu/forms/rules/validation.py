"""Whether the answers fit the form; every mistake is named at once, so that nobody has to come back twice."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from zhengwu.forms.rules.compound import Loc, blank_parts, blank_row
from zhengwu.forms.rules.condition import Answers, holds
from zhengwu.forms.rules.definition import Field, FormDefinition
from zhengwu.forms.rules.expression import compute, terms_of
from zhengwu.forms.rules.kinds import MOST_ROWS, PARTS, TEXT_KINDS
from zhengwu.forms.rules.values import PersonalChecks, read_value
from zhengwu.kernel.pure import BadInput, InputError, shows

_UNKNOWN_KEYS_NAMED: Final = 20
_NOT_FILLED: Final = "“{label}”还没有填。"
_MISSING: Final = {"declaration": "请先读“{label}”，同意再勾选。", "file": "“{label}”还没有上传。"}
_LISTS: Final = frozenset({"checkboxes"})
_SHOWN: Final = TEXT_KINDS | {"phone", "resident_id", "uscc", "email", "time"}
_NOT_TYPED: Final = frozenset({"number", "money", "yes_no"}) | _LISTS


def is_blank(field: Field, value: Any) -> bool:
    """Whether this counts as not answered: nothing, empty text (blanks only, where text is typed), nothing ticked."""
    if value is None:
        return True
    if field.kind in PARTS:
        return blank_parts(field.kind, value)
    if field.kind == "table":
        return isinstance(value, list) and all(blank_row(row) for row in value)
    if field.kind in _LISTS:
        return isinstance(value, list) and not value
    if field.kind in _NOT_TYPED or not isinstance(value, str):
        return False
    return not (shows(value) if field.kind in _SHOWN else value)


def _unknown_keys(definition: FormDefinition, data: Mapping[Any, Any]) -> list[InputError]:
    known = {field.key for field in definition.fields() if field.kind != "heading"}
    strange = [str(key)[:64] for key in data if key not in known]
    errors = [
        InputError(loc=("form", key), msg="表里没有“{key}”这一项，请去掉。", code="form.unknown", facts={"key": key})
        for key in strange[:_UNKNOWN_KEYS_NAMED]
    ]
    if more := strange[_UNKNOWN_KEYS_NAMED:]:
        errors.append(
            InputError(
                loc=("form",), msg="另有 {count} 项是表里没有的。", code="form.unknown", facts={"count": len(more)}
            )
        )
    return errors


def _missing(field: Field, loc: Loc) -> InputError:
    return InputError(
        loc=loc, msg=_MISSING.get(field.kind, _NOT_FILLED), code="form.required", facts={"label": field.label}
    )


def _read(field: Field, value: Any, *, loc: Loc, today: date, checks: PersonalChecks) -> Any:
    if field.kind == "table":
        return _rows(field, value, loc=loc, today=today, checks=checks)
    return read_value(field, value, loc=loc, today=today, checks=checks)


def _rows(field: Field, value: Any, *, loc: Loc, today: date, checks: PersonalChecks) -> list[dict[str, Any]]:
    """The rows in which something stands. Mistakes are at (*loc, row, column), rows counted from 0 as they were sent."""
    columns = {column.key: column for column in field.columns}
    shaped = isinstance(value, list) and all(isinstance(row, Mapping) and set(row) <= set(columns) for row in value)
    if not shaped:
        raise BadInput.one(loc, "表格的内容不完整，请重新填写。", "form.not_rows")
    rows = [(place, row) for place, row in enumerate(value) if not blank_row(row)]
    most = MOST_ROWS if field.max is None else field.max
    if len(rows) > most:
        raise BadInput.one(loc, "最多填 {max} 行，请删去几行。", "form.too_many_rows", max=most)
    if len(rows) < (field.min or 0):
        raise BadInput.one(loc, "至少填 {min} 行。", "form.too_few_rows", min=field.min)
    read: list[dict[str, Any]] = []
    errors: list[InputError] = []
    for place, row in rows:
        cells: dict[str, Any] = {}
        for column in field.columns:
            try:
                _cell(column, row.get(column.key), cells, loc=(*loc, place, column.key), today=today, checks=checks)
            except BadInput as wrong:
                errors.extend(wrong.errors)
        read.append(cells)
    if errors:
        raise BadInput(errors)
    return read


def _cell(column: Field, value: Any, cells: dict[str, Any], *, loc: Loc, today: date, checks: PersonalChecks) -> None:
    if not is_blank(column, value):
        cells[column.key] = read_value(column, value, loc=loc, today=today, checks=checks)
    elif column.required:
        raise BadInput([_missing(column, loc)])


def calculated(
    definition: FormDefinition, data: Mapping[str, Any], *, today: date, answers: Answers | None = None
) -> dict[str, int]:
    """The calculated fields of a form that is still being filled in, as far as they are known. Never raises.

    What stands in `data` for a calculated field is ignored, and so are fields whose condition does not hold.
    """
    seen: dict[str, Any] = {}
    found: dict[str, int] = {}
    for field in definition.fields():
        if not holds(field.when, {**(answers or {}), **seen}):
            continue
        if field.calculate is not None:
            result = compute(field.calculate, seen, today=today)
            if result is not None:
                seen[field.key] = found[field.key] = result
        elif field.given and field.key in data:
            value = data[field.key]
            rows = field.kind == "table" and isinstance(value, list)
            seen[field.key] = [row for row in value if not blank_row(row)] if rows else value
    return found


def validate_with(
    definition: FormDefinition, data: Any, *, today: date, checks: PersonalChecks, answers: Answers | None = None
) -> dict[str, Any]:
    """The cleaned answers: only fields that are asked and answered, texts in NFC, days as YYYY-MM-DD, money in fen.

    Fields whose condition does not hold are dropped, and calculated ones computed, whatever was sent for them. `answers`:
    those to the guide's questions.

    Raises:
        BadInput: with every mistake, each at ("form", key), or below it at a part of the answer
    """
    if not isinstance(data, Mapping):
        raise BadInput.one(("form",), "表单内容的格式不对，请重新打开页面再填。", "form.not_an_object")
    errors = _unknown_keys(definition, data)
    cleaned: dict[str, Any] = {}
    wrong: set[str] = set()
    for field in definition.fields():
        if field.kind == "heading" or not holds(field.when, {**(answers or {}), **cleaned}):
            continue
        loc = ("form", field.key)
        value = data.get(field.key)
        if field.calculate is not None:
            # What is computed from a mistake is no mistake of its own.
            value = None if wrong & set(terms_of(field.calculate)) else compute(field.calculate, cleaned, today=today)
        if is_blank(field, value):
            if field.must:
                errors.append(_missing(field, loc))
                wrong.add(field.key)
            continue
        try:
            cleaned[field.key] = _read(field, value, loc=loc, today=today, checks=checks)
        except BadInput as refusal:
            errors.extend(refusal.errors)
            wrong.add(field.key)
    if errors:
        raise BadInput(errors)
    return cleaned
