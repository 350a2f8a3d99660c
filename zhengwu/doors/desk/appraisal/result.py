"""一个考核结果: every indicator, every point lost with its cause, objections and earlier revisions."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.appraisal.public import MEASURES, Loss, Objection, Result, State, Way, objections_of, result_for
from zhengwu.doors.desk.admin._show import show_record
from zhengwu.doors.desk.appraisal._words import (
    ANSWER,
    OBJECT,
    PLACE,
    RESULT,
    ROUND,
    badges_of,
    cause,
    crumbs,
    points,
    stars,
    where,
)
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminRecord, FactCard, Section
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Badge, Cell, Column, Crumb, Empty, Link, Pair, Row, Table
from zhengwu.doors.ui.writing import full_day, stamp


@page("desk/appraisal/results/<int:result_id>", may="appraisal.view", name=RESULT)
def result(request: DoorRequest, result_id: int) -> HttpResponse:
    """Drilled down to what happened."""
    one = result_for(result_id=result_id, by=request.officer)
    whole = f"{_(one.round.version.scheme.name)} {one.round.period}"
    built = AdminRecord(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(Crumb(whole, reverse(ROUND, args=[one.round_id])), Crumb(one.target_name)),
        heading=one.target_name,
        sub=whole,
        badges=badges_of(one),
        facts=(
            FactCard(
                _("结果"),
                (
                    Pair(_("得分"), points(one.total)),
                    Pair(_("星级"), stars(one.stars)),
                    Pair(_("计算时间"), stamp(one.computed_at), note=_("第 {n} 版").format(n=one.revision)),
                    Pair(_("校验"), one.digest[:16], code=True, note=_("同样的事实重算，得到同样的结果")),
                ),
            ),
        ),
        sections=(_lines(one), _losses(one), _objections(one)),
    )
    return show_record(request, built)


def _lines(one: Result) -> Section:
    named = {each.key: each for each in one.round.version.spec.indicators}

    def row(line: dict[str, object]) -> Row:
        indicator = named[str(line["indicator"])]
        full, got = int(str(line["full"])), int(str(line["got"]))
        measures = line["measures"] if isinstance(line["measures"], dict) else {}
        how = _("；").join(f"{_(MEASURES[key])} {value}" for key, value in measures.items())
        shown = f"+{points(got)}" if indicator.way is Way.BONUS else points(got)
        return Row(
            (
                Cell(text=_(indicator.name), head=True, small=how),
                Cell(text=points(full)),
                Cell(text=shown),
                Cell(text="" if indicator.way is Way.BONUS or full == got else f"−{points(full - got)}", none="—"),
            )
        )

    return Section(
        title=_("各项得分"),
        table=Table(
            caption=_("各项得分"),
            columns=(Column(_("指标")), Column(_("满分")), Column(_("得分")), Column(_("扣分"))),
            rows=tuple(row(line) for line in one.lines),
        ),
    )


def _losses(one: Result) -> Section:
    named = {each.key: each.name for each in one.round.version.spec.indicators}
    open_now = one.current and one.round.state == State.PUBLISHED
    asked = set(objections_of(one).values_list("indicator", "ref"))

    def row(loss: Loss) -> Row:
        objects = open_now and (loss.indicator, loss.ref) not in asked and not loss.waived
        button = Link(_("提异议"), reverse(OBJECT, args=[loss.pk])) if objects else None
        badges = (Badge(_("异议成立，不扣"), "done"),) if loss.waived else ()
        return Row(
            (
                Cell(text=cause(loss.ref), href=where(loss.ref), head=True),
                Cell(text=_(named.get(loss.indicator, loss.indicator))),
                Cell(text=full_day(loss.on_date)),
                Cell(text=points(loss.hundredths), badges=badges),
                Cell(button=button, none="—"),
            )
        )

    return Section(
        title=_("每一分的出处"),
        note=_("一项扣到零为止，所以加起来可能比实际扣的多。"),
        table=Table(
            caption=_("扣分和加分的每一件事"),
            columns=(
                Column(_("什么事")),
                Column(_("指标")),
                Column(_("哪一天")),
                Column(_("分值")),
                Column(_("操作"), text_hidden=True),
            ),
            rows=tuple(row(loss) for loss in one.losses.all()),
            empty=Empty(_("没有扣分，也没有加分。")),
        ),
    )


def _objections(one: Result) -> Section:
    def row(asked: Objection) -> Row:
        tone = {"asked": "need", "upheld": "done"}.get(asked.state, "plain")
        return Row(
            (
                Cell(text=cause(asked.ref), small=asked.reason, href=reverse(ANSWER, args=[asked.pk]), head=True),
                Cell(text=asked.by_name, small=stamp(asked.at)),
                Cell(badges=(Badge(_(asked.get_state_display()), tone),), small=asked.answer),  # type: ignore[arg-type]
            )
        )

    return Section(
        title=_("异议"),
        table=Table(
            caption=_("异议，新的在前"),
            columns=(Column(_("对什么")), Column(_("谁提的")), Column(_("答复"))),
            rows=tuple(row(asked) for asked in objections_of(one)),
            empty=Empty(_("没有人提过异议。")),
        ),
    )
