"""What the pages of the two registers share: the two views, paging in SQL, one form for one verb."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar
from urllib.parse import urlencode

from django.db.models import Model, QuerySet
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, show_form
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm, FactCard
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.paging import last_page, page_asked, pager_at
from zhengwu.doors.ui.shapes import Crumb, Field, FieldKind, Option, Pager, Segment
from zhengwu.organisations.public import registrar
from zhengwu.people.public import LegalPerson, NaturalPerson, Registrar, legal_person_of, person_of

PLACE = "desk-admin-people"
ROWS = 20
_MOST_DIGITS = 5
MOST_CHARACTERS = 60

T = TypeVar("T", bound=Model)


def views(current: str) -> tuple[Segment, ...]:
    """自然人 | 法人."""
    pages = ((_("自然人"), "desk-admin-people"), (_("法人和其他组织"), "desk-admin-legal-persons"))
    return tuple(Segment(text, reverse(name), name == current) for text, name in pages)


def person_at(
    request: DoorRequest, person_id: int, *others: str, action: str = "people.edit"
) -> tuple[NaturalPerson, Registrar]:
    """The person of an address, and the officer as registrar over the record: asked before anything is shown.

    Raises:
        NoSuchPerson, NotPermitted
    """
    person = person_of(person_id=person_id)
    # An alias is about the person it was merged into as well.
    refs = {person.ref, *others} | ({person.merged_into.ref} if person.merged_into else set())
    return person, registrar(request.officer, about=refs, action=action)


def legal_person_at(request: DoorRequest, legal_person_id: int) -> tuple[LegalPerson, Registrar]:
    """The same for a legal person."""
    legal = legal_person_of(legal_person_id=legal_person_id)
    return legal, registrar(request.officer, about={legal.ref})


def asked_for(request: DoorRequest) -> str:
    """What was typed into the search."""
    return request.GET.get("q", "").strip()[:MOST_CHARACTERS]


def one_page(request: DoorRequest, rows: QuerySet[T], *, name: str, q: str) -> tuple[list[T], Pager | None]:
    """A page of rows and its pager: two statements for any number of rows."""
    total = rows.count()
    number = page_asked(request.GET.get("page", "1"), last=last_page(total, rows=ROWS))
    shown = list(rows[(number - 1) * ROWS : number * ROWS])
    pager = pager_at(
        number, total=total, rows=ROWS, href=lambda to: f"{reverse(name)}?{urlencode({'q': q, 'page': to})}"
    )
    return shown, pager if total > ROWS else None


class Typed:
    """The fields of a form with what was typed into them and what was wrong with it."""

    def __init__(self, request: DoorRequest, refused: Refused = NOTHING, **first: str) -> None:
        self._posted = request.POST if request.method == "POST" else None
        self._first = first
        self.refused = refused

    def __getitem__(self, name: str) -> str:
        if self._posted is None:
            return self._first.get(name, "")
        return self._posted.get(name, "")

    def after(self, refused: Refused) -> Typed:
        """The same after a refusal."""
        self.refused = refused
        return self

    def field(
        self, name: str, label: str, *, kind: FieldKind = "text", options: Sequence[Option] = (), **more: Any
    ) -> Field:
        """A control with its value, or its options with the one picked."""
        value = self[name]
        return Field(
            name=name,
            label=label,
            kind=kind,
            value=value,
            options=tuple(replace(o, picked=o.value == value) for o in options),
            error=self.refused.fields.get(name, ""),
            autocomplete=more.pop("autocomplete", "off"),
            **more,
        )

    def reason(self, label: str, *, name: str = "reason", hint: str = "") -> Field:
        """Why: kept with what was done."""
        return self.field(name, label, hint=hint, max_length=200)


def verb_form(
    request: DoorRequest,
    typed: Typed,
    *,
    name: str,
    args: Sequence[object] = (),
    way: Sequence[Crumb],
    heading: str,
    button: str,
    fields: Sequence[Field],
    facts: Sequence[FactCard] = (),
    lead: str = "",
    law: str = "",
    stern: bool = False,
) -> HttpResponse:
    """The form of one verb; it posts to itself and leads back to the last step of the way."""
    *_above, back = way
    built = AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs_to(*way, Crumb(heading)),
        heading=heading,
        action=reverse(name, args=args),
        button=button,
        back_href=back.href,
        fields=tuple(fields),
        lead=lead,
        law=law,
        stern=stern,
        errors=typed.refused.errors,
        notice=typed.refused.notice,
        facts=tuple(facts),
    )
    return show_form(request, built, refused=typed.refused)


def options_of(names: Mapping[Any, str]) -> tuple[Option, ...]:
    """A table of names as choices."""
    return tuple(Option(str(getattr(key, "value", key)), _(name)) for key, name in names.items())
