"""停用用词."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING
from zhengwu.doors.desk.search._form import crumbs_to
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field
from zhengwu.items.public import end_search_word, require_over_search, search_word


@page(
    "desk/search/words/<uuid:word_id>/end", may="search.edit", name="desk-search-end", methods=("GET", "HEAD", "POST")
)
def end(request: DoorRequest, word_id: UUID) -> HttpResponse:
    """Why, and then it no longer counts."""
    require_over_search(by=request.officer)
    word = search_word(word_id=word_id)
    back, refused = reverse("desk-search-word", args=[word_id]), NOTHING
    reason = request.POST.get("reason", "")[:400]
    if posted(request):
        answer = tried(
            request,
            lambda: _ended(request, word_id, reason),
            done=_("停用了。"),
            to=reverse("desk-search"),
        )
        if isinstance(answer, HttpResponse):
            return answer
        refused = answer
    why = Field(
        name="reason",
        label=_("为什么"),
        hint=_("会留在经过里"),
        value=reason,
        max_length=200,
        autocomplete="off",
        error=refused.fields.get("reason", ""),
    )
    built = AdminForm(
        frame=desk_frame(request, current="desk-search"),
        crumbs=crumbs_to(Crumb(word.phrase, back), Crumb(_("停用"))),
        heading=_("停用“{phrase}”").format(phrase=word.phrase),
        action=reverse("desk-search-end", args=[word_id]),
        button=_("停用"),
        back_href=back,
        lead=_("以后搜这个词，不再按它代表的说法去找。需要时可以重新添加。"),
        fields=(why,),
        errors=refused.errors,
        notice=refused.notice,
        stern=True,
    )
    return show_form(request, built, refused=refused)


def _ended(request: DoorRequest, word_id: UUID, reason: str) -> str:
    end_search_word(word_id=word_id, reason=reason, by=request.officer, now=request.now)
    return ""
