"""修改用词."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING
from zhengwu.doors.desk.search._form import crumbs_to, fields, said, typed
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Hidden
from zhengwu.items.public import change_search_word, require_over_search, search_word


@page(
    "desk/search/words/<uuid:word_id>/change",
    may="search.edit",
    name="desk-search-change",
    methods=("GET", "HEAD", "POST"),
)
def change(request: DoorRequest, word_id: UUID) -> HttpResponse:
    """The form as the word stands; whoever saves over somebody else's change is told first."""
    require_over_search(by=request.officer)
    word = search_word(word_id=word_id)
    back = reverse("desk-search-word", args=[word_id])
    values, refused = typed(request, word), NOTHING
    if posted(request):
        answer = tried(
            request,
            lambda: _changed(request, word_id, values) or back,
            done=_("改好了，现在就生效。"),
        )
        if isinstance(answer, HttpResponse):
            return answer
        refused = answer
        word = search_word(word_id=word_id)
    built = AdminForm(
        frame=desk_frame(request, current="desk-search"),
        crumbs=crumbs_to(Crumb(word.phrase, back), Crumb(_("修改"))),
        heading=_("修改“{phrase}”").format(phrase=word.phrase),
        action=reverse("desk-search-change", args=[word_id]),
        button=_("保存"),
        back_href=back,
        fields=fields(values, refused),
        hidden=(Hidden("seen_at", word.changed_at.isoformat()),),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)


def _changed(request: DoorRequest, word_id: UUID, values: dict[str, str]) -> str:
    change_search_word(
        word_id=word_id,
        seen_at=request.POST.get("seen_at", ""),
        **said(values),
        by=request.officer,
        now=request.now,
    )
    return ""
