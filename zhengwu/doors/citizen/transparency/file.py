"""开放数据: the same figures as CSV; columns are named as the fields of the API."""

from __future__ import annotations

from dataclasses import asdict

from django.http import Http404, HttpResponse

from zhengwu.doors.citizen.transparency._counted import counted_now
from zhengwu.doors.citizen.transparency._words import FILE
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.doors.ui.table_files import table_file
from zhengwu.kernel.public import may_lag

_NAMES = {"bodies": "open-bodies", "months": "open-months"}


@page("transparency/<slug:key>.csv", may=ANYONE, name=FILE)
@may_lag
def file(request: DoorRequest, key: str) -> HttpResponse:
    """Empty where too few stand behind a number."""
    if key not in _NAMES:
        raise Http404
    found = counted_now(now=request.now, today=request.today)
    rows = [asdict(one) for one in (found.bodies if key == "bodies" else found.months)]
    for row in rows:
        if "month_date" in row:
            row["month"] = f"{row.pop('month_date'):%Y-%m}"
    heads = list(rows[0]) if rows else []
    lines = [["" if row[head] is None else str(row[head]) for head in heads] for row in rows]
    return table_file(_NAMES[key], heads, lines, form="csv", day=f"{request.today:%Y%m%d}")
