"""我的项目: those one may look at, the newest first."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.page import crumbs, show
from zhengwu.doors.citizen.shapes import ProjectsPage
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.paging import last_page, page_asked, pager_at
from zhengwu.doors.ui.shapes import Badge, Cell, Column, Crumb, Empty, Field, Listing, Row, Table
from zhengwu.doors.ui.writing import full_day
from zhengwu.kernel.public import local_date
from zhengwu.parallel.public import PROJECT_STATE_NAMES, Project, ProjectState, projects_of

_NAME = "projects"
_ROWS_A_PAGE = 20
_MOST_CHARACTERS = 60


@page("projects", may=SIGNED_IN, name=_NAME)
def projects(request: DoorRequest) -> HttpResponse:
    """`q`, `page`."""
    q = request.GET.get("q", "").strip().replace("\x00", "")[:_MOST_CHARACTERS]
    rows = projects_of(account=request.account, today=request.today, q=q)
    total = rows.count()
    number = page_asked(request.GET.get("page", "1"), last=last_page(total, rows=_ROWS_A_PAGE))
    here = list(rows[(number - 1) * _ROWS_A_PAGE : number * _ROWS_A_PAGE])
    kept = {"q": q} if q else {}
    built = ProjectsPage(
        crumbs=crumbs(Crumb(_("我的项目"))),
        listing=Listing(
            action=reverse(_NAME),
            filters=(
                Field(name="q", label=_("代码或名称"), kind="search", value=q, required=False, autocomplete="off"),
            ),
            table=Table(
                caption=_("我的项目，新的在前"),
                columns=(Column(_("项目")), Column(_("项目单位")), Column(_("登记")), Column(_("阶段"))),
                rows=tuple(_row(one) for one in here),
                empty=Empty(_("没有找到。请少写几个字再查。"), _("看全部"), reverse(_NAME))
                if q
                else Empty(_("您和您代理的单位还没有项目。项目由牵头部门登记。")),
            ),
            pager=pager_at(
                number,
                total=total,
                rows=_ROWS_A_PAGE,
                href=lambda to: f"{reverse(_NAME)}?{urlencode({**kept, 'page': to})}",
            ),
        ),
    )
    return show(request, "projects", built, verb="find", private=True)


def _row(one: Project) -> Row:
    return Row(
        (
            Cell(text=one.name, small=one.code, href=reverse("project", args=[one.code]), head=True, code=True),
            Cell(text=one.applicant_name),
            Cell(text=full_day(local_date(one.registered_at))),
            Cell(badges=(Badge(_(PROJECT_STATE_NAMES[ProjectState(one.state)]), "info"),)),
        ),
        name=one.name,
    )
