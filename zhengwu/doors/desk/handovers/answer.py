"""答复移交: take the matter over, or leave it where it is."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.handovers._subject import names_of
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Hidden, Option
from zhengwu.kernel.public import BadInput
from zhengwu.organisations.public import FirstContact, accept_handover, contact_of_mine, decline_handover

_MOST_CHARACTERS = 100


@page("desk/handovers/answer", may=OFFICER, name="desk-handover-answer", methods=("GET", "HEAD", "POST"))
def answer(request: DoorRequest) -> HttpResponse:
    """Accept or decline what is offered; whoever offered takes it back here."""
    subject = (request.POST.get("subject") or request.GET.get("subject", ""))[:_MOST_CHARACTERS].replace("\x00", "")
    contact = contact_of_mine(request.officer, subject=subject)
    name, small, _href = names_of([subject])[subject]
    refused, home = NOTHING, reverse("desk-handovers")
    if posted(request):
        step = _STEPS.get(request.POST.get("answer", ""), _nothing_chosen)
        done = tried(request, lambda: step(request, subject), done=_("答复好了。"), to=home)
        if not isinstance(done, Refused):
            return done
        refused = done
    built = AdminForm(
        frame=desk_frame(request, current="desk-handovers"),
        crumbs=(Crumb(_("待办"), reverse("desk")), Crumb(_("首问移交"), home), Crumb(_("答复"))),
        heading=_("答复移交"),
        lead=_lead(contact, f"{name} {small}".strip()),
        action=f"{reverse('desk-handover-answer')}?{urlencode({'subject': subject})}",
        button=_("答复"),
        back_href=home,
        hidden=(Hidden("subject", subject),),
        fields=(_field(request, contact, refused),),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)


def _accept(request: DoorRequest, subject: str) -> str:
    accept_handover(subject=subject, by=request.officer, now=request.now)
    return ""


def _decline(request: DoorRequest, subject: str) -> str:
    decline_handover(subject=subject, by=request.officer, now=request.now)
    return ""


def _nothing_chosen(_request: DoorRequest, _subject: str) -> str:
    raise BadInput.one(("answer",), "请选择接受或不接受。", "first_contact.answer")


_STEPS: dict[str, Callable[[DoorRequest, str], str]] = {"accept": _accept, "decline": _decline}


def _lead(contact: FirstContact, called: str) -> str:
    responsible = _("首问负责人：{name}").format(name=contact.account.display_name)
    return "\n".join(filter(None, (called, responsible, contact.note)))


def _field(request: DoorRequest, contact: FirstContact, refused: Refused) -> Field:
    mine = contact.account_id == request.officer.account_id
    picked = request.POST.get("answer", "")
    options = (
        (Option("decline", _("收回移交，还是我负责"), picked=picked == "decline"),)
        if mine
        else (
            Option("accept", _("接受，从现在起我负责"), picked=picked == "accept"),
            Option("decline", _("不接受"), picked=picked == "decline"),
        )
    )
    return Field(name="answer", label=_("答复"), kind="radio", options=options, error=refused.fields.get("answer", ""))
