"""新流程 and 改步骤: one line a step, the picture at once, then publish. Nothing is kept until it is published: the form carries
what was typed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, posted
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.processes._design_page import design_rows, identity_fields, list_address
from zhengwu.doors.desk.processes._typed_rows import COUNT, FIRST_ROWS, pressed, typed_rows
from zhengwu.doors.desk.processes._words import picture_of, version_words
from zhengwu.doors.desk.refused import NOTHING, SHOWN, Refused, read_refusal
from zhengwu.doors.desk.shapes import ProcessDesignPage, ProcessPicture
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.paging import page_asked
from zhengwu.doors.ui.shapes import Crumb, Hidden, Line
from zhengwu.flows.public import (
    MOST_ROWS,
    ProcessDefinition,
    ProcessUnknown,
    RowsWrong,
    StepRow,
    beginnings,
    build_process,
    definition_of,
    process_versions,
    read_process,
    release_process,
    require_over_processes,
    rows_of,
)
from zhengwu.kernel.public import InputError

_METHODS = ("GET", "HEAD", "POST")


@page("desk/processes/new", may="processes.edit", name="desk-process-new", methods=_METHODS)
def new(request: DoorRequest) -> HttpResponse:
    """A process nobody has published yet; `?like=` begins with one of the ready ones."""
    require_over_processes(by=request.officer)
    like = next((one for one in beginnings() if one.key == request.GET.get("like", "")), None)
    rows = rows_of(read_process(like.bpmn_xml)) if like else None
    return _answer(request, latest=None, rows=list(rows or FIRST_ROWS))


@page("desk/processes/of/<slug:key>/design", may="processes.edit", name="desk-process-design", methods=_METHODS)
def design(request: DoorRequest, key: str) -> HttpResponse:
    """The next version of one that was built here, from the version asked for (`?version=`)."""
    require_over_processes(by=request.officer)
    latest = process_versions(process_key=key)[0]
    number = page_asked(request.GET.get("version", "") or str(latest.version), last=latest.version)
    rows = rows_of(definition_of(process_key=key, version=number).model)
    if rows is None:
        raise ProcessUnknown(key=key)
    return _answer(request, latest=latest, rows=list(rows))


def _answer(request: DoorRequest, *, latest: ProcessDefinition | None, rows: list[StepRow]) -> HttpResponse:
    key, name = (latest.key, latest.name) if latest else ("", "")
    refused = NOTHING
    if posted(request):
        do = request.POST.get("do", "look")
        rows = pressed(typed_rows(request), do)
        key = latest.key if latest else request.POST.get("key", "").strip()[:100]
        name = request.POST.get("name", "").strip()[:200]
        if do == "publish":
            done = _published(request, rows, key=key, name=name)
            if isinstance(done, HttpResponse):
                return done
            refused = done
        elif do == "look":
            refused = _refusal(lambda: build_process(rows, key=key or "new", name=name))
    built = _page(request, rows, latest=latest, key=key, name=name, refused=refused)
    response = render(request, "desk/processes/design.html", {"page": built}, status=refused.status)
    response["Cache-Control"] = "private, no-store"
    return response


def _published(request: DoorRequest, rows: Sequence[StepRow], *, key: str, name: str) -> HttpResponse | Refused:
    def act() -> ProcessDefinition:
        return release_process(
            key=key,
            name=name,
            bpmn_xml=build_process(rows, key=key or "new", name=name),
            seen_version=page_asked(request.POST.get("seen", "")) if request.POST.get("seen") else 0,
            by=request.officer,
            now=request.now,
        )

    try:
        published = act()
    except SHOWN as refusal:
        return read_refusal(refusal, name_of=_name_of)
    messages.success(request, _("“{name}”{version}发布好了。").format(name=name, version=version_words(published)))
    return redirect("desk-process", published.key)


def _refusal(build: Callable[[], object]) -> Refused:
    try:
        build()
    except RowsWrong as refusal:
        return read_refusal(refusal, name_of=_name_of)
    return NOTHING


def _name_of(error: InputError) -> str:
    """("rows", 2, "name") is the field name-2."""
    where, *rest = error.loc or ("",)
    return f"{rest[1]}-{rest[0]}" if where == "rows" and rest else str(where)


def _page(
    request: DoorRequest,
    rows: Sequence[StepRow],
    *,
    latest: ProcessDefinition | None,
    key: str,
    name: str,
    refused: Refused,
) -> ProcessDesignPage:
    errors: Mapping[str, str] = refused.fields
    here = reverse("desk-process-design", args=[latest.key]) if latest else reverse("desk-process-new")
    back = reverse("desk-process", args=[latest.key]) if latest else list_address()
    heading = _("改步骤：{name}").format(name=latest.name) if latest else _("新流程")
    seen = request.POST.get("seen") or (str(latest.version) if latest else "")
    return ProcessDesignPage(
        frame=desk_frame(request, current="desk-processes"),
        crumbs=crumbs_to(Crumb(_("审查流程"), list_address()), Crumb(heading)),
        heading=heading,
        lead=_("一行一步，从上往下办。改了什么，按“看图”马上能看到；发布以前什么都不生效。"),
        action=here,
        back_href=back,
        fields=identity_fields(key=key, name=name, errors=errors, fixed=latest is not None),
        rows=design_rows(rows, errors),
        hidden=(Hidden(COUNT, str(len(rows))), Hidden("seen", seen)),
        full=len(rows) >= MOST_ROWS,
        picture=_picture(rows, key=key, name=name),
        beginnings=() if latest or posted(request) else tuple(_beginnings()),
        errors=refused.errors,
        notice=refused.notice,
    )


def _beginnings() -> Iterator[Line]:
    here = reverse("desk-process-new")
    for one in beginnings():
        yield Line(_(one.name), _(one.words), href=f"{here}?like={one.key}")


def _picture(rows: Sequence[StepRow], *, key: str, name: str) -> ProcessPicture | None:
    """The picture of what stands in the form, as soon as it makes a process."""
    printable = "".join(character for character in name if character.isprintable())
    try:
        xml = build_process(rows, key="new", name=printable or key or "new")
    except RowsWrong:
        return None
    return picture_of(xml, read_process(xml), title=_("流程图"))
