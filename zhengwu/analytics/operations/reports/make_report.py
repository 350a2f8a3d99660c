"""写月报: the figures of a month with what they say, set as PDF and kept."""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.db import transaction

from zhengwu.analytics.events import ReportMade
from zhengwu.analytics.models import MonthlyReport
from zhengwu.analytics.queries import forecast as ahead
from zhengwu.analytics.queries.findings import findings_of
from zhengwu.analytics.queries.process import bottlenecks, loops, process
from zhengwu.analytics.queries.scope import Period, Scope
from zhengwu.analytics.queries.volumes import Volume, by_body, by_channel, by_item, item_names, volume
from zhengwu.analytics.rules.findings import per_cent, span_words
from zhengwu.cases.public import Case
from zhengwu.documents.public import Sheet, SheetPart, keep, sheet_pdf
from zhengwu.kernel.public import SYSTEM, local_date, publish
from zhengwu.organisations.public import Body, division_of

_LISTED = 10


def make_wanted(*, now: dt.datetime, most: int = 5) -> int:
    """Write the reports that were asked for; how many. Each in a transaction of its own, and none twice."""
    made = 0
    while made < most and _one(now=now):
        made += 1
    return made


@transaction.atomic
def _one(*, now: dt.datetime) -> bool:
    waiting = MonthlyReport.objects.select_for_update(skip_locked=True).filter(state=MonthlyReport.State.WANTED)
    report = waiting.order_by("id").first()
    if report is None:
        return False
    content = sheet_pdf(report_sheet(report, today=local_date(now)), at=now)
    report.sha256, report.state, report.made_at = keep(content), MonthlyReport.State.MADE, now
    report.save()
    publish(
        ReportMade(
            report_id=report.pk,
            month_date=report.month_date,
            division_code=report.division_code,
            body_code=report.body_code,
            sha256=report.sha256,
        ),
        by=SYSTEM,
        at=now,
    )
    return True


def report_sheet(report: MonthlyReport, *, today: dt.date) -> Sheet:
    """The report as a sheet: findings first, then the figures they come from."""
    division = division_of(report.division_code)
    about = report.about or division.name
    bodies = [report.body_code] if report.body_code else _bodies_below(report.division_code)
    scope = Scope(period=Period.month(report.month_date), body_codes=tuple(bodies))
    now, before = volume(scope), volume(Scope(period=scope.period.before, body_codes=scope.body_codes))
    slow = bottlenecks(scope)
    month = f"{report.month_date.year} 年 {report.month_date.month} 月"
    found = findings_of(now, before, slow)
    return Sheet(
        title=f"{about}政务服务月报",
        issuer=about,
        link=f"{settings.SITE_URL}/transparency",
        qr_caption="公开的数据",
        footer=f"{about} · {month}",
        lead=month,
        under=(f"数据截至 {today:%Y-%m-%d}，由办件事件日志算出，可以重算。",),
        parts=(
            SheetPart(title="这个月怎么样", paragraphs=tuple(f"{one.say()}。" for one in found)),
            SheetPart(title="办件量", pairs=_figures(now, before)),
            SheetPart(
                title="哪一步最费时间",
                pairs=tuple(_wait(b.activity, b.count, b.median_seconds) for b in slow[:_LISTED]),
            ),
            *_process_parts(scope),
            *_ranking(scope, many=not report.body_code),
            SheetPart(title="哪些事项办得最多", pairs=_items(scope)),
            *_ahead(scope, today),
        ),
    )


def _bodies_below(division_code: str) -> list[str]:
    subtree = division_code.rstrip("0")
    subtree += "0" * (len(subtree) % 2)
    return list(Body.objects.filter(division__code__startswith=subtree).order_by("code").values_list("code", flat=True))


def _figures(now: Volume, before: Volume) -> tuple[tuple[str, str], ...]:
    def pair(name: str, is_: int, was: int) -> tuple[str, str]:
        return name, f"{is_:,} 件（上月 {was:,} 件）"

    rows = [
        pair("收件", now.received, before.received),
        pair("受理", now.accepted, before.accepted),
        pair("作出决定", now.decided, before.decided),
        pair("其中按时", now.on_time, before.on_time),
        pair("其中提前", now.early, before.early),
        pair("不予许可", now.rejected, before.rejected),
        pair("办结", now.closed, before.closed),
        pair("当日办结", now.same_day, before.same_day),
        pair("不予受理", now.not_accepted, before.not_accepted),
        pair("撤件", now.withdrawn, before.withdrawn),
        pair("延期", now.extended, before.extended),
    ]
    if now.average_days is not None and now.used_share is not None:
        rows.append(("平均用时", f"{now.average_days:.1f} 天，是承诺时限的 {per_cent(now.used_share)}"))
    return tuple(rows)


def _wait(name: str, count: int, seconds: float) -> tuple[str, str]:
    return name, f"{count:,} 件，一半的件要等 {span_words(seconds)} 以上"


def _process_parts(scope: Scope) -> tuple[SheetPart, ...]:
    found = process(scope, ended_only=True)
    ways = tuple(
        (f"{v.count:,} 件，占 {per_cent(v.share)}", " → ".join(v.activities)) for v in found.variants[: _LISTED // 2]
    )
    again = tuple((name, f"{cases:,} 件里又办了 {times:,} 次") for name, cases, times in loops(found)[:_LISTED])
    return (
        SheetPart(title="件是怎么走完的", pairs=ways, paragraphs=() if ways else ("这个月没有办完的件。",)),
        *([SheetPart(title="哪些步骤返工", pairs=again)] if again else []),
    )


def _ranking(scope: Scope, *, many: bool) -> tuple[SheetPart, ...]:
    channels = by_channel(scope)
    total = sum(v.submitted for v in channels.values()) or 1
    names = dict(Case.Source.choices)
    ways = tuple(
        (str(names.get(key, key)), f"{v.submitted:,} 件，占 {per_cent(v.submitted / total)}")
        for key, v in channels.items()
    )
    parts = [SheetPart(title="从哪里来", pairs=ways)]
    if many:
        bodies = by_body(scope)
        called = dict(Body.objects.filter(code__in=bodies).values_list("code", "name"))
        ordered = sorted(bodies.items(), key=lambda one: (-(one[1].on_time_share or 0), -one[1].decided))
        rows = tuple(
            (called.get(code, code), f"决定 {v.decided:,} 件，按时 {per_cent(v.on_time_share)}，逾期 {v.late:,} 件")
            for code, v in ordered
            if v.on_time_share is not None
        )
        parts.append(SheetPart(title="各部门按时率", pairs=rows))
    return tuple(parts)


def _items(scope: Scope) -> tuple[tuple[str, str], ...]:
    most = sorted(by_item(scope).items(), key=lambda one: -one[1].received)[:_LISTED]
    names = item_names({code for code, _ in most})
    return tuple(
        (names.get(code, code), f"收件 {v.received:,} 件，决定 {v.decided:,} 件，逾期 {v.late:,} 件")
        for code, v in most
    )


def _ahead(scope: Scope, today: dt.date) -> tuple[SheetPart, ...]:
    days = ahead.forecast(scope, today=today)
    expected, undecided = sum(d.expected for d in days), sum(d.undecided for d in days)
    lines = [f"今后 10 个工作日到期的在办件有 {undecided:,} 件，预计其中约 {expected:.0f} 件会逾期。"]
    if error := ahead.error_of(ahead.checks()):
        lines.append(f"用过去 {error.days} 周检验，这样的预测平均差 {error.mean_error:.1f} 件。")
    return (SheetPart(title="今后十个工作日", paragraphs=tuple(lines)),)
