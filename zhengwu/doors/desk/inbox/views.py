"""我的视图: keep the filters of this moment under a name, drop others, choose the columns."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import arrange_desk, hidden_columns, save_view, views_of
from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.inbox._filters import filters_of
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Option

#: Columns that may be left out; deadline and case always stay.
COLUMNS = {"applicant": "申请人", "step": "环节", "used": "已用 / 承诺", "marks": "标记"}


@page("desk/views", may=OFFICER, name="desk-views", methods=("GET", "HEAD", "POST"))
def views(request: DoorRequest) -> HttpResponse:
    """What is filtered now becomes a view, if it is given a name."""
    refused, me = NOTHING, request.officer.account_id
    filters, _remembered = filters_of(request)
    if posted(request):
        done = tried(request, lambda: _save(request, me, filters.query()), done=_("存好了。"), to=reverse("desk"))
        if not isinstance(done, Refused):
            return done
        refused = done
    shown = [view.name for view in views_of(account_id=me)]
    hidden = hidden_columns(account_id=me)
    fields = [
        Field(
            name="name",
            label=_("把现在的筛选存成视图，叫什么"),
            value=request.POST.get("name", ""),
            required=False,
            max_length=20,
            hint=_("例如：快到期的失业登记；不想存就空着"),
            error=refused.fields.get("name", ""),
        ),
        Field(
            name="columns",
            label=_("列表里显示哪些列"),
            kind="checkboxes",
            required=False,
            options=tuple(Option(key, _(text), picked=key not in hidden) for key, text in COLUMNS.items()),
        ),
    ]
    if shown:
        ticks = tuple(Option(name, name) for name in shown)
        fields.append(Field(name="forget", label=_("删掉哪些视图"), kind="checkboxes", required=False, options=ticks))
    built = AdminForm(
        frame=desk_frame(request, current="inbox"),
        crumbs=(Crumb(_("待办"), reverse("desk")), Crumb(_("我的视图"))),
        heading=_("我的视图"),
        lead=_("视图只有您自己看得到，在哪台电脑上登录都有。"),
        action=f"{reverse('desk-views')}?{filters.query()}",
        button=_("存好"),
        back_href=reverse("desk"),
        fields=tuple(fields),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)


def _save(request: DoorRequest, me: int, query: str) -> str:
    if request.POST.get("name", "").strip():
        save_view(account_id=me, name=request.POST["name"], query=query)
    hidden = [key for key in COLUMNS if key not in request.POST.getlist("columns")]
    arrange_desk(account_id=me, forget=request.POST.getlist("forget"), hidden_columns=hidden)
    return ""
