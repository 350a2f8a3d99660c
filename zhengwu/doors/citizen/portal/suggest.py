"""搜索提示: names of items while one types."""

from __future__ import annotations

from django.http import HttpResponse, JsonResponse

from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.items.public import search

_MOST = 8


@page("search/suggest", may=ANYONE, name="suggest")
def suggest(request: DoorRequest) -> HttpResponse:
    """`[{"text": …}]`, the best first; nothing for nothing."""
    q = "".join(char for char in request.GET.get("q", "") if char.isprintable()).strip()
    found = search(q=q, limit=_MOST).items if q else ()
    names = list(dict.fromkeys(row.name for row in found))
    answer = JsonResponse([{"text": name} for name in names], safe=False, json_dumps_params={"ensure_ascii": False})
    answer["Cache-Control"] = "public, max-age=60"
    return answer
