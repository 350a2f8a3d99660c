"""拿历史试算: what the rule, or its draft, would have raised in some past days. Nothing is stored, nobody is told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._paged import wished
from zhengwu.doors.desk.admin._show import show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.desk.supervision._facts import words_of_facts
from zhengwu.doors.desk.supervision._words import RULE, RULES, crumbs, names_of, signal_badge
from zhengwu.doors.desk.supervision.scores import day_fields
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Empty, Listing, Notice, Row, Table
from zhengwu.doors.ui.typed import typed_day
from zhengwu.doors.ui.writing import full_day, stamp
from zhengwu.kernel.public import BadInput
from zhengwu.supervision.public import DryRun, Rule, RuleVersion, Standing, dry_run, rule_of

#: A page answers while somebody waits: longer stretches are for the command line.
MOST_DAYS = 31


@page("desk/supervision/rules/<str:key>/trial", may="supervision.rules", name="desk-supervision-rule-trial")
def rule_trial(request: DoorRequest, key: str) -> HttpResponse:
    """`first`, `last`: at most a month; without them it only asks for the days."""
    found = rule_of(key)
    version = _tried(found)
    days = _days(request)
    result = dry_run(version=version, first_date=days[0], last_date=days[1], now=request.now) if days else None
    first, last = days or (request.today - dt.timedelta(days=MOST_DAYS - 1), request.today)
    here = reverse("desk-supervision-rule-trial", args=[found.key])
    built = AdminList(
        frame=desk_frame(request, current=RULES),
        crumbs=crumbs(
            Crumb(_("监察规则"), reverse(RULES)),
            Crumb(found.key, reverse(RULE, args=[found.key])),
            Crumb(_("拿历史试算")),
        ),
        heading=_("拿历史试算 · {key} {name}").format(key=found.key, name=_(found.name)),
        lead=_("用第 {n} 版去看过去的办件，最多一个月。不发监察卡，也不通知任何人。").format(n=version.version),
        notice=_said(result),
        listing=Listing(action=here, filters=day_fields(first, last), table=_table(result)),
    )
    return show_list(request, built)


def _tried(found: Rule) -> RuleVersion:
    """The draft where there is one, else the newest version."""
    versions = list(found.versions.all())
    return next((version for version in versions if version.state == Standing.DRAFT), versions[0])


def _days(request: DoorRequest) -> tuple[dt.date, dt.date] | None:
    wishes = wished(request, "first", "last")
    try:
        first, last = typed_day(wishes["first"], name="first"), typed_day(wishes["last"], name="last")
    except BadInput:
        return None
    if first is None or last is None:
        return None
    first, last = min(first, last), max(first, last)
    return max(first, last - dt.timedelta(days=MOST_DAYS - 1)), last


def _said(result: DryRun | None) -> Notice | None:
    if result is None:
        return None
    first, last = full_day(result.first_date), full_day(result.last_date)
    title = counted("{first}至{last}会发出 {n} 张监察卡", result.found, first=first, last=last)
    names = names_of(code for code, _n in result.by_body)
    bodies = [f"{names.get(code, code)} {n}" for code, n in result.by_body]
    looked = counted("看了 {n} 件办件。", result.looked_at)
    return Notice(title, looked + (_("；").join(bodies) if bodies else ""), "need" if result.found else "done")


def _table(result: DryRun | None) -> Table:
    def rows() -> Iterator[Row]:
        names = names_of(found.body_code for found in result.examples) if result else {}
        for found in result.examples if result else ():
            number = found.subject.removeprefix("case:")
            href = reverse("desk-case", args=[number]) if found.subject.startswith("case:") else ""
            yield Row(
                (
                    Cell(badges=(signal_badge(found.signal),), lead=True),
                    Cell(text=found.item_name or number, small=number, href=href, head=True),
                    Cell(text=names.get(found.body_code, found.body_code)),
                    Cell(text=stamp(found.at)),
                    Cell(text=words_of_facts(found.facts)),
                )
            )

    return Table(
        caption=_("会发出的监察卡，先列出前面的"),
        columns=(
            Column(_("监察信号")),
            Column(_("事项")),
            Column(_("责任单位")),
            Column(_("发生时间")),
            Column(_("发生了什么")),
        ),
        rows=tuple(rows()),
        empty=Empty(_("这段时间一张也不会发出。") if result else _("选好日期，按“筛选”开始试算。")),
    )
