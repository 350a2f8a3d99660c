"""移交: ask a colleague who is at work to take a matter over."""

from __future__ import annotations

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
from zhengwu.organisations.public import colleagues_of, contact_of_mine, offer_handover

_MOST_CHARACTERS = 100
_MOST_DIGITS = 18


@page("desk/handovers/offer", may=OFFICER, name="desk-handover-offer", methods=("GET", "HEAD", "POST"))
def offer(request: DoorRequest) -> HttpResponse:
    """To whom, and a word about it. Only who is responsible hands over."""
    subject = (request.POST.get("subject") or request.GET.get("subject", ""))[:_MOST_CHARACTERS].replace("\x00", "")
    contact_of_mine(request.officer, subject=subject)
    name, small, href = names_of([subject])[subject]
    refused, home = NOTHING, href or reverse("desk-handovers")
    if posted(request):
        done = tried(request, lambda: _offer(request, subject), done=_("移交提出了，同事接受以前还是您负责。"), to=home)
        if not isinstance(done, Refused):
            return done
        refused = done
    built = AdminForm(
        frame=desk_frame(request, current="desk-handovers"),
        crumbs=(Crumb(_("待办"), reverse("desk")), Crumb(_("首问移交"), reverse("desk-handovers")), Crumb(_("移交"))),
        heading=_("移交首问责任"),
        lead=f"{name} {small}".strip(),
        action=f"{reverse('desk-handover-offer')}?{urlencode({'subject': subject})}",
        button=_("提出移交"),
        back_href=home,
        hidden=(Hidden("subject", subject),),
        fields=_fields(request, refused),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)


def _offer(request: DoorRequest, subject: str) -> str:
    wanted = request.POST.get("to", "")
    if not (wanted.isascii() and wanted.isdecimal() and len(wanted) <= _MOST_DIGITS):
        raise BadInput.one(("to",), "请选择移交给谁。", "first_contact.to")
    offer_handover(
        subject=subject,
        to_account_id=int(wanted),
        note=request.POST.get("note", ""),
        by=request.officer,
        now=request.now,
    )
    return ""


def _fields(request: DoorRequest, refused: Refused) -> tuple[Field, ...]:
    picked = request.POST.get("to", "")
    return (
        Field(
            name="to",
            label=_("移交给谁"),
            kind="select",
            placeholder=_("请选择"),
            options=tuple(
                Option(str(number), f"{name} · {post}", picked=str(number) == picked)
                for number, name, post in colleagues_of(request.officer, today=request.today)
            ),
            hint=_("本机构今天在岗的同事"),
            error=refused.fields.get("to", ""),
        ),
        Field(
            name="note",
            label=_("说明"),
            value=request.POST.get("note", ""),
            required=False,
            max_length=200,
            hint=_("办到哪一步，申请人在等什么"),
            error=refused.fields.get("note", ""),
        ),
    )
