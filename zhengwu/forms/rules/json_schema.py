"""The form said as JSON Schema 2020-12, for programs, and as a plan of the page, for pages."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from zhengwu.forms.rules.compound import LONGEST_DETAIL
from zhengwu.forms.rules.condition import Answers, holds
from zhengwu.forms.rules.definition import Field, FormDefinition
from zhengwu.forms.rules.kinds import MOST_ROWS, PARTS
from zhengwu.forms.rules.values import BOUNDS, DAY_PATTERN, EMAIL_PATTERN, TIME_PATTERN

Schema = dict[str, Any]
DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_BOUND: Final = {"ge": "minimum", "gt": "exclusiveMinimum", "le": "maximum", "lt": "exclusiveMaximum"}
_BLANK: Final[dict[str, Any]] = {"enum": [None, "", [], {}]}


class _CannotSay(Exception):
    """JSON Schema has no words for this condition: days in order, what is calculated, answers given outside the form."""


def _text(field: Field) -> Schema:
    schema: Schema = {"type": "string", "maxLength": field.longest}
    return schema | ({"pattern": r"\S"} if field.required else {})


def _number(field: Field) -> Schema:
    low, high = BOUNDS[field.kind]
    return {
        "type": "integer",
        "minimum": low if field.min is None else field.min,
        "maximum": high if field.max is None else field.max,
    }


def _boxes(field: Field) -> Schema:
    schema: Schema = {
        "type": "array",
        "uniqueItems": True,
        "items": {"enum": [option.value for option in field.options]},
    }
    fewest = max(field.min or 0, 1 if field.required else 0)
    if field.max is not None:
        schema["maxItems"] = field.max
    if fewest and field.required:
        schema["minItems"] = fewest
    elif fewest:
        schema["anyOf"] = [{"maxItems": 0}, {"minItems": fewest}]
    return schema


_SHOWN: Final[Schema] = {"type": "string", "pattern": r"\S"}
_NAME: Final[Schema] = _SHOWN | {"maxLength": 100}
_LINE: Final[Schema] = {"type": "string", "maxLength": LONGEST_DETAIL}
_OBJECTS: Final[Mapping[str, tuple[Schema, tuple[str, ...]]]] = {
    "person": ({"name": _NAME, "id_type": _SHOWN, "id_number": _SHOWN}, ("name", "id_type", "id_number")),
    "company": ({"name": _NAME, "uscc": _SHOWN}, ("name", "uscc")),
    "identity": ({"id_type": _SHOWN, "id_number": _SHOWN}, ("id_type", "id_number")),
    "division": (
        {"code": {"type": "string", "pattern": "^[0-9]{12}$"}, "name": {"type": "string"}, "detail": _LINE},
        ("code",),
    ),
    "map_point": ({"point": _SHOWN, "words": _LINE}, ("point",)),
    "file": ({"file_id": {"type": "string", "format": "uuid"}, "name": {"type": "string"}}, ("file_id",)),
    "signature": ({"name": _NAME}, ("name",)),
    "declaration": ({"agreed": {"const": True}}, ("agreed",)),
}


def _object(field: Field) -> Schema:
    properties, required = _OBJECTS[field.kind]
    if "version" in PARTS[field.kind]:
        properties, required = properties | {"version": {"const": field.version}}, (*required, "version")
    return {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}


def _table(field: Field) -> Schema:
    row: Schema = {
        "type": "object",
        "properties": {column.key: _property(column) for column in field.columns},
        "required": [column.key for column in field.columns if column.required],
        "additionalProperties": False,
    }
    fewest = max(field.min or 0, 1 if field.required else 0)
    schema: Schema = {"type": "array", "items": row, "maxItems": MOST_ROWS if field.max is None else field.max}
    return schema | ({"minItems": fewest} if fewest else {})


def _answer(field: Field) -> Schema:
    """What an answer looks like, blanks aside."""
    if field.kind in ("number", "money"):
        return _number(field)
    if field.kind in PARTS:
        return _object(field)
    shapes: Mapping[str, Callable[[Field], Schema]] = {"checkboxes": _boxes, "table": _table}
    if field.kind in shapes:
        return shapes[field.kind](field)
    if field.kind in ("email", "time"):
        return {"type": "string", "pattern": EMAIL_PATTERN if field.kind == "email" else TIME_PATTERN}
    if field.kind == "yes_no":
        return {"type": "boolean"}
    if field.kind in ("select", "radio"):
        return {"enum": [option.value for option in field.options]}
    if field.kind in ("date", "past_date"):
        return {"type": "string", "format": "date", "pattern": DAY_PATTERN}
    return _text(field)


def _blanks(field: Field) -> list[Any]:
    if field.kind in PARTS:
        return [None, {}]
    if field.kind == "table":
        return [None, []]
    return [None] if field.kind in ("number", "money", "yes_no", "checkboxes") else [None, ""]


def _property(field: Field) -> Schema:
    if field.calculate is not None:
        # The platform computes it and ignores what is sent.
        return {"title": field.label, "readOnly": True} | ({"description": field.hint} if field.hint else {})
    schema = _answer(field)
    if not field.required:
        schema = {"anyOf": [{"enum": _blanks(field)}, schema]}
    words: Schema = {"title": field.label}
    if field.hint:
        words["description"] = field.hint
    return words | schema


def _leaf(key: str, schema: Schema) -> Schema:
    whole, dot, part = key.partition(".")
    if dot:
        return _leaf(whole, {"type": "object", **_leaf(part, schema)})
    return {"properties": {key: schema}, "required": [key]}


def _any_of(values: Any) -> Schema:
    one = {"enum": list(values)}
    return {"anyOf": [one, {"type": "array", "contains": one}]}


def _outside(condition: Mapping[str, Any], answers: Answers | None) -> bool:
    if answers is None:
        raise _CannotSay
    return holds(condition, answers)


def _comparison(operator: str, operand: Any) -> Schema:
    if operator == "answered":
        return _leaf(operand, {"not": _BLANK})
    key, value = operand
    if operator in ("eq", "in"):
        return _leaf(key, _any_of([value] if operator == "eq" else value))
    if isinstance(value, str):
        raise _CannotSay
    return _leaf(key, {"type": "number", _BOUND[operator]: value})


class _Known:
    """Says a condition about the form in JSON Schema, and settles what it asks outside the form."""

    def __init__(self, definition: FormDefinition, answers: Answers | None) -> None:
        self.fields = {field.key: field for field in definition.fields()}
        self.answers = answers

    def said(self, condition: Mapping[str, Any]) -> Schema | bool:
        ((operator, operand),) = condition.items()
        if operator in ("all", "any"):
            return {f"{operator}Of": [self.said(part) for part in operand]}
        if operator == "not":
            return {"not": self.said(operand)}
        key = operand if operator == "answered" else operand[0]
        whole, _, part = key.partition(".")
        if whole not in self.fields:
            return _outside(condition, self.answers)
        looked_at = self.fields[whole]
        if looked_at.calculate is not None or (looked_at.kind == "table" and part):
            raise _CannotSay
        asked = self.asked(looked_at)
        compared = _comparison(operator, operand)
        # A value left behind in a field that is not asked matches nothing.
        return compared if asked is True else {"allOf": [asked, compared]}

    def asked(self, field: Field) -> Schema | bool:
        return True if field.when is None else self.said(field.when)


def json_schema(definition: FormDefinition, answers: Answers | None = None) -> Schema:
    """JSON Schema of the answers. Conditional fields are required through if/then.

    A condition on the guide's questions is settled by `answers`; without them such a field is optional in the schema,
    and `validate` has the last word. So it has about check digits of identity numbers and "not after today", about what
    depends on a calculated field or on how many rows there are, about divisions and points that do not exist. And it
    is kinder in places: blanks around a text, empty rows, an object of nothing but blanks.
    """
    known = _Known(definition, answers)
    properties: dict[str, Any] = {}
    required: list[str] = []
    branches: list[Schema] = []
    for field in definition.fields():
        if field.kind == "heading":
            continue
        shape = _property(field)
        try:
            asked = known.asked(field)
        except _CannotSay:
            properties[field.key] = _property(field.model_copy(update={"required": False}))
            continue
        if asked is True:
            properties[field.key] = shape
            required += [field.key] if field.must else []
            continue
        properties[field.key] = {"title": field.label}
        then: Schema = {"properties": {field.key: shape}}
        branches.append({"if": asked, "then": then | ({"required": [field.key]} if field.must else {})})
    schema: Schema = {
        "$schema": DIALECT,
        "title": definition.title,
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }
    return schema | ({"allOf": branches} if branches else {})


def ui_schema(definition: FormDefinition) -> dict[str, Any]:
    """The plan of the page: sections, and of each field its kind, words, options, condition and prefill."""
    return {
        "key": definition.key,
        "title": definition.title,
        "sections": [
            {
                "title": section.title,
                "hint": section.hint,
                "fields": [
                    field.model_dump(mode="json", exclude_defaults=True) | {"kind": field.kind, "required": field.must}
                    for field in section.fields
                ],
            }
            for section in definition.sections
        ],
    }
