"""What the pages of this door share: rendering, crumbs, limits in words."""

from __future__ import annotations

import re
from typing import Literal

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.portal.regions import regions
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Crumb

_DURATION = re.compile(r"(?P<about>约 ?)?(?P<n>\d+) ?(?P<unit>个工作日|分钟)")
#: Which of the five verbs of the header a page belongs to.
Verb = Literal["", "do", "find", "ask", "rate", "look"]


def show(
    request: HttpRequest, template: str, page: object, *, verb: Verb = "", status: int = 200, private: bool = False
) -> HttpResponse:
    """Render `citizen/<template>.html` with its page value. What is `private`, or seen signed in, stays in no cache."""
    facts = {"page": page, "verb": verb, "regions": SimpleLazyObject(lambda: regions(request.GET.get("division", "")))}
    response = render(request, f"citizen/{template}.html", facts, status=status)
    if private or request.user.is_authenticated:
        add_never_cache_headers(response)
    return response


def crumbs(*levels: Crumb) -> tuple[Crumb, ...]:
    """您的位置, from the home page on; the last level is where one is."""
    return (Crumb(_("首页"), reverse("home")), *levels)


def limit_words(days: int, unit: str) -> str:
    """3 个工作日, 15 天, 当场."""
    if days == 0:
        return _("当场")
    return counted("%(n)s 个工作日", days) if unit == "workday" else counted("%(n)s 天", days)


def duration_words(text: str) -> str:
    """How long a step takes, as the guide says it; the usual ways of saying it have English."""
    found = _DURATION.fullmatch(text)
    if found is None:
        return _(text)
    n = int(found["n"])
    match found["about"], found["unit"]:
        case None, "个工作日":
            return counted("%(n)s 个工作日", n)
        case None, _unit:
            return counted("%(n)s 分钟", n)
        case _about, "分钟":
            return counted("约 %(n)s 分钟", n)
    return text


def visits_words(visits: int) -> str:
    """一次不跑, 跑 1 次."""
    return counted("跑 %(n)s 次", visits) if visits else _("一次不跑")
