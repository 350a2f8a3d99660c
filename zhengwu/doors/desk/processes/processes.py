"""审查流程: all of them in their latest version, with how many items each reviews."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import DEFAULT_PROCESS
from zhengwu.doors.desk.admin._paged import cut, wished
from zhengwu.doors.desk.admin._show import crumbs_to, show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.processes._words import version_words
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted, listed
from zhengwu.doors.ui.shapes import Badge, Cell, Column, Crumb, Empty, Field, Link, Listing, Row, Table
from zhengwu.doors.ui.writing import full_day
from zhengwu.flows.public import ProcessDefinition, definition_picture, require_over_processes
from zhengwu.flows.public import processes as all_processes
from zhengwu.items.public import count_by_process
from zhengwu.kernel.public import local_date


@page("desk/processes", may="processes.edit", name="desk-processes")
def processes(request: DoorRequest) -> HttpResponse:
    """Search by name or key."""
    require_over_processes(by=request.officer)
    wishes = wished(request, "q")
    address = reverse("desk-processes")
    here, pager, total = cut(request, all_processes(q=wishes["q"]), address=address, wishes=wishes)
    uses = count_by_process(keys=[one.key for one in here], default=DEFAULT_PROCESS)
    built = AdminList(
        frame=desk_frame(request, current="desk-processes"),
        crumbs=crumbs_to(Crumb(_("审查流程"))),
        heading=_("审查流程"),
        total=counted("{n} 个", total),
        lead=_("受理以后谁先审、谁后审。发布新版本只影响以后的申请，在办的按原来的走。"),
        buttons=(
            Link(_("新流程"), reverse("desk-process-new"), "plus"),
            Link(_("画流程图"), reverse("desk-process-draw"), "edit"),
            Link(_("上传流程图"), reverse("desk-process-upload"), "upload"),
        ),
        listing=Listing(
            action=address,
            filters=(
                Field(
                    name="q", label=_("名称或标识"), kind="search", value=wishes["q"], required=False,
                    label_hidden=True, placeholder=_("名称或标识"),
                ),
            ),
            table=Table(
                caption=_("审查流程"),
                columns=(Column(_("流程")), Column(_("步骤")), Column(_("版本")), Column(_("在用的事项"))),
                rows=tuple(_row(one, uses[one.key]) for one in here),
                empty=Empty(_("没有找到。"), _("看全部流程"), address)
                if wishes["q"]
                else Empty(_("还没有流程。"), _("新流程"), reverse("desk-process-new")),
            ),
            pager=pager,
        ),
    )  # fmt: skip
    return show_list(request, built)


def _row(one: ProcessDefinition, uses: int) -> Row:
    default = (Badge(_("默认"), "info"),) if one.key == DEFAULT_PROCESS else ()
    return Row(
        (
            Cell(
                text=one.name, small=one.key, href=reverse("desk-process", args=[one.key]), head=True, code=True,
                badges=default,
            ),
            Cell(text=listed(step.name for step in definition_picture(definition=one))),
            Cell(text=version_words(one), small=full_day(local_date(one.published_at))),
            Cell(text=counted("%(n)s 个", uses) if uses else "", none=_("还没有")),
        ),
        name=one.name,
    )  # fmt: skip
