"""画流程图: the drawing board, and without a script the text of the drawing. It is checked, looked at, then published."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, posted
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.processes._design_page import list_address
from zhengwu.doors.desk.processes._looked_at import looked_at, problems_table
from zhengwu.doors.desk.processes._words import RULES, action_words
from zhengwu.doors.desk.refused import NOTHING, SHOWN, Refused, read_refusal
from zhengwu.doors.desk.shapes import ProcessDrawPage
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.paging import page_asked
from zhengwu.doors.ui.saying import said
from zhengwu.doors.ui.shapes import Crumb, Field, Hidden, Option
from zhengwu.flows.public import (
    MAX_BYTES,
    STEP_ACTIONS,
    ProcessDefinition,
    UnreadableProcess,
    beginnings,
    called_by,
    check_drawing,
    definition_of,
    process_versions,
    read_process,
    require_over_processes,
)
from zhengwu.kernel.public import BadInput, InputError
from zhengwu.organisations.public import ACTIONS


@page("desk/processes/draw", may="processes.edit", name="desk-process-draw", methods=("GET", "HEAD", "POST"))
def draw(request: DoorRequest) -> HttpResponse:
    """`?key=` draws the next version of a process, from `?version=`; without it one that is new."""
    require_over_processes(by=request.officer)
    key = request.GET.get("key", "").strip()[:60]
    latest = process_versions(process_key=key)[0] if key else None
    if not posted(request):
        return _show(request, latest, _begun(request, latest))
    xml = request.POST.get("xml", "")
    if request.POST.get("do") == "draw":
        return _show(request, latest, xml)
    try:
        model = read_process(xml, called=called_by(xml, key=key)[1])
        check_drawing(model, known_actions=frozenset(ACTIONS))
    except UnreadableProcess as refusal:
        refused = Refused(status=refusal.status, notice=read_refusal(BadInput([], said(refusal))).notice)
        return _show(request, latest, xml, refused, refusal.errors)
    except SHOWN as refusal:
        return _show(request, latest, xml, read_refusal(refusal))
    return looked_at(request, xml, model, latest)


def _begun(request: DoorRequest, latest: ProcessDefinition | None) -> str:
    """What stands on the board at first: the version asked for, or the simplest of the ready processes."""
    if latest is None:
        return beginnings()[0].bpmn_xml
    number = page_asked(request.GET.get("version", "") or str(latest.version), last=latest.version)
    return definition_of(process_key=latest.key, version=number).bpmn_xml


def _show(
    request: DoorRequest,
    latest: ProcessDefinition | None,
    xml: str,
    refused: Refused = NOTHING,
    problems: list[InputError] | tuple[InputError, ...] = (),
) -> HttpResponse:
    heading = _("画新版本：{name}").format(name=latest.name) if latest else _("画流程图")
    seen = request.POST.get("seen") or (str(latest.version) if latest else "")
    built = ProcessDrawPage(
        frame=desk_frame(request, current="desk-processes"),
        crumbs=crumbs_to(Crumb(_("审查流程"), list_address()), Crumb(heading)),
        heading=heading,
        lead=_("点一个步骤，在下面写由谁办、几天办完。画好以后先检查，再发布；发布以前什么都不生效。"),
        action=reverse("desk-process-draw") + (f"?key={latest.key}" if latest else ""),
        back_href=reverse("desk-process", args=[latest.key]) if latest else list_address(),
        xml=xml[:MAX_BYTES],
        hidden=(Hidden("seen", seen),),
        step_fields=_step_fields(),
        sections=(problems_table(problems),) if problems else (),
        errors=refused.errors,
        notice=refused.notice,
    )
    response = render(request, "desk/processes/draw.html", {"page": built}, status=refused.status)
    response["Cache-Control"] = "private, no-store"
    return response


def _step_fields() -> tuple[Field, ...]:
    """What the panel asks about a step; the script carries it into the drawing, so none of it is posted."""
    return (
        Field(name="name", label=_("这一步叫什么")),
        Field(
            name="action", label=_("由谁办"), kind="select", options=[Option(a, action_words(a)) for a in STEP_ACTIONS]
        ),
        Field(
            name="rule", label=_("办理方式"), kind="select", options=[Option(r.value, _(w)) for r, w in RULES.items()]
        ),
        Field(name="limitDays", label=_("几个工作日办完"), kind="number"),
        Field(name="remindDays", label=_("到期前几个工作日提醒"), kind="number"),
        Field(name="escalateDays", label=_("超时几个工作日告知负责人"), kind="number"),
    )
