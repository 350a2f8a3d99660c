"""哪些要报备: of which bodies and items refusals are filed first, and a form that sets it."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.cases.public import filing_rules_for, set_filing_rule
from zhengwu.doors.desk.admin._show import posted, show_form, tried
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.refused import NOTHING, Refused, whole_number
from zhengwu.doors.desk.shapes import AdminForm, Section
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted, many
from zhengwu.doors.ui.shapes import Cell, Column, Crumb, Empty, Field, Row, Table
from zhengwu.kernel.public import BadInput
from zhengwu.organisations.public import Body

_MOST_SHOWN = 200


@page("desk/filings/rules", may="filings.edit", name="desk-filing-rules", methods=("GET", "HEAD", "POST"))
def filing_rules(request: DoorRequest) -> HttpResponse:
    """Set one; days 0 end it."""
    refused, home = NOTHING, reverse("desk-filing-rules")
    if posted(request):
        done = tried(request, lambda: _set(request), done=_("规定改好了，从现在起照办。"), to=home)
        if not isinstance(done, Refused):
            return done
        refused = done
    built = AdminForm(
        frame=desk_frame(request, current="desk-filings"),
        crumbs=(
            Crumb(_("待办"), reverse("desk")),
            Crumb(_("否定报备"), reverse("desk-filings")),
            Crumb(_("哪些要报备")),
        ),
        heading=_("哪些要报备"),
        lead=_("填了实施编码的，只管那一个事项；不填的，管这个机构的全部事项。"),
        action=home,
        button=_("保存"),
        back_href=reverse("desk-filings"),
        fields=_fields(request, refused),
        errors=refused.errors,
        notice=refused.notice,
        tables=(_rules(request),),
    )
    return show_form(request, built, refused=refused)


def _set(request: DoorRequest) -> str:
    code = request.POST.get("body", "").strip()
    body = Body.objects.select_related("division").filter(code=code).first() if code.isalnum() else None
    if body is None:
        raise BadInput.one(("body",), "没有这个机构，请核对统一社会信用代码。", "filing.body")
    days = whole_number(request.POST.get("days", ""), name="days")
    set_filing_rule(
        body=body, task_code=request.POST.get("task_code", ""), days=days, by=request.officer, now=request.now
    )
    return ""


def _fields(request: DoorRequest, refused: Refused) -> tuple[Field, ...]:
    typed = {name: request.POST.get(name, "") for name in ("body", "task_code", "days")}
    return (
        Field(
            name="body",
            label=_("机构的统一社会信用代码"),
            value=typed["body"],
            error=refused.fields.get("body", ""),
        ),
        Field(
            name="task_code",
            label=_("实施编码"),
            value=typed["task_code"],
            required=False,
            hint=_("只管一个事项的填"),
            error=refused.fields.get("task_code", ""),
        ),
        Field(
            name="days",
            label=_("几个工作日内答复"),
            kind="number",
            value=typed["days"],
            unit=many("个工作日", 2),
            hint=_("1 到 10；0 是不再报备"),
            error=refused.fields.get("days", ""),
        ),
    )


def _rules(request: DoorRequest) -> Section:
    rows = filing_rules_for(request.officer)[:_MOST_SHOWN]
    return Section(
        title=_("现在的规定"),
        table=Table(
            caption=_("现在的规定"),
            columns=(Column(_("机构")), Column(_("事项")), Column(_("答复"))),
            rows=tuple(
                Row(
                    (
                        Cell(text=one.body.name, small=one.body.code, head=True),
                        Cell(text=one.task_code or _("全部事项")),
                        Cell(text=counted("{n} 个工作日内", one.days)),
                    ),
                    name=one.body.name,
                )
                for one in rows
            ),
            empty=Empty(_("还没有要报备的。")),
        ),
    )
