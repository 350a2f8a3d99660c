"""在办的流程: what runs by one version, and where each would stand by the latest. Nothing changes here."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._paged import cut
from zhengwu.doors.desk.admin._show import crumbs_to, show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.processes._words import verdict_words, version_words
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted, listed
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Empty, Link, Listing, Row, Table
from zhengwu.doors.ui.writing import full_day
from zhengwu.flows.public import (
    ProcessDefinition,
    ProcessInstance,
    definition_of,
    require_over_processes,
    running_of,
    verdict_on,
)
from zhengwu.kernel.public import local_date

_MOST = 2**31 - 1


@page("desk/processes/of/<slug:key>/<int:version>/running", may="processes.edit", name="desk-process-running")
def running(request: DoorRequest, key: str, version: int) -> HttpResponse:
    """A page of them, oldest first."""
    require_over_processes(by=request.officer)
    shown, latest = definition_of(process_key=key, version=min(version, _MOST)), definition_of(process_key=key)
    address = reverse("desk-process-running", args=[key, shown.version])
    here, pager, total = cut(request, running_of(process_key=key, version=shown.version), address=address, wishes={})
    current = shown.version == latest.version
    built = AdminList(
        frame=desk_frame(request, current="desk-processes"),
        crumbs=crumbs_to(
            Crumb(_("审查流程"), reverse("desk-processes")),
            Crumb(shown.name, reverse("desk-process", args=[key])),
            Crumb(_("在办的")),
        ),
        heading=_("在办的：{version}").format(version=version_words(shown)),
        total=counted("{n} 个", total),
        lead=_("这些按最新版本走。")
        if current
        else _("这些按{old}走，发布新版本不影响它们。要让它们改走{new}，看清每一件会停在哪一步，再变更。").format(
            old=version_words(shown), new=version_words(latest)
        ),
        buttons=()
        if current or not total
        else (Link(_("改走新版本"), reverse("desk-process-migrate", args=[key, shown.version]), "swap"),),
        listing=Listing(action=address, table=_table(here, shown, latest), pager=pager),
    )
    return show_list(request, built)


def _table(here: list[ProcessInstance], shown: ProcessDefinition, latest: ProcessDefinition) -> Table:
    current = shown.version == latest.version
    columns = [Column(_("编号")), Column(_("开始")), Column(_("现在在哪一步"))]
    if not current:
        columns.append(Column(_("改走{version}").format(version=version_words(latest))))
    return Table(
        caption=_("在办的"),
        columns=tuple(columns),
        rows=tuple(_row(one, latest, current=current) for one in here),
        empty=Empty(_("没有在办的。")),
    )


def _row(one: ProcessInstance, latest: ProcessDefinition, *, current: bool) -> Row:
    names = {step.id: step.name for step in one.definition.model.steps}
    kind, _sep, number = one.subject.partition(":")
    cells = [
        Cell(
            text=number,
            code=True,
            head=True,
            href=reverse("desk-case-flow", args=[number]) if kind == "case" else "",
        ),
        Cell(text=full_day(local_date(one.started_at))),
        Cell(text=listed(_(names[step]) for step in sorted(one.tokens["open"]))),
    ]
    if not current:
        cells.append(verdict_words(verdict_on(one, after=latest)))
    return Row(tuple(cells), name=number)
