"""并入: first choose in the tree where it goes, then say from when."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import show_tree
from zhengwu.doors.desk.admin.divisions._form import (
    PLACE,
    Typed,
    basis_field,
    crumbs_of,
    day_of,
    division_to_edit,
    facts_of,
    on_field,
    record_href,
    show_change,
)
from zhengwu.doors.desk.admin.divisions._tree import tree_of
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminTree
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb
from zhengwu.organisations.public import Division, division_of, merge_divisions


@page(
    "desk/admin/divisions/<str:code>/merge",
    may="divisions.edit",
    name="desk-admin-division-merge",
    methods=("GET", "HEAD", "POST"),
)
def merge(request: DoorRequest, code: str) -> HttpResponse:
    """The tree, until a division is chosen; then day and basis."""
    into = request.GET.get("into", "")
    return _confirm(request, code, division_of(into)) if into else _choose(request, division_to_edit(request, code))


def _choose(request: DoorRequest, division: Division) -> HttpResponse:
    address = reverse("desk-admin-division-merge", args=[division.code])

    def leads(one: Division) -> str:
        fits = one.level == division.level and one.pk != division.pk
        return f"{address}?into={one.code}" if fits else ""

    built = AdminTree(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs_of(Crumb(division.name, record_href(division.code)), Crumb(_("并入另一个区划"))),
        heading=_("“{name}”并入哪个区划").format(name=division.name),
        lead=_("点选一个同级的区划。要并成一个新的，请先在上级下面新设它。"),
        tree=tree_of(request, address=address, leads=leads, label=_("选一个区划")),
    )
    return show_tree(request, built)


def _confirm(request: DoorRequest, code: str, into: Division) -> HttpResponse:
    def act(typed: Typed) -> str:
        on = day_of(typed["on"])
        merge_divisions(codes=[code], into=into.code, on=on, basis=typed["basis"], by=request.officer, now=request.now)
        return into.code

    return show_change(
        request,
        code,
        names=("on", "basis"),
        heading=_("并入{name}").format(name=into.name),
        button=_("并入"),
        lead=_("旧代码以后查到的是{name}。下级区划和机构要先划走。").format(name=into.name),
        done=_("已并入。"),
        fields=lambda typed, refused: (on_field(typed, refused, label=_("从哪天起并入")), basis_field(typed, refused)),
        act=act,
        beside=(facts_of(into),),
        stern=True,
    )
