"""Somebody else in a form: named by kind of document and whole number, as on the paper in hand."""

from __future__ import annotations

from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin.people._register import Typed, options_of
from zhengwu.doors.ui.shapes import Field
from zhengwu.kernel.public import BadInput
from zhengwu.people.public import ID_TYPE_NAMES, NaturalPerson, person_by_id_number


def pick_fields(typed: Typed, *, number: str) -> tuple[Field, ...]:
    """Kind of document and number."""
    return (
        typed.field("id_type", _("证件"), kind="select", options=options_of(ID_TYPE_NAMES)),
        typed.field("id_number", number),
    )


def pick_person(typed: Typed) -> NaturalPerson:
    """Who is meant.

    Raises:
        BadInput
    """
    found = person_by_id_number(id_type=typed["id_type"], id_number=typed["id_number"])
    if found is None:
        raise BadInput.one(
            ("id_number",), "没有这个号码的登记。请核对证件种类和号码，或先登记这个人。", "person.unknown"
        )
    return found
