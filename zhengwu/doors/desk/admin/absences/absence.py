"""一次请假: who, when, who stands in, and the answer."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.absence._words import days, how_long
from zhengwu.doors.desk.admin._show import crumbs_to, posted, show_form, tried
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm, FactCard, Section
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import listed
from zhengwu.doors.ui.shapes import Badge, Cell, Column, Crumb, Empty, Field, Notice, Option, Pair, Row, Table
from zhengwu.doors.ui.writing import moment
from zhengwu.kernel.public import BadInput
from zhengwu.organisations.public import (
    Absence,
    absence_for,
    approve_absence,
    refuse_absence,
    stand_ins_of,
)

_BIGGEST = 2**63 - 1


@page(
    "desk/admin/absences/<int:absence_id>",
    may="absences.approve",
    name="desk-admin-absence",
    methods=("GET", "HEAD", "POST"),
)
def absence(request: DoorRequest, absence_id: int) -> HttpResponse:
    """Grant it or refuse it, seeing who would stand in."""
    one = absence_for(request.officer, absence_id=min(absence_id, _BIGGEST))
    refused, home = NOTHING, reverse("desk-admin-absences")
    if posted(request):
        answer = _ANSWERS.get(request.POST.get("decision", ""), _nothing_chosen)
        done = tried(request, lambda: answer(request, one), done=_("答复好了，本人会看到。"), to=home)
        if not isinstance(done, Refused):
            return done
        refused = done
    built = AdminForm(
        frame=desk_frame(request, current="desk-admin-absences"),
        crumbs=crumbs_to(Crumb(_("请假审批"), home), Crumb(one.account.display_name)),
        heading=_("{name}的{kind}").format(name=one.account.display_name, kind=one.get_kind_display()),
        action=reverse("desk-admin-absence", args=[one.pk]),
        button=_("答复"),
        back_href=home,
        fields=_fields(request, refused),
        facts=(_facts(one),),
        tables=(_stand_ins(one),),
        errors=refused.errors,
        notice=refused.notice or _standing(one),
    )
    return show_form(request, built, refused=refused)


def _approve(request: DoorRequest, one: Absence) -> str:
    approve_absence(absence_id=one.pk, answer=request.POST.get("answer", ""), by=request.officer, now=request.now)
    return ""


def _refuse(request: DoorRequest, one: Absence) -> str:
    refuse_absence(absence_id=one.pk, answer=request.POST.get("answer", ""), by=request.officer, now=request.now)
    return ""


def _nothing_chosen(_request: DoorRequest, _one: Absence) -> str:
    raise BadInput.one(("decision",), "请选择批准或不批准。", "absence.decision")


_ANSWERS: dict[str, Callable[[DoorRequest, Absence], str]] = {"approve": _approve, "refuse": _refuse}


def _standing(one: Absence) -> Notice | None:
    if one.state == Absence.States.REQUESTED:
        return None
    by = one.answered_by.display_name if one.answered_by else one.account.display_name
    return Notice(str(one.get_state_display()), f"{by} {moment(one.answered_at)} {one.answer}".strip())


def _fields(request: DoorRequest, refused: Refused) -> tuple[Field, ...]:
    picked = request.POST.get("decision", "")
    return (
        Field(
            name="decision",
            label=_("答复"),
            kind="radio",
            options=(
                Option("approve", _("批准"), picked=picked == "approve"),
                Option("refuse", _("不批准"), hint=_("要写理由"), picked=picked == "refuse"),
            ),
            error=refused.fields.get("decision", ""),
        ),
        Field(
            name="answer",
            label=_("理由"),
            value=request.POST.get("answer", ""),
            required=False,
            max_length=200,
            hint=_("本人会看到"),
            error=refused.fields.get("answer", ""),
        ),
    )


def _facts(one: Absence) -> FactCard:
    pairs = [
        Pair(_("姓名"), one.account.display_name),
        Pair(_("机构"), one.body.name),
        Pair(_("日期"), days(one), note=how_long(one)),
        Pair(_("提交时间"), moment(one.requested_at)),
    ]
    if one.reason:
        pairs.append(Pair(_("理由"), one.reason))
    return FactCard(str(one.get_kind_display()), tuple(pairs))


def _stand_ins(one: Absence) -> Section:
    rows = []
    for stand in stand_ins_of(one):
        if not stand.others:
            badge = Badge(_("没有别人任这个岗，那几天空岗"), "need")
        elif stand.nobody_left:
            badge = Badge(_("同岗的人也不在，批不下去"), "late")
        else:
            badge = Badge(_("有人顶岗"), "done")
        rows.append(
            Row(
                (
                    Cell(text=stand.post.name, head=True),
                    Cell(text=listed(stand.others), none=_("没有")),
                    Cell(badges=(badge,)),
                )
            )
        )
    return Section(
        title=_("那几天谁顶岗"),
        table=Table(
            caption=_("那几天谁顶岗"),
            columns=(Column(_("岗位")), Column(_("同岗的人")), Column(_("顶岗"))),
            rows=tuple(rows),
            empty=Empty(_("那几天没有任职。")),
        ),
    )
