"""没写完的字: kept while an officer types, so that nothing is lost with a closed window or a session that ended."""

from __future__ import annotations

from django.http import HttpResponse, JsonResponse

from zhengwu.cases.public import case_for_desk, keep_typed
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.kernel.public import NotFound

#: The forms that keep their words, and which field holds them.
PLACES = {
    "review": "opinion",
    "desk-note": "text",
    "desk-ask": "text",
    "desk-expert-invite": "question",
    "desk-expert-opinion": "reason",
}


@page("desk/cases/<str:project_no>/typed", may="cases.view", name="desk-typed", methods=("POST",))
def keep(request: DoorRequest, project_no: str) -> HttpResponse:
    """`?place=` names the form."""
    case = case_for_desk(project_no=project_no, by=request.officer)
    place = request.GET.get("place", "")
    if place not in PLACES:
        raise NotFound
    keep_typed(
        account_id=request.officer.account_id,
        subject=case.subject,
        place=place,
        text=request.POST.get(PLACES[place], ""),
        now=request.now,
    )
    return JsonResponse({"saved_at": request.now.isoformat()})
