"""公示期限: the figures of this place."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.disclosure.public import TERM_NAMES, require_over_terms, set_terms, terms_in_force
from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.disclosure._words import PLACE, crumbs
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused, whole_number
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field

NAME = "desk-disclosure-terms"


@page("desk/disclosures/terms", may="admin", name=NAME, methods=("GET", "HEAD", "POST"))
def terms(request: DoorRequest) -> HttpResponse:
    """What is due already keeps its days."""
    require_over_terms(request.officer)
    refused, now, data = NOTHING, terms_in_force(), request.POST
    if posted(request):

        def act() -> str:
            figures = {key: whole_number(data.get(key, ""), name=key) for key in TERM_NAMES}
            set_terms(figures=figures, by=request.officer, now=request.now)
            return reverse(NAME)

        done = tried(request, act, done=_("改好了，以后生成的按新的期限。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    built = AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(Crumb(_("公示期限"))),
        heading=_("公示期限"),
        lead=_("照国家规定预先填好。本地或行业另有规定的，在这里改；已经生成的不变。"),
        action=reverse(NAME),
        button=_("保存"),
        back_href=reverse(PLACE),
        fields=tuple(
            Field(
                name=key,
                label=_(name),
                kind="number",
                unit=_(unit),
                value=data.get(key, "") or str(getattr(now, key)),
                error=refused.fields.get(key, ""),
            )
            for key, (name, unit) in TERM_NAMES.items()
        ),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)
