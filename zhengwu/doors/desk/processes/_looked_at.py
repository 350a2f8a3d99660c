"""A drawing that was read: what is wrong with it, or how it looks before it is published."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.processes._changes import changes
from zhengwu.doors.desk.processes._design_page import identity_fields, list_address
from zhengwu.doors.desk.processes._words import picture_of, steps_table, version_words
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import Section, UploadedProcessPage
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.saying import said
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Hidden, Row, Table
from zhengwu.flows.public import ProcessDefinition, ProcessModel
from zhengwu.kernel.public import InputError


def upload_address(latest: ProcessDefinition | None) -> str:
    """Where a drawing is taken in and published; `latest` makes it the next version of that process."""
    return reverse("desk-process-upload") + (f"?key={latest.key}" if latest else "")


def looked_at(
    request: DoorRequest, xml: str, model: ProcessModel, latest: ProcessDefinition | None, refused: Refused = NOTHING
) -> HttpResponse:
    """The picture and the steps, with the button that publishes."""
    response = render(
        request,
        "desk/processes/uploaded.html",
        {"page": _look(request, xml, model, latest, refused)},
        status=refused.status,
    )
    response["Cache-Control"] = "private, no-store"
    return response


def problems_table(problems: list[InputError] | tuple[InputError, ...]) -> Section:
    """Every mistake with the element it is about."""
    table = Table(
        caption=_("要改的地方"),
        columns=(Column(_("元素")), Column(_("要改什么"))),
        rows=tuple(
            Row(
                (
                    Cell(text=str(error.loc[1]) if len(error.loc) > 1 else "", code=True, none=_("整个文件")),
                    Cell(text=said(error)),
                )
            )
            for error in problems
        ),
    )
    return Section(title=_("要改的地方"), table=table)


def _look(
    request: DoorRequest, xml: str, model: ProcessModel, latest: ProcessDefinition | None, refused: Refused
) -> UploadedProcessPage:
    name = request.POST.get("name", latest.name if latest else "").strip()[:200]
    key = latest.key if latest else request.POST.get("key", "").strip()[:100]
    return UploadedProcessPage(
        frame=desk_frame(request, current="desk-processes"),
        crumbs=crumbs_to(Crumb(_("审查流程"), list_address()), Crumb(_("上传流程图"))),
        heading=_("上传新版本：{name}").format(name=latest.name) if latest else _("上传流程图"),
        action=upload_address(latest),
        back_href=upload_address(latest),
        draw_action=reverse("desk-process-draw") + (f"?key={latest.key}" if latest else ""),
        fields=identity_fields(key=key, name=name, errors=refused.fields, fixed=latest is not None),
        hidden=(
            Hidden("xml", xml),
            Hidden("seen", request.POST.get("seen") or (str(latest.version) if latest else "")),
        ),
        pictures=(picture_of(xml, model, title=_("流程图")),),
        sections=(
            *((changes(latest.model, model, words=(version_words(latest), _("这张图"))),) if latest else ()),
            Section(title=_("步骤"), table=steps_table(model)),
        ),
        errors=refused.errors,
        notice=refused.notice,
    )
