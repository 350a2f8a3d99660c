"""撤回亲属申报: with the reason, e.g. a divorce."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field
from zhengwu.people.public import KinshipUnknown, mask_name, relatives_of, withdraw_kin


@page("desk/recusals/<int:kinship_id>/end", may=OFFICER, name="desk-recusal-end", methods=("GET", "HEAD", "POST"))
def end(request: DoorRequest, kinship_id: int) -> HttpResponse:
    """Ask why, then take it back. Another officer's declaration is not found."""
    kin = relatives_of(request.account).filter(pk=kinship_id).first()
    if kin is None:
        raise KinshipUnknown
    reason, refused = request.POST.get("reason", ""), NOTHING
    if posted(request):
        outcome = tried(
            request,
            lambda: _end(request, kinship_id, reason),
            done=_("撤回了。撤回的理由留在记录里。"),
            to=reverse("desk-recusals"),
        )
        if isinstance(outcome, HttpResponse):
            return outcome
        refused = outcome
    form = AdminForm(
        frame=desk_frame(request, current="desk-recusals"),
        crumbs=(Crumb(_("亲属申报"), reverse("desk-recusals")), Crumb(_("撤回"))),
        heading=_("撤回对{name}的申报").format(name=mask_name(kin.name)),
        lead=_("撤回以后，这位亲属申请的事又可能到您手上。"),
        action=reverse("desk-recusal-end", args=[kinship_id]),
        button=_("撤回申报"),
        back_href=reverse("desk-recusals"),
        stern=True,
        fields=(
            Field(
                name="reason",
                label=_("为什么撤回"),
                value=reason,
                hint=_("例如：已离婚"),
                max_length=200,
                error=refused.fields.get("reason", ""),
                autocomplete="off",
            ),
        ),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, form, refused=refused)


def _end(request: DoorRequest, kinship_id: int, reason: str) -> str:
    withdraw_kin(kinship_id=kinship_id, account=request.account, reason=reason, now=request.now)
    return ""
