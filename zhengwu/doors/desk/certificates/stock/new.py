"""上传存量证照: which kind, whose, the table, and the scans if there are any."""

from __future__ import annotations

from typing import IO, Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.certificates.public import EntryState, certificate_types, upload_stock
from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.certificates._words import PLACE
from zhengwu.doors.desk.certificates.stock._words import STOCK, to_stock
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused
from zhengwu.doors.desk.shapes import AdminForm, FactCard
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, Option, Pair
from zhengwu.kernel.public import BadInput

NAME = "desk-stock-new"


@page("desk/certificates/stock/new", may="certificates.stock", name=NAME, methods=("GET", "HEAD", "POST"))
def new(request: DoorRequest) -> HttpResponse:
    """Afterwards one names the columns."""
    refused, data = NOTHING, request.POST
    if posted(request):

        def act() -> str:
            table = _file(request, "table")
            if table is None:
                raise BadInput.one(("table",), "请选择要导入的 xlsx 或 csv 文件。", "sheet.missing")
            made = upload_stock(
                type_code=data.get("type", "")[:21],
                body_code=data.get("body", "").strip()[:23] or request.officer.body_code,
                table=table,
                pictures=_file(request, "pictures"),
                by=request.officer,
                now=request.now,
            )
            return reverse("desk-stock-columns", args=[made.pk])

        done = tried(request, act, done=_("传上来了。请核对每一列是什么。"))
        if not isinstance(done, Refused):
            return done
        refused = done
    built = AdminForm(
        frame=desk_frame(request, current=PLACE),
        crumbs=to_stock(Crumb(_("上传一批"))),
        heading=_("上传一批存量证照"),
        lead=_("一次一种证照、一个颁发机关。第一行写列名，从第二行起一行一份；列名和顺序不限，下一步再核对。"),
        action=reverse(NAME),
        button=_("上传"),
        back_href=reverse(STOCK),
        upload=True,
        fields=_fields(data, refused),
        facts=(_what_happens(),),
        errors=refused.errors,
        notice=refused.notice,
    )
    return show_form(request, built, refused=refused)


def _file(request: DoorRequest, name: str) -> tuple[str, IO[bytes]] | None:
    given: Any = request.FILES.get(name)
    if not isinstance(given, UploadedFile) or given.file is None:
        return None
    return given.name or name, given.file


def _fields(data: Any, refused: Refused) -> tuple[Field, ...]:
    kinds = (
        Option("", _("请选择")),
        *(
            Option(one.code, one.name, picked=one.code == data.get("type"))
            for one in certificate_types(state=EntryState.IN_FORCE)
        ),
    )
    wrong = refused.fields.get
    return (
        Field(name="type", label=_("哪一种证照"), kind="select", options=kinds, error=wrong("type", "")),
        Field(name="body", label=_("颁发机关的代码"), value=data.get("body", ""), required=False,
              hint=_("不填就是您所在的机关"), error=wrong("body", "")),
        Field(name="table", label=_("xlsx 或 csv 文件"), kind="file", accept=".xlsx,.csv", error=wrong("table", ""),
              hint=_("超过十万行的请用 CSV，快得多")),
        Field(name="pictures", label=_("扫描件"), kind="file", accept=".zip", required=False, error=wrong("pictures", ""),
              hint=_("zip 压缩包，每个文件用证照编号命名；一份有几页的，编号后面加 _1、_2")),
    )  # fmt: skip


def _what_happens() -> FactCard:
    return FactCard(
        _("接下来"),
        (
            Pair(_("核对列"), _("哪一列是编号、持证人、日期……大多已经认好")),
            Pair(_("检查"), _("逐行检查，什么都不写入；有问题的行可以下载下来改")),
            Pair(_("抽检"), _("另一个人抽几份和原件比对")),
            Pair(_("入库"), _("在后台进行，随时看得到进度；编号照原件，可信等级为 B 级")),
        ),
    )
