"""一批: where it stands, what was found in it, what can be done now."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.certificates.public import (
    AT_WORK,
    FINDING_NAMES,
    STOCK_STATE_NAMES,
    StockBatch,
    StockRow,
    StockState,
    StockStep,
    batch_for,
    broken_rows,
    can_step,
    sample_of,
    stock_rights,
)
from zhengwu.doors.desk.admin._paged import cut, wished
from zhengwu.doors.desk.admin._show import show_record
from zhengwu.doors.desk.certificates._words import PLACE
from zhengwu.doors.desk.certificates.stock._words import (
    BATCH,
    check_reader,
    finding_words,
    said_words,
    stock_badge,
    to_stock,
)
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminRecord, FactCard, Section
from zhengwu.doors.desk.shapes.admin import AtWork
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.saying import counted, said
from zhengwu.doors.ui.shapes import Action, Cell, Column, Crumb, Link, Notice, Pair, Row, Table
from zhengwu.doors.ui.writing import stamp


@page("desk/certificates/stock/<uuid:batch_id>", may=OFFICER, name=BATCH)
def batch(request: DoorRequest, batch_id: UUID) -> HttpResponse:
    """While the platform is at work the progress renews itself; when it is done, so does the page."""
    check_reader(request)
    found = batch_for(batch_id=batch_id, by=request.officer)
    if request.headers.get("HX-Target") == "at-work" and found.state not in AT_WORK:
        return HttpResponse(headers={"HX-Refresh": "true"})
    built = AdminRecord(
        frame=desk_frame(request, current=PLACE),
        crumbs=to_stock(Crumb(found.file_name)),
        heading=f"{found.type.name} · {found.file_name}",
        sub=found.body.name,
        badges=(stock_badge(found),),
        notice=_notice(found),
        progress=_progress(found) if found.state in AT_WORK else None,
        facts=(FactCard(_("结果"), _counts(found)), FactCard(_("这一批"), _about(found))),
        sections=_sections(request, found),
        actions=_actions(request, found),
    )
    return show_record(request, built)


def _notice(found: StockBatch) -> Notice | None:
    if found.said:
        stopped = found.state == StockState.STOPPED
        return Notice(_("停止了") if stopped else _("退回来了"), said_words(found), "info" if stopped else "late")
    if found.state == StockState.UPLOADED:
        return Notice(_("传上来了，还没有检查"), _("先核对每一列是什么，再开始检查。"), "need")
    if found.state == StockState.SAMPLED:
        return Notice(_("可以入库了"), _("抽检合格，按“入库”开始。"), "done")
    if found.state == StockState.CHECKED:
        waiting = _("等另一个人抽检 {n} 份。上传的人不能抽检自己的。").format(n=found.sample_size)
        return Notice(_("检查完了，什么都还没有写入"), waiting, "info")
    return None


def _progress(found: StockBatch) -> AtWork:
    return AtWork(
        title=_(STOCK_STATE_NAMES[StockState(found.state)]),
        done=min(found.position, found.total),
        total=max(found.total, found.position, 1),
        words=_("{done} / {total} 行").format(done=found.position, total=max(found.total, found.position)),
        href=reverse(BATCH, args=[found.pk]),
    )


def _counts(found: StockBatch) -> tuple[Pair, ...]:
    if not found.good + found.broken:
        return (Pair(_("检查"), _("还没有检查过")),)
    broken = str(found.broken)
    if found.broken:
        file = reverse("desk-stock-broken", args=[found.pk])
        bad = Pair(_("有问题的"), broken, href=file, link=_("下载有问题的行，改好再传"))
    else:
        bad = Pair(_("有问题的"), broken)
    pairs = [Pair(_("没有问题的"), str(found.good)), bad]
    if found.sampled_by:
        words = _("{name}核对了 {n} 份").format(name=found.sampled_by, n=found.sample_size)
        pairs.append(Pair(_("抽检"), words))
    elif found.unsampled:
        pairs.append(Pair(_("没有抽检"), found.unsampled))
    elif found.sample_size and found.state == StockState.CHECKED:
        done = sample_of(found).filter(right__isnull=False).count()
        pairs.append(Pair(_("抽检"), _("核对了 {done} 份，共 {total} 份").format(done=done, total=found.sample_size)))
    if found.imported or found.state == StockState.DONE:
        pairs.append(Pair(_("已入库"), str(found.imported)))
    return tuple(pairs)


def _about(found: StockBatch) -> tuple[Pair, ...]:
    brought = _("{name}，{at}").format(name=_(found.uploaded_by), at=stamp(found.uploaded_at))
    pairs = [Pair(_("上传"), brought), Pair(_("证照目录"), _("第 {n} 版").format(n=found.type.version))]
    if found.pictures_name:
        pairs.append(Pair(_("扫描件"), found.pictures_name, counted("{n} 个文件", found.pictures)))
    if found.ended_at:
        pairs.append(Pair(_("文件"), _("已经删掉")))
    return tuple(pairs)


def _sections(request: DoorRequest, found: StockBatch) -> tuple[Section, ...]:
    if not found.broken or found.state == StockState.MAPPED:
        return ()
    wishes = wished(request, "kind")
    here = reverse(BATCH, args=[found.pk])
    rows, pager, total = cut(request, broken_rows(found, **wishes), address=here, wishes=wishes)
    kinds = Table(
        caption=_("什么问题"),
        columns=(Column(_("问题")), Column(_("行数"))),
        rows=tuple(
            Row((Cell(text=_(FINDING_NAMES[kind]), href=f"{here}?kind={kind}", head=True), Cell(text=str(count))))
            for kind, count in sorted(found.kinds.items(), key=lambda one: -one[1])
            if kind in FINDING_NAMES
        ),
    )
    table = Table(
        caption=_("有问题的行"),
        columns=(Column(_("行")), Column(_("怎么改"))),
        rows=tuple(_row(row) for row in rows),
    )
    every = Link(_("看全部问题"), here) if wishes["kind"] else None
    return (
        Section(title=_("什么问题"), table=kinds),
        Section(title=_("有问题的行"), note=counted("{n} 行", total), table=table, link=every, pager=pager),
    )


def _row(row: StockRow) -> Row:
    words = " ".join(finding_words(finding) for finding in row.findings)
    return Row((Cell(text=str(row.line), head=True), Cell(text=words)))


def _actions(request: DoorRequest, found: StockBatch) -> tuple[Action, ...]:
    """What this officer may do, with the reason of what cannot be done now."""
    may, state = stock_rights(found, officer=request.officer), StockState(found.state)
    stock = may.stock
    actions = []
    if stock and can_step(state, StockStep.MAP):
        actions.append(Action(_("核对列"), reverse("desk-stock-columns", args=[found.pk]), _("改了要重新检查")))
    if may.sample and state is StockState.CHECKED:
        href = reverse("desk-stock-sample", args=[found.pk])
        actions.append(Action(_("抽检"), locked=said(may.barred)) if may.barred else Action(_("抽检"), href))
    if stock and state in {StockState.CHECKED, StockState.SAMPLED}:
        href = reverse("desk-stock-act", args=[found.pk, "start"])
        waits = "" if can_step(state, StockStep.START) else _("要先抽检")
        actions.append(Action(_("入库"), locked=waits) if waits else Action(_("入库"), href))
    if stock and can_step(state, StockStep.STOP):
        href = reverse("desk-stock-act", args=[found.pk, "stop"])
        actions.append(Action(_("停止这一批"), href, _("已经入库的不受影响")))
    return tuple(actions)
