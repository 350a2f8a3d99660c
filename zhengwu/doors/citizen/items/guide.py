"""办事指南: the page of an item."""

from __future__ import annotations

from django.http import HttpResponse

from zhengwu.doors.citizen.items._guide_page import guide_page
from zhengwu.doors.citizen.items.answers import read_answers
from zhengwu.doors.citizen.items.listed import listed_page
from zhengwu.doors.citizen.page import show
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.items.public import ItemVersion, VersionUnknown, count_opening, latest_version, version_of
from zhengwu.kernel.public import may_lag

_MOST_DIGITS = 6


@page("items/<str:task_code>", may=ANYONE, name="guide")
@may_lag
def guide(request: DoorRequest, task_code: str) -> HttpResponse:
    """The guide as it is now, or an earlier `version`; answers in the address narrow it."""
    shown, newest = shown_version(request, task_code)
    if shown.listed_only:
        return show(request, "guide_listed", listed_page(shown), verb="do")
    answers = read_answers(request.GET, shown.guide)
    laid_out = guide_page(shown, answers, newest=shown.version == newest.version, now=request.now)
    response = show(request, "guide", laid_out, verb="do")
    if request.headers.get("HX-Request"):
        # The button 在线申请 carries the answers too, so more than the list of materials has to change.
        response["HX-Retarget"] = response["HX-Reselect"] = "#main"
        response["HX-Reswap"] = "outerHTML show:none"
    else:
        count_opening(task_code=task_code)
    response["Vary"] = "HX-Request, Cookie"
    return response


def shown_version(request: DoorRequest, task_code: str) -> tuple[ItemVersion, ItemVersion]:
    """The `version` asked for, else the newest; and the newest."""
    newest = latest_version(task_code=task_code)
    return _asked_version(request, task_code) or newest, newest


def _asked_version(request: DoorRequest, task_code: str) -> ItemVersion | None:
    asked = request.GET.get("version", "")
    if not asked:
        return None
    if not asked.isdecimal() or len(asked) > _MOST_DIGITS:
        raise VersionUnknown(task_code=task_code, version=asked[:20])
    return version_of(task_code=task_code, version=int(asked))
