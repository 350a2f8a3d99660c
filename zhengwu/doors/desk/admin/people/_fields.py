"""The fields of an identity document."""

from __future__ import annotations

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin.people._register import Typed, options_of
from zhengwu.doors.ui.shapes import Field, Option
from zhengwu.people.public import ID_TYPE_NAMES, NATIONALITIES, nationality_name


def document_fields(typed: Typed) -> tuple[Field, ...]:
    """Kind, number, nationality and birthday; the last two only where the number does not say them."""
    english = get_language() == "en"
    countries = tuple(Option(code, nationality_name(code, english=english)) for code in NATIONALITIES)
    chosen = typed["nationality"]
    if chosen and chosen not in NATIONALITIES:
        countries = (*countries, Option(chosen, chosen))
    return (
        typed.field("id_type", _("证件"), kind="select", options=options_of(ID_TYPE_NAMES)),
        typed.field("id_number", _("证件号码")),
        typed.field(
            "nationality",
            _("国籍"),
            kind="select",
            options=countries,
            placeholder=_("护照才要选"),
            required=False,
        ),
        typed.field(
            "birth_date",
            _("出生日期"),
            kind="past_date",
            hint=_("护照必填；身份证号码里有，不用填"),
            required=False,
        ),
    )
