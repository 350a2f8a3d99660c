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


#: Where a message about something of its own leads: the page for whom it concerns, and at the desk.
_PAGES: dict[Leads, tuple[str, str]] = {
    Leads.CERTIFICATE: ("my-certificate", "desk-certificate"),
    Leads.DISCLOSURE: ("disclosure-one", "desk-disclosure"),
    Leads.PROJECT: ("project", "desk-project"),
    Leads.CASE: ("my-case", "desk-case"),
    **{lead: (name, name) for lead, name in (
        (Leads.STOCK, "desk-stock-batch"),
        (Leads.SEAL, "desk-seal"),
        (Leads.SEAL_REQUEST, "desk-seals-request"),
        (Leads.RATING, "desk-rating"),
        (Leads.CARD, "desk-supervision-card"),
        (Leads.ORDER, "desk-supervision-order"),
        (Leads.FINDING, "desk-supervision-finding"),
    )},
}  # fmt: skip


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
        case Leads.RATING if not desk:
            return ("rate-link", token_for(rating_id=int(number)))
        case Leads.PROJECT if not number:
            return ("desk-projects",) if desk else ("projects",)
    return (_PAGES[leads][desk], number)
