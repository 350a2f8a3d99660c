"""听证: the page of the step it has come to — told, asked for, arranged, recorded."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.cases.public import (
    GROUND_NAMES,
    Case,
    Hearing,
    arrange_hearing,
    note_request,
    offer_hearing,
    record_hearing,
)
from zhengwu.doors.desk.cases.detours._verb_page import Typed, Verb, line, shown, text
from zhengwu.doors.desk.shapes import FactCard
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Field, Option, Pair
from zhengwu.doors.ui.writing import week_day
from zhengwu.kernel.public import BadInput


@page("desk/cases/<str:project_no>/hearing", may="cases.hear", name="desk-hearing", methods=("GET", "HEAD", "POST"))
def hear(request: DoorRequest, project_no: str) -> HttpResponse:
    """The next step, with what was done before beside it."""

    def verb(case: Case) -> Verb:
        hearing = Hearing.objects.filter(case=case).first()
        step = hearing.standing if hearing else ""
        make = {"": _offer, "offered": _request, "asked": _arrange}.get(step, _record)
        return make(request, project_no, _facts(hearing))

    return shown(request, project_no, verb)


def _offer(request: DoorRequest, project_no: str, facts: tuple[FactCard, ...]) -> Verb:
    def do(typed: Typed) -> str:
        offer_hearing(
            project_no=project_no,
            ground=typed["ground"],
            reason=typed["reason"],
            third_parties=typed["third_parties"],
            by=request.officer,
            now=request.now,
        )
        return _("告知了听证权利。")

    def fields(typed: Typed, errors: Mapping[str, str]) -> tuple[Field, ...]:
        grounds = tuple(Option(g.value, _(name), picked=g == typed["ground"]) for g, name in GROUND_NAMES.items())
        return (
            Field(name="ground", label=_("为什么听证"), kind="radio", options=grounds, error=errors.get("ground", "")),
            text("reason", _("涉及谁、涉及什么利益"), typed, errors),
            text("third_parties", _("利害关系人"), typed, errors, hint=_("一人一行"), required=False),
        )

    return Verb(
        key="hear",
        name="desk-hearing",
        heading=_("告知听证权利"),
        button=_("告知"),
        lead=_("告知后有 5 个工作日可以申请听证，不收费。依法必须听证的，不用申请，直接准备。"),
        law=_("行政许可法第四十六条至第四十八条"),
        names=("ground", "reason", "third_parties"),
        fields=fields,
        facts=facts,
        do=do,
        then="desk-hearing",
    )


def _request(request: DoorRequest, project_no: str, facts: tuple[FactCard, ...]) -> Verb:
    def do(typed: Typed) -> str:
        note_request(
            project_no=project_no,
            asked_by=typed["asked_by"],
            words=typed["words"],
            by=request.officer,
            now=request.now,
        )
        return _("记下了，听证的时间不计入期限。")

    return Verb(
        key="hear",
        name="desk-hearing",
        heading=_("登记听证申请"),
        button=_("登记"),
        lead=_("申请人可以在“我的办件”里自己申请；利害关系人来申请的，在这里登记。"),
        law=_("行政许可法第四十六条至第四十八条"),
        names=("asked_by", "words"),
        fields=lambda typed, errors: (
            line("asked_by", _("谁申请听证"), typed, errors),
            text("words", _("申请的理由"), typed, errors, required=False),
        ),
        facts=facts,
        do=do,
        then="desk-hearing",
    )


def _arrange(request: DoorRequest, project_no: str, facts: tuple[FactCard, ...]) -> Verb:
    def do(typed: Typed) -> str:
        arrange_hearing(
            project_no=project_no,
            held_on=_date(typed["held_on"]),
            place=typed["place"],
            chair=typed["chair"],
            by=request.officer,
            now=request.now,
        )
        return _("定好了，申请人看得到时间和地点。")

    def fields(typed: Typed, errors: Mapping[str, str]) -> tuple[Field, ...]:
        return (
            Field(
                name="held_on",
                label=_("哪天举行"),
                kind="date",
                value=typed["held_on"],
                error=errors.get("held_on", ""),
            ),
            line("place", _("地点"), typed, errors),
            line("chair", _("主持人的用户名"), typed, errors, hint=_("审查过这件的人不能主持")),
        )

    return Verb(
        key="hear",
        name="desk-hearing",
        heading=_("听证通知"),
        button=_("通知各方"),
        lead=_("提前 7 个工作日通知，申请后 20 个工作日内举行，公开进行。"),
        law=_("行政许可法第四十六条至第四十八条"),
        names=("held_on", "place", "chair"),
        fields=fields,
        facts=facts,
        do=do,
        then="desk-hearing",
    )


def _record(request: DoorRequest, project_no: str, facts: tuple[FactCard, ...]) -> Verb:
    def do(typed: Typed) -> str:
        record_hearing(project_no=project_no, record=typed["record"], by=request.officer, now=request.now)
        return _("笔录提交了，时钟接着走。决定要根据笔录作出。")

    return Verb(
        key="hear",
        name="desk-hearing",
        heading=_("听证笔录"),
        button=_("提交笔录"),
        lead=_("由主持人提交。笔录交参加人确认无误后签字，再录在这里。"),
        law=_("行政许可法第四十六条至第四十八条"),
        names=("record",),
        fields=lambda typed, errors: (
            text("record", _("笔录"), typed, errors, hint=_("谁参加、各方的意见和证据、申辩和质证的要点")),
        ),
        facts=facts,
        do=do,
    )


def _date(typed: str) -> dt.date:
    try:
        return dt.date.fromisoformat(typed.strip())
    except ValueError:
        raise BadInput.one(("held_on",), "请填日期，例如 2026-03-16。", "hearing.day") from None


def _facts(hearing: Hearing | None) -> tuple[FactCard, ...]:
    if hearing is None:
        return ()
    pairs = [
        Pair(_("缘由"), _(hearing.get_ground_display())),
        Pair(_("涉及的利益"), hearing.reason),
        Pair(_("可以申请到"), week_day(hearing.ask_until)),
    ]
    if hearing.third_parties:
        pairs.append(Pair(_("利害关系人"), hearing.third_parties))
    if hearing.hold_until:
        pairs += [Pair(_("申请听证的人"), hearing.asked_by), Pair(_("最晚举行"), week_day(hearing.hold_until))]
    if hearing.held_on:
        pairs += [Pair(_("举行"), week_day(hearing.held_on), note=hearing.place), Pair(_("主持人"), hearing.chair_name)]
    if hearing.record:
        pairs.append(Pair(_("笔录"), hearing.record))
    return (FactCard(_("听证"), tuple(pairs)),)
