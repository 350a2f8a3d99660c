"""搜索提示: what leads somewhere while one types."""

from __future__ import annotations

from django.http import HttpResponse, JsonResponse

from zhengwu.doors.citizen.portal._suggestions import suggestions
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.kernel.public import may_lag

_LONGEST = 100


@page("search/suggest", may=ANYONE, name="suggest")
@may_lag
def suggest(request: DoorRequest) -> HttpResponse:
    """Rows as JSON, for suggest.js; nothing for nothing. The address says the language, so the answer may be kept a minute."""
    q = "".join(char for char in request.GET.get("q", "") if char.isprintable()).strip()[:_LONGEST]
    answer = JsonResponse(suggestions(q, today=request.today), json_dumps_params={"ensure_ascii": False})
    answer["Cache-Control"] = "public, max-age=60"
    return answer
