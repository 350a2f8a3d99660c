"""开始征求意见: title, words, days, and which drafts."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, posted, show_form, tried
from zhengwu.doors.desk.admin._typed import typed_day
from zhengwu.doors.desk.consultations._words import CONSULTATIONS, round_href
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.items._words import ITEMS, KINDS, draft_name
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Notice, Option
from zhengwu.items.public import Draft, drafts_to_consult, open_consultation

_USUAL = dt.timedelta(days=15)


@page("desk/consultations/new", may="items.edit", name="desk-consultation-new", methods=("GET", "HEAD", "POST"))
def new(request: DoorRequest) -> HttpResponse:
    """The form."""
    refused = NOTHING
    if posted(request):

        def act() -> str:
            opened = open_consultation(
                title=request.POST.get("title", ""),
                words=request.POST.get("words", ""),
                draft_ids=_chosen(request),
                opens_date=typed_day(request, "opens_date"),
                closes_date=typed_day(request, "closes_date"),
                by=request.officer,
                now=request.now,
            )
            return round_href(opened)

        answer = tried(request, act, done=_("已经放到网上。"))
        if isinstance(answer, HttpResponse):
            return answer
        refused = answer
    drafts = drafts_to_consult(by=request.officer)
    built = AdminForm(
        frame=desk_frame(request, current=ITEMS),
        crumbs=crumbs_to(
            Crumb(_("事项管理"), reverse(ITEMS)),
            Crumb(_("征求意见"), reverse(CONSULTATIONS)),
            Crumb(_("开始征求意见")),
        ),
        heading=_("开始征求意见"),
        lead=_("大家看到的是现在这一稿；以后再改，不影响这次征求意见。"),
        action=request.path,
        button=_("放到网上"),
        back_href=reverse(CONSULTATIONS),
        fields=_fields(request, refused, drafts),
        errors=refused.errors,
        notice=refused.notice or (None if drafts else Notice(_("现在没有可以征求意见的编制稿"), tone="need")),
    )
    return show_form(request, built, refused=refused)


def _chosen(request: DoorRequest) -> list[UUID]:
    found = []
    for typed in request.POST.getlist("drafts")[:100]:
        try:
            found.append(UUID(typed))
        except ValueError:
            continue
    return found


def _fields(request: DoorRequest, refused: Refused, drafts: list[Draft]) -> tuple[Field, ...]:
    picked = set(request.POST.getlist("drafts"))
    last = (request.today + _USUAL).isoformat()

    def field(name: str, label: str, **rest: object) -> Field:
        given = {"value": request.POST.get(name, ""), "error": refused.fields.get(name, ""), **rest}
        return Field(name=name, label=label, **given)  # type: ignore[arg-type]

    return (
        field("title", _("标题"), max_length=200),
        field("words", _("征求什么意见"), kind="long_text", max_length=4000, rows=5),
        field(
            "drafts",
            _("哪些编制稿"),
            kind="checkboxes",
            options=tuple(
                Option(str(one.pk), draft_name(one), f"{_(KINDS[one.kind])} · {one.reason}", str(one.pk) in picked)
                for one in drafts
            ),
        ),
        field(
            "opens_date",
            _("从哪天开始"),
            kind="date",
            value=request.POST.get("opens_date", request.today.isoformat()),
            min=request.today.isoformat(),
        ),
        field(
            "closes_date",
            _("到哪天为止"),
            kind="date",
            value=request.POST.get("closes_date", last),
            min=request.today.isoformat(),
        ),
    )
