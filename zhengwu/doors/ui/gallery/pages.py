"""`/ui`: the living page, the base layouts, the error pages as people see them. For staff; for everybody with `DEBUG`."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.ui.error_words import ERROR_WORDS
from zhengwu.doors.ui.gallery.catalogue import GROUPS
from zhengwu.doors.ui.gallery.samples.layouts import HALL, KIOSK, UNTIL
from zhengwu.doors.ui.page import ANYONE, OFFICER, DoorRequest, page
from zhengwu.doors.ui.refusals import error_page
from zhengwu.doors.ui.shapes import Link, Segment

MAY = ANYONE if settings.DEBUG else OFFICER
CITIZEN, LARGE, DESK = "citizen", "large", "desk"


@page("ui", may=MAY, name="ui", methods=("GET", "HEAD", "POST"))
def components(request: DoorRequest) -> HttpResponse:
    """Every component in every state. Forms of samples lead back here: nothing is done with what they send."""
    if request.method == "POST":
        messages.info(request, _("这是样张，没有真的提交。"))
        return HttpResponseRedirect(reverse("ui"))
    audience = request.GET.get("as", CITIZEN)
    context = {"groups": GROUPS, "audience": audience, "audiences": _audiences(audience)}
    return render(request, "ui/gallery/components.html", context | {"layouts": _layouts(), "errors": _errors()})


def _audiences(audience: str) -> tuple[Segment, ...]:
    names = {CITIZEN: _("办事人"), LARGE: _("长辈版"), DESK: _("工作人员")}
    known = audience if audience in names else CITIZEN
    return tuple(Segment(text, f"?as={key}", key == known) for key, text in names.items())


def _layouts() -> tuple[Link, ...]:
    return (
        Link(_("大厅屏"), reverse("ui-hall"), more=_("1920 × 1080，十二米外看得清，不滚动")),
        Link(_("自助机"), reverse("ui-kiosk"), more=_("1080 × 1920，站着按，求助永远在最下面")),
    )


def _errors() -> tuple[Link, ...]:
    return tuple(
        Link(str(words.title), reverse("ui-error", args=[status]), more=str(status))
        for status, words in ERROR_WORDS.items()
    )


@page("ui/hall", may=MAY, name="ui-hall")
def hall(request: DoorRequest) -> HttpResponse:
    """The layout of an LED wall."""
    return render(request, "ui/gallery/hall.html", {"page": HALL})


@page("ui/kiosk", may=MAY, name="ui-kiosk")
def kiosk(request: DoorRequest) -> HttpResponse:
    """The layout of a self-service terminal."""
    context = {"page": KIOSK, "start_href": reverse("ui-kiosk"), "help_href": "#main"}
    return render(request, "ui/gallery/kiosk.html", context)


@page("ui/errors/<int:status>", may=MAY, name="ui-error")
def error(request: DoorRequest, status: int) -> HttpResponse:
    """One error page, marked as a sample."""
    if status not in ERROR_WORDS:
        raise Http404
    return error_page(
        request,
        status,
        article=_("《中华人民共和国行政许可法》第三十二条") if status == 409 else "",  # noqa: PLR2004
        errors=[_("手机号要 11 位，您填了 10 位"), _("还没有选乡镇")] if status == 422 else None,  # noqa: PLR2004
        until=UNTIL if status == 503 else "",  # noqa: PLR2004
        sample=True,
    )
