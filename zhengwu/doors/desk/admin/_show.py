"""What the pages of 管理 share: drawing a list, a record or a form, and running one operation from a form."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.refused import NOTHING, SHOWN, NameOf, Refused, read_refusal
from zhengwu.doors.desk.shapes import AdminForm, AdminList, AdminRecord, AdminTree
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.shapes import Crumb, Link


def crumbs_to(*way: Crumb) -> Sequence[Crumb]:
    """待办 › 管理 › …"""
    return (Crumb(_("管理"), reverse("desk-admin")), *way)


def sheet_links(key: str, *, exports: bool = True) -> tuple[Link, ...]:
    """The buttons that take a list in as a spreadsheet, and out where that is allowed."""
    way_in = Link(_("用表格导入"), reverse("desk-admin-sheet", args=[key]), "upload")
    way_out = Link(_("导出表格"), reverse("desk-admin-sheet-export", args=[key]), "download")
    return (way_in, way_out) if exports else (way_in,)


def tried(
    request: DoorRequest, act: Callable[[], str], *, done: str, to: str = "", name_of: NameOf | None = None
) -> HttpResponse | Refused:
    """Run one operation from a posted form.

    Args:
        act: calls the operation and returns where to go afterwards; `to` stands in when it returns "".
        done: what is said on the page one lands on.

    Returns:
        The way onwards, or what the form shows because it was refused: whoever may not gets a page of its own (raised).
    """
    try:
        landing = act()
    except SHOWN as refusal:
        return read_refusal(refusal, name_of=name_of)
    messages.success(request, done)
    return redirect(landing or to)


def posted(request: DoorRequest) -> bool:
    """Whether the form was sent."""
    return request.method == "POST"


def show_list(request: DoorRequest, built: AdminList) -> HttpResponse:
    """A list."""
    return _private(render(request, "desk/admin/list.html", {"page": built}))


def show_tree(request: DoorRequest, built: AdminTree) -> HttpResponse:
    """A tree."""
    return _private(render(request, "desk/admin/tree.html", {"page": built}))


def show_record(request: DoorRequest, built: AdminRecord, *, status: int = 200) -> HttpResponse:
    """A record; `status` when it is the answer to something that was refused."""
    return _private(render(request, "desk/admin/record.html", {"page": built}, status=status))


def show_form(request: DoorRequest, built: AdminForm, *, refused: Refused = NOTHING) -> HttpResponse:
    """A form; `refused` gives the status, its fields and notice are already in `built`."""
    return _private(render(request, "desk/admin/form.html", {"page": built}, status=refused.status))


def _private(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = "private, no-store"
    return response
