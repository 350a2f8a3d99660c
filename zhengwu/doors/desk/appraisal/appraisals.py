"""考核: the periods that were scored, the schemes, what waits for an answer, and a new computation."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.appraisal.public import (
    LENGTH_NAMES,
    STATE_NAMES,
    TARGET_NAMES,
    Length,
    State,
    Target,
    compute_round,
    objections_waiting,
    period_before,
    require_over_place,
    rounds,
    schemes,
)
from zhengwu.doors.desk.admin._show import posted, show_form, show_record, tried
from zhengwu.doors.desk.appraisal._words import ANSWER, MARK, MARKS, PLACE, ROUND, SCHEME, crumbs
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm, AdminRecord, Section
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Action, Badge, Cell, Column, Crumb, Empty, Field, Option, Row, Table
from zhengwu.doors.ui.writing import full_day, stamp
from zhengwu.kernel.public import BadInput

COMPUTE = "desk-appraisal-compute"
_MOST_ROUNDS = 40


@page("desk/appraisal", may="appraisal.view", name=PLACE)
def appraisals(request: DoorRequest) -> HttpResponse:
    """Results, schemes, objections."""
    built = AdminRecord(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(),
        heading=_("考核"),
        sub=_("按方案从办件、评价、监察卡和登记里计分，每一分都能看到出处；提了异议成立的，更正以后再确定。"),
        sections=(_rounds(), _asked(request), _schemes()),
        actions=tuple(_actions(request)),
    )
    return show_record(request, built)


def _actions(request: DoorRequest) -> list[Action]:
    if not request.officer.may("appraisal.edit"):
        return []
    return [
        Action(_("计算一期"), reverse(COMPUTE)),
        Action(_("登记"), reverse(MARK)),
        Action(_("登记过的"), reverse(MARKS)),
    ]


def _rounds() -> Section:
    found = rounds()[:_MOST_ROUNDS]
    return Section(
        title=_("考核结果"),
        table=Table(
            caption=_("新的在前"),
            columns=(Column(_("方案")), Column(_("考核期")), Column(_("状态")), Column(_("异议截止"))),
            rows=tuple(
                Row(
                    (
                        Cell(text=_(one.version.scheme.name), href=reverse(ROUND, args=[one.pk]), head=True),
                        Cell(text=one.period),
                        Cell(badges=(Badge(_(STATE_NAMES[State(one.state)]), "info"),), small=stamp(one.computed_at)),
                        Cell(text=full_day(one.object_until) if one.object_until else "", none="—"),
                    )
                )
                for one in found
            ),
            empty=Empty(_("还没有计算过。")),
        ),
    )


def _asked(request: DoorRequest) -> Section:
    return Section(
        title=_("等答复的异议"),
        table=Table(
            caption=_("先提的在前"),
            columns=(Column(_("异议")), Column(_("考核期")), Column(_("提出"))),
            rows=tuple(
                Row(
                    (
                        Cell(text=one.reason[:60], href=reverse(ANSWER, args=[one.pk]), head=True),
                        Cell(text=one.round.period),
                        Cell(text=one.by_name, small=stamp(one.at)),
                    )
                )
                for one in objections_waiting(officer=request.officer)[:_MOST_ROUNDS]
            ),
            empty=Empty(_("没有等答复的异议。")),
        ),
    )


def _schemes() -> Section:
    return Section(
        title=_("方案"),
        table=Table(
            caption=_("考核方案"),
            columns=(Column(_("方案")), Column(_("考核对象")), Column(_("考核期")), Column(_("版本"))),
            rows=tuple(
                Row(
                    (
                        Cell(text=_(one.name), href=reverse(SCHEME, args=[one.key]), head=True),
                        Cell(text=_(TARGET_NAMES[Target(one.target_kind)])),
                        Cell(text=_(LENGTH_NAMES[Length(one.length)])),
                        Cell(text=str(one.versions.all()[0].version) if one.versions.all() else "", none="—"),
                    )
                )
                for one in schemes()
            ),
            empty=Empty(_("还没有方案。")),
        ),
    )


@page("desk/appraisal/compute", may="appraisal.edit", name=COMPUTE, methods=("GET", "HEAD", "POST"))
def compute(request: DoorRequest) -> HttpResponse:
    """Score a period that is over; again, when the facts changed."""
    require_over_place(request.officer, "appraisal.edit")
    refused, data, offered = NOTHING, request.POST, list(schemes())
    if posted(request):

        def act() -> str:
            if (key := data.get("scheme", "")) not in {one.key for one in offered}:
                raise BadInput.one(("scheme",), _("请选一个方案。"), "appraisal.scheme")
            made = compute_round(key=key, period=data.get("period", "").strip(), by=request.officer, now=request.now)
            return reverse(ROUND, args=[made.pk])

        done = tried(request, act, done=_("算好了。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    picked = data.get("scheme", "")
    options = tuple(Option(one.key, _(one.name), picked=one.key == picked) for one in offered)
    usual = period_before(request.today, Length.MONTH)
    built = AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(Crumb(_("计算一期"))),
        heading=_("计算一期"),
        lead=_("{place}的每个考核对象都算一遍。再算一次，没有变的保持原样，变了的成为新的一版，旧的留着。").format(
            place=_(getattr(settings, "SITE_DIVISION", "肥西县"))
        ),
        action=reverse(COMPUTE),
        button=_("计算"),
        back_href=reverse(PLACE),
        fields=(
            Field(
                name="scheme", label=_("方案"), kind="select", options=options, error=refused.fields.get("scheme", "")
            ),
            Field(
                name="period",
                label=_("考核期"),
                value=data.get("period", "") or usual,
                hint=_("按月写 2026-10，按季度写 2026Q4"),
                error=refused.fields.get("period", ""),
            ),
        ),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)
