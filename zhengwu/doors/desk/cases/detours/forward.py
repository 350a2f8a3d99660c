"""上报: the superior body is asked."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpResponse
from django.utils.translation import gettext as _

from zhengwu.cases.public import MOST_LIMIT_DAYS, Case, forward
from zhengwu.doors.desk.cases.detours._verb_page import Typed, Verb, line, shown, text
from zhengwu.doors.desk.refused import whole_number
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import many
from zhengwu.doors.ui.shapes import Field
from zhengwu.organisations.public import body_named


@page("desk/cases/<str:project_no>/forward", may="cases.forward", name="desk-forward", methods=("GET", "HEAD", "POST"))
def send_up(request: DoorRequest, project_no: str) -> HttpResponse:
    """Which superior, what it is asked, and until when."""

    def do(typed: Typed) -> str:
        superior = body_named(typed["superior"], name="superior", on=request.today)
        forward(
            project_no=project_no,
            superior_code=superior.code,
            reason=typed["reason"],
            limit_days=whole_number(typed["limit_days"], name="limit_days"),
            by=request.officer,
            now=request.now,
        )
        return _("上报{body}了，等它的意见。").format(body=superior.name)

    def fields(typed: Typed, errors: Mapping[str, str]) -> tuple[Field, ...]:
        return (
            line("superior", _("上报给哪个机关"), typed, errors, hint=_("名称或代码")),
            Field(
                name="limit_days",
                label=_("请上级多少个工作日内答复"),
                kind="number",
                value=typed["limit_days"],
                unit=many("个工作日", 2),
                hint=_("1 到 {n}").format(n=MOST_LIMIT_DAYS),
                error=errors.get("limit_days", ""),
            ),
            text("reason", _("初步审查意见"), typed, errors, hint=_("写明拟怎么办、请上级审什么")),
        )

    def verb(_case: Case) -> Verb:
        return Verb(
            key="forward",
            name="desk-forward",
            heading=_("上报"),
            button=_("上报给上级机关"),
            lead=_("材料随件一起到上级，上级不得要求申请人重复提供。办件的时钟照走，上级另有自己的期限。"),
            law=_("行政许可法第三十五条、第四十三条"),
            names=("superior", "limit_days", "reason"),
            fields=fields,
            do=do,
        )

    return shown(request, project_no, verb)
