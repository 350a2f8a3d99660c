"""导入: choose a file, see row by row what it would do, then have it done."""

from __future__ import annotations

import io
from typing import Any, cast

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhengwu.documents.public import StoredFile, content_of, store_file, stored_file
from zhengwu.doors.desk.admin._show import posted, show_form
from zhengwu.doors.desk.admin.sheets._page import first_page, sheet_of, trial_page
from zhengwu.doors.desk.admin.sheets.trial import Trial, run
from zhengwu.doors.desk.admin.sheets.workbook import read_workbook
from zhengwu.doors.desk.refused import SHOWN, read_refusal
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.items.public import MOST_SHEET_BYTES, csv_as_xlsx
from zhengwu.kernel.public import BadInput, NotPermitted

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@page("desk/admin/sheets/<slug:key>", may=OFFICER, name="desk-admin-sheet", methods=("GET", "HEAD", "POST"))
def sheet(request: DoorRequest, key: str) -> HttpResponse:
    """The form; after a file, the trial of every row; after the second press, everything or nothing."""
    asked = sheet_of(request, key)
    if not posted(request):
        return show_form(request, first_page(request, asked))
    try:
        file = _file(request)
        confirmed = bool(request.POST.get("file"))
        trial = run(
            read_workbook(content_of(file), sheet=asked),
            sheet=asked,
            by=request.officer,
            now=request.now,
            in_earnest=confirmed,
        )
    except SHOWN as refusal:
        refused = read_refusal(refusal, name_of=lambda _error: "sheet")
        return show_form(request, first_page(request, asked, refused), refused=refused)
    if trial.done:
        messages.success(request, _summary(trial))
        return redirect(asked.back)
    return show_form(request, trial_page(request, asked, trial, file))


def _file(request: DoorRequest) -> StoredFile:
    """The file just given, or the one whose trial was shown: only to whoever gave it.

    Raises:
        FileRefused, FileTooLarge, NoSuchFile, NotPermitted, BadInput
    """
    own = f"account:{request.account.pk}"
    if file_id := request.POST.get("file", ""):
        found = stored_file(file_id)
        if found.owner_ref != own:
            raise NotPermitted(action="sheet")
        return found
    given = request.FILES.get("sheet")
    if not isinstance(given, UploadedFile):
        raise BadInput.one(("sheet",), "请选择要导入的 xlsx 或 csv 文件。", "sheet.missing")
    name, stream, declared = given.name or "", cast(Any, given), given.content_type or ""
    if name.lower().endswith(".csv"):
        # One byte more than is read tells that it is too large.
        book = csv_as_xlsx(given.read(MOST_SHEET_BYTES + 1), name=name)
        name, stream, declared = f"{name[:-4]}.xlsx", io.BytesIO(book), _XLSX
    return store_file(
        name=name,
        stream=stream,
        declared_type=declared,
        owner_ref=own,
        by=request.officer.actor,
        now=request.now,
    )


def _summary(trial: Trial) -> str:
    rows = counted("导入了 {n} 行", len(trial.rows))
    return _("{rows}：新增 {new}，更新 {changed}，没有变化 {unchanged}。").format(
        rows=rows, new=trial.count("new"), changed=trial.count("changed"), unchanged=trial.count("unchanged")
    )
