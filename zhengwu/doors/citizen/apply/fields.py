"""Fields of the form definition as controls with what was typed in them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from zhengwu.doors.citizen.apply.posted import ANSWER
from zhengwu.doors.ui import shapes as ui
from zhengwu.forms.public import Field
from zhengwu.items.public import Question
from zhengwu.people.public import id_type_name, mask_id

_FEN_A_YUAN = 100


def control(field: Field, value: Any, *, known: Any, error: str, today: dt.date) -> ui.Field:
    """One field; `known` is what the platform would fill in.

    Texts carry no length limit in the browser: cutting a pasted text unseen would lose words.
    """
    return ui.Field(
        name=field.key,
        label=field.label,
        kind=field.kind,
        value=as_typed(field, value),
        hint=_hint(field),
        error=error,
        required=field.required,
        options=_options(field, value),
        max=today.isoformat() if field.kind == "past_date" else "",
        rows=4,
        prefilled=_("来自您的实名信息，可以改") if value and value == known else "",
        placeholder=_("请选择") if field.kind == "select" else "",
    )


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


def as_typed(field: Field, value: Any) -> str:
    """What stands in the control: money in yuan, days as YYYY-MM-DD, anything unreadable as it was typed."""
    if value is None or isinstance(value, list):
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if field.kind == "money" and isinstance(value, int):
        whole, rest = divmod(value, _FEN_A_YUAN)
        return f"{whole}.{rest:02d}" if rest else str(whole)
    return str(value)


def _hint(field: Field) -> str:
    longest = _("最多 %(n)s 字") % {"n": field.longest} if field.kind == "long_text" else ""
    return " · ".join(filter(None, (field.hint, longest)))


def _options(field: Field, value: Any) -> tuple[ui.Option, ...]:
    chosen = value if isinstance(value, list) else [value]
    return tuple(ui.Option(o.value, o.label, o.hint, o.value in chosen) for o in field.options)


def known_pair(field: Field, value: Any) -> ui.Pair:
    """What the verified identity fills, masked."""
    words = str(value)
    if field.prefill == "applicant.id_number" or field.kind == "resident_id":
        return ui.Pair(field.label, mask_id(words), code=True)
    return ui.Pair(field.label, _(id_type_name(words)) if field.prefill == "applicant.id_type" else words)


def answered(field: Field, form: Mapping[str, Any]) -> bool:
    """Whether something stands in the field, right or wrong."""
    return form.get(field.key) not in (None, "", [])
