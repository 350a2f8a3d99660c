"""Fields of a form definition as controls with what was typed in them."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from zhengwu.doors.ui import shapes as ui
from zhengwu.doors.ui.asking.line import Asked, line, ready
from zhengwu.doors.ui.asking.made import MADE
from zhengwu.doors.ui.asking.typed import as_typed
from zhengwu.forms.public import Field


def control(one: Field, asked: Asked) -> ui.Field:
    """One field.

    Texts carry no length limit in the browser: cutting a pasted text unseen would lose words.
    """
    value = asked.form.get(one.key)
    if one.calculate is not None:
        return _shown(one, value, error=asked.errors.get(one.key, ""))
    if (make := MADE.get(one.kind)) is not None:
        return make(one, asked)
    return line(
        one, value, name=one.key, error=asked.errors.get(one.key, ""), today=asked.today, ready=ready(one, asked)
    )


def _shown(one: Field, value: Any, *, error: str) -> ui.Field:
    return ui.Field(
        name=one.key,
        label=one.label,
        kind="shown",
        value=as_typed(one, value),
        hint=one.hint,
        error=error,
        unit=_("元") if one.kind == "money" else one.unit,
    )
