"""What the record of an entry shows: what is the same everywhere, and the bounds."""

from __future__ import annotations

from django.utils.translation import gettext as _

from zhengwu.doors.desk.catalogue._words import (
    AUDIENCES,
    fees_words,
    keeper_words,
    levels_words,
    limit_words,
    names_words,
    visits_words,
    writer_words,
)
from zhengwu.doors.desk.shapes import FactCard, Section
from zhengwu.doors.ui.saying import listed
from zhengwu.doors.ui.shapes import Cell, Column, Pair, Row, Table
from zhengwu.doors.ui.writing import full_day
from zhengwu.items.public import POWER_SOURCES, SCHEMES, CatalogEntry, Scheme


def facts_of(row: CatalogEntry) -> tuple[FactCard, ...]:
    """四同 and where it may be implemented, then the bounds."""
    entry = row.entry
    same = (
        Pair(_("名称"), entry.name),
        Pair(_("基本编码"), entry.code, code=True),
        Pair(_("编码方案"), _(SCHEMES[Scheme(row.scheme)])),
        Pair(_("事项类型"), _(row.get_item_type_display())),
        Pair(_("设定依据"), "\n".join(f"{basis.law}{basis.article}" for basis in entry.basis)),
        Pair(_("行使层级"), levels_words(entry.levels)),
        Pair(_("服务对象"), _(AUDIENCES[entry.audience])),
        Pair(_("权力来源"), _(POWER_SOURCES[entry.power_source])),
        Pair(_("维护"), keeper_words(row)),
    )
    bounds = entry.bounds
    most = (
        Pair(_("法定时限"), limit_words(entry.statutory) or _("法律没有规定")),
        Pair(_("承诺时限最长"), limit_words(entry.longest_promise) or _("不限定")),
        Pair(_("到现场最多"), visits_words(bounds.visits)),
        Pair(_("网办深度最低"), _("{n} 级").format(n=bounds.online_depth)),
        Pair(_("可以要的材料"), names_words(bounds.materials)),
        Pair(_("可以设的前置条件"), names_words(bounds.preconditions)),
        Pair(_("收费"), fees_words(entry)),
        Pair(_("至少给到的结果"), listed(bounds.results) if bounds.results else _("不限定")),
    )
    return (FactCard(_("各级都一样"), same), FactCard(_("各级只能收紧"), most))


def versions_section(versions: list[CatalogEntry]) -> Section:
    """Every version with its days and its reason, newest first."""
    return Section(
        title=_("版本"),
        table=Table(
            caption=_("目录的版本，最新的在前"),
            columns=(Column(_("版本")), Column(_("生效")), Column(_("失效")), Column(_("原因"))),
            rows=tuple(
                Row(
                    (
                        Cell(text=_("第 {n} 版").format(n=one.version), head=True),
                        Cell(text=full_day(one.valid_from)),
                        Cell(text=full_day(one.valid_to), none=_("没有截止日")),
                        Cell(text=one.reason, small=writer_words(one)),
                    )
                )
                for one in versions
            ),
        ),
    )
