"""办事清单: the window scans or types its code and sees what the person worked out at home."""

from __future__ import annotations

from collections.abc import Iterator

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import show_record
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminRecord, FactCard, Section
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted, listed
from zhengwu.doors.ui.shapes import Badge, Cell, Column, Crumb, Empty, Notice, Pair, Row, Table
from zhengwu.doors.ui.writing import day, full_day
from zhengwu.items.public import (
    Checklist,
    Differences,
    ItemVersion,
    Material,
    Needed,
    Question,
    checklist_at_window,
    differences,
    latest_version,
    narrow,
    read_checklist_code,
)


@page("desk/prepared/<str:code>", may="cases.receive", name="desk-prepared")
def prepared(request: DoorRequest, code: str) -> HttpResponse:
    """Item, situation and materials, by the version in force today."""
    found = checklist_at_window(code=read_checklist_code(code), by=request.officer, now=request.now)
    then = found.item_version
    version = latest_version(task_code=then.item.task_code)
    changed = differences(then.guide, version.guide, found.answers) if version.pk != then.pk else None
    needed = narrow(version.guide, found.answers)
    return show_record(
        request,
        AdminRecord(
            frame=desk_frame(request, current="find"),
            crumbs=(Crumb(_("查办件"), reverse("desk-find")), Crumb(_("办事清单"))),
            heading=version.name,
            sub=_("办事清单 %(code)s，%(day)s 保存") % {"code": found.code_words, "day": day(found.created_at)},
            badges=() if version.offered else (Badge(_("现在不受理"), "need", "alert"),),
            notice=_notice(version, changed),
            facts=(_situation(found, needed), _about(version, needed)),
            sections=(Section(title=_("要收的材料"), table=_table(needed)),),
        ),
    )


def _situation(found: Checklist, needed: Needed) -> FactCard:
    def answer(question: Question) -> str:
        given = found.answers.get(question.key, ())
        chosen = given if isinstance(given, list) else [given]
        return listed(option.text for option in question.options if option.value in chosen) or _("没有回答")

    pairs = tuple(Pair(question.text, answer(question)) for question in needed.questions)
    return FactCard(_("情形"), pairs or (Pair(_("情形"), _("这个事项不分情形")),))


def _about(version: ItemVersion, needed: Needed) -> FactCard:
    promise = version.promise_in(needed)
    limit = counted("%(n)s 个工作日", promise.days) if promise.unit == "workday" else counted("%(n)s 天", promise.days)
    return FactCard(
        _("事项"),
        (
            Pair(_("实施编码"), version.item.task_code, code=True),
            Pair(_("实施机构"), version.item.body.name),
            Pair(_("承诺时限"), limit if promise.days else _("当场")),
            Pair(
                _("指南"),
                _("第 %(version)s 版") % {"version": version.version},
                href=reverse("guide", args=[version.item.task_code]),
                link=_("看完整指南"),
            ),
        ),
    )


def _notice(version: ItemVersion, changed: Differences | None) -> Notice | None:
    if changed is None:
        return None
    facts = {"day": full_day(version.effective_date), "version": version.version}
    if changed.nothing:
        return Notice(_("指南更新了"), _("%(day)s起用第 %(version)s 版，这个人要交的没有变。") % facts, "info")
    words = _("%(day)s起用第 %(version)s 版，和他准备时不一样，请当面说清楚。") % facts
    more = (_("多了：%(names)s") % {"names": listed(changed.added)},) if changed.added else ()
    less = (_("不用了：%(names)s") % {"names": listed(changed.dropped)},) if changed.dropped else ()
    return Notice(_("指南更新了"), " ".join((words, *more, *less)), "need")


def _table(needed: Needed) -> Table:
    rows = [*((m, False) for m in needed.materials), *((m, True) for m in needed.perhaps)]
    return Table(
        caption=_("要收的材料"),
        columns=(Column(_("材料")), Column(_("原件")), Column(_("份数")), Column(_("说明"))),
        rows=tuple(_row(material, open_=open_) for material, open_ in rows),
        empty=Empty(_("不用交材料")),
    )


def _row(material: Material, *, open_: bool) -> Row:
    copies = counted("复印件 %(n)s 份", material.copies) if material.copies else ""
    pieces = counted("%(n)s 份", material.quantity) if material.quantity else copies
    return Row(
        cells=(
            Cell(text=material.name, small=material.accept_standard, head=True),
            Cell(text=_("核对原件") if material.original else ""),
            Cell(text=pieces),
            Cell(small=material.note, badges=tuple(_badges(material, open_=open_))),
        )
    )


def _badges(material: Material, *, open_: bool) -> Iterator[Badge]:
    if open_:
        yield Badge(_("看情况"), "plain", "help")
    if material.one_of:
        yield Badge(_("任选其一"))
    if material.tolerable:
        yield Badge(_("可容缺"), "need", "clock")
    if not material.required:
        yield Badge(_("可以不交"))
