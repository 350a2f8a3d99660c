"""一项的设置: the properties of a field, new or old. Two designers who change the same field do not write over each other."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from pydantic import ValidationError

from zhengwu.doors.desk.form_designer._opened import Opened, changed, opened, said
from zhengwu.doors.desk.form_designer._properties import Properties
from zhengwu.doors.desk.form_designer._ways import crumbs_to, rail
from zhengwu.doors.desk.form_designer._words import KINDS, kind_words
from zhengwu.doors.desk.refused import NOTHING, SHOWN, Refused, read_refusal
from zhengwu.doors.desk.shapes import PropertiesPage
from zhengwu.doors.ui.asking.conditions import Choice, of_field, of_question
from zhengwu.doors.ui.asking.control import control
from zhengwu.doors.ui.asking.line import Asked
from zhengwu.doors.ui.asking.rows import with_rows
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Hidden
from zhengwu.forms.public import (
    Field,
    FieldGone,
    FormDefinition,
    above,
    field_of,
    fresh_key,
    from_post,
    put,
    section_of,
    validate,
)
from zhengwu.kernel.public import BadInput, Conflict, InputError

_SEEN = "seen"
_FIRST_TITLE = "基本信息"


class ChangedMeanwhile(Conflict):
    """The field on the screen is not the field in the form any more."""

    code = "form.changed_meanwhile"
    template = (
        "这一项刚刚被别人改过，现在叫“{label}”。您填的还在下面，没有保存；看一下对方改了什么，再保存一次就以您的为准。"
    )


@page(
    "desk/items/drafts/<uuid:draft_id>/form/new",
    may="items.edit",
    name="desk-items-form-new",
    methods=("GET", "HEAD", "POST"),
)
def new(request: DoorRequest, draft_id: UUID) -> HttpResponse:
    """A field that is not in the form yet: `kind` and `section` stand in the address."""
    found = opened(request, draft_id)
    kind = request.GET.get("kind", "")
    if kind not in KINDS:
        raise FieldGone
    number = request.GET.get("section", "")
    section = int(number[:4]) if number.isdecimal() else max(len(found.form.sections) - 1, 0)
    one = _blank(kind, fresh_key(found.form, kind, taken=found.questions))
    return _properties(request, found, one, section=section, old=None)


@page(
    "desk/items/drafts/<uuid:draft_id>/form/fields/<str:key>",
    may="items.edit",
    name="desk-items-form-field",
    methods=("GET", "HEAD", "POST"),
)
def field(request: DoorRequest, draft_id: UUID, key: str) -> HttpResponse:
    """A field of the form."""
    found = opened(request, draft_id)
    one = field_of(found.form, key)
    return _properties(request, found, one, section=section_of(found.form, key), old=one)


def _blank(kind: str, key: str) -> Field:
    """A field of a kind with what the kind cannot do without, still unnamed: never saved like this."""
    return Field.model_construct(
        key=key,
        label="",
        kind=kind,
        text="",
        options=(),
        columns=(),
        required=kind != "heading",
    )


def _properties(request: DoorRequest, found: Opened, one: Field, *, section: int, old: Field | None) -> HttpResponse:
    over = tuple(above(found.form, one.key, section=section))
    properties = Properties(field=one, choices=tuple(_choices(found, over)), above=over)
    definition = properties.definition()
    typed, refused = properties.answers(), NOTHING
    if request.method == "POST":
        typed = with_rows(definition, from_post(definition, dict(request.POST.lists())), do=request.POST.get("do", ""))
        if request.POST.get("do", "act") == "act":
            done = _saved(request, found, properties, typed, section=section, old=old)
            if isinstance(done, HttpResponse):
                return done
            refused = done
    return _show(request, found, definition, typed, refused, one=one, old=old)


def _choices(found: Opened, over: tuple[Field, ...]) -> list[Choice]:
    asked = [
        of_question(question.key, question.text, [(o.value, o.text) for o in question.options])
        for question in found.questions.values()
    ]
    return [choice for said_of in (*asked, *map(of_field, over)) for choice in said_of]


def _saved(
    request: DoorRequest,
    found: Opened,
    properties: Properties,
    typed: Mapping[str, Any],
    *,
    section: int,
    old: Field | None,
) -> HttpResponse | Refused:
    definition = properties.definition()
    try:
        one = properties.read(validate(definition, typed, today=request.today))
        _not_changed_meanwhile(request, old)
        changed(
            request, found.draft.pk, lambda form: put(_with_room(form), one, section=section, questions=found.questions)
        )
    except ValidationError as invalid:
        return read_refusal(BadInput.one(("form",), "这样改不行：{why}", "form.design", why=said(invalid)))
    except SHOWN as refusal:
        return read_refusal(refusal, name_of=_name)
    messages.success(request, _("“%(label)s”存好了。") % {"label": one.label})
    return redirect(f"{reverse('desk-items-form', args=[found.draft.pk])}#field-{one.key}")


def _with_room(form: FormDefinition) -> FormDefinition:
    """A form without sections gets its first one."""
    from zhengwu.forms.public import with_section

    return form if form.sections else with_section(form, 0, title=_FIRST_TITLE)


def _not_changed_meanwhile(request: DoorRequest, old: Field | None) -> None:
    if old is not None and request.POST.get(_SEEN) != _digest(old):
        raise ChangedMeanwhile(label=old.label)


def _digest(one: Field) -> str:
    return sha256(one.model_dump_json().encode()).hexdigest()[:16]


def _name(error: InputError) -> str:
    """The input an error belongs to: `form.options.0.label` is `options.0.label`."""
    return ".".join(str(part) for part in error.loc[1:])


def _show(
    request: DoorRequest,
    found: Opened,
    definition: FormDefinition,
    typed: Mapping[str, Any],
    refused: Refused,
    *,
    one: Field,
    old: Field | None,
) -> HttpResponse:
    kind, what, _icon = KINDS[one.kind]
    asked = Asked(form=typed, today=request.today, errors=refused.fields)
    heading = _("新的一项：%(kind)s") if old is None else _("改：%(label)s（%(kind)s）")
    built = PropertiesPage(
        frame=rail(request),
        crumbs=crumbs_to(found, Crumb(kind_words(one.kind) if old is None else one.label)),
        heading=heading % {"kind": _(kind), "label": one.label},
        lead=_(what),
        action=request.get_full_path(),
        back_href=reverse("desk-items-form", args=[found.draft.pk]),
        groups=tuple((part.title, tuple(control(f, asked) for f in part.fields)) for part in definition.sections),
        hidden=() if old is None else (Hidden(_SEEN, _digest(old)),),
        errors=refused.errors,
        notice=refused.notice,
    )
    response = render(request, "desk/form_designer/field.html", {"page": built}, status=refused.status)
    response["Cache-Control"] = "private, no-store"
    return response
