"""没找到的搜索: what people looked for in vain, the most frequent first, each one click from a word of its own."""

from __future__ import annotations

import datetime as dt

from django.http import HttpResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._listed import offset, page_number, pager
from zhengwu.doors.desk.admin._paged import ROWS_A_PAGE, wished
from zhengwu.doors.desk.admin._show import show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.search._form import crumbs_to
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Badge, Cell, Column, Crumb, Empty, Field, Link, Listing, Row, Segment, Table
from zhengwu.doors.ui.writing import full_day
from zhengwu.items.public import Missed, missed, misses, require_over_search

_SPANS = {"7": 7, "": 30, "180": 180}


@page("desk/search/misses", may="search.edit", name="desk-search-misses")
def misses_page(request: DoorRequest) -> HttpResponse:
    """Of the last 7, 30 or 180 days. What was typed stands here without numbers, and never who typed it."""
    require_over_search(by=request.officer)
    wishes = wished(request, "q", "days")
    days = wishes["days"] if wishes["days"] in _SPANS else ""
    since = request.today - dt.timedelta(days=_SPANS[days])
    rows = misses(since=since, q=wishes["q"])
    number, total = page_number(request), rows.count()
    here = missed(list(rows[offset(number) : offset(number) + ROWS_A_PAGE])) if total else []
    address = reverse("desk-search-misses")
    built = AdminList(
        frame=desk_frame(request, current="desk-search"),
        crumbs=crumbs_to(Crumb(_("没找到的搜索"))),
        heading=_("没找到的搜索"),
        total=counted("{n} 条", total),
        lead=_("只记打了什么字，不记是谁，号码去掉，180 天以后删掉。添加一个用词，下一个人就找得到。"),
        listing=Listing(
            segments=tuple(
                Segment(text, f"{address}?days={key}" if key else address, key == days)
                for key, text in (("7", _("近 7 天")), ("", _("近 30 天")), ("180", _("近 180 天")))
            ),
            action=address,
            filters=(
                Field(
                    name="q",
                    label=_("搜的词"),
                    kind="search",
                    value=wishes["q"],
                    required=False,
                    label_hidden=True,
                    placeholder=_("搜的词"),
                ),
            ),
            table=Table(
                caption=_("没找到的搜索，次数多的在前"),
                columns=(Column(_("搜的词")), Column(_("次数")), Column(_("最近")), Column(_("用词"))),
                rows=tuple(_row(one) for one in here),
                empty=Empty(_("这段时间都找到了。"), _("搜索用词"), reverse("desk-search")),
            ),
            pager=pager("desk-search-misses", query={"q": wishes["q"], "days": days}, number=number, total=total),
        ),
    )
    return show_list(request, built)


def _row(one: Missed) -> Row:
    add = f"{reverse('desk-search-add')}?{urlencode({'phrase': one.text})}"
    look = f"{reverse('desk-search-test')}?{urlencode({'q': one.text})}"
    todo = (
        Cell(badges=(Badge(_("已有用词"), "done", "check"),))
        if one.answered
        else Cell(button=Link(_("添加用词"), add, "plus"))
    )
    came = counted("只找到 {n} 个接近的", one.found) if one.found else _("什么都没找到")
    return Row(
        (
            Cell(text=one.text, href=look, small=came, head=True),
            Cell(text=str(one.times)),
            Cell(text=full_day(one.last_day)),
            todo,
        ),
        name=one.text,
    )
