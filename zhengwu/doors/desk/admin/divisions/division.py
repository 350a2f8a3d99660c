"""One division: where it lies, what lies in it, what became of it, what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import show_record
from zhengwu.doors.desk.admin.divisions._form import PLACE, crumbs_of, record_href
from zhengwu.doors.desk.admin.divisions._log import log_of
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminRecord, FactCard, Section
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Action, Badge, Cell, Column, Crumb, Empty, Link, Notice, Pair, Row, Table
from zhengwu.doors.ui.writing import full_day
from zhengwu.kernel.public import NotFound, events_of
from zhengwu.organisations.public import (
    CHANGE_NAMES,
    LEVEL_NAMES,
    Division,
    DivisionChange,
    Over,
    bodies_within,
    changes_of,
    children_of,
    division_by_any_code,
    division_of,
    division_path,
)

_BODIES_AT_MOST = 50


@page("desk/admin/divisions/<str:code>", may="divisions.edit", name="desk-admin-division")
def division(request: DoorRequest, code: str) -> HttpResponse:
    """The record."""
    found = division_of(code)
    above = [one for one in division_path(found.code) if one.code != found.code]
    built = AdminRecord(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs_of(*(Crumb(one.name, record_href(one.code)) for one in above), Crumb(found.name)),
        heading=found.name,
        sub=f"{_(LEVEL_NAMES[found.level])} · {found.code}",
        badges=(Badge(_("已不再存在"), "late"),) if found.valid_to else (),
        notice=_successors(request, found),
        facts=(_facts(found, above),),
        sections=(_children(request, found), _bodies(found), _changes(changes_of(found.code))),
        actions=_actions(request, found),
        log=log_of(events_of(f"division:{found.code}")),
    )
    return show_record(request, built)


def _facts(found: Division, above: Sequence[Division]) -> FactCard:
    parent = above[-1] if above else None
    return FactCard(
        _("基本情况"),
        (
            Pair(_("代码"), found.code, code=True),
            Pair(_("层级"), _(LEVEL_NAMES[found.level])),
            Pair(_("上级"), parent.name, href=record_href(parent.code), link=_("看上级"), link_more=parent.name)
            if parent
            else Pair(_("上级"), _("没有")),
            Pair(_("设立"), full_day(found.valid_from) or _("没有记录")),
            Pair(_("终止"), full_day(found.valid_to) or _("没有终止")),
        ),
    )


def _successors(request: DoorRequest, found: Division) -> Notice | None:
    if found.valid_to is None:
        return None
    since = _("从{day}起不再存在").format(day=full_day(found.valid_to))
    try:
        successors = division_by_any_code(found.code, on=request.today)
    except NotFound:
        return Notice(since, _("没有后继区划。"))
    links = tuple(Link(one.name, record_href(one.code)) for one in successors if one.pk != found.pk)
    return Notice(since, _("现在对应："), links=links) if links else None


def _children(request: DoorRequest, found: Division) -> Section:
    page_of = children_of(found.code, on=request.today)
    more = bool(page_of.next_code)
    return Section(
        title=_("下级区划"),
        note=counted("只列前 {n} 个，其余在树里看", len(page_of.branches)) if more else "",
        link=Link(_("在树里看"), f"{reverse(PLACE)}?open={found.code}#branch-{found.code}", "layers"),
        table=Table(
            caption=_("下级区划"),
            columns=(Column(_("名称")), Column(_("代码")), Column(_("下级"))),
            rows=tuple(
                Row(
                    (
                        Cell(text=one.division.name, href=record_href(one.division.code), head=True),
                        Cell(text=one.division.code, code=True),
                        Cell(text=counted("{n} 个", one.children) if one.children else ""),
                    )
                )
                for one in page_of.branches
            ),
            empty=Empty(_("下面没有区划。")),
        ),
    )


def _bodies(found: Division) -> Section:
    there = bodies_within(found.code).filter(division=found).order_by("code")[:_BODIES_AT_MOST]
    return Section(
        title=_("设在这里的机构"),
        table=Table(
            caption=_("设在这里的机构"),
            columns=(Column(_("名称")), Column(_("统一社会信用代码"))),
            rows=tuple(Row((Cell(text=body.name, head=True), Cell(text=body.code, code=True))) for body in there),
            empty=Empty(_("没有机构直接设在这里。")),
        ),
    )


def _changes(changes: Sequence[DivisionChange]) -> Section:
    return Section(
        title=_("变更"),
        table=Table(
            caption=_("变更，新的在前"),
            columns=(Column(_("日期")), Column(_("变更")), Column(_("原来")), Column(_("后来")), Column(_("依据"))),
            rows=tuple(
                Row(
                    (
                        Cell(text=full_day(one.change_date), head=True),
                        Cell(text=_(CHANGE_NAMES[one.kind])),
                        Cell(text=one.old_name, small=one.old_code),
                        Cell(text=one.new_name, small=one.new_code),
                        Cell(text=one.basis),
                    )
                )
                for one in changes
            ),
            empty=Empty(_("没有变更。")),
        ),
    )


def _actions(request: DoorRequest, found: Division) -> Sequence[Action]:
    locked = ""
    if found.valid_to is not None:
        locked = _("已不再存在，不能再变更")
    elif request.officer.grant_for("divisions.edit", Over(division_code=found.code)) is None:
        locked = _("不在您管理的区划内")
    verbs = [
        ("add", _("在它下面新设"), found.level < max(LEVEL_NAMES)),
        ("rename", _("更名"), True),
        ("merge", _("并入另一个区划"), True),
        ("split", _("拆分"), True),
        ("recode", _("变更代码或划归"), True),
        ("abolish", _("撤销"), True),
    ]
    return tuple(
        Action(text, "" if locked else reverse(f"desk-admin-division-{verb}", args=[found.code]), locked=locked)
        for verb, text, possible in verbs
        if possible
    )
