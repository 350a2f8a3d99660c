"""上传流程图: a .bpmn from another tool, looked at first, then published. What cannot run is listed with its element."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, posted, show_form
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.processes._design_page import list_address
from zhengwu.doors.desk.processes._looked_at import looked_at, problems_table, upload_address
from zhengwu.doors.desk.processes._words import version_words
from zhengwu.doors.desk.refused import NOTHING, SHOWN, Refused, read_refusal
from zhengwu.doors.desk.shapes import AdminForm
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import said
from zhengwu.doors.ui.shapes import Crumb, Field
from zhengwu.flows.public import (
    MAX_BYTES,
    ProcessDefinition,
    ProcessTooLarge,
    UnreadableProcess,
    called_by,
    check_drawing,
    process_versions,
    read_process,
    release_process,
    require_over_processes,
)
from zhengwu.kernel.public import BadInput, InputError
from zhengwu.organisations.public import ACTIONS


@page("desk/processes/upload", may="processes.edit", name="desk-process-upload", methods=("GET", "HEAD", "POST"))
def upload(request: DoorRequest) -> HttpResponse:
    """Choose a file; look; publish. `?key=` makes it the next version of a process."""
    require_over_processes(by=request.officer)
    key = request.GET.get("key", "").strip()[:60]
    latest = process_versions(process_key=key)[0] if key else None
    if not posted(request):
        return show_form(request, _form(request, latest))
    try:
        xml = _given(request)
        model = read_process(xml, called=called_by(xml, key=key)[1])
        check_drawing(model, known_actions=frozenset(ACTIONS))
    except UnreadableProcess as refusal:
        refused = Refused(status=refusal.status, notice=read_refusal(BadInput([], said(refusal))).notice)
        return show_form(request, _form(request, latest, refused, problems=refusal.errors), refused=refused)
    except SHOWN as refusal:
        refused = read_refusal(refusal)
        return show_form(request, _form(request, latest, refused), refused=refused)
    refused = NOTHING
    if request.POST.get("do") == "publish":
        done = _published(request, xml, latest)
        if isinstance(done, HttpResponse):
            return done
        refused = done
    return looked_at(request, xml, model, latest, refused)


def _given(request: DoorRequest) -> str:
    """The drawing: from the file, or from the page on which it was looked at.

    Raises:
        BadInput, ProcessTooLarge, UnreadableProcess
    """
    file = request.FILES.get("file")
    if file is None:
        if kept := request.POST.get("xml", ""):
            return kept
        raise BadInput.one(("file",), "请选择扩展名为 .bpmn 的流程文件。", "file.missing")
    if file.size is None or file.size > MAX_BYTES:
        raise ProcessTooLarge(size=file.size or 0, limit=MAX_BYTES)
    return bytes(file.read()).decode("utf-8", "replace")


def _published(request: DoorRequest, xml: str, latest: ProcessDefinition | None) -> HttpResponse | Refused:
    seen = request.POST.get("seen", "")
    try:
        published = release_process(
            key=latest.key if latest else request.POST.get("key", "").strip(),
            name=request.POST.get("name", ""),
            bpmn_xml=xml,
            seen_version=int(seen) if seen.isdecimal() and len(seen) < len(str(MAX_BYTES)) else 0,
            by=request.officer,
            now=request.now,
        )
    except SHOWN as refusal:
        return read_refusal(refusal)
    words = _("“{name}”{version}发布好了。").format(name=published.name, version=version_words(published))
    messages.success(request, words)
    return redirect("desk-process", published.key)


def _form(
    request: DoorRequest,
    latest: ProcessDefinition | None,
    refused: Refused = NOTHING,
    problems: list[InputError] | tuple[InputError, ...] = (),
) -> AdminForm:
    return AdminForm(
        frame=desk_frame(request, current="desk-processes"),
        crumbs=crumbs_to(Crumb(_("审查流程"), list_address()), Crumb(_("上传流程图"))),
        heading=_("上传新版本：{name}").format(name=latest.name) if latest else _("上传流程图"),
        lead=_(
            "BPMN 2.0 文件，Camunda、Flowable、bpmn.io 都能导出。先看图，再发布。\n"
            "用户任务要写明由谁办：属性 zw:action，例如 cases.review。"
        ),
        action=upload_address(latest),
        button=_("看一看"),
        back_href=reverse("desk-process", args=[latest.key]) if latest else list_address(),
        fields=(
            Field(
                name="file", label=_("流程文件"), kind="file", accept=".bpmn,.xml,application/xml",
                error=refused.fields.get("file", ""),
            ),
        ),
        upload=True,
        errors=refused.errors,
        notice=refused.notice,
        tables=(problems_table(problems),) if problems else (),
    )  # fmt: skip
