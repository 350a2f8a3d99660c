"""One round: what is asked, the form for one's opinion, and what came of it."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.consultations._words import ANSWERS, standing_badge, standing_of, surname, until_words
from zhengwu.doors.citizen.limits import count_try
from zhengwu.doors.citizen.page import crumbs, show
from zhengwu.doors.citizen.shapes import ConsultationPage, PublicOpinion
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.doors.ui.saying import counted, said
from zhengwu.doors.ui.shapes import Badge, Crumb, Field, FieldError, Line
from zhengwu.items.public import (
    LONGEST_OPINION,
    Consultation,
    ConsultationStanding,
    Opinion,
    consultation_of,
    give_opinion,
)
from zhengwu.kernel.public import BadInput, local_date
from zhengwu.people.public import Account

_MOST_SHOWN = 500


@page("consultations/<uuid:consultation_id>", may=ANYONE, name="consultation", methods=("GET", "HEAD", "POST"))
def consultation(request: DoorRequest, consultation_id: UUID) -> HttpResponse:
    """Read, and say what one thinks: signed in or with a name.

    Raises:
        ConsultationUnknown, NotTakingOpinions, TooManyTries
    """
    one = consultation_of(consultation_id=consultation_id, today=request.today)
    wrong: dict[str, str] = {}
    if request.method == "POST":
        count_try(request, action="opinion", rate="5/m/ip,30/h/ip")
        try:
            give_opinion(
                consultation_id=one.pk,
                name=request.POST.get("name", ""),
                text=request.POST.get("text", ""),
                account_id=request.user.pk if isinstance(request.user, Account) else None,
                now=request.now,
            )
        except BadInput as refusal:
            wrong = {str(error.loc[-1]): said(error) for error in refusal.errors}
        else:
            messages.success(request, _("收到您的意见了。征求意见结束以后，我们会公布答复。"))
            return redirect("consultation", one.pk)
    return show(request, "consultation", _page(request, one, wrong), verb="ask", status=422 if wrong else 200)


def _page(request: DoorRequest, one: Consultation, wrong: dict[str, str]) -> ConsultationPage:
    standing = standing_of(one, today=request.today)
    fields = _fields(request, wrong) if standing is ConsultationStanding.OPEN else ()
    opinions = list(one.opinions.all())
    return ConsultationPage(
        heading=one.title,
        crumbs=crumbs(Crumb(_("征求意见"), reverse("consultations")), Crumb(one.title)),
        badges=(standing_badge(one, today=request.today),),
        words=one.words,
        who=one.body.name,
        until=until_words(one, today=request.today),
        drafts=tuple(
            Line(row.name, _("看这一稿写了什么"), reverse("consultation-draft", args=[one.pk, row.pk]))
            for row in one.drafts.all()
        ),
        given=counted("收到 {n} 条意见", len(opinions)),
        fields=fields,
        errors=tuple(FieldError(field.dom_id, field.error) for field in fields if field.error),
        action=request.path,
        result=one.result,
        result_on=local_date(one.closed_at) if one.closed_at else None,
        opinions=tuple(_opinion(given) for given in opinions[:_MOST_SHOWN]) if one.closed_at else (),
    )


def _fields(request: DoorRequest, wrong: dict[str, str]) -> tuple[Field, ...]:
    known = request.user.display_name if isinstance(request.user, Account) else ""
    return (
        Field(
            name="name",
            label=_("怎么称呼您"),
            value=request.POST.get("name", known),
            hint=_("公布时只显示姓"),
            max_length=50,
            autocomplete="name",
            error=wrong.get("name", ""),
        ),
        Field(
            name="text",
            label=_("您的意见"),
            kind="long_text",
            hint=_("请不要写身份证号、电话这些个人信息"),
            value=request.POST.get("text", ""),
            max_length=LONGEST_OPINION,
            rows=6,
            error=wrong.get("text", ""),
        ),
    )


def _opinion(given: Opinion) -> PublicOpinion:
    words, tone = ANSWERS[given.answer]
    return PublicOpinion(
        surname(given.name), local_date(given.given_at), given.text, Badge(_(words), tone), given.reply
    )
