"""One message: it is read, and what it is about is opened."""

from __future__ import annotations

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


def _to(notice: Notice) -> tuple[str, ...]:
    """The page, and the number it asks for."""
    desk, number = notice.at_work, notice.project_no
    match KINDS[notice.kind].leads if notice.kind in KINDS else Leads.CASE:
        case Leads.FAMILY:
            return ("my-shared",)
        case Leads.PUBLICITY:
            return ("publicity",)
        case Leads.CERTIFICATE:
            return ("desk-certificate" if desk else "my-certificate", number)
        case Leads.CERTIFICATES:
            return ("my-certificates",)
        case Leads.DISCLOSURE:
            return ("desk-disclosure" if desk else "disclosure-one", number)
        case Leads.STOCK:
            return ("desk-stock-batch", number)
        case Leads.SEAL:
            return ("desk-seal", number)
        case Leads.SEAL_REQUEST:
            return ("desk-seals-request", number)
        case Leads.RATING if desk:
            return ("desk-rating", number)
        case Leads.RATING:
            return ("rate-link", token_for(rating_id=int(number)))
        case Leads.PROJECT if not number:
            return ("desk-projects",) if desk else ("projects",)
        case Leads.PROJECT:
            return ("desk-project" if desk else "project", number)
    return ("desk-case" if desk else "my-case", number)
