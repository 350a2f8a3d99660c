"""What the forms of 工程项目 share: one form, one operation, then back to the page of the project."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from django.db.models import QuerySet
from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.projects._words import PLACE
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm, FactCard
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.shapes import Crumb, Field, FieldKind, Option
from zhengwu.kernel.public import InputError
from zhengwu.organisations.public import INTERNAL, Body, bodies_within

Fields = Callable[[Refused], Sequence[Field]]


def one_form(
    request: DoorRequest,
    act: Callable[[], object],
    *,
    crumbs: Sequence[Crumb],
    heading: str,
    button: str,
    done: str,
    back: str,
    fields: Fields = lambda _refused: (),
    lead: str = "",
    law: str = "",
    stern: bool = False,
    facts: Sequence[FactCard] = (),
    cancel: str = "",
) -> HttpResponse:
    """Show the form, or run `act`, which may return where to go instead of `back`. `cancel`: where to go without doing it."""
    refused = NOTHING
    if posted(request):

        def go() -> str:
            landing = act()
            return landing if isinstance(landing, str) else back

        answered = tried(request, go, done=done, name_of=_field_of)
        if isinstance(answered, HttpResponse):
            return answered
        refused = answered
    built = AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs,
        heading=heading,
        lead=lead,
        law=law,
        stern=stern,
        action=request.get_full_path(),
        button=button,
        back_href=cancel or back,
        fields=fields(refused),
        errors=refused.errors,
        notice=refused.notice,
        facts=facts,
    )
    return show_form(request, built, refused=refused)


def _field_of(error: InputError) -> str:
    """("days", "1134…") is the field `days-1134…`: what is asked of that body."""
    return "-".join(str(part) for part in error.loc)


def asked(
    request: DoorRequest,
    refused: Refused,
    name: str,
    label: str,
    *,
    kind: FieldKind = "text",
    value: str = "",
    hint: str = "",
    required: bool = True,
    unit: str = "",
    placeholder: str = "",
) -> Field:
    """A control with what was typed and what was wrong with it."""
    return Field(
        name=name,
        label=label,
        kind=kind,
        value=request.POST.get(name, value),
        hint=hint,
        required=required,
        error=refused.fields.get(name, ""),
        unit=unit,
        placeholder=placeholder,
        autocomplete="off",
    )


def choice(
    request: DoorRequest,
    refused: Refused,
    name: str,
    label: str,
    options: Sequence[tuple[str, str]],
    *,
    value: str = "",
    hint: str = "",
) -> Field:
    """One of a few."""
    picked = request.POST.get(name, value)
    return Field(
        name=name,
        label=label,
        kind="radio",
        hint=hint,
        options=tuple(Option(key, text, picked=key == picked) for key, text in options),
        error=refused.fields.get(name, ""),
    )


def bodies_field(
    request: DoorRequest,
    refused: Refused,
    name: str,
    label: str,
    *,
    division: str,
    hint: str = "",
    required: bool = True,
) -> Field:
    """The bodies of a division and of its townships, to tick. One SQL statement."""
    picked = set(request.POST.getlist(name))
    return Field(
        name=name,
        label=label,
        kind="checkboxes",
        hint=hint,
        required=required,
        options=tuple(
            Option(body.code, body.short_name or body.name, picked=body.code in picked)
            for body in bodies_to_ask(division)
        ),
        error=refused.fields.get(name, ""),
    )


def bodies_to_ask(division: str) -> QuerySet[Body]:
    """The bodies of a division and of its townships whose word counts."""
    found = bodies_within(division).exclude(kind__in=INTERNAL).filter(valid_to=None, division__code__endswith="000")
    return found.order_by("sort_order", "code")


def reason_field(
    request: DoorRequest, refused: Refused, *, name: str = "reason", label: str = "", hint: str = ""
) -> Field:
    """Why, in a few lines."""
    return asked(request, refused, name, label or _("理由"), kind="long_text", hint=hint or _("项目单位会看到"))
