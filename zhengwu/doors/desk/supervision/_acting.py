"""One step of a card, an order or a finding as a form: what it asks for, and what comes of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm, FactCard
from zhengwu.doors.desk.supervision._words import typed_field
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.shapes import Crumb, Field
from zhengwu.doors.ui.taking import files_given
from zhengwu.doors.ui.typed import typed_day
from zhengwu.kernel.public import BadInput


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """What a step asks for. Empty labels are not asked. Words are Chinese source sentences."""

    lead: str
    law: str = ""
    text: str = ""
    text_needed: bool = True
    text_name: str = "text"
    day: str = ""
    day_needed: bool = True
    day_name: str = "due_date"
    files: str = ""
    stern: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What was typed."""

    text: str
    day: dt.date | None
    files: tuple[UUID, ...]

    def the_day(self, name: str) -> dt.date:
        """The day, which must be there.

        Raises:
            BadInput
        """
        if self.day is None:
            raise BadInput.one((name,), "请选择日期。", "day.missing")
        return self.day


def act_page(
    request: DoorRequest,
    *,
    ask: Ask,
    place: str,
    crumbs: Sequence[Crumb],
    name: str,
    heading: str,
    back: str,
    facts: Sequence[FactCard],
    do: Callable[[Given], object],
) -> HttpResponse:
    """The form of a step, or the way back when it was done."""
    refused = NOTHING
    if posted(request):

        def act() -> str:
            do(_given(request, ask))
            return back

        done = tried(request, act, done=_("办好了。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    built = AdminForm(
        frame=desk_frame(request, current=place),
        crumbs=crumbs,
        heading=heading,
        lead=_(ask.lead),
        law=_(ask.law) if ask.law else "",
        stern=ask.stern,
        action=request.path,
        button=name,
        back_href=back,
        upload=bool(ask.files),
        fields=_fields(request, ask, refused),
        errors=refused.errors,
        notice=refused.notice,
        facts=facts,
    )
    return show_form(request, built, refused=refused)


def _given(request: DoorRequest, ask: Ask) -> Given:
    data = request.POST
    return Given(
        text=data.get(ask.text_name, ""),
        day=typed_day(data.get(ask.day_name, ""), name=ask.day_name) if ask.day else None,
        files=tuple(file.pk for file in files_given(request, "files")) if ask.files else (),
    )


def _fields(request: DoorRequest, ask: Ask, refused: Refused) -> tuple[Field, ...]:
    data, wrong = request.POST, refused.fields
    fields = []
    if ask.text:
        fields.append(
            typed_field(
                ask.text_name,
                _(ask.text),
                "long_text",
                at=(data.get(ask.text_name, ""), wrong.get(ask.text_name, "")),
                required=ask.text_needed,
            )
        )
    if ask.day:
        fields.append(
            typed_field(
                ask.day_name,
                _(ask.day),
                "date",
                at=(data.get(ask.day_name, ""), wrong.get(ask.day_name, "")),
                required=ask.day_needed,
            )
        )
    if ask.files:
        fields.append(files_field(_(ask.files), wrong.get("files", "")))
    return tuple(fields)


def files_field(label: str, wrong: str = "") -> Field:
    """A control that takes a file."""
    return typed_field("files", label, "file", at=("", wrong), hint=_("照片、PDF 或文档"), required=False)
