"""能不填的不填 what the platform already knows is not asked again."""

from collections.abc import Mapping
from typing import Any

from zhengwu.forms.rules.definition import FormDefinition


def prefilled(definition: FormDefinition, known: Mapping[str, str]) -> dict[str, Any]:
    """First answers of a new draft. `known`: by prefill name, e.g. {"applicant.name": "王芳"}."""
    return {
        field.key: known[field.prefill] for field in definition.fields() if field.prefill and known.get(field.prefill)
    }


def summary(definition: FormDefinition, cleaned: Mapping[str, Any]) -> list[tuple[str, list[tuple[str, str, str]]]]:
    """The answers to read back: per section its title and (key, label, answer in words), money in 元."""
    sections = []
    for section in definition.sections:
        rows = [
            (field.key, field.label, _in_words(field, cleaned[field.key]))
            for field in section.fields
            if field.key in cleaned
        ]
        if rows:
            sections.append((section.title, rows))
    return sections


def _in_words(field: Any, value: Any) -> str:
    labels = {option.value: option.label for option in field.options}
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, list):
        return "、".join(labels.get(one, str(one)) for one in value)
    if field.kind == "money":
        return f"{value // 100}.{value % 100:02d} 元"
    return labels.get(value, str(value)) if isinstance(value, str) else str(value)
