"""授权自动用印: which kinds of paper the seal is put on by itself."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.seals._words import PLACE, crumbs_of, paper_names
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.proving import recently_proved
from zhengwu.doors.ui.shapes import Field, Option
from zhengwu.organisations.public import over_body, require
from zhengwu.seals.public import seal_for, set_standing, standing_papers

NAME = "desk-seal-standing"


@page("desk/seals/<str:number>/standing", may="seals.keep", name=NAME, methods=("GET", "HEAD", "POST"))
@recently_proved
def standing(request: DoorRequest, number: str) -> HttpResponse:
    """Ticked is allowed, unticked is withdrawn; what was sealed before stays sealed."""
    seal = seal_for(number=number, officer=request.officer)
    require(request.officer, "seals.keep", over=over_body(seal.body))
    refused, back = NOTHING, reverse("desk-seal", args=[seal.number])
    picked = set(request.POST.getlist("papers") if posted(request) else standing_papers(seal))
    if posted(request):

        def act() -> str:
            set_standing(seal_number=seal.number, papers=sorted(picked), by=request.officer, now=request.now)
            return back

        done = tried(request, act, done=_("自动用印的授权改好了。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    options = tuple(Option(code, name, picked=code in picked) for code, name in paper_names().items())
    built = AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs_of(seal, _("授权自动用印")),
        heading=_("授权自动用印"),
        lead=_("勾上的文书生成时自动盖“{name}”，不用人再盖；没有勾的不盖章发出。每次都有用印记录。").format(
            name=seal.name
        ),
        action=reverse(NAME, args=[seal.number]),
        button=_("保存授权"),
        back_href=back,
        fields=(
            Field(
                name="papers",
                label=_("可以自动盖的文书"),
                kind="checkboxes",
                options=options,
                required=False,
                error=refused.fields.get("papers", ""),
            ),
        ),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)
