"""预览: the form exactly as an applicant sees it, to be tried; nothing that is typed here is kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.form_designer._opened import Opened, opened, title_of
from zhengwu.doors.desk.shapes import FormPreview
from zhengwu.doors.ui.asking.control import control
from zhengwu.doors.ui.asking.line import Asked
from zhengwu.doors.ui.asking.rows import with_rows
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import said
from zhengwu.doors.ui.shapes import Field, FieldError, Notice, Option, Segment
from zhengwu.forms.public import calculated, from_post, holds, validate
from zhengwu.kernel.public import BadInput, InputError

_UNPROCESSABLE = 422
#: Before the key of a question of the guide.
_ANSWER = "answer."


@page(
    "desk/items/drafts/<uuid:draft_id>/form/preview",
    may="items.edit",
    name="desk-items-form-preview",
    methods=("GET", "HEAD", "POST"),
)
def preview(request: DoorRequest, draft_id: UUID) -> HttpResponse:
    """Draw the form with what was typed, and what an applicant would be told."""
    found = opened(request, draft_id)
    typed: dict[str, Any] = {}
    answers = {key: request.POST[_ANSWER + key] for key in found.questions if request.POST.get(_ANSWER + key)}
    errors: dict[str, str] = {}
    notice, do = None, request.POST.get("do", "")
    if request.method == "POST":
        typed = with_rows(found.form, from_post(found.form, dict(request.POST.lists())), do=do)
        if do == "check":
            errors = _mistakes(found, typed, answers, request)
            notice = None if errors else Notice(_("都填对了"), _("申请人这样填可以往下走。"), "done")
    typed = {**typed, **calculated(found.form, typed, today=request.today, answers=answers)}
    narrow = request.GET.get("width") == "phone"
    here = reverse("desk-items-form-preview", args=[draft_id])
    built = FormPreview(
        heading=_("预览：填写"),
        item_name=title_of(found),
        action=f"{here}?width=phone" if narrow else here,
        back_href=reverse("desk-items-form", args=[draft_id]),
        groups=tuple(_groups(found, typed, answers, errors, request)),
        widths=(
            Segment(_("电脑上的样子"), here, current=not narrow),
            Segment(_("手机上的样子"), f"{here}?width=phone", current=narrow),
        ),
        narrow=narrow,
        errors=tuple(FieldError(f"f-{name.replace('.', '-')}", words) for name, words in errors.items()),
        notice=notice,
    )
    status = _UNPROCESSABLE if errors else 200
    response = render(request, "desk/form_designer/preview.html", {"page": built, "verb": "do"}, status=status)
    response["Cache-Control"] = "private, no-store"
    return response


def _mistakes(
    found: Opened, typed: Mapping[str, Any], answers: Mapping[str, Any], request: DoorRequest
) -> dict[str, str]:
    try:
        validate(found.form, typed, today=request.today, answers=answers)
    except BadInput as wrong:
        files = {one.key for one in found.form.fields() if one.kind == "file"}
        found: dict[str, str] = {}
        for error in wrong.errors:
            if _key(error) not in files:
                found.setdefault(_name(error), said(error))
        return found
    return {}


def _key(error: InputError) -> str:
    return str(error.loc[1]) if len(error.loc) > 1 else ""


def _name(error: InputError) -> str:
    return ".".join(str(part) for part in error.loc[1:])


def _groups(
    found: Opened,
    typed: Mapping[str, Any],
    answers: Mapping[str, Any],
    errors: Mapping[str, str],
    request: DoorRequest,
) -> Iterator[tuple[str, str, tuple[Field, ...]]]:
    if found.form.context:
        yield _("您是哪种情况"), _("条件里用到的问题"), tuple(_questions(found, answers))
    asked = Asked(form=typed, today=request.today, errors=errors)
    known = {**answers, **typed}
    for section in found.form.sections:
        fields = tuple(control(one, asked) for one in section.fields if holds(one.when, known))
        if fields:
            yield section.title, section.hint, fields


def _questions(found: Opened, answers: Mapping[str, Any]) -> Iterator[Field]:
    for key in found.form.context:
        question = found.questions.get(key)
        if question is not None:
            options = tuple(Option(o.value, o.text, o.hint, answers.get(key) == o.value) for o in question.options)
            yield Field(name=_ANSWER + key, label=question.text, kind="radio", options=options, required=False)
