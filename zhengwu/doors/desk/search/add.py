"""添加用词."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING
from zhengwu.doors.desk.search._form import crumbs_to, fields, said, typed
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb
from zhengwu.items.public import add_search_word, require_over_search


@page("desk/search/add", may="search.edit", name="desk-search-add", methods=("GET", "HEAD", "POST"))
def add(request: DoorRequest) -> HttpResponse:
    """The form; `phrase` in the address fills it in, as the list of what was not found does."""
    require_over_search(by=request.officer)
    values, refused = typed(request), NOTHING
    if posted(request):
        answer = tried(
            request,
            lambda: _added(request, values),
            done=_("添加了，现在就能搜到。"),
        )
        if isinstance(answer, HttpResponse):
            return answer
        refused = answer
    built = AdminForm(
        frame=desk_frame(request, current="desk-search"),
        crumbs=crumbs_to(Crumb(_("添加用词"))),
        heading=_("添加用词"),
        action=reverse("desk-search-add"),
        button=_("添加"),
        back_href=reverse("desk-search"),
        lead=_("搜到左边的词时，也按右边的说法去找。原来能找到的还在。"),
        fields=fields(values, refused),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)


def _added(request: DoorRequest, values: dict[str, str]) -> str:
    word = add_search_word(**said(values), by=request.officer, now=request.now)
    return f"{reverse('desk-search-test')}?{urlencode({'q': word.phrase})}"
