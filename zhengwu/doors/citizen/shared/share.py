"""让家人看进度: whom, what, until when."""

from __future__ import annotations

import datetime as dt

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import case_of, share_progress
from zhengwu.doors.citizen.limits import count_try
from zhengwu.doors.citizen.me._me import myself, question
from zhengwu.doors.citizen.me._named import person_named
from zhengwu.doors.citizen.page import show
from zhengwu.doors.citizen.shapes import ConfirmPage
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.saying import said
from zhengwu.doors.ui.shapes import Crumb, Field, Option
from zhengwu.doors.ui.typed import last_day
from zhengwu.kernel.public import BadInput, Conflict
from zhengwu.people.public import ID_TYPE_NAMES, IdType

_TRIES = "20/h/ip"
_MONTHS_ON = dt.timedelta(days=90)


@page("my/shared/new", may=SIGNED_IN, name="my-share", methods=("GET", "HEAD", "POST"))
def share(request: DoorRequest) -> HttpResponse:
    """`case` in the address names the case one comes from."""
    owner = myself(request)
    number = request.GET.get("case", "")[:50]
    case = case_of(project_no=number, account=request.account, today=request.today) if number else None
    wrong, status = dict[str, str](), 200
    if request.method == "POST":
        count_try(request, action="share_progress", rate=_TRIES)
        try:
            viewer = person_named(request)
            share_progress(
                owner=owner,
                viewer=viewer,
                project_no=case.project_no if case and request.POST.get("what") != "all" else "",
                valid_to=last_day(request.POST.get("valid_to", ""), name="valid_to"),
                by=request.account.actor,
                now=request.now,
            )
            messages.success(request, _("{name}现在能看进度了，随时可以收回。").format(name=viewer.name))
            return redirect("my-shared")
        except BadInput as mistakes:
            wrong, status = {str(e.loc[-1]): said(e) for e in reversed(mistakes.errors)}, mistakes.status
        except Conflict as refusal:
            wrong, status = {"name": said(refusal)}, refusal.status
    return show(request, "confirm", _asked(request, case.item_name if case else "", number, wrong), status=status)


def _asked(request: DoorRequest, item_name: str, number: str, wrong: dict[str, str]) -> ConfirmPage:
    def value(name: str, first: str = "") -> str:
        return request.POST.get(name, first)[:100]

    kind = value("id_type", IdType.RESIDENT_ID)
    what = value("what", "one")
    one = (
        Field(
            name="what",
            label=_("看哪些"),
            kind="radio",
            options=(
                Option("one", _("只看“{name}”这一件").format(name=item_name), picked=what != "all"),
                Option("all", _("我的全部办件，包括以后的"), picked=what == "all"),
            ),
        ),
    )
    fields = (
        Field(name="name", label=_("家人的姓名"), value=value("name"), error=wrong.get("name", ""), autocomplete="off"),
        Field(
            name="id_type",
            label=_("家人的证件"),
            kind="select",
            options=tuple(Option(k.value, _(n), picked=k == kind) for k, n in ID_TYPE_NAMES.items()),
        ),
        Field(
            name="id_number",
            label=_("家人的证件号码"),
            hint=_("要完整的号码，姓名和号码都对上才行"),
            value=value("id_number"),
            error=wrong.get("id_number", ""),
            autocomplete="off",
        ),
        *(one if number else ()),
        Field(
            name="valid_to",
            label=_("看到哪天为止"),
            kind="date",
            value=value("valid_to", (request.today + _MONTHS_ON).isoformat()),
            hint=_("最长一年，到时自动收回"),
            error=wrong.get("valid_to", ""),
        ),
    )
    return question(
        heading=_("让家人看进度"),
        action=reverse("my-share") + (f"?case={number}" if number else ""),
        button=_("让他看"),
        back=Crumb(_("家人的进度"), reverse("my-shared")),
        paragraphs=(
            _("家人登录以后，能看到办到哪一步、在谁手里、最晚哪天。看不到申请表、材料和文书，也不能替您办。"),
            *(() if number else (_("家人能看您的全部办件，包括以后的。只想让他看一件，请从那一件的页面进来。"),)),
        ),
        fields=fields,
    )
