"""一卷档案: what it is, what lies in it, whether it is whole."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.archives.public import ArchivePackage, PackageGone, check_package, package_for
from zhengwu.cases.public import STATE_NAMES, State
from zhengwu.doors.desk.admin._show import show_record
from zhengwu.doors.desk.archives._words import PLACE, crumbs, period, said_wrong, state_badge
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminRecord, FactCard, Section
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted, said
from zhengwu.doors.ui.shapes import Action, Cell, Column, Crumb, Notice, Pair, Row, Table
from zhengwu.doors.ui.writing import full_day, size, stamp
from zhengwu.kernel.public import local_date

_SHOWN_WRONG = 10


@page("desk/archives/packages/<str:archive_no>", may="cases.view", name="desk-archive")
def archive(request: DoorRequest, archive_no: str) -> HttpResponse:
    """`?verify=1` reads the whole package and says whether every byte is as it was sealed."""
    package = package_for(archive_no=archive_no, by=request.officer)
    kept = package.state == ArchivePackage.State.KEPT
    here = reverse("desk-archive", args=[archive_no])
    actions = (
        Action(_("核验这一卷"), f"{here}?verify=1", _("逐个文件核对摘要和签名")),
        Action(_("下载归档包"), reverse("desk-archive-download", args=[archive_no]), size(package.size)),
    )
    built = AdminRecord(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs(Crumb(archive_no)),
        heading=package.title,
        sub=archive_no,
        badges=(state_badge(package),),
        notice=_verified(package) if "verify" in request.GET else None,
        facts=(FactCard(_("著录"), _pairs(package)), FactCard(_("封存"), _seal(package))),
        sections=(Section(title=_("卷内文件"), table=_files(package)),),
        actions=(*(actions if kept else ()), Action(_("看办件"), reverse("desk-case", args=[package.project_no]))),
    )
    return show_record(request, built)


def _verified(package: ArchivePackage) -> Notice:
    try:
        wrong = check_package(package)
    except PackageGone as gone:
        return Notice(_("现在核验不了"), said(gone), "need")
    if not wrong:
        words = counted("{n} 个文件的摘要和清单的签名都对得上。", len(package.files))
        return Notice(_("完整，没有改动"), words, "done")
    return Notice(_("和归档时不一样"), "\n".join(said_wrong(each) for each in wrong[:_SHOWN_WRONG]), "late")


def _pairs(package: ArchivePackage) -> tuple[Pair, ...]:
    return (
        Pair(_("责任者"), package.body_name),
        Pair(_("办件编号"), package.project_no, code=True),
        Pair(_("结果"), _(STATE_NAMES[State(package.outcome)])),
        Pair(_("办结日期"), full_day(package.closed_date)),
        Pair(_("保管期限"), period(package)),
    )


def _seal(package: ArchivePackage) -> tuple[Pair, ...]:
    destroyed = (
        (Pair(_("销毁"), full_day(local_date(package.destroyed_at))),) if package.destroyed_at is not None else ()
    )
    return (
        Pair(_("归档人"), _("{name}，{at}").format(name=_(package.sealed_by), at=stamp(package.sealed_at))),
        Pair(_("经过"), counted("{n} 条，链尾 {tail}", package.event_count, tail=package.event_hash[:12])),
        Pair("SHA-256", package.sha256, code=True),
        *destroyed,
    )


def _files(package: ArchivePackage) -> Table:
    return Table(
        caption=_("卷内文件和它们的摘要"),
        columns=(Column(_("文件")), Column(_("大小")), Column("SHA-256")),
        rows=tuple(
            Row(
                (
                    Cell(text=file["path"], head=True),
                    Cell(text=size(file["size"])),
                    Cell(text=f"{file['sha256'][:16]}…", code=True),
                )
            )
            for file in package.files
        ),
    )
