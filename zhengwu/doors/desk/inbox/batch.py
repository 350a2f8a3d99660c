"""批量办理: one verb to several picked cases, and what came of each."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import show_form, show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.inbox._batch import BATCH, BatchVerb
from zhengwu.doors.desk.shapes import AdminForm, AdminList
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.refusals import note_refusal
from zhengwu.doors.ui.saying import counted, said, verb
from zhengwu.doors.ui.shapes import Badge, Cell, Column, Crumb, Field, Hidden, Link, Listing, Option, Row, Table
from zhengwu.kernel.public import NotPermitted, Refusal
from zhengwu.organisations.public import colleagues_of

_MOST_AT_ONCE = 50
_MOST_SHOWN = 60


@page("desk/batch", may=OFFICER, name="desk-batch", methods=("POST",))
def batch(request: DoorRequest) -> HttpResponse:
    """Each case in a transaction of its own: one that is refused keeps no other from being done, and what is done once is
    refused the second time. Asks first to whom, where it is handed to a colleague."""
    picked = list(dict.fromkeys(request.POST.getlist("case")))[:_MOST_AT_ONCE]
    chosen = BATCH.get(request.POST.get("do", ""))
    if chosen is None or not picked:
        messages.warning(request, _("没有选中任何一件。请先在左边打勾，再选怎么办。"))
        return redirect("desk")
    if chosen is BATCH["pass_on"] and "to" not in request.POST:
        return _to_whom(request, picked)
    return show_list(request, _results(request, chosen, [(no, _try(request, chosen, no)) for no in picked]))


def _try(request: DoorRequest, chosen: BatchVerb, number: str) -> str:
    """Empty when it was done, else why not."""
    try:
        chosen.do(request, number)
    except Refusal as refusal:
        if isinstance(refusal, NotPermitted):
            note_refusal(request, refusal)
        return said(refusal)
    return ""


def _results(request: DoorRequest, chosen: BatchVerb, results: list[tuple[str, str]]) -> AdminList:
    done = sum(not why for _no, why in results)
    refused = len(results) - done
    words = counted("办成 {n} 件", done)
    if refused:
        words = _("{done}，{refused}").format(done=words, refused=counted("没办成 {n} 件", refused))
    return AdminList(
        frame=desk_frame(request, current="inbox"),
        crumbs=(Crumb(_("待办"), reverse("desk")), Crumb(_("批量办理"))),
        heading=_("批量{verb}的结果").format(verb=verb(chosen.name)),
        total=words,
        lead=_("每件单独办理：没办成的写明原因，不影响别的件。再点一次也不会重复办。"),
        buttons=(Link(_("回到待办"), reverse("desk")),),
        listing=Listing(
            table=Table(
                caption=_("每一件的结果"),
                columns=(Column(_("办件")), Column(_("结果")), Column(_("原因"))),
                rows=tuple(_row(number, why) for number, why in sorted(results, key=lambda r: not r[1])),
            )
        ),
    )


def _row(number: str, why: str) -> Row:
    result = Badge(_("没办成"), "late", "alert") if why else Badge(_("办成了"), "done", "done")
    href = reverse("desk-case", args=[number]) if number.isalnum() else ""
    return Row(
        (Cell(text=number[:_MOST_SHOWN], href=href, head=True, code=True), Cell(badges=(result,)), Cell(text=why))
    )


def _to_whom(request: DoorRequest, picked: list[str]) -> HttpResponse:
    colleagues = colleagues_of(request.officer, today=request.today)
    options = tuple(
        Option(str(account), _("{name}（{post}）").format(name=name, post=post)) for account, name, post in colleagues
    )
    built = AdminForm(
        frame=desk_frame(request, current="inbox"),
        crumbs=(Crumb(_("待办"), reverse("desk")), Crumb(verb("转办"))),
        heading=counted("转办 {n} 件", len(picked)),
        lead=_("转给同事以后，这些步骤就由同事办，不再在您的待办里。同事要有办这一步的权限，并且不用回避。"),
        action=reverse("desk-batch"),
        button=verb("转办"),
        back_href=reverse("desk"),
        hidden=(Hidden("do", "pass_on"), *(Hidden("case", number) for number in picked)),
        fields=(Field(name="to", label=_("转给谁"), kind="select", options=options),),
    )
    return show_form(request, built)
