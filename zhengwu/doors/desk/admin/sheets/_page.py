"""What the import page shows: the form with its two downloads, and the trial row by row."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.documents.public import StoredFile
from zhengwu.doors.desk.admin._show import crumbs_to
from zhengwu.doors.desk.admin.sheets.declared import SHEETS
from zhengwu.doors.desk.admin.sheets.sheet import Sheet
from zhengwu.doors.desk.admin.sheets.trial import Outcome, Trial, Tried
from zhengwu.doors.desk.admin.sheets.workbook import MOST_ROWS
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm, FactCard, Section
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Badge, Cell, Column, Crumb, Field, Hidden, Notice, Pair, Row, Table, Tone
from zhengwu.kernel.public import NotFound, NotPermitted

#: So many rows without a mistake are listed; every refused one is.
_LISTED = 200
_HIDDEN = "••••••"
_OUTCOMES: dict[Outcome, tuple[str, Tone]] = {
    "refused": ("退回", "late"),
    "new": ("新增", "done"),
    "changed": ("更新", "info"),
    "unchanged": ("没有变化", "plain"),
}


class NoSuchSheet(NotFound):
    """There is no sheet of this name."""

    code = "sheet.unknown"
    template = "没有这张表，请从列表上的按钮进入。"


def sheet_of(request: DoorRequest, key: str) -> Sheet:
    """The sheet asked for, if this officer may use it anywhere; over each row the operation decides.

    Raises:
        NoSuchSheet, NotPermitted
    """
    if key not in SHEETS:
        raise NoSuchSheet
    found = SHEETS[key]
    if not request.officer.may(found.action):
        raise NotPermitted(action=found.action)
    return found


def first_page(request: DoorRequest, sheet: Sheet, refused: Refused = NOTHING) -> AdminForm:
    """Choose a file."""
    return _form(
        request,
        sheet,
        lead=_("{about}\n先试一遍：逐行告诉您会新增、更新还是退回，什么都不写入。一次最多 {most} 行。").format(
            about=_(sheet.about), most=MOST_ROWS
        ),
        button=_("试一遍"),
        fields=(_upload(refused),),
        refused=refused,
    )


def trial_page(request: DoorRequest, sheet: Sheet, trial: Trial, file: StoredFile) -> AdminForm:
    """What the file would do; with a button only when no row is refused."""
    tables = (_table(sheet, trial),)
    refused = trial.count("refused")
    if refused:
        return _form(
            request,
            sheet,
            lead=_("改好文件，再选一次。"),
            button=_("再试一遍"),
            fields=(_upload(NOTHING),),
            notice=Notice(
                counted("有 {n} 行要改，什么都没有写入", refused), _("下面逐行写着怎么改。全部改好才能导入。"), "late"
            ),
            tables=tables,
        )
    return _form(
        request,
        sheet,
        lead=_("新增 {new}，更新 {changed}，没有变化 {unchanged}。").format(
            new=trial.count("new"), changed=trial.count("changed"), unchanged=trial.count("unchanged")
        ),
        button=counted("导入这 {n} 行", len(trial.rows)),
        hidden=(Hidden("file", str(file.pk)),),
        notice=Notice(_("试过了，都可以导入"), _("还没有写入。确认后一次全部写入。"), "info"),
        tables=tables,
    )


def _form(
    request: DoorRequest,
    sheet: Sheet,
    *,
    lead: str,
    button: str,
    fields: Sequence[Field] = (),
    hidden: Sequence[Hidden] = (),
    refused: Refused = NOTHING,
    notice: Notice | None = None,
    tables: Sequence[Section] = (),
) -> AdminForm:
    heading = _("用表格导入{name}").format(name=_(sheet.name))
    back = reverse(sheet.back)
    way = () if sheet.back == "desk-admin" else (Crumb(_(sheet.name), back),)
    return AdminForm(
        frame=desk_frame(request, current=sheet.back),
        crumbs=crumbs_to(*way, Crumb(heading)),
        heading=heading,
        action=reverse("desk-admin-sheet", args=[sheet.key]),
        button=button,
        back_href=back,
        fields=fields,
        lead=lead,
        upload=True,
        hidden=hidden,
        errors=refused.errors,
        notice=notice or refused.notice,
        facts=(_downloads(sheet),),
        tables=tables,
    )


def _upload(refused: Refused) -> Field:
    return Field(
        name="sheet",
        label=_("xlsx 或 csv 文件"),
        kind="file",
        accept=".xlsx,.csv",
        hint=_("第一行是列名，从第二行起一行一条"),
        error=refused.fields.get("sheet", ""),
    )


def _downloads(sheet: Sheet) -> FactCard:
    export = reverse("desk-admin-sheet-export", args=[sheet.key])
    pairs = [Pair(_("空表"), _("带列名和说明"), href=f"{export}?blank=1", link=_("下载空表"))]
    if sheet.rows:
        pairs.append(Pair(_("现有数据"), _("改了可以再导入"), href=export, link=_("下载现有数据")))
    return FactCard(_("下载"), tuple(pairs))


def _table(sheet: Sheet, trial: Trial) -> Section:
    refused = [row for row in trial.rows if row.outcome == "refused"]
    fine = [row for row in trial.rows if row.outcome != "refused"]
    listed = [*refused, *fine[:_LISTED]]
    shown = sheet.columns[:3]
    left = len(trial.rows) - len(listed)
    return Section(
        title=_("逐行结果"),
        note=counted("没有问题的行只列前面一些，还有 {n} 行没有列出", left) if left else "",
        table=Table(
            caption=_("逐行结果，要改的在前"),
            columns=(
                Column(_("行")),
                Column(_("结果")),
                *(Column(_(column.heading)) for column in shown),
                Column(_("怎么改")),
            ),
            rows=tuple(
                Row(
                    (
                        Cell(text=str(row.line), head=True),
                        Cell(badges=(_badge(row),)),
                        *(
                            Cell(text=_HIDDEN if column.private and row.cells[column.key] else row.cells[column.key])
                            for column in shown
                        ),
                        Cell(text=_words(sheet, row), none=_("不用改")),
                    )
                )
                for row in listed
            ),
        ),
    )


def _badge(row: Tried) -> Badge:
    word, tone = _OUTCOMES[row.outcome]
    return Badge(_(word), tone)


def _words(sheet: Sheet, row: Tried) -> str:
    headings = {column.key: _(column.heading) for column in sheet.columns}
    return " ".join(
        _("{column}：{words}").format(column=headings[key], words=words) if key in headings else words
        for key, words in row.words
    )
