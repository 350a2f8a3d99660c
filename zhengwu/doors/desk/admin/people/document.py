"""变更证件."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, tried
from zhengwu.doors.desk.admin.people._fields import document_fields
from zhengwu.doors.desk.admin.people._person import facts_of, way_to
from zhengwu.doors.desk.admin.people._register import Typed, person_at, verb_form
from zhengwu.doors.desk.refused import Refused
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.typed import typed_day
from zhengwu.people.public import change_document

NAME = "desk-admin-person-document"


@page("desk/admin/people/<int:person_id>/document", may="people.edit", name=NAME, methods=("GET", "HEAD", "POST"))
def document(request: DoorRequest, person_id: int) -> HttpResponse:
    """Another document from now on; the one before stays in the history."""
    person, by = person_at(request, person_id)
    typed = Typed(request, id_type=person.id_type, nationality=person.nationality)

    def act() -> str:
        change_document(
            person=person,
            name=typed["name"],
            id_type=typed["id_type"],
            id_number=typed["id_number"],
            nationality=typed["nationality"],
            birth_date=typed_day(typed["birth_date"], name="birth_date"),
            valid_from=typed_day(typed["valid_from"], name="valid_from"),
            valid_to=typed_day(typed["valid_to"], name="valid_to"),
            reason=typed["reason"],
            by=by,
            now=request.now,
        )
        return reverse("desk-admin-person", args=[person.pk])

    if posted(request):
        answer = tried(request, act, done=_("证件变更好了，旧号码留在历史里。"))
        if not isinstance(answer, Refused):
            return answer
        typed.after(answer)
    return verb_form(
        request,
        typed,
        name=NAME,
        args=[person.pk],
        way=way_to(person),
        heading=_("变更证件"),
        button=_("变更证件"),
        lead=_("旧证件留作曾用，照样能查到本人；在办的件不受影响。"),
        fields=(
            *document_fields(typed),
            typed.field("name", _("证件上的姓名"), kind="name", hint=_("没改名，不用填"), required=False),
            typed.field("valid_from", _("证件有效期起"), kind="date", required=False),
            typed.field("valid_to", _("有效期止"), kind="date", required=False),
            typed.reason(_("为什么变更"), hint=_("例如：公安机关更正了身份证号码")),
        ),
        facts=(facts_of(person),),
    )
