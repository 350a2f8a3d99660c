"""一期考核: the results, the best first; as a page and as CSV; publish, and let them stand."""

from __future__ import annotations

import csv

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.appraisal.public import (
    STATE_NAMES,
    Result,
    Round,
    State,
    finalise_round,
    publish_round,
    require_over_place,
    results_for,
    round_of,
)
from zhengwu.doors.desk.admin._show import posted, show_form, show_record, tried
from zhengwu.doors.desk.appraisal._words import CSV, PLACE, RESULT, ROUND, badges_of, crumbs, points, stars
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm, AdminRecord, FactCard, Section
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Action, Badge, Cell, Column, Crumb, Empty, Link, Pair, Row, Table
from zhengwu.doors.ui.writing import full_day, stamp

ACT = "desk-appraisal-act"
_NAMES = {"publish": "公布", "finalise": "确定"}
_LEADS = {
    "publish": "公布以后，被考核的单位可以在 5 个工作日里提异议。",
    "finalise": "异议期过了、异议都答复了，就可以确定。确定以后不再重算。",
}


@page("desk/appraisal/rounds/<int:round_id>", may="appraisal.view", name=ROUND)
def round_page(request: DoorRequest, round_id: int) -> HttpResponse:
    """Within this officer's reach."""
    one = round_of(round_id)
    name = _(one.version.scheme.name)
    built = AdminRecord(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(Crumb(f"{name} {one.period}")),
        heading=f"{name} {one.period}",
        badges=(Badge(_(STATE_NAMES[State(one.state)]), "info"),),
        facts=(FactCard(_("这一期"), tuple(_facts(one))),),
        sections=(_table(request, one),),
        actions=tuple(_actions(request, one)),
    )
    return show_record(request, built)


def _facts(one: Round) -> list[Pair]:
    pairs = [
        Pair(
            _("从哪天到哪天"), _("{start}至{end}").format(start=full_day(one.first_date), end=full_day(one.last_date))
        ),
        Pair(_("方案版本"), str(one.version.version)),
        Pair(_("计算时间"), stamp(one.computed_at)),
    ]
    if one.object_until:
        pairs.append(Pair(_("异议截止"), full_day(one.object_until)))
    return pairs


def _table(request: DoorRequest, one: Round) -> Section:
    found = list(results_for(officer=request.officer, round_id=one.pk))
    return Section(
        title=_("结果"),
        link=Link(_("导出表格"), reverse(CSV, args=[one.pk]), "download"),
        table=Table(
            caption=_("得分高的在前"),
            columns=(Column(_("名次")), Column(_("考核对象")), Column(_("得分")), Column(_("星级")), Column(_("等次"))),
            rows=tuple(_row(place, result) for place, result in zip(_places(found), found, strict=True)),
            empty=Empty(_("没有您能看的结果。")),
        ),
    )


def _places(found: list[Result]) -> list[int]:
    """Equal points share a place."""
    totals = [one.total for one in found]
    return [totals.index(total) + 1 for total in totals]


def _row(place: int, one: Result) -> Row:
    return Row(
        (
            Cell(text=str(place)),
            Cell(
                text=one.target_name,
                href=reverse(RESULT, args=[one.pk]),
                head=True,
                small=_("第 {n} 版").format(n=one.revision) if one.revision > 1 else "",
            ),
            Cell(text=points(one.total)),
            Cell(text=stars(one.stars)),
            Cell(badges=badges_of(one)),
        )
    )


def _actions(request: DoorRequest, one: Round) -> list[Action]:
    if not request.officer.may("appraisal.edit"):
        return []
    wanted = {State.COMPUTED: "publish", State.PUBLISHED: "finalise"}.get(State(one.state), "")
    return [
        Action(_(name), reverse(ACT, args=[one.pk, key]))
        if key == wanted
        else Action(_(name), locked=_("现在是“{status}”，办不了这一步").format(status=_(STATE_NAMES[State(one.state)])))
        for key, name in _NAMES.items()
    ]


@page(
    "desk/appraisal/rounds/<int:round_id>/do/<str:verb>",
    may="appraisal.edit",
    name=ACT,
    methods=("GET", "HEAD", "POST"),
)
def act(request: DoorRequest, round_id: int, verb: str) -> HttpResponse:
    """公布 or 确定."""
    require_over_place(request.officer, "appraisal.edit")
    if verb not in _NAMES:
        raise Http404
    one, refused = round_of(round_id), NOTHING
    here = reverse(ROUND, args=[one.pk])
    if posted(request):

        def do() -> str:
            step = publish_round if verb == "publish" else finalise_round
            step(round_id=one.pk, by=request.officer, now=request.now)
            return here

        done = tried(request, do, done=_("办好了。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    name = f"{_(one.version.scheme.name)} {one.period}"
    built = AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(Crumb(name, here), Crumb(_(_NAMES[verb]))),
        heading=f"{_(_NAMES[verb])} · {name}",
        lead=_(_LEADS[verb]),
        stern=verb == "finalise",
        action=request.path,
        button=_(_NAMES[verb]),
        back_href=here,
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)


@page("desk/appraisal/rounds/<int:round_id>/results.csv", may="appraisal.view", name=CSV)
def results_csv(request: DoorRequest, round_id: int) -> HttpResponse:
    """The same results with every indicator, for a spreadsheet."""
    one = round_of(round_id)
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="appraisal-{one.scheme_key}-{one.period}.csv"'
    response["Cache-Control"] = "private, no-store"
    indicators = one.version.spec.indicators
    table = csv.writer(response)
    table.writerow([_("名次"), _("考核对象"), _("得分"), _("星级"), _("等次"), *(_(each.name) for each in indicators)])
    found = list(results_for(officer=request.officer, round_id=one.pk))
    for place, result in zip(_places(found), found, strict=True):
        got = {line["indicator"]: line["got"] for line in result.lines}
        # A name that began with a sign of arithmetic would be computed by the spreadsheet.
        name = result.target_name.lstrip("=+-@\t\r")
        parts = [points(got.get(each.key, 0)) for each in indicators]
        table.writerow([place, name, points(result.total), result.stars, _(result.band), *parts])
    return response
