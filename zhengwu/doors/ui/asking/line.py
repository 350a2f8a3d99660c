"""Controls of one line, of choices, of several lines of text; and where a ready answer came from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from zhengwu.doors.ui import shapes as ui
from zhengwu.doors.ui.asking.typed import as_typed
from zhengwu.forms.public import Field, lunar_words, ready_for, source_of


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What stands in a form that is being filled in.

    form: answers as typed, by field key; calculated ones included. errors: sentences by input name (`family.0.name`).
    known: what the platform would fill in, by prefill name. file_hrefs: where one can look at the files, by field key.
    """

    form: Mapping[str, Any]
    today: dt.date
    errors: Mapping[str, str] = field(default_factory=dict)
    known: Mapping[str, Any] = field(default_factory=dict)
    file_hrefs: Mapping[str, str] = field(default_factory=dict)


def line(one: Field, value: Any, *, name: str, error: str, today: dt.date, ready: str = "") -> ui.Field:
    """A control of one line, of choices, or of several lines of text."""
    return ui.Field(
        name=name,
        label=one.label,
        kind=one.kind,  # type: ignore[arg-type]  # kinds of several parts are made elsewhere
        value=as_typed(one, value),
        hint=_hint(one, value),
        error=error,
        required=one.required,
        options=_options(one, value),
        max=today.isoformat() if one.kind == "past_date" else "",
        rows=4,
        unit=one.unit,
        prefilled=ready,
        placeholder=_("请选择") if one.kind == "select" else "",
    )


def ready(one: Field, asked: Asked) -> str:
    """Where a ready answer came from, "" when this one was typed."""
    value = asked.form.get(one.key)
    if not value or value != ready_for(one, asked.known):
        return ""
    kind, name = source_of(one.prefill)
    if kind == "certificate":
        return _("来自您的%(name)s，可以改") % {"name": name}
    return _("来自您以前的申请，可以改") if kind == "earlier" else _("来自您的实名信息，可以改")


def _hint(one: Field, value: Any) -> str:
    longest = _("最多 %(n)s 字") % {"n": one.longest} if one.kind == "long_text" else ""
    return " · ".join(filter(None, (one.hint, longest, _lunar(one, value))))


def _lunar(one: Field, value: Any) -> str:
    if not one.lunar:
        return ""
    try:
        day = dt.date.fromisoformat(value)
    except (TypeError, ValueError):
        return _("填好公历日期，这里会写出农历")
    return lunar_words(day)


def _options(one: Field, value: Any) -> tuple[ui.Option, ...]:
    chosen = value if isinstance(value, list) else [value]
    return tuple(ui.Option(o.value, o.label, o.hint, o.value in chosen) for o in one.options)
