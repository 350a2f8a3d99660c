"""下载流程图."""

from __future__ import annotations

from django.http import HttpResponse

from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.flows.public import definition_of, require_over_processes


@page("desk/processes/of/<slug:key>/<int:version>.bpmn", may="processes.edit", name="desk-process-file")
def file(request: DoorRequest, key: str, version: int) -> HttpResponse:
    """The drawing of one version, as it was published."""
    require_over_processes(by=request.officer)
    definition = definition_of(process_key=key, version=min(version, 2**31 - 1))
    response = HttpResponse(definition.bpmn_xml, content_type="application/xml; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{definition.key}-{definition.version}.bpmn"'
    response["Cache-Control"] = "private, no-store"
    return response
