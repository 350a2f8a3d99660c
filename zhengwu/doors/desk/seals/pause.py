"""暂停使用, 恢复使用."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.seals._words import PLACE, check_reader, crumbs_of, reason_field
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.shapes import Hidden
from zhengwu.organisations.public import over_body, require
from zhengwu.seals.public import Seal, resume_seal, seal_for, suspend_seal

NAME = "desk-seal-pause"


@page("desk/seals/<str:number>/pause", may=OFFICER, name=NAME, methods=("GET", "HEAD", "POST"))
def pause(request: DoorRequest, number: str) -> HttpResponse:
    """Whoever keeps it may stop it at once; only whoever keeps the register lets it go on."""
    check_reader(request)
    seal = seal_for(number=number, officer=request.officer)
    stopped = seal.state == Seal.State.SUSPENDED
    require(request.officer, "seals.register" if stopped else "seals.keep", over=over_body(seal.body))
    refused, back = NOTHING, reverse("desk-seal", args=[seal.number])
    reason = request.POST.get("reason", "")
    heading = _("恢复使用") if stopped else _("暂停使用")
    if posted(request):

        def act() -> str:
            # What the page said when it was opened: two who press at once do not undo each other.
            verb = resume_seal if request.POST.get("was") == Seal.State.SUSPENDED else suspend_seal
            verb(seal_number=seal.number, reason=reason, by=request.officer, now=request.now)
            return back

        done = tried(request, act, done=_("可以再用了。") if stopped else _("停用了，从现在起不能用印。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    built = AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs_of(seal, heading),
        heading=heading,
        lead=_("恢复以后，“{name}”又能用印。").format(name=seal.name)
        if stopped
        else _("马上生效：“{name}”不能再用印，文书不盖章发出，直到恢复。").format(name=seal.name),
        action=reverse(NAME, args=[seal.number]),
        button=heading,
        back_href=back,
        hidden=(Hidden("was", seal.state),),
        fields=(reason_field(_("原因"), value=reason, error=refused.fields.get("reason", "")),),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)
