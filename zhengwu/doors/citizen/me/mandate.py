"""One mandate: answered by the agent, or ended by either side."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.me._me import question
from zhengwu.doors.citizen.me.mandates import days_of
from zhengwu.doors.citizen.page import show
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Option
from zhengwu.people.public import (
    GUARDIANS,
    NoSuchMandate,
    answer_mandate,
    mandate_of,
    revoke_mandate,
)

_UNPROCESSABLE = 422


@page("my/mandates/<int:mandate_id>/answer", may=SIGNED_IN, name="my-mandate-answer", methods=("GET", "HEAD", "POST"))
def answer(request: DoorRequest, mandate_id: int) -> HttpResponse:
    """Accept or decline; only the agent is asked."""
    mandate, is_agent = mandate_of(mandate_id=mandate_id, person=request.account.person)
    if not is_agent:
        raise NoSuchMandate
    chosen, wrong = request.POST.get("answer", ""), ""
    if request.method == "POST":
        if chosen in {"accept", "decline"}:
            answer_mandate(mandate=mandate, accept=chosen == "accept", by=request.account.actor, now=request.now)
            done = _("您接受了委托，申请时可以选对方的名义。") if chosen == "accept" else _("您没有接受这份委托。")
            messages.success(request, done)
            return redirect("my-mandates")
        wrong = _("请选择接受或不接受")
    options = (
        Option("accept", _("接受"), _("您可以用对方的名义办这些事"), chosen == "accept"),
        Option("decline", _("不接受"), _("对方会看到您没有接受"), chosen == "decline"),
    )
    asked = question(
        heading=_("答复委托"),
        action=reverse("my-mandate-answer", args=[mandate.pk]),
        button=_("答复"),
        back=Crumb(_("我的委托"), reverse("my-mandates")),
        paragraphs=(
            _("{name}委托您：{scope}。").format(name=mandate.principal.name, scope=mandate.scope),
            _("期限：{days}。").format(days=days_of(mandate)),
            _("接受以后，您以对方的名义办的事，后果由对方承担；请照对方的意思办。您随时可以辞去。"),
        ),
        fields=(Field(name="answer", label=_("您的答复"), kind="radio", options=options, error=wrong),),
    )
    return show(request, "confirm", asked, verb="find", status=_UNPROCESSABLE if wrong else 200)


@page("my/mandates/<int:mandate_id>/end", may=SIGNED_IN, name="my-mandate-end", methods=("GET", "HEAD", "POST"))
def end(request: DoorRequest, mandate_id: int) -> HttpResponse:
    """Taken back by the principal, or laid down by the agent; guardianships are not theirs to end."""
    mandate, is_agent = mandate_of(mandate_id=mandate_id, person=request.account.person)
    if mandate.kind in GUARDIANS:
        raise NoSuchMandate
    if request.method == "POST":
        revoke_mandate(mandate=mandate, by_agent=is_agent, by=request.account.actor, now=request.now)
        messages.success(request, _("委托结束了，马上生效。"))
        return redirect("my-mandates")
    if is_agent:
        heading, words = _("辞去委托吗？"), _("您马上不能再以“{name}”的名义办理。").format(name=mandate.principal.name)
    else:
        heading, words = _("撤销委托吗？"), _("{name}马上不能再替您办理。").format(name=mandate.agent.name)
    asked = question(
        heading=heading,
        action=reverse("my-mandate-end", args=[mandate.pk]),
        button=_("辞去委托") if is_agent else _("撤销委托"),
        back=Crumb(_("我的委托"), reverse("my-mandates")),
        paragraphs=(words, _("已经交了的申请照常办，由委托人自己跟进。")),
        stern=True,
    )
    return show(request, "confirm", asked, verb="find")
