"""评价公开 of one body or one item: how many gave which grade, what they wrote, and what was answered."""

from __future__ import annotations

import datetime as dt

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.page import crumbs, show
from zhengwu.doors.citizen.ratings._figures import bars_of, share_words, stats_of
from zhengwu.doors.citizen.ratings.ratings import LATELY
from zhengwu.doors.citizen.shapes import RatingShown, RatingsPage
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.doors.ui.paging import last_page, page_asked, pager_at
from zhengwu.doors.ui.shapes import Badge, Cell, Column, Crumb, Row, Table
from zhengwu.doors.ui.writing import full_day
from zhengwu.items.public import ItemVersion
from zhengwu.kernel.public import local_date, may_lag
from zhengwu.organisations.public import Body
from zhengwu.ratings.public import BAD, GRADES, Rating, published, rates_by, rates_of

_A_PAGE = 10


@page("ratings/bodies/<str:body_code>", may=ANYONE, name="ratings-body")
@may_lag
def of_body(request: DoorRequest, body_code: str) -> HttpResponse:
    """One body, with its items."""
    body = Body.objects.filter(code=body_code).first() if body_code.isprintable() else None
    if body is None:
        raise Http404
    return _shown(request, heading=body.name, body_code=body.code, here=reverse("ratings-body", args=[body.code]))


@page("ratings/items/<str:task_code>", may=ANYONE, name="ratings-item")
@may_lag
def of_item(request: DoorRequest, task_code: str) -> HttpResponse:
    """One item."""
    item = (
        ItemVersion.objects.filter(item__task_code=task_code).order_by("-version").first()
        if task_code.isprintable()
        else None
    )
    if item is None:
        raise Http404
    return _shown(request, heading=item.name, task_code=task_code, here=reverse("ratings-item", args=[task_code]))


def _shown(request: DoorRequest, *, heading: str, here: str, body_code: str = "", task_code: str = "") -> HttpResponse:
    first, last = request.today - dt.timedelta(days=LATELY - 1), request.today
    rates = rates_of(first=first, last=last, body_code=body_code, task_code=task_code)
    found = published(body_code=body_code, task_code=task_code)
    total = found.count()
    number = page_asked(request.GET.get("page", "1"), last=last_page(total, rows=_A_PAGE))
    here_now = Paginator(found, _A_PAGE).page(number).object_list if total else ()
    built = RatingsPage(
        heading=heading,
        crumbs=crumbs(Crumb(_("群众评价"), reverse("ratings")), Crumb(heading)),
        content=True,
        lead=_("近 {days} 天的评价。谁评的不公开。").format(days=LATELY),
        stats=stats_of(rates),
        bars=bars_of(rates),
        table=_items(body_code, first, last) if body_code else None,
        said=tuple(_one(row) for row in here_now),
        pager=pager_at(number, total=total, rows=_A_PAGE, href=lambda to: f"{here}?page={to}"),
    )
    return show(request, "ratings", built, verb="look")


def _items(body_code: str, first: dt.date, last: dt.date) -> Table | None:
    by_item = rates_by("task_code", first=first, last=last, body_code=body_code)
    named = Rating.objects.filter(body_code=body_code, task_code__in=by_item).values_list("task_code", "item_name")
    names = dict(named)
    if not any(by_item):
        return None
    return Table(
        caption=_("各事项的评价"),
        columns=(Column(_("事项")), Column(_("评价")), Column(_("好评率")), Column(_("差评"))),
        rows=tuple(
            Row(
                (
                    Cell(text=names.get(code) or code, href=reverse("ratings-item", args=[code]), head=True),
                    Cell(text=str(rates.counted)),
                    Cell(text=share_words(rates.good_rate, rates.counted)),
                    Cell(text=str(rates.bad)),
                )
            )
            for code, rates in sorted(by_item.items(), key=lambda one: -one[1].counted)
            if code
        ),
    )


def _one(row: Rating) -> RatingShown:
    """Day, grade and words; nothing that leads to somebody."""
    assert row.grade is not None
    assert row.rated_at is not None
    again = _("追评：{grade}").format(grade=_(GRADES[row.follow_grade])) if row.follow_grade else ""
    return RatingShown(
        badge=Badge(_(GRADES[row.grade]), "late" if row.grade in BAD else "done"),
        item=row.item_name,
        day=full_day(local_date(row.rated_at)),
        tags=tuple(_(name) for name in row.tag_names),
        text=row.masked,
        answer=row.answer,
        again=Badge(again, "late" if row.follow_grade in BAD else "done") if again else None,
        again_text=row.follow_masked,
    )
