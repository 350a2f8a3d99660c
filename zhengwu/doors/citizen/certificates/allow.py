"""授权用证: let somebody use this certificate, and take it back."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.certificates.public import Certificate, Grantee, allow_use, end_use, my_certificate, my_grant
from zhengwu.doors.citizen.certificates._mine import holder
from zhengwu.doors.citizen.certificates._using import (
    UNPROCESSABLE,
    number_typed,
    purpose_fields,
    question,
    until_field,
)
from zhengwu.doors.citizen.limits import count_try
from zhengwu.doors.citizen.page import show
from zhengwu.doors.citizen.shapes import ConfirmPage
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.saying import said
from zhengwu.doors.ui.shapes import Field, Option
from zhengwu.doors.ui.typed import typed_day
from zhengwu.kernel.public import BadInput, NotFound
from zhengwu.organisations.public import body_named
from zhengwu.people.public import legal_person_by_uscc, person_by_id_number, person_by_phone

#: Whoever guesses numbers here learns nothing but that name and number do not fit, and not often.
_TRIES = "20/h/ip"
_A_MONTH = 30
KINDS = {"person": "一个人", "legal": "一家企业或单位", "body": "一个政府部门"}


@page(
    "my/certificates/<uuid:certificate_id>/allow",
    may=SIGNED_IN,
    name="my-certificate-allow",
    methods=("GET", "HEAD", "POST"),
)
def allow(request: DoorRequest, certificate_id: UUID) -> HttpResponse:
    """Whom, what for, until when, how often."""
    who = holder(request)
    if who is None:
        raise NotFound
    found = my_certificate(certificate_id=certificate_id, applicant=who)
    wrong: dict[str, str] = {}
    if request.method == "POST":
        count_try(request, action="certificate_allow", rate=_TRIES)
        try:
            grant = allow_use(
                certificate_id=found.pk,
                to=_named(request),
                purpose=request.POST.get("purpose", ""),
                words=request.POST.get("words", ""),
                until=typed_day(request.POST.get("until", ""), name="until"),
                most_uses=number_typed(request.POST.get("most_uses", ""), name="most_uses"),
                applicant=who,
                now=request.now,
            )
        except BadInput as mistakes:
            wrong = {str(e.loc[-1]): said(e) for e in reversed(mistakes.errors)}
        else:
            messages.success(request, _("授权给{name}了，马上能用。您随时可以收回。").format(name=grant.to_name))
            return redirect("my-certificate", found.pk)
    asked = _asked(request, found, wrong)
    return show(request, "confirm", asked, verb="find", status=UNPROCESSABLE if wrong else 200)


@page(
    "my/certificates/allowed/<int:grant_id>/end",
    may=SIGNED_IN,
    name="my-certificate-allow-end",
    methods=("GET", "HEAD", "POST"),
)
def end(request: DoorRequest, grant_id: int) -> HttpResponse:
    """Take it back; the next use is refused."""
    who = holder(request)
    if who is None:
        raise NotFound
    grant = my_grant(grant_id=grant_id, applicant=who)
    if request.method == "POST":
        end_use(grant_id=grant.pk, applicant=who, now=request.now)
        messages.success(request, _("授权收回了，马上生效。"))
        return redirect("my-certificate", grant.certificate_id)
    asked = question(
        grant.certificate,
        heading=_("收回授权吗？"),
        action=reverse("my-certificate-allow-end", args=[grant.pk]),
        button=_("收回授权"),
        paragraphs=(
            _("{name}马上不能再用这份证照。").format(name=grant.to_name),
            _("以前用过的不受影响，都在“谁看过、用过”里。"),
        ),
        stern=True,
    )
    return show(request, "confirm", asked, verb="find")


def _named(request: DoorRequest) -> Grantee:
    """Whom the form names; whoever types a name and a number that do not fit learns only that.

    Raises:
        BadInput
    """
    kind, name, number = (request.POST.get(key, "").strip() for key in ("kind", "name", "number"))
    if kind == "body":
        body = body_named(name, name="name", on=request.today)
        return Grantee(ref=f"body:{body.code}", name=body.name)
    if kind == "legal":
        legal = legal_person_by_uscc(uscc=number)
        if legal is not None and legal.name == name and legal.dissolved_date is None:
            return Grantee(ref=legal.ref, name=legal.name)
    elif kind == "person":
        person = person_by_id_number(id_number=number) or person_by_phone(name=name, phone=number)
        if person is not None and person.name == name and person.died_date is None:
            return Grantee(ref=person.ref, name=person.name)
    else:
        raise BadInput.one(("kind",), "请选授权给谁。", "certificate.grantee_kind")
    raise BadInput.one(
        ("number",),
        "没有找到名字和号码都对得上的人或单位。请核对；对方还没有登记的，请他先登录一次或到窗口登记。",
        "certificate.grantee_unknown",
    )


def _asked(request: DoorRequest, found: Certificate, wrong: dict[str, str]) -> ConfirmPage:
    typed = request.POST
    kind = typed.get("kind", "person")
    month_on = (request.today + dt.timedelta(days=_A_MONTH)).isoformat()
    fields = (
        Field(
            name="kind",
            label=_("授权给谁"),
            kind="radio",
            options=tuple(Option(key, _(words), picked=key == kind) for key, words in KINDS.items()),
            error=wrong.get("kind", ""),
        ),
        Field(
            name="name",
            label=_("对方的姓名或名称"),
            value=typed.get("name", ""),
            error=wrong.get("name", ""),
            autocomplete="off",
            max_length=200,
        ),
        Field(
            name="number",
            label=_("对方的证件号码或手机号"),
            hint=_("个人填身份证号或手机号，企业填统一社会信用代码；政府部门不用填"),
            value=typed.get("number", ""),
            required=False,
            error=wrong.get("number", ""),
            autocomplete="off",
            max_length=60,
        ),
        *purpose_fields(typed, wrong),
        until_field(typed, wrong, first=month_on),
        Field(
            name="most_uses",
            label=_("最多用几次"),
            hint=_("不限次数就不填"),
            value=typed.get("most_uses", ""),
            required=False,
            error=wrong.get("most_uses", ""),
            max_length=3,
        ),
    )
    return question(
        found,
        heading=_("授权别人用证"),
        action=reverse("my-certificate-allow", args=[found.pk]),
        button=_("授权"),
        paragraphs=(
            _("对方可以亮出这份证照；用途是办理政务服务事项的，申请时还能直接选用。每次都有记录，您随时可以收回。"),
        ),
        fields=fields,
    )
