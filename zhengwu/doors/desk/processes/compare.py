"""比较两个版本: what changed, and the two pictures below each other."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.processes._changes import changes
from zhengwu.doors.desk.processes._words import picture_of, version_words
from zhengwu.doors.desk.shapes import ProcessPage
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.paging import page_asked
from zhengwu.doors.ui.shapes import Crumb, Field, Option
from zhengwu.flows.public import ProcessDefinition, definition_of, process_versions, require_over_processes


@page("desk/processes/of/<slug:key>/compare", may="processes.edit", name="desk-process-compare")
def compare(request: DoorRequest, key: str) -> HttpResponse:
    """`?from=` and `?to=`; without them, the latest with the one before it."""
    require_over_processes(by=request.officer)
    versions = process_versions(process_key=key)
    latest = versions[0].version
    one = page_asked(request.GET.get("from", "") or str(max(latest - 1, 1)), last=latest)
    other = page_asked(request.GET.get("to", "") or str(latest), last=latest)
    before, after = (definition_of(process_key=key, version=number) for number in (one, other))
    response = render(request, "desk/processes/process.html", {"page": _page(request, before, after, versions)})
    response["Cache-Control"] = "private, no-store"
    return response


def _page(
    request: DoorRequest, before: ProcessDefinition, after: ProcessDefinition, versions: list[ProcessDefinition]
) -> ProcessPage:
    return ProcessPage(
        frame=desk_frame(request, current="desk-processes"),
        crumbs=crumbs_to(
            Crumb(_("审查流程"), reverse("desk-processes")),
            Crumb(after.name, reverse("desk-process", args=[after.key])),
            Crumb(_("比较两个版本")),
        ),
        heading=_("比较两个版本"),
        sub=_("{name}：{before}和{after}").format(
            name=after.name, before=version_words(before), after=version_words(after)
        ),
        choose=(_choice("from", _("原来"), before, versions), _choice("to", _("改成"), after, versions)),
        choose_action=reverse("desk-process-compare", args=[after.key]),
        sections=(changes(before.model, after.model, words=(version_words(before), version_words(after))),),
        pictures=tuple(
            picture_of(one.bpmn_xml, one.model, title=version_words(one), dom_id=name)
            for name, one in (("before", before), ("after", after))
        ),
    )


def _choice(name: str, label: str, picked: ProcessDefinition, versions: list[ProcessDefinition]) -> Field:
    options = tuple(
        Option(str(one.version), version_words(one), picked=one.version == picked.version) for one in versions
    )
    return Field(name=name, label=label, kind="select", options=options)
