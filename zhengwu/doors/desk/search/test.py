"""试一试: a search as people see it, and why each item stands where it does."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._paged import wished
from zhengwu.doors.desk.admin._show import show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.search._form import crumbs_to
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted, listed
from zhengwu.doors.ui.shapes import Badge, Cell, Column, Crumb, Empty, Field, Link, Listing, Notice, Row, Table
from zhengwu.items.public import Explained, SearchQuestion, explain, require_over_search

#: The parts of a score, as officials read them. rules/search_score.py says what each is.
PARTS = {
    "code": "编码对上",
    "pointed": "用词直接指向",
    "whole": "名称或常用叫法整个对上",
    "cover": "搜的字找到多少",
    "fit": "和最像的叫法有多贴",
    "near": "离群众近",
    "used": "大家用得多",
    "elsewhere": "别的地方的事项，往后排",
    "listed": "只列目录，往后排",
}


@page("desk/search/test", may="search.edit", name="desk-search-test")
def test(request: DoorRequest) -> HttpResponse:
    """The first twenty, with what their points are made of."""
    require_over_search(by=request.officer)
    q = wished(request, "q")["q"]
    question, found = explain(q=q, near=settings.HOME_DIVISION) if q else (None, [])
    built = AdminList(
        frame=desk_frame(request, current="desk-search"),
        crumbs=crumbs_to(Crumb(_("试一试"))),
        heading=_("试一试"),
        total=counted("{n} 个", len(found)) if q else "",
        lead=_("打群众会打的字，看能找到什么，为什么排在那里。这里搜的不记数。"),
        notice=_how(question) if question else None,
        buttons=(Link(_("添加用词"), f"{reverse('desk-search-add')}?{urlencode({'phrase': q})}", "plus"),) if q else (),
        listing=Listing(
            action=reverse("desk-search-test"),
            filters=(Field(name="q", label=_("搜什么"), kind="search", value=q, required=False, autocomplete="off"),),
            table=Table(
                caption=_("找到的事项，排在前的在前"),
                columns=(Column(_("事项")), Column(_("总分")), Column(_("为什么"))),
                rows=tuple(_row(one) for one in found),
                empty=Empty(_("什么都没找到。可以给这个词添加一个说法。") if q else _("先打几个字。")),
            ),
        ),
    )
    return show_list(request, built)


def _how(question: SearchQuestion) -> Notice:
    """How the words are read."""
    lines = [
        _("“{said}”按“{meant}”去找：{text}").format(said=reading.said, meant=reading.meant, text=reading.text)
        if reading.said
        else _("照打的字找：{text}").format(text=reading.text)
        for reading in question.readings
    ]
    lines += [_("“{said}”直接指向 {code}").format(said=phrase, code=code) for code, phrase in question.pointed]
    return Notice(_("怎么理解这句话"), "\n".join(lines) or _("没有能找的字。"), "info")


def _row(one: Explained) -> Row:
    parts = listed(
        _("{part} {points} 分").format(part=_(PARTS[name]), points=points) for name, points in one.score.parts
    )
    reading = one.score.reading
    by = _("按“{meant}”找到").format(meant=reading.meant) if reading and reading.said else ""
    listed_only = (Badge(_("只列目录")),) if one.row.listed_only else ()
    return Row(
        (
            Cell(
                text=one.row.name,
                small=one.row.body_name,
                href=reverse("guide", args=[one.row.task_code]),
                badges=listed_only,
                head=True,
            ),
            Cell(text=str(one.score.points)),
            Cell(text=parts, small=by),
        ),
        name=one.row.name,
    )
