"""委托公告: every delegation in force, as the law wants it told (行政许可法 art. 24)."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.delegations._row import row_of
from zhengwu.doors.citizen.page import crumbs, show
from zhengwu.doors.citizen.shapes import DelegationsPage
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.doors.ui.paging import pager_at
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Column, Crumb, Empty, Field, Listing, Pager, Table
from zhengwu.items.public import offered
from zhengwu.organisations.public import Delegation, delegations_in_force

_NAME = "delegations"
_ROWS_A_PAGE = 20
_MOST_CHARACTERS = 60
_MOST_DIGITS = 6


@page("delegations", may=ANYONE, name=_NAME)
def delegations(request: DoorRequest) -> HttpResponse:
    """`q`: part of the name of a body or of the basis; `page`. Four SQL statements."""
    q = request.GET.get("q", "").strip()[:_MOST_CHARACTERS]
    asked = request.GET.get("page", "1")
    number = max(int(asked), 1) if asked.isdecimal() and len(asked) <= _MOST_DIGITS else 1
    rows = delegations_in_force(q=q, on=request.today)
    total = rows.count()
    shown = list(rows[(number - 1) * _ROWS_A_PAGE : number * _ROWS_A_PAGE])
    built = DelegationsPage(
        crumbs=crumbs(Crumb(_("委托公告"))),
        lead=_("下面的事项由受委托机构以委托机关的名义办理，后果由委托机关承担。"),
        law=_("依据行政许可法第二十四条公告"),
        words=counted("现在有效的委托 {n} 项", total) if total else "",
        listing=_listing(shown, q=q, number=number, total=total),
    )
    return show(request, "delegations", built, verb="look")


def _listing(shown: list[Delegation], *, q: str, number: int, total: int) -> Listing:
    codes = {code for one in shown for code in one.task_codes}
    found = offered().filter(item__task_code__in=sorted(codes)).order_by() if codes else None
    names = dict(found.values_list("item__task_code", "name")) if found is not None else {}
    return Listing(
        action=reverse(_NAME),
        filters=(
            Field(
                name="q",
                label=_("机构名称或依据"),
                kind="search",
                value=q,
                required=False,
                autocomplete="off",
            ),
        ),
        table=Table(
            caption=_("现在有效的委托"),
            columns=(
                Column(_("委托机关")),
                Column(_("受委托机构")),
                Column(_("事项")),
                Column(_("环节")),
                Column(_("有效期")),
                Column(_("依据")),
            ),
            rows=tuple(row_of(one, names) for one in shown),
            empty=Empty(_("没有找到。请少写几个字再查。"), _("看全部"), reverse(_NAME))
            if q
            else Empty(_("现在没有委托别的机构办理的事项。")),
        ),
        pager=_pager(q=q, number=number, total=total),
    )


def _pager(*, q: str, number: int, total: int) -> Pager | None:
    if total <= _ROWS_A_PAGE:
        return None
    asked = {"q": q} if q else {}
    return pager_at(
        number, total=total, rows=_ROWS_A_PAGE, href=lambda to: f"{reverse(_NAME)}?{urlencode({**asked, 'page': to})}"
    )
