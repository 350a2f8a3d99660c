"""Which HTML control a kind of field becomes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from zhengwu.doors.ui.shapes import Field, Option


@dataclass(frozen=True, slots=True)
class Control:
    """Attributes of a one-line input."""

    type: str = "text"
    inputmode: str = ""
    autocomplete: str = "off"
    width: str = ""


_LINES: dict[str, Control] = {
    "text": Control(),
    "name": Control(autocomplete="name", width="input-mid"),
    "phone": Control(type="tel", inputmode="tel", autocomplete="tel", width="input-short"),
    "resident_id": Control(width="input-mid"),
    "uscc": Control(width="input-mid"),
    "date": Control(type="date", width="input-short"),
    "past_date": Control(type="date", width="input-short"),
    "number": Control(inputmode="numeric", width="input-short"),
    "money": Control(inputmode="decimal", width="input-short"),
    "address": Control(autocomplete="address-line1"),
    "email": Control(type="email", inputmode="email", autocomplete="email", width="input-mid"),
    "time": Control(type="time", width="input-short"),
    "password": Control(type="password", autocomplete="current-password", width="input-mid"),
    "search": Control(type="search"),
}
_GROUPS = frozenset({"radio", "checkboxes", "yes_no"})
#: Made of other fields, or of words: `ui/field_made.html`.
_MADE = frozenset({"group", "rows", "declaration", "heading", "upload", "shown", "signature"})


def field_context(it: Field) -> dict[str, Any]:
    """What `ui/field.html` needs to know besides the field itself."""
    described = [
        f"{it.dom_id}-hint" if it.hint or it.prefilled else "",
        f"{it.dom_id}-error" if it.error else "",
    ]
    return {
        "it": it,
        "control": _LINES.get(it.kind, Control()),
        "is_made": it.kind in _MADE,
        "is_group": it.kind in _GROUPS,
        "input_type": "checkbox" if it.kind == "checkboxes" else "radio",
        "options": it.options or _yes_no(it),
        "described_by": " ".join(filter(None, described)),
        "unit": it.unit or (_("元") if it.kind == "money" else ""),
    }


def _yes_no(it: Field) -> tuple[Option, ...]:
    if it.kind != "yes_no":
        return ()
    return (
        Option("yes", _("是"), picked=it.value in {"yes", "true", "True"}),
        Option("no", _("否"), picked=it.value in {"no", "false", "False"}),
    )
