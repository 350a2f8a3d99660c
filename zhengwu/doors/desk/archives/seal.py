"""提前归档: seal one case before the six months are over."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.archives.public import seal_case
from zhengwu.cases.public import NoSuchCase
from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.archives._words import PLACE, crumbs
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field
from zhengwu.kernel.public import BadInput


@page("desk/archives/new", may="cases.archive", name="desk-archives-seal", methods=("GET", "HEAD", "POST"))
def seal(request: DoorRequest) -> HttpResponse:
    """By the number of the case; what is not over, or whose log is in doubt, is refused."""
    number, refused = request.POST.get("no", request.GET.get("no", "")).strip()[:60], NOTHING
    if posted(request):

        def act() -> str:
            try:
                package = seal_case(project_no=number.upper(), by=request.officer, now=request.now)
            except NoSuchCase as unknown:
                raise BadInput.one(("no",), unknown.say(), unknown.code) from None
            return reverse("desk-archive", args=[package.archive_no])

        done = tried(request, act, done=_("归档了，已经封存。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    built = AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(Crumb(_("提前归档"))),
        heading=_("提前归档"),
        lead=_("只有已经结束的件能归档。归档以后，这件不能再撤销或改动，只能查阅。"),
        action=reverse("desk-archives-seal"),
        button=_("归档"),
        back_href=reverse(PLACE),
        fields=(Field(name="no", label=_("办件编号"), value=number, error=refused.fields.get("no", "")),),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)
