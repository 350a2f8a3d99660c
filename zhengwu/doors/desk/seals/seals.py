"""印章管理: every seal an officer has to do with."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._paged import cut, wished
from zhengwu.doors.desk.admin._show import show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.seals._words import PLACE, REQUESTS, check_reader, crumbs, kind_words, state_badge
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Cell, Column, Empty, Field, Link, Listing, Option, Row, Table
from zhengwu.doors.ui.writing import full_day
from zhengwu.seals.public import KIND_NAMES, Seal, seals_for


@page("desk/seals", may=OFFICER, name=PLACE)
def seals(request: DoorRequest) -> HttpResponse:
    """Found by name, body or number; body by body.

    Raises:
        NotPermitted: no post that has to do with seals
    """
    check_reader(request)
    wishes = wished(request, "q", "kind", "state")
    here, pager, total = cut(
        request, seals_for(officer=request.officer, **wishes), address=reverse(PLACE), wishes=wishes
    )
    built = AdminList(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(),
        heading=_("印章管理"),
        total=counted("{n} 枚", total),
        lead=_("每枚印章谁保管、能自动盖在哪些文书上、盖过什么，都在这里。法定名称章每次用印要两个人。"),
        buttons=_buttons(request),
        listing=Listing(
            action=reverse(PLACE),
            filters=_filters(wishes),
            table=Table(
                caption=_("印章，按机构排列"),
                columns=(
                    Column(_("印章")),
                    Column(_("种类")),
                    Column(_("保管人")),
                    Column(_("启用")),
                    Column(_("状态")),
                ),
                rows=tuple(_row(each) for each in here),
                empty=Empty(_("没有找到。") if any(wishes.values()) else _("还没有登记印章。")),
            ),
            pager=pager,
        ),
    )
    return show_list(request, built)


def _buttons(request: DoorRequest) -> tuple[Link, ...]:
    links = [Link(_("用印申请"), reverse(REQUESTS), "list")]
    if request.officer.may("seals.keep"):
        links.insert(0, Link(_("申请用印"), reverse("desk-seals-ask"), "edit"))
    if request.officer.may("seals.register"):
        links.append(Link(_("登记印章"), reverse("desk-seals-register"), "plus"))
    return tuple(links)


def _filters(wishes: dict[str, str]) -> tuple[Field, ...]:
    kinds = (Option("", _("全部")), *(Option(v, _(t), picked=v == wishes["kind"]) for v, t in KIND_NAMES.items()))
    states = (
        Option("", _("全部")),
        *(Option(v, _(t), picked=v == wishes["state"]) for v, t in Seal.State.choices),
    )
    return (
        Field(name="q", label=_("名称、机构或编码"), kind="search", value=wishes["q"], required=False),
        Field(name="kind", label=_("种类"), kind="select", options=kinds, required=False),
        Field(name="state", label=_("状态"), kind="select", options=states, required=False),
    )


def _row(seal: Seal) -> Row:
    return Row(
        (
            Cell(text=seal.name, small=seal.number, href=reverse("desk-seal", args=[seal.number]), head=True),
            Cell(text=kind_words(seal)),
            Cell(text=seal.keeper.display_name),
            Cell(text=full_day(seal.valid_from)),
            Cell(badges=(state_badge(seal),)),
        )
    )
