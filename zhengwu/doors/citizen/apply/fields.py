"""The questions of the guide as controls, and what the verified identity fills in. Fields: `doors/ui/asking`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from zhengwu.doors.citizen.apply.posted import ANSWER
from zhengwu.doors.ui import shapes as ui
from zhengwu.forms.public import Field
from zhengwu.items.public import Question
from zhengwu.people.public import ID_TYPE_NAMES, id_type_name, mask_id


def question_control(question: Question, answer: Any, *, error: str) -> ui.Field:
    """A situation question of the guide."""
    chosen = answer if isinstance(answer, list) else [answer]
    return ui.Field(
        name=ANSWER + question.key,
        label=question.text,
        kind="checkboxes" if question.multiple else "radio",
        hint=question.hint,
        error=error,
        options=tuple(ui.Option(o.value, o.text, o.hint, o.value in chosen) for o in question.options),
    )


def known_pair(field: Field, value: Any) -> ui.Pair:
    """What the verified identity fills, masked."""
    if isinstance(value, Mapping):
        parts = [str(value[part]) for part in ("name", "id_type", "id_number", "uscc") if value.get(part)]
        types = {str(key): _(name) for key, name in ID_TYPE_NAMES.items()}
        told = [mask_id(part) if part == value.get("id_number") else types.get(part, part) for part in parts]
        return ui.Pair(field.label, _("，").join(told))
    words = str(value)
    if field.prefill == "applicant.id_number" or field.kind == "resident_id":
        return ui.Pair(field.label, mask_id(words), code=True)
    return ui.Pair(field.label, _(id_type_name(words)) if field.prefill == "applicant.id_type" else words)


def answered(field: Field, form: Mapping[str, Any]) -> bool:
    """Whether something stands in the field, right or wrong."""
    return form.get(field.key) not in (None, "", [], {})
