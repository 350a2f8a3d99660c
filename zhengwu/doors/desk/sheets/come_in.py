"""导入: choose a file, see row by row what it would do, then have it done."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.documents.public import StoredFile, content_of
from zhengwu.doors.desk.admin._show import crumbs_to, posted, show_form
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, SHOWN, Refused, read_refusal
from zhengwu.doors.desk.shapes import AdminForm, FactCard
from zhengwu.doors.desk.sheets._given import MOST_ROWS, given_file, may_use, own_file
from zhengwu.doors.desk.sheets._told import counts_words, tables_of
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Crumb, Field, Hidden, Notice, Pair
from zhengwu.items.public import SheetReport, import_table

PLACE = "desk-items-sheets"


@page("desk/items/sheets", may=OFFICER, name=PLACE, methods=("GET", "HEAD", "POST"))
def come_in(request: DoorRequest) -> HttpResponse:
    """The form; after a file, the trial of every row; after the second press, what can be taken in."""
    may_use(request)
    if not posted(request):
        return show_form(request, _first(request))
    confirmed = request.POST.get("file", "")
    try:
        file = own_file(request, confirmed) if confirmed else given_file(request)
        report = run(request, file, trial=not confirmed)
    except SHOWN as refusal:
        refused = read_refusal(refusal, name_of=lambda _error: "sheet")
        return show_form(request, _first(request, refused), refused=refused)
    if confirmed:
        messages.success(request, _("导入了：{counts}。").format(counts=counts_words(report)))
        return redirect(PLACE)
    return show_form(request, _trial(request, report, file))


def run(request: DoorRequest, file: StoredFile, *, trial: bool) -> SheetReport:
    """Import a stored file as this officer, or try it.

    Raises:
        FileUnreadable
    """
    return import_table(
        content=content_of(file), name=file.name, by=request.officer, now=request.now, trial=trial, most_rows=MOST_ROWS
    )


def _first(request: DoorRequest, refused: Refused = NOTHING) -> AdminForm:
    return _form(
        request,
        lead=_(
            "用导出的表格改了再导入，也可以导入本地已有的事项清单（部门、事项名称、区划代码、事项编码、事项类型）。\n"
            "先试一遍：逐行告诉您会怎样，什么都不写入。一次最多 {most} 行。"
        ).format(most=MOST_ROWS),
        button=_("试一遍"),
        fields=(_upload(refused),),
        refused=refused,
    )


def _trial(request: DoorRequest, report: SheetReport, file: StoredFile) -> AdminForm:
    taken = len(report.rows) - report.count("refused") - report.count("unchanged")
    download = Pair(
        _("逐行报告"),
        counts_words(report),
        href=f"{reverse('desk-items-sheets-report')}?file={file.pk}",
        link=_("下载报告"),
    )
    facts = [FactCard(_("试算结果"), (download,))]
    if report.unread:
        facts.append(FactCard(_("没有读的列和工作表"), tuple(Pair(name, _("没有读")) for name in report.unread)))
    if not taken:
        refused = report.count("refused")
        notice = (
            Notice(
                counted("有 {n} 行要改，什么都没有写入", refused), _("下面逐行写着怎么改。改好文件，再选一次。"), "late"
            )
            if refused
            else Notice(_("和现有的一样，没有变化"), _("不用导入。"), "done")
        )
        return _form(
            request,
            lead=_("改好文件，再选一次。"),
            button=_("再试一遍"),
            fields=(_upload(NOTHING),),
            notice=notice,
            report=report,
            facts=facts,
        )
    words = _("还没有写入。确认后写入下面没有退回的行；退回的行改好再导入。")
    return _form(
        request,
        lead=counts_words(report),
        button=counted("导入这 {n} 行", taken),
        hidden=(Hidden("file", str(file.pk)),),
        notice=Notice(_("试过了"), words, "info"),
        report=report,
        facts=facts,
    )


def _form(
    request: DoorRequest,
    *,
    lead: str,
    button: str,
    fields: tuple[Field, ...] = (),
    hidden: tuple[Hidden, ...] = (),
    refused: Refused = NOTHING,
    notice: Notice | None = None,
    report: SheetReport | None = None,
    facts: list[FactCard] | None = None,
) -> AdminForm:
    return AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=crumbs_to(Crumb(_("事项表格"))),
        heading=_("用表格导入事项"),
        action=reverse(PLACE),
        button=button,
        back_href=reverse(PLACE) if report else reverse("desk-admin"),
        fields=fields,
        lead=lead,
        upload=True,
        hidden=hidden,
        errors=refused.errors,
        notice=notice or refused.notice,
        facts=tuple(facts or [_what_happens(request), _downloads()]),
        tables=tables_of(report) if report else (),
    )


def _upload(refused: Refused) -> Field:
    return Field(
        name="sheet",
        label=_("xlsx 或 csv 文件"),
        kind="file",
        accept=".xlsx,.csv",
        hint=_("第一行是列名，从第二行起一行一个事项"),
        error=refused.fields.get("sheet", ""),
    )


def _what_happens(request: DoorRequest) -> FactCard:
    """Who may publish publishes; the others write drafts, which are reviewed like any other."""
    whole = _("直接发布") if request.officer.may("items.publish") else _("写入编制稿，照常送审")
    return FactCard(
        _("导入以后"), (Pair(_("完整的办事指南"), whole), Pair(_("本地清单里的事项"), _("只列目录，指南另外编制")))
    )


def _downloads() -> FactCard:
    export = reverse("desk-items-sheets-export")
    return FactCard(
        _("导出"),
        (
            Pair(_("现有事项"), _("国家栏目，改了可以再导入"), href=export, link=_("选择导出的事项")),
            Pair(_("空表"), _("各张表的列名都在里面"), href=f"{export}?blank=1", link=_("下载空表")),
        ),
    )
