"""档案: every package an officer may see."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.archives.public import ArchivePackage, packages_for
from zhengwu.doors.desk.admin._paged import cut, wished
from zhengwu.doors.desk.admin._show import show_list
from zhengwu.doors.desk.archives._words import PLACE, crumbs, period, state_badge
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Cell, Column, Empty, Field, Link, Listing, Option, Row, Table
from zhengwu.doors.ui.writing import full_day
from zhengwu.kernel.public import local_date


@page("desk/archives", may="cases.view", name=PLACE)
def archives(request: DoorRequest) -> HttpResponse:
    """Found by number or title, sealed last first."""
    wishes = wished(request, "q", "state")
    found = packages_for(officer=request.officer, **wishes)
    here, pager, total = cut(request, found, address=reverse(PLACE), wishes=wishes)
    built = AdminList(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(),
        heading=_("档案"),
        total=counted("{n} 卷", total),
        lead=_("办结六个月后自动归档：文书、材料、经过连同清单一起封存，以后哪个字节变了都查得出来。"),
        buttons=_buttons(request),
        listing=Listing(
            action=reverse(PLACE),
            filters=_filters(wishes),
            table=Table(
                caption=_("档案，新归档的在前"),
                columns=(
                    Column(_("档号")),
                    Column(_("题名")),
                    Column(_("保管期限")),
                    Column(_("归档")),
                    Column(_("状态")),
                ),
                rows=tuple(_row(package) for package in here),
                empty=Empty(_("没有找到。") if any(wishes.values()) else _("还没有归档的件。")),
            ),
            pager=pager,
        ),
    )
    return show_list(request, built)


def _buttons(request: DoorRequest) -> tuple[Link, ...]:
    links = []
    if request.officer.may("cases.archive"):
        links.append(Link(_("提前归档"), reverse("desk-archives-seal"), "save"))
    if request.officer.may("cases.propose_disposal"):
        links.append(Link(_("提出销毁"), reverse("desk-archives-propose"), "cross"))
    links.append(Link(_("销毁清单"), reverse("desk-archives-disposals"), "list"))
    return tuple(links)


def _filters(wishes: dict[str, str]) -> tuple[Field, ...]:
    states = (
        Option("", _("全部")),
        *(Option(v, _(t), picked=v == wishes["state"]) for v, t in ArchivePackage.State.choices),
    )
    return (
        Field(name="q", label=_("档号、办件编号或题名"), kind="search", value=wishes["q"], required=False),
        Field(name="state", label=_("状态"), kind="select", options=states, required=False),
    )


def _row(package: ArchivePackage) -> Row:
    return Row(
        (
            Cell(
                text=package.archive_no, href=reverse("desk-archive", args=[package.archive_no]), head=True, code=True
            ),
            Cell(text=package.title, small=package.project_no),
            Cell(text=period(package)),
            Cell(text=full_day(local_date(package.sealed_at))),
            Cell(badges=(state_badge(package),)),
        )
    )
