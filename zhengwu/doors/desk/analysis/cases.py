"""下钻: the single cases behind a figure, for whoever may see cases."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.analytics.public import END_NAMES, KINDS, CaseLife, cases_under
from zhengwu.doors.desk.admin._paged import cut
from zhengwu.doors.desk.admin._show import show_list
from zhengwu.doors.desk.analysis._asked import asked_by, filters, hidden, period_words
from zhengwu.doors.desk.analysis._page import MAY, crumbs, frame
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Badge, Cell, Column, Crumb, Empty, Field, Listing, Option, Row, Table
from zhengwu.doors.ui.writing import full_day

NAME = "desk-analysis-cases"


@page("desk/analysis/cases", may=MAY, name=NAME)
def cases(request: DoorRequest) -> HttpResponse:
    """`kind` says which; `until`, `months`, `body`, `item` as everywhere."""
    asked = asked_by(request)
    kind = request.GET.get("kind", "")
    kind = kind if kind in KINDS else next(iter(KINDS))
    found = cases_under(kind, asked.scope, officer=request.officer, today=request.today)
    address, wishes = reverse(NAME), {**asked.wishes, "kind": kind}
    here, pager, total = cut(request, found, address=address, wishes=wishes)
    kinds = tuple(Option(key, _(name), picked=key == kind) for key, (name, _when) in KINDS.items())
    built = AdminList(
        frame=frame(request),
        crumbs=crumbs(Crumb(_(KINDS[kind][0]))),
        heading=_(KINDS[kind][0]),
        total=counted("{n} 件", total),
        lead=_("{period}。只列您可以查看的办件。").format(period=period_words(asked.scope.period)),
        listing=Listing(
            action=address,
            hidden=hidden(asked),
            filters=(Field(name="kind", label=_("看哪些"), kind="select", options=kinds), *filters(request, asked)),
            table=Table(
                caption=_(KINDS[kind][0]),
                columns=(
                    Column(_("办件")),
                    Column(_("提交")),
                    Column(_("到期日")),
                    Column(_("现在这一步")),
                    Column(_("结果")),
                ),
                rows=tuple(_row(life) for life in here),
                empty=Empty(_("没有这样的办件。")),
            ),
            pager=pager,
        ),
    )
    return show_list(request, built)


def _row(life: CaseLife) -> Row:
    late = (Badge(_("逾期"), "late", "alert"),) if life.late else ()
    return Row(
        (
            Cell(
                text=_(life.item_name),
                small=life.project_no,
                code=True,
                head=True,
                href=reverse("desk-case", args=[life.project_no]),
            ),
            Cell(text=full_day(life.submitted_at)),
            Cell(text=full_day(life.due_date)),
            Cell(text=_(life.step) if life.step else ""),
            Cell(text=_(END_NAMES[life.end]), badges=late),
        )
    )
