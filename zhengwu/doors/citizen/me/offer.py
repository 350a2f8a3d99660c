"""委托别人: offer somebody a mandate."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.limits import count_try
from zhengwu.doors.citizen.me._me import myself, question
from zhengwu.doors.citizen.me._named import person_named
from zhengwu.doors.citizen.me._scope import read_scope
from zhengwu.doors.citizen.page import show
from zhengwu.doors.citizen.shapes import ConfirmPage
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.saying import said
from zhengwu.doors.ui.shapes import Crumb, Field, Option
from zhengwu.doors.ui.typed import last_day, typed_day
from zhengwu.kernel.public import BadInput
from zhengwu.people.public import (
    ACTION_NAMES,
    ID_TYPE_NAMES,
    Applicant,
    IdType,
    LegalPerson,
    NaturalPerson,
    applicants_for,
    offer_mandate,
    resolve_ref,
)

_UNPROCESSABLE = 422
#: Whoever guesses numbers here learns nothing but that name and number do not fit, and not often.
_TRIES = "20/h/ip"


@page("my/mandates/new", may=SIGNED_IN, name="my-mandate-offer", methods=("GET", "HEAD", "POST"))
def offer(request: DoorRequest) -> HttpResponse:
    """For whom, to whom, in what, until when."""
    person = myself(request)
    principals = [a for a in applicants_for(request.account, request.today) if _may_give(a, person)]
    wrong: dict[str, str] = {}
    if request.method == "POST":
        count_try(request, action="mandate_offer", rate=_TRIES)
        try:
            scope = read_scope(request.POST)
            offer_mandate(
                principal=_principal(request, principals, person),
                agent=person_named(request),
                scope=scope.words,
                task_codes=scope.task_codes,
                actions=scope.actions,
                valid_from=typed_day(request.POST.get("valid_from", ""), name="valid_from") or request.today,
                valid_to=last_day(request.POST.get("valid_to", ""), name="valid_to"),
                by=request.account.actor,
                now=request.now,
            )
        except BadInput as mistakes:
            wrong = {str(e.loc[-1]): said(e) for e in reversed(mistakes.errors)}
        else:
            messages.success(request, _("委托发出去了，对方接受以后生效。"))
            return redirect("my-mandates")
    asked = _asked(request, principals, wrong)
    return show(request, "confirm", asked, verb="find", status=_UNPROCESSABLE if wrong else 200)


def _may_give(applicant: Applicant, person: NaturalPerson) -> bool:
    """Oneself, and the firms one represents by law; an agent passes nothing on (民法典 art. 169)."""
    return applicant.ref == person.ref or (applicant.kind == "legal" and _represents(applicant, person))


def _represents(applicant: Applicant, person: NaturalPerson) -> bool:
    legal = resolve_ref(applicant.ref)
    return isinstance(legal, LegalPerson) and legal.legal_representative_id == person.pk


def _principal(
    request: DoorRequest, principals: Sequence[Applicant], person: NaturalPerson
) -> NaturalPerson | LegalPerson:
    ref = request.POST.get("principal", person.ref)
    found = resolve_ref(ref) if ref in {a.ref for a in principals} else None
    if found is None:
        raise BadInput.one(("principal",), "请选择用谁的名义委托。", "mandate.principal")
    return found


def _asked(request: DoorRequest, principals: Sequence[Applicant], wrong: dict[str, str]) -> ConfirmPage:
    typed = request.POST if request.method == "POST" else None

    def value(name: str, first: str = "") -> str:
        return first if typed is None else typed.get(name, "")

    def field(name: str, label: str, **more) -> Field:  # type: ignore[no-untyped-def]
        more.setdefault("value", value(name))
        return Field(name=name, label=label, error=wrong.get(name, ""), **more)

    chosen = set(ACTION_NAMES) if typed is None else set(typed.getlist("actions"))
    who = value("principal", principals[0].ref if principals else "")
    kind = value("id_type", IdType.RESIDENT_ID)
    year_on = (request.today + dt.timedelta(days=365)).isoformat()
    fields = (
        *(
            (
                field(
                    "principal",
                    _("用谁的名义委托"),
                    kind="radio",
                    options=tuple(Option(a.ref, a.name, picked=a.ref == who) for a in principals),
                ),
            )
            if len(principals) > 1
            else ()
        ),
        field("name", _("对方的姓名"), kind="name", autocomplete="off"),
        field(
            "id_type",
            _("对方的证件"),
            kind="select",
            options=tuple(Option(k.value, _(n), picked=k == kind) for k, n in ID_TYPE_NAMES.items()),
        ),
        field("id_number", _("对方的证件号码"), hint=_("要完整的号码，请当面问对方"), autocomplete="off"),
        field(
            "actions",
            _("可以做什么"),
            kind="checkboxes",
            options=tuple(Option(a.value, _(n), picked=a in chosen) for a, n in ACTION_NAMES.items()),
        ),
        field(
            "items",
            _("只限哪些事项"),
            kind="long_text",
            hint=_("照办事指南的标题写，一行一个；都可以，就不填"),
            required=False,
            rows=2,
        ),
        field("valid_from", _("从哪天起"), kind="date", hint=_("今天起的，不用填"), required=False),
        field("valid_to", _("到哪天为止"), kind="date", hint=_("这一天还有效"), value=value("valid_to", year_on)),
    )
    return question(
        heading=_("委托别人"),
        action=reverse("my-mandate-offer"),
        button=_("发出委托"),
        back=Crumb(_("我的委托"), reverse("my-mandates")),
        paragraphs=(_("对方在“我的委托”里接受以后才有效。他替您做的，后果由您承担；您随时可以撤销。"),),
        fields=fields,
    )
