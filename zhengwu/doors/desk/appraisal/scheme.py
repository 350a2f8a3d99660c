"""考核方案: its indicators as lines that can be read and written, and its versions."""

from __future__ import annotations

import datetime as dt
import json

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.appraisal.public import (
    MEASURES,
    SOURCES,
    WAY_NAMES,
    Indicator,
    SchemeVersion,
    Spec,
    Way,
    require_over_place,
    scheme_of,
    write_scheme,
)
from zhengwu.doors.desk.admin._show import posted, show_form, show_record, tried
from zhengwu.doors.desk.appraisal._words import PLACE, SCHEME, crumbs
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused, whole_number
from zhengwu.doors.desk.shapes import AdminForm, AdminRecord, FactCard, Section
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Action, Cell, Column, Crumb, Field, Pair, Row, Table
from zhengwu.doors.ui.writing import full_day
from zhengwu.kernel.public import BadInput

WRITE = "desk-appraisal-write"
_PARTS, _BANDS, _STARS = 6, 3, 5


@page("desk/appraisal/schemes/<str:key>", may="appraisal.view", name=SCHEME)
def scheme(request: DoorRequest, key: str) -> HttpResponse:
    """The newest version, and all of them."""
    one, versions = scheme_of(key)
    spec, edits = versions[0].spec, request.officer.may("appraisal.edit")
    built = AdminRecord(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(Crumb(_(one.name))),
        heading=_(one.name),
        facts=(FactCard(_("计分"), tuple(_facts(spec))),),
        sections=(_indicators(spec), _versions(versions)),
        actions=(Action(_("写新的一版"), reverse(WRITE, args=[key])),) if edits else (),
    )
    return show_record(request, built)


def _facts(spec: Spec) -> list[Pair]:
    base = sum(one.points for one in spec.indicators if one.way is not Way.BONUS)
    return [
        Pair(_("基础分"), str(base)),
        Pair(_("最高分"), str(spec.cap)),
        Pair(
            _("等次"), _("优秀 {a}，良好 {b}，合格 {c} 分起").format(a=spec.bands[0], b=spec.bands[1], c=spec.bands[2])
        ),
        Pair(_("星级"), _("五星到一星：{lines} 分起").format(lines="、".join(map(str, spec.stars)))),
        Pair(_("红榜"), _("{n} 分起").format(n=spec.honour)),
        Pair(_("警示"), _("{n} 分和以下").format(n=spec.warning)),
    ]


def _indicators(spec: Spec) -> Section:
    def row(one: Indicator) -> Row:
        formula = one.way is Way.FORMULA
        source = json.dumps(dict(one.formula), ensure_ascii=False) if formula else _(SOURCES[one.source])
        return Row(
            (
                Cell(text=_(one.name), small=one.key, head=True),
                Cell(text=_(WAY_NAMES[one.way])),
                Cell(text=source, code=formula),
                Cell(text=str(one.points)),
                Cell(text=str(one.each) if one.each else "", none="—"),
            )
        )

    return Section(
        title=_("指标"),
        table=Table(
            caption=_("指标"),
            columns=(Column(_("指标")), Column(_("算法")), Column(_("取数")), Column(_("满分")), Column(_("每次"))),
            rows=tuple(row(one) for one in spec.indicators),
        ),
    )


def _versions(versions: list[SchemeVersion]) -> Section:
    return Section(
        title=_("各个版本"),
        table=Table(
            caption=_("新的在前"),
            columns=(Column(_("版本")), Column(_("生效日期")), Column(_("谁写的"))),
            rows=tuple(
                Row(
                    (
                        Cell(text=str(v.version), head=True),
                        Cell(text=full_day(v.valid_from)),
                        Cell(text=_(v.written_by)),
                    )
                )
                for v in versions
            ),
        ),
    )


@page("desk/appraisal/schemes/<str:key>/write", may="appraisal.edit", name=WRITE, methods=("GET", "HEAD", "POST"))
def write(request: DoorRequest, key: str) -> HttpResponse:
    """A new version, beginning from the newest."""
    require_over_place(request.officer, "appraisal.edit")
    one, versions = scheme_of(key)
    here, refused, spec = reverse(SCHEME, args=[key]), NOTHING, versions[0].spec
    if posted(request):

        def act() -> str:
            write_scheme(key=key, spec=_typed(request), valid_from=_day(request), by=request.officer, now=request.now)
            return here

        done = tried(request, act, done=_("写好了新的一版。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    built = AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(Crumb(_(one.name), here), Crumb(_("写新的一版"))),
        heading=_("写新的一版：{name}").format(name=_(one.name)),
        lead=_("算过的考核期不变，最后一天在生效日期以后的按新的算。"),
        action=request.path,
        button=_("写成新的一版"),
        back_href=here,
        fields=_fields(request, spec, refused),
        tables=(_known(),),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)


def _fields(request: DoorRequest, spec: Spec, refused: Refused) -> tuple[Field, ...]:
    data = request.POST
    usual = {
        "cap": str(spec.cap),
        "bands": " ".join(map(str, spec.bands)),
        "stars": " ".join(map(str, spec.stars)),
        "honour": str(spec.honour),
        "warning": str(spec.warning),
    }
    labels = {
        "cap": _("最高分"),
        "bands": _("优秀、良好、合格从几分起"),
        "stars": _("五星到一星从几分起"),
        "honour": _("红榜从几分起"),
        "warning": _("几分和以下警示"),
    }
    rest = tuple(
        Field(name=name, label=label, value=data.get(name, "") or usual[name], error=refused.fields.get(name, ""))
        for name, label in labels.items()
    )
    return (
        Field(
            name="indicators",
            label=_("指标"),
            kind="long_text",
            rows=12,
            hint=_("一行一个：代码 | 名称 | deduct、formula 或 bonus | 满分 | 每次几分 | 取数代码或公式"),
            value=data.get("indicators", "") or "\n".join(_line(one) for one in spec.indicators),
            error=refused.fields.get("indicators", ""),
        ),
        *rest,
        Field(
            name="valid_from",
            label=_("生效日期"),
            kind="date",
            value=data.get("valid_from", "") or request.today.isoformat(),
            error=refused.fields.get("valid_from", ""),
        ),
    )


def _line(one: Indicator) -> str:
    source = json.dumps(dict(one.formula), ensure_ascii=False) if one.way is Way.FORMULA else one.source
    return " | ".join((one.key, one.name, one.way.value, str(one.points), str(one.each), source))


def _typed(request: DoorRequest) -> Spec:
    data = request.POST
    lines = [line for line in data.get("indicators", "").splitlines() if line.strip()]
    bands, stars = _numbers(data.get("bands", ""), _BANDS, "bands"), _numbers(data.get("stars", ""), _STARS, "stars")
    return Spec(
        indicators=tuple(_indicator(line) for line in lines),
        cap=whole_number(data.get("cap", ""), name="cap"),
        bands=(bands[0], bands[1], bands[2]),
        stars=(stars[0], stars[1], stars[2], stars[3], stars[4]),
        honour=whole_number(data.get("honour", ""), name="honour"),
        warning=whole_number(data.get("warning", ""), name="warning"),
    )


def _indicator(line: str) -> Indicator:
    parts = [part.strip() for part in line.split("|", _PARTS - 1)]
    if len(parts) != _PARTS or parts[2] not in set(Way):
        raise BadInput.one(("indicators",), "“{line}”这一行要有六格，用竖线隔开。", "appraisal.line", line=line[:40])
    key, name, way, most, each, source = parts
    formula = {}
    if way == Way.FORMULA:
        try:
            formula = json.loads(source)
        except ValueError:
            raise BadInput.one(("indicators",), "“{line}”的公式不是 JSON。", "appraisal.line", line=line[:40]) from None
    return Indicator(
        key=key,
        name=name,
        way=Way(way),
        points=whole_number(most, name="indicators"),
        each=whole_number(each, name="indicators"),
        source="" if way == Way.FORMULA else source,
        formula=formula,
    )


def _numbers(typed: str, many: int, name: str) -> list[int]:
    parts = typed.replace("，", " ").replace(",", " ").split()
    if len(parts) != many:
        raise BadInput.one((name,), "请填 {many} 个整数，用空格隔开。", "appraisal.numbers", many=many)
    return [whole_number(part, name=name) for part in parts]


def _day(request: DoorRequest) -> dt.date:
    try:
        return dt.date.fromisoformat(request.POST.get("valid_from", ""))
    except ValueError:
        raise BadInput.one(("valid_from",), "请填日期，例如 2026-12-01。", "appraisal.day") from None


def _known() -> Section:
    """What a line may name."""
    rows = [(key, name) for key, name in SOURCES.items()]
    rows += [(f'{{"field": "{key}"}}', name) for key, name in MEASURES.items()]
    return Section(
        title=_("可以取的数"),
        table=Table(
            caption=_("取数代码和公式里能用的数"),
            columns=(Column(_("代码")), Column(_("是什么"))),
            rows=tuple(Row((Cell(text=key, code=True, head=True), Cell(text=_(name)))) for key, name in rows),
        ),
    )
