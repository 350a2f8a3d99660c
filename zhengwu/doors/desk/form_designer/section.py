"""一组: its title and the words under it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.form_designer._opened import changed, opened
from zhengwu.doors.desk.form_designer._ways import crumbs_to, rail
from zhengwu.doors.desk.refused import NOTHING
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field
from zhengwu.forms.public import with_section
from zhengwu.kernel.public import BadInput, clean_line

_LONGEST = 200


@page(
    "desk/items/drafts/<uuid:draft_id>/form/sections/<int:number>",
    may="items.edit",
    name="desk-items-form-section",
    methods=("GET", "HEAD", "POST"),
)
def section(request: DoorRequest, draft_id: UUID, number: int) -> HttpResponse:
    """A section of the form; the number after the last one is a new one."""
    found, refused = opened(request, draft_id), NOTHING
    old = found.form.sections[number] if number < len(found.form.sections) else None
    values = {"title": old.title if old else "", "hint": old.hint if old else ""}
    if posted(request):
        values = {name: request.POST.get(name, "") for name in values}

        def act() -> str:
            title = clean_line(values["title"], max_length=_LONGEST, loc=("title",))
            hint = clean_line(values["hint"], max_length=_LONGEST, loc=("hint",))
            if not title:
                raise BadInput.one(("title",), "请写这一组叫什么。", "form.section_title")
            changed(request, draft_id, lambda form: with_section(form, number, title=title, hint=hint))
            return f"{reverse('desk-items-form', args=[draft_id])}#sections"

        done = tried(request, act, done=_("存好了。"))
        if isinstance(done, HttpResponse):
            return done
        refused = done
    heading = _("改一组") if old else _("加一组")
    built = AdminForm(
        frame=rail(request),
        crumbs=crumbs_to(found, Crumb(heading)),
        heading=heading,
        lead=_("相近的问题放在一组，例如“申请人信息”。"),
        action=request.path,
        button=_("保存"),
        back_href=reverse("desk-items-form", args=[draft_id]),
        fields=(
            Field(name="title", label=_("这一组叫什么"), value=values["title"], error=refused.fields.get("title", "")),
            Field(
                name="hint", label=_("提示"), value=values["hint"], error=refused.fields.get("hint", ""), required=False
            ),
        ),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)
