"""列入负面清单."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._typed import typed_day
from zhengwu.doors.desk.catalogue._do import answer, day_field
from zhengwu.doors.desk.catalogue._words import LIST, NEGATIVE, way_to
from zhengwu.doors.desk.refused import Refused
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Crumb, Field, FieldKind
from zhengwu.items.public import list_as_negative


@page("desk/catalogue/negative/new", may="catalogue.edit", name=f"{NEGATIVE}-new", methods=("GET", "HEAD", "POST"))
def negative_new(request: DoorRequest) -> HttpResponse:
    """Which code, where, why, on what basis, from which day."""
    values = {
        "code": request.GET.get("code", "")[:64],
        "division": request.officer.division_code,
        "why": "",
        "basis": "",
    }
    if request.method == "POST":
        values = {name: request.POST.get(name, "") for name in values}

    def act() -> str:
        list_as_negative(
            code=values["code"].strip().upper(),
            division_code=values["division"],
            why=values["why"],
            basis=values["basis"],
            valid_from=typed_day(request, "valid_from"),
            by=request.officer,
            now=request.now,
        )
        return reverse(NEGATIVE)

    def fields(refused: Refused) -> tuple[Field, ...]:
        def text(name: str, label: str, hint: str = "", *, kind: FieldKind = "text") -> Field:
            return Field(
                name=name,
                label=label,
                kind=kind,
                rows=2,
                hint=hint,
                value=values[name],
                error=refused.fields.get(name, ""),
            )

        return (
            text("code", _("基本编码"), _("用这个编码的事项都算")),
            text("division", _("区划代码"), _("这个区划和下面各级都适用")),
            text("why", _("为什么要到现场"), _("例如 要本人到场采集指纹"), kind="long_text"),
            text("basis", _("依据"), _("法律或文件的名称和条款"), kind="long_text"),
            day_field(request, refused, name="valid_from", label=_("从哪天起")),
        )

    return answer(
        request,
        act,
        current=LIST,
        way=way_to(None, Crumb(_("负面清单"), reverse(NEGATIVE)), Crumb(_("列入清单"))),
        heading=_("列入负面清单"),
        lead=_("列入后向社会公开。"),
        button=_("列入清单"),
        done=_("列入了，公开的清单随之更新。"),
        back_href=reverse(NEGATIVE),
        fields=fields,
    )
