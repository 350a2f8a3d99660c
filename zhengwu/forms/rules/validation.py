"""Whether the answers fit the form; every mistake is named at once, so that nobody has to come back twice."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from zhengwu.forms.rules.condition import Answers, holds
from zhengwu.forms.rules.definition import TEXT_KINDS, Field, FormDefinition
from zhengwu.forms.rules.values import PersonalChecks, read_value
from zhengwu.kernel.pure import BadInput, InputError, shows

_UNKNOWN_KEYS_NAMED: Final = 20
_LISTS: Final = frozenset({"checkboxes"})
_NOT_TYPED: Final = frozenset({"number", "money", "yes_no"}) | _LISTS


def is_blank(field: Field, value: Any) -> bool:
    """Whether this counts as not answered: nothing, empty text (blanks only, where text is typed), nothing ticked."""
    if value is None:
        return True
    if field.kind in _LISTS:
        return isinstance(value, list) and not value
    if field.kind in _NOT_TYPED or not isinstance(value, str):
        return False
    return not (shows(value) if field.kind in TEXT_KINDS | {"phone", "resident_id", "uscc"} else value)


def _unknown_keys(definition: FormDefinition, data: Mapping[Any, Any]) -> list[InputError]:
    known = {field.key for field in definition.fields()}
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


def _missing(field: Field) -> InputError:
    return InputError(
        loc=("form", field.key), msg="“{label}”还没有填。", code="form.required", facts={"label": field.label}
    )


def validate_with(
    definition: FormDefinition, data: Any, *, today: date, checks: PersonalChecks, answers: Answers | None = None
) -> dict[str, Any]:
    """The cleaned answers: only fields that are asked and answered, texts in NFC, days as YYYY-MM-DD, money in fen.

    Fields whose condition does not hold are dropped, whatever was sent for them. `answers`: those to the guide's
    questions.

    Raises:
        BadInput: with every mistake, each at ("form", key)
    """
    if not isinstance(data, Mapping):
        raise BadInput.one(("form",), "表单内容的格式不对，请重新打开页面再填。", "form.not_an_object")
    errors = _unknown_keys(definition, data)
    cleaned: dict[str, Any] = {}
    for field in definition.fields():
        if not holds(field.when, {**(answers or {}), **cleaned}):
            continue
        value = data.get(field.key)
        if is_blank(field, value):
            if field.required:
                errors.append(_missing(field))
            continue
        try:
            cleaned[field.key] = read_value(field, value, loc=("form", field.key), today=today, checks=checks)
        except BadInput as refusal:
            errors.extend(refusal.errors)
    if errors:
        raise BadInput(errors)
    return cleaned
