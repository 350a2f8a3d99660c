"""What pages of analysis share: their frame, the way between them, files of a table, drawing."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.analytics.public import read_at
from zhengwu.doors.desk.analysis._asked import Asked
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import DeskFrame
from zhengwu.doors.desk.shapes.analysis import AnalysisPage
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.shapes import Crumb, Link, Segment
from zhengwu.doors.ui.writing import moment

MAY = "analytics.view"
HOME = "desk-analysis"
PLACES = (
    (HOME, "总览"),
    ("desk-analysis-process", "流程"),
    ("desk-analysis-load", "忙闲"),
    ("desk-analysis-forecast", "逾期预测"),
    ("desk-analysis-ranking", "排名"),
    ("desk-analysis-reports", "月报"),
    ("desk-analysis-logs", "外来日志"),
)


def frame(request: DoorRequest) -> DeskFrame:
    """The shell, at 决策分析."""
    return desk_frame(request, current=HOME)


def crumbs(*way: Crumb) -> Sequence[Crumb]:
    """待办 › 决策分析 › …"""
    return (Crumb(_("待办"), reverse("desk")), Crumb(_("决策分析"), reverse(HOME) if way else ""), *way)


def places(current: str, query: str = "") -> tuple[Segment, ...]:
    """The other pages, with what was asked kept."""
    return tuple(
        Segment(text=_(text), href=f"{reverse(name)}{query}", current=name == current) for name, text in PLACES
    )


def files(key: str, asked: Asked) -> tuple[Link, ...]:
    """A table as CSV and Excel."""
    return tuple(
        Link(words, f"{reverse('desk-analysis-table', args=[key, form])}{asked.query}")
        for form, words in (("csv", _("下载 CSV")), ("xlsx", _("下载 Excel")))
    )


def as_of() -> str:
    """How fresh the figures are."""
    at = read_at()
    if at is None:
        return _("还没有读过事件日志。后台任务每分钟读一次。")
    return _("数字来自办件事件日志，读到 {moment}，每分钟更新。").format(moment=moment(at))


def show(request: DoorRequest, built: AnalysisPage) -> HttpResponse:
    """Draw it."""
    response = render(request, "desk/analysis/page.html", {"page": built})
    response["Cache-Control"] = "private, no-store"
    return response
