"""Every table of the analysis by its key: on the page beside its chart, and as a file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from zhengwu.analytics import public as analysis
from zhengwu.cases.public import Case
from zhengwu.doors.desk.analysis import _say as say
from zhengwu.doors.desk.analysis._asked import Asked, month_words
from zhengwu.doors.ui.shapes import Grid
from zhengwu.doors.ui.writing import full_day

WEEKDAYS = ("周一", "周二", "周三", "周四", "周五", "周六", "周日")
SHARE_NAMES = ("当天", "用了四分之一以内", "用了一半以内", "用了四分之三以内", "用完了时限", "超过时限")
Row = Sequence[str]


@dataclass(frozen=True, slots=True)
class Tabled:
    """What a table is called, and its making."""

    title: str
    made: Callable[[Asked, dt.date], Grid]


def _volumes(head: str, rows: Sequence[tuple[str, analysis.Volume]]) -> Grid:
    return Grid(
        columns=(
            head, _("收件数"), _("受理数"), _("已决定"), _("按时"), _("逾期"), _("按时率"), _("平均用时（天）"),
            _("占承诺时限"), _("办结数"), _("当日办结"), _("补正"), _("退回"), _("延期"), _("撤件"), _("不予受理"),
        ),
        rows=tuple(
            (
                name, *map(str, (v.received, v.accepted, v.decided, v.on_time, v.late)), say.share(v.on_time_share),
                say.NONE if v.average_days is None else f"{v.average_days:.1f}", say.share(v.used_share),
                *map(str, (v.closed, v.same_day, v.corrected, v.returned, v.extended, v.withdrawn, v.not_accepted)),
            )
            for name, v in rows
        ),
    )  # fmt: skip


def by_days(asked: Asked, today: dt.date) -> Grid:
    """按日."""
    return _volumes(_("日期"), [(day.isoformat(), v) for day, v in analysis.by_day(asked.scope).items()])


def by_months(asked: Asked, today: dt.date) -> Grid:
    """按月."""
    return _volumes(_("月份"), [(month_words(m), v) for m, v in analysis.by_month(asked.scope).items()])


def by_bodies(asked: Asked, today: dt.date) -> Grid:
    """按机构."""
    rows = sorted(analysis.by_body(asked.scope).items(), key=lambda one: -one[1].received)
    return _volumes(_("机构"), [(_(asked.body_name(code)), v) for code, v in rows])


def by_items(asked: Asked, today: dt.date) -> Grid:
    """按事项."""
    rows = sorted(analysis.by_item(asked.scope).items(), key=lambda one: -one[1].received)
    names = analysis.item_names({code for code, _v in rows})
    return _volumes(_("事项"), [(_(names.get(code, code)), v) for code, v in rows])


def by_channels(asked: Asked, today: dt.date) -> Grid:
    """渠道迁移."""
    found = analysis.channels_by_month(asked.scope)
    sources = [str(value) for value in Case.Source.values]
    return Grid(
        columns=(_("月份"), *(_(str(Case.Source(source).label)) for source in sources), _("网上申请占比")),
        rows=tuple(
            (
                month_words(month),
                *(str(n.get(source, 0)) for source in sources),
                say.share(n.get("online", 0) / sum(n.values()) if sum(n.values()) else None),
            )
            for month, n in found.items()
        ),
    )


def by_shares(asked: Asked, today: dt.date) -> Grid:
    """用时对承诺."""
    counts = analysis.shares(asked.scope)
    total = sum(counts) or 1
    return Grid(
        columns=(_("用了承诺时限的"), _("件数"), _("占比")),
        rows=tuple((_(name), str(n), say.share(n / total)) for name, n in zip(SHARE_NAMES, counts, strict=True)),
    )


def hours_of(counts: Mapping[int, int]) -> range:
    """The hours worth a column: office hours, and wider when something came in before or after."""
    return range(min([8, *counts]), max([17, *counts]) + 1)


def by_hours(asked: Asked, today: dt.date) -> Grid:
    """星期和小时."""
    found = analysis.hours(asked.scope)
    hours = hours_of({hour: n for (_d, hour), n in found.items()})
    return Grid(
        columns=(_("星期"), *(f"{hour}:00" for hour in hours)),
        rows=tuple((_(name), *(str(found.get((day, hour), 0)) for hour in hours)) for day, name in enumerate(WEEKDAYS)),
    )


def _hour_rows(head: str, rows: Sequence[tuple[str, Mapping[int, int]]]) -> Grid:
    hours = hours_of({hour: 0 for _name, counts in rows for hour in counts})
    return Grid(
        columns=(head, *(f"{hour}:00" for hour in hours)),
        rows=tuple((name, *(str(counts.get(hour, 0)) for hour in hours)) for name, counts in rows),
    )


def hours_of_items(asked: Asked, today: dt.date) -> Grid:
    """事项和小时."""
    rows = analysis.hours_by_item(asked.scope)
    names = analysis.item_names({code for code, _n in rows})
    return _hour_rows(_("事项"), [(_(names.get(code, code)), counts) for code, counts in rows])


def hours_of_bodies(asked: Asked, today: dt.date) -> Grid:
    """机构和小时."""
    rows = analysis.hours_by_body(asked.scope)
    return _hour_rows(_("机构"), [(_(asked.body_name(code)), counts) for code, counts in rows])


def waits(asked: Asked, today: dt.date) -> Grid:
    """瓶颈."""
    return Grid(
        columns=(_("步骤"), _("件次"), _("等待的中位时间"), _("等待合计（天）")),
        rows=tuple(
            (_(b.activity), str(b.count), say.time(b.median_seconds), f"{b.seconds / 86_400:.1f}")
            for b in analysis.bottlenecks(asked.scope)
        ),
    )


def variants_grid(found: analysis.Discovered) -> Grid:
    """Ways, the most frequent first."""
    return Grid(
        columns=(_("走法"), _("件数"), _("占比"), _("中位用时")),
        rows=tuple(
            (say.way(v.activities), str(v.count), say.share(v.share), say.time(v.median_seconds))
            for v in found.variants
        ),
    )


def edges_grid(found: analysis.Discovered) -> Grid:
    """Moves, the most frequent first."""
    return Grid(
        columns=(_("从"), _("到"), _("次数"), _("间隔的中位时间")),
        rows=tuple((_(e.source), _(e.target), str(e.count), say.time(e.median_seconds)) for e in found.edges),
    )


def variants(asked: Asked, today: dt.date) -> Grid:
    """走法."""
    return variants_grid(analysis.process(asked.scope))


def moves(asked: Asked, today: dt.date) -> Grid:
    """流程图."""
    return edges_grid(analysis.process(asked.scope))


def again(asked: Asked, today: dt.date) -> Grid:
    """返工."""
    return Grid(
        columns=(_("步骤"), _("多少件返工"), _("又办了几次")),
        rows=tuple(
            (_(name), str(cases), str(times)) for name, cases, times in analysis.loops(analysis.process(asked.scope))
        ),
    )


def ahead(asked: Asked, today: dt.date) -> Grid:
    """逾期预测."""
    return Grid(
        columns=(_("到期日"), _("到期的在办件"), _("预计逾期")),
        rows=tuple(
            (full_day(d.due_date), str(d.undecided), f"{d.expected:.1f}")
            for d in analysis.forecast(asked.scope, today=today)
        ),
    )


def looked_back(asked: Asked, today: dt.date) -> Grid:
    """预测检验."""
    return Grid(
        columns=(_("预测的那一天"), _("当时到期的在办件"), _("预计逾期"), _("实际逾期"), _("差")),
        rows=tuple(
            (
                full_day(p.origin_date),
                str(p.undecided),
                f"{p.expected:.1f}",
                str(p.happened),
                f"{p.expected - p.happened:+.1f}",
            )
            for p in analysis.checks()
        ),
    )


TABLES: Mapping[str, Tabled] = {
    "days": Tabled("按日办件量", by_days),
    "months": Tabled("按月办件量", by_months),
    "bodies": Tabled("各机构办件量", by_bodies),
    "items": Tabled("各事项办件量", by_items),
    "channels": Tabled("申请渠道", by_channels),
    "shares": Tabled("用时对承诺", by_shares),
    "hours": Tabled("申请的星期和小时", by_hours),
    "item-hours": Tabled("事项和小时", hours_of_items),
    "body-hours": Tabled("机构和小时", hours_of_bodies),
    "waits": Tabled("各步骤等待时间", waits),
    "variants": Tabled("办件走法", variants),
    "moves": Tabled("流程图数据", moves),
    "rework": Tabled("返工", again),
    "forecast": Tabled("逾期预测", ahead),
    "checks": Tabled("预测检验", looked_back),
}
