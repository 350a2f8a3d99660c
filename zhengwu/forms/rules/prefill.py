"""能不填的不填 what the platform already knows is not asked again."""

from collections.abc import Mapping
from typing import Any

from zhengwu.forms.rules.definition import Field, FormDefinition
from zhengwu.forms.rules.kinds import PARTS

Known = Mapping[str, Any]
"""By prefill name: {"applicant.name": "王芳", "certificate:居民户口簿.address": "…", "earlier:bank": "…"}. `applicant` holds
the parts that are known of the applicant: name with id_type and id_number, or with uscc."""


def prefilled(definition: FormDefinition, known: Known) -> dict[str, Any]:
    """First answers of a new draft; a kind of several parts is filled only when all of it is known."""
    ready = {field.key: ready_for(field, known) for field in definition.fields()}
    return {key: value for key, value in ready.items() if value}


def ready_for(field: Field, known: Known) -> Any:
    """What is known for one field, None when nothing is."""
    value = known.get(field.prefill) if field.prefill else None
    if not value or field.kind not in PARTS:
        return None if isinstance(value, Mapping) else value
    if not isinstance(value, Mapping):
        return None
    wanted = ("code",) if field.kind == "division" else PARTS[field.kind]
    if not all(value.get(part) for part in wanted):
        return None
    return {part: value[part] for part in PARTS[field.kind] if value.get(part)}


def wanted(definition: FormDefinition) -> frozenset[str]:
    """The prefill names a form asks for: whoever gathers what is known need not look further."""
    return frozenset(field.prefill for field in definition.fields() if field.prefill)


def source_of(prefill: str) -> tuple[str, str]:
    """Where a ready answer came from, for people: ("applicant", ""), ("certificate", "居民户口簿"), ("earlier", "")."""
    kind, _, rest = prefill.partition(":")
    if kind == "certificate":
        return kind, rest.rpartition(".")[0]
    return kind.partition(".")[0], ""
