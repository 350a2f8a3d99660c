"""One process: its picture, its steps, its versions, and the items it reviews."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import DEFAULT_PROCESS
from zhengwu.doors.desk.admin._show import crumbs_to
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.processes._words import picture_of, steps_table, version_words
from zhengwu.doors.desk.shapes import ProcessPage, Section
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.paging import page_asked
from zhengwu.doors.ui.saying import counted, who_did
from zhengwu.doors.ui.shapes import Action, Badge, Cell, Column, Crumb, Empty, LogEntry, Row, Segment, Table
from zhengwu.flows.public import (
    ProcessDefinition,
    ProcessUnknown,
    count_running,
    definition_of,
    process_versions,
    require_over_processes,
    rows_of,
)
from zhengwu.items.public import reviewed_by
from zhengwu.kernel.public import StoredEvent, events_of

#: Items named here; the others are counted.
_NAMED = 20


@page("desk/processes/of/<slug:key>", may="processes.edit", name="desk-process")
def process(request: DoorRequest, key: str) -> HttpResponse:
    """The latest version, or the one asked for (`?version=`)."""
    require_over_processes(by=request.officer)
    versions = process_versions(process_key=key)
    number = page_asked(request.GET.get("version", "") or str(versions[0].version))
    if number not in {one.version for one in versions}:
        raise ProcessUnknown(key=f"{key} {number}")
    shown = definition_of(process_key=key, version=number)
    response = render(request, "desk/processes/process.html", {"page": _page(request, shown, versions)})
    response["Cache-Control"] = "private, no-store"
    return response


def _page(request: DoorRequest, shown: ProcessDefinition, versions: Sequence[ProcessDefinition]) -> ProcessPage:
    latest = versions[0]
    here = reverse("desk-process", args=[shown.key])
    return ProcessPage(
        frame=desk_frame(request, current="desk-processes"),
        crumbs=crumbs_to(Crumb(_("审查流程"), reverse("desk-processes")), Crumb(shown.name)),
        heading=shown.name,
        sub=f"{shown.key} · {version_words(shown)}",
        badges=(
            Badge(_("最新"), "done", "check") if shown.version == latest.version else Badge(_("以前的版本"), "plain"),
            *((Badge(_("默认"), "info"),) if shown.key == DEFAULT_PROCESS else ()),
        ),
        segments=tuple(
            Segment(version_words(one), f"{here}?version={one.version}", one.version == shown.version)
            for one in versions[:_NAMED]
        )
        if len(versions) > 1
        else (),
        pictures=(picture_of(shown.bpmn_xml, shown.model, title=_("流程图")),),
        sections=(Section(title=_("步骤"), table=steps_table(shown.model)), _items(shown)),
        actions=tuple(_actions(shown, latest)),
        log=tuple(_told(event) for event in reversed(events_of(f"process:{shown.key}"))),
    )


def _told(event: StoredEvent) -> LogEntry:
    data = event.data
    if event.type == "flows.ProcessesMigrated":
        said = _("在办的从第 {old} 版改走第 {new} 版：{moved} 件改了，{left} 件没改")
        words = said.format(old=data["from_version"], new=data["to_version"], moved=data["moved"], left=data["left"])
        return LogEntry(event.at, words, data["reason"], who_did(event))
    return LogEntry(event.at, _("发布第 {n} 版").format(n=data["process_version"]), by=who_did(event))


def _actions(shown: ProcessDefinition, latest: ProcessDefinition) -> Sequence[Action]:
    built_here = rows_of(shown.model) is not None
    design = reverse("desk-process-design", args=[shown.key])
    return (
        Action(_("改步骤，发布新版本"), f"{design}?version={shown.version}", _("从这一版开始改"))
        if built_here
        else Action(_("改步骤，发布新版本"), locked=_("这张图是在别处画的。请下载下来改好，再上传新版本")),
        Action(
            _("画新版本"), f"{reverse('desk-process-draw')}?key={shown.key}&version={shown.version}",
            _("网关、定时、子流程都能画"),
        ),
        Action(_("上传新版本"), f"{reverse('desk-process-upload')}?key={shown.key}", _("用别的工具画好的 .bpmn 文件")),
        Action(_("下载流程图"), reverse("desk-process-file", args=[shown.key, shown.version]), _("BPMN 2.0，别的工具也能打开")),
        Action(
            _("在办的"), reverse("desk-process-running", args=[shown.key, shown.version]),
            counted("{n} 个", count_running(process_key=shown.key).get(shown.version, 0)),
        ),
        Action(
            _("比较两个版本"), reverse("desk-process-compare", args=[shown.key]) if latest.version > 1 else "",
            locked="" if latest.version > 1 else _("只有一个版本"),
        ),
    )  # fmt: skip


def _items(shown: ProcessDefinition) -> Section:
    found = reviewed_by(process_key=shown.key, default=DEFAULT_PROCESS).select_related("item__body")
    total = found.count()
    table = Table(
        caption=_("用它的事项"),
        columns=(Column(_("事项")), Column(_("机构"))),
        rows=tuple(
            Row(
                (
                    Cell(text=one.name, href=reverse("guide", args=[one.item.task_code]), head=True),
                    Cell(text=one.item.body.name),
                )
            )
            for one in found[:_NAMED]
        ),
        empty=Empty(_("还没有事项用它。在事项的草稿里选它。")),
    )
    note = counted("一共 %(n)s 个事项，这里列前 20 个", total) if total > _NAMED else ""
    return Section(title=_("用它的事项"), table=table, note=note)
