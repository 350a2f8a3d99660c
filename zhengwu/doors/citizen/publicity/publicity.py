"""One publicity: what is proposed, until when, and how to object."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import Objection, Publicity, my_objections, object_to, publicity_for_all
from zhengwu.doors.citizen.limits import count_try
from zhengwu.doors.citizen.page import crumbs, show
from zhengwu.doors.citizen.shapes import PublicityPage
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.doors.ui.saying import said
from zhengwu.doors.ui.shapes import Badge, Crumb, Field, FieldError, Pair
from zhengwu.doors.ui.writing import full_day
from zhengwu.kernel.public import BadInput, Conflict, LawForbids, local_date
from zhengwu.people.public import Account


@page("publicity/<int:publicity_id>", may=ANYONE, name="publicity-one", methods=("GET", "HEAD", "POST"))
def publicity(request: DoorRequest, publicity_id: int) -> HttpResponse:
    """Read; signed in, object.

    Raises:
        NoSuchPublicity, TooManyTries
    """
    one = publicity_for_all(publicity_id=publicity_id)
    account = request.user if isinstance(request.user, Account) else None
    words, wrong, status = request.POST.get("words", ""), "", 200
    if request.method == "POST":
        if account is None:
            return redirect(f"{reverse('sign-in')}?next={request.path}")
        count_try(request, action="objection", rate="5/m/ip,30/h/ip")
        try:
            object_to(publicity_id=one.pk, words=words, account=account, now=request.now)
        except BadInput as refusal:
            wrong, status = said(refusal.errors[0]), refusal.status
        except (LawForbids, Conflict) as refusal:
            wrong, status = said(refusal), refusal.status
        else:
            messages.success(request, _("收到您的异议了，核实后在这一页答复您。"))
            return redirect("publicity-one", one.pk)
    built = _page(request, one, account, words=words, wrong=wrong)
    return show(request, "publicity", built, verb="ask", status=status)


def _page(request: DoorRequest, one: Publicity, account: Account | None, *, words: str, wrong: str) -> PublicityPage:
    running = request.today <= one.until_date and one.ended_at is None
    field = Field(
        name="words",
        label=_("哪里不对"),
        kind="long_text",
        value=words,
        rows=5,
        max_length=2000,
        hint=_("写明事实和依据，不会公开您的姓名"),
        error=wrong,
    )
    fields = (field,) if running and account else ()
    return PublicityPage(
        heading=one.case.item_name,
        crumbs=crumbs(Crumb(_("公示"), reverse("publicity")), Crumb(one.case.item_name)),
        badges=(Badge(_("正在公示"), "info") if running else Badge(_("公示结束"), "plain"),),
        who=one.case.body.name,
        pairs=(
            Pair(_("申请人"), one.masked_name),
            Pair(_("环节"), one.step),
            Pair(_("拟作出的结果"), one.result),
            Pair(
                _("公示时间"), _("{start}至{end}").format(start=full_day(one.from_date), end=full_day(one.until_date))
            ),
        ),
        how=_how(one),
        fields=fields,
        errors=(FieldError(field.dom_id, wrong),) if wrong else (),
        action=request.path,
        sign_in_href=f"{reverse('sign-in')}?next={request.path}" if running and account is None else "",
        mine=tuple(_mine(o) for o in my_objections(publicity=one, account_id=account.pk)) if account else (),
    )


def _how(one: Publicity) -> str:
    phone = one.case.body.phone_supervise or one.case.body.phone_consult or "12345"
    return _("公示期内登录后在这里提，或者打 {phone}。每条异议都会核实、答复，答复以前不作决定。").format(phone=phone)


def _mine(objection: Objection) -> Pair:
    answer = _("答复：{words}").format(words=objection.answer) if objection.answer else _("还没答复")
    return Pair(full_day(local_date(objection.made_at)), objection.words, note=answer)
