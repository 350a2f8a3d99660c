"""One message: it is read, and what it is about is opened."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpResponse
from django.shortcuts import redirect

from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.notices.public import KINDS, Leads, Notice, mark_read
from zhengwu.ratings.public import token_for


@page("my/messages/<int:notice_id>", may=SIGNED_IN, name="my-message", methods=("POST",))
def message(request: DoorRequest, notice_id: int) -> HttpResponse:
    """On to what it is about; an officer's message about work leads to the desk."""
    notice = mark_read(notice_id=notice_id, account=request.account, now=request.now)
    return redirect(*_to(notice))


#: Where a message leads that needs no more than the number: at the desk, or to whoever it is about.
_PAGES: Mapping[Leads, tuple[str, str]] = {
    Leads.CERTIFICATE: ("desk-certificate", "my-certificate"),
    Leads.DISCLOSURE: ("desk-disclosure", "disclosure-one"),
    Leads.STOCK: ("desk-stock-batch", "desk-stock-batch"),
    Leads.SEAL: ("desk-seal", "desk-seal"),
    Leads.SEAL_REQUEST: ("desk-seals-request", "desk-seals-request"),
    Leads.CARD: ("desk-supervision-card", "desk-supervision-card"),
    Leads.ORDER: ("desk-supervision-order", "desk-supervision-order"),
    Leads.FINDING: ("desk-supervision-finding", "desk-supervision-finding"),
    Leads.APPRAISAL: ("desk-appraisal-result", "desk-appraisal-result"),
    Leads.PROJECT: ("desk-project", "project"),
    Leads.CASE: ("desk-case", "my-case"),
}


def _to(notice: Notice) -> tuple[str, ...]:
    """The page, and the number it asks for."""
    desk, number = notice.at_work, notice.project_no
    leads = KINDS[notice.kind].leads if notice.kind in KINDS else Leads.CASE
    match leads:
        case Leads.FAMILY:
            return ("my-shared",)
        case Leads.PUBLICITY:
            return ("publicity",)
        case Leads.CERTIFICATES:
            return ("my-certificates",)
        case Leads.RATING:
            return ("desk-rating", number) if desk else ("rate-link", token_for(rating_id=int(number)))
        case Leads.PROJECT if not number:
            return ("desk-projects",) if desk else ("projects",)
    at_the_desk, own = _PAGES[leads]
    return (at_the_desk if desk else own, number)
