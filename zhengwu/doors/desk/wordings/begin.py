"""新写一版: for everybody, or for one body."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.documents.public import WORD, begin_wording, kind_named
from zhengwu.doors.desk.admin._paged import wished
from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.desk.wordings._words import PLACE, kind_name, of_kind, way
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field
from zhengwu.kernel.public import local_date
from zhengwu.organisations.public import body_named

_MOST = 200


@page("desk/wordings/of/<slug:kind>/begin", may=WORD, name="desk-wording-begin", methods=("GET", "HEAD", "POST"))
def begin(request: DoorRequest, kind: str) -> HttpResponse:
    """Ask for whom, then write."""
    kind_named(kind)
    body, refused = wished(request, "body")["body"], NOTHING
    if posted(request):
        body = request.POST.get("body", "").strip()[:_MOST]

        def act() -> str:
            code = body_named(body, name="body", on=local_date(request.now)).code if body else ""
            draft = begin_wording(kind=kind, body_code=code, by=request.officer, now=request.now)
            return reverse("desk-wording-edit", args=[draft.pk])

        done = tried(request, act, done=_("草稿备好了，改完先存，看过再启用。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    built = AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=way(Crumb(kind_name(kind), of_kind(kind, "")), Crumb(_("新写一版"))),
        heading=_("新写一版{name}").format(name=kind_name(kind)),
        lead=_("从现行范本开始改。已经有草稿的，接着写那一份。"),
        action=request.path,
        button=_("开始写"),
        back_href=of_kind(kind, ""),
        fields=(
            Field(
                name="body",
                label=_("只给一个机关用"),
                hint=_("写机关的名称或代码；所有机关都用的，空着"),
                value=body,
                error=refused.fields.get("body", ""),
                required=False,
            ),
        ),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)
