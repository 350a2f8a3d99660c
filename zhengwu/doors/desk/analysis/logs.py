"""外来日志: logs of other systems, analysed as ours is."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.analytics.public import bring_log, discovered_in, log_for, logs_for
from zhengwu.doors.desk.admin._show import posted, tried
from zhengwu.doors.desk.analysis import _say as say
from zhengwu.doors.desk.analysis._page import MAY, crumbs, frame, places, show
from zhengwu.doors.desk.analysis.process import process_parts
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes.analysis import AnalysisForm, AnalysisPage, Part
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Empty, Field, Row, Table
from zhengwu.doors.ui.writing import stamp
from zhengwu.kernel.public import BadInput

NAME, ONE = "desk-analysis-logs", "desk-analysis-visiting-log"
_MOST = 60


@page("desk/analysis/logs", may=MAY, name=NAME, methods=("GET", "HEAD", "POST"))
def logs(request: DoorRequest) -> HttpResponse:
    """`name` and `file`, posted, bring a log."""
    refused = NOTHING
    if posted(request):

        def bring() -> str:
            given: Any = request.FILES.get("file")
            if given is None:
                raise BadInput.one(("file",), "请选择一个 .xes 文件。", "log.missing")
            log = bring_log(name=request.POST.get("name", ""), file=given, by=request.officer, now=request.now)
            return reverse(ONE, args=[log.pk])

        done = tried(request, bring, done=_("读完了。日志本身没有留下，只留下了流程。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    rows = list(logs_for(request.officer)[:_MOST])
    table = Table(
        caption=_("外来日志"),
        columns=(Column(_("名称")), Column(_("实例")), Column(_("事件")), Column(_("时间"))),
        rows=tuple(
            Row(
                (
                    Cell(text=row.name, head=True, href=reverse(ONE, args=[row.pk])),
                    Cell(text=f"{row.cases:,}"),
                    Cell(text=f"{row.events:,}"),
                    Cell(text=stamp(row.brought_at)),
                )
            )
            for row in rows
        ),
        empty=Empty(_("还没有外来日志。")),
    )
    built = AnalysisPage(
        frame=frame(request),
        crumbs=crumbs(Crumb(_("外来日志"))),
        heading=_("看别的系统的流程"),
        lead=_("部门自建系统导出的 XES 日志，在这里画成流程图、数走法。日志读完就丢掉，不保存。"),
        places=places(NAME),
        form=AnalysisForm(
            title=_("读一份日志"),
            note=_("XES 文件，可以压缩成 gz 或 zip，最多 50 MB"),
            action=reverse(NAME),
            button=_("读日志"),
            upload=True,
            fields=(
                Field(
                    name="name",
                    label=_("名称"),
                    value=request.POST.get("name", ""),
                    max_length=100,
                    error=refused.fields.get("name", ""),
                ),
                Field(name="file", label=_("日志文件"), kind="file", error=refused.fields.get("file", "")),
            ),
        ),
        parts=(Part(table=table, wide=True),),
        notice=refused.notice,
    )
    response = show(request, built)
    response.status_code = refused.status
    return response


@page("desk/analysis/logs/<int:log_id>", may=MAY, name=ONE)
def log(request: DoorRequest, log_id: int) -> HttpResponse:
    """What was found in one."""
    row = log_for(log_id, by=request.officer)
    found = discovered_in(row)
    first = found.variants[0]
    built = AnalysisPage(
        frame=frame(request),
        crumbs=crumbs(Crumb(_("外来日志"), reverse(NAME)), Crumb(row.name)),
        heading=_("{name}：{share} 走同一条路").format(name=row.name, share=say.share(first.share)),
        lead=counted("{n} 个实例，", row.cases)
        + counted("{n} 个事件，", row.events)
        + counted("{n} 种走法。", len(found.variants)),
        places=places(NAME),
        parts=process_parts(found),
    )
    return show(request, built)
