"""双公示: every entry an officer may see; what is late, held or waits for an answer at a press."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.disclosure.public import (
    KIND_NAMES,
    STATE_NAMES,
    TO_DO_NAMES,
    Disclosure,
    Kind,
    State,
    disclosures_for,
    late,
    shown,
)
from zhengwu.doors.desk.admin._paged import cut, wished
from zhengwu.doors.desk.admin._show import show_list
from zhengwu.doors.desk.disclosure._words import PLACE, RECORD, crumbs, state_badge
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Cell, Column, Empty, Field, Link, Listing, Notice, Option, Row, Table
from zhengwu.doors.ui.writing import full_day


@page("desk/disclosures", may="disclosure.view", name=PLACE)
def disclosures(request: DoorRequest) -> HttpResponse:
    """`q`, `kind`, `what`, `page`; what waits has the nearest last day first."""
    wishes = wished(request, "q", "kind", "what")
    found = disclosures_for(officer=request.officer, today=request.today, **wishes)
    here, pager, total = cut(request, found, address=reverse(PLACE), wishes=wishes)
    built = AdminList(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(),
        heading=_("双公示"),
        total=counted("{n} 条", total),
        lead=_(
            "办件批准的许可自动生成，处罚在这里录入。没有人暂缓的，到时候自动公示；决定后 7 个工作日内没有公示的算逾期。"
        ),
        notice=None if wishes["what"] == "late" else _late(request),
        buttons=_buttons(request),
        listing=Listing(
            action=reverse(PLACE),
            filters=_filters(wishes),
            table=Table(
                caption=_("公示信息"),
                columns=(
                    Column(_("行政相对人")),
                    Column(_("决定")),
                    Column(_("决定日期")),
                    Column(_("公示期限")),
                    Column(_("状态")),
                ),
                rows=tuple(_row(one, request) for one in here),
                empty=Empty(_("没有找到。") if any(wishes.values()) else _("还没有公示信息。")),
            ),
            pager=pager,
        ),
    )
    return show_list(request, built)


def _late(request: DoorRequest) -> Notice | None:
    n = late(today=request.today, officer=request.officer).count()
    if not n:
        return None
    link = Link(_("看是哪些"), f"{reverse(PLACE)}?what=late")
    return Notice(counted("{n} 条逾期未公示", n), _("监察看得到。请尽快公示，或者写明为什么暂缓。"), "late", (link,))


def _buttons(request: DoorRequest) -> tuple[Link, ...]:
    links = []
    if request.officer.may("disclosure.enter"):
        new, sheet = reverse("desk-disclosure-new"), reverse("desk-admin-sheet", args=["penalties"])
        links += [
            Link(_("录入处罚"), f"{new}?kind=penalty", "plus"),
            Link(_("录入许可"), f"{new}?kind=permit", "plus"),
            Link(_("用表格导入处罚"), sheet, "upload"),
        ]
    if request.officer.may("admin"):
        links.append(Link(_("公示期限"), reverse("desk-disclosure-terms"), "clock"))
    return tuple(links)


def _filters(wishes: dict[str, str]) -> tuple[Field, ...]:
    def choice(name: str, label: str, known: dict[str, str]) -> Field:
        options = tuple(Option(value, _(word), picked=value == wishes[name]) for value, word in known.items())
        return Field(name=name, label=label, kind="select", options=options, required=False)

    states = {state.value: name for state, name in STATE_NAMES.items()}
    return (
        Field(name="q", label=_("名称、代码、证件号码或文书号"), kind="search", value=wishes["q"], required=False),
        choice("kind", _("种类"), {"": "全部"} | {kind.value: name for kind, name in KIND_NAMES.items()}),
        choice("what", _("状态"), {"": "全部"} | TO_DO_NAMES | states),
    )


def _row(row: Disclosure, request: DoorRequest) -> Row:
    one = shown(row)
    return Row(
        (
            Cell(text=one.name, small=_(KIND_NAMES[Kind(row.kind)]), href=reverse(RECORD, args=[row.pk]), head=True),
            Cell(text=one.title, small=one.cells["decision_no"]),
            Cell(text=full_day(row.decision_date)),
            Cell(text=full_day(row.due_date) if row.state == State.WAITING else "", none="—"),
            Cell(badges=(state_badge(row, today=request.today),)),
        )
    )
