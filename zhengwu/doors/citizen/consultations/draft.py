"""A draft on the list of a round, as the guide it is going to be."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.items._draft_guide import draft_guide
from zhengwu.doors.citizen.page import show
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.doors.ui.shapes import Link
from zhengwu.items.public import ConsultationUnknown, consulted_draft, preview_of

_MOST = 2**31


@page("consultations/<uuid:consultation_id>/drafts/<int:number>", may=ANYONE, name="consultation-draft")
def draft(request: DoorRequest, consultation_id: UUID, number: int) -> HttpResponse:
    """As it was when people were asked.

    Raises:
        ConsultationUnknown
        NotReadable: too much is missing to show anything
    """
    if number >= _MOST:
        raise ConsultationUnknown
    row = consulted_draft(consultation_id=consultation_id, number=number, today=request.today)
    row.draft.content = row.content
    back = Link(_("回去提意见"), reverse("consultation", args=[consultation_id]))
    words = _("这一稿正在征求意见，还没有生效。")
    return show(request, "guide", draft_guide(request, preview_of(row.draft), words=words, links=(back,)), verb="ask")
