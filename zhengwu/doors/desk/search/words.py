"""搜索用词: the list."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._paged import cut, wished
from zhengwu.doors.desk.admin._show import crumbs_to, show_list
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import counted, listed
from zhengwu.doors.ui.shapes import Badge, Cell, Column, Crumb, Empty, Field, Link, Listing, Row, Segment, Table
from zhengwu.items.public import SearchWord, require_over_search, search_words


@page("desk/search", may="search.edit", name="desk-search")
def words(request: DoorRequest) -> HttpResponse:
    """What people say, and what it stands for; found by either."""
    require_over_search(by=request.officer)
    wishes = wished(request, "q", "view")
    address, ended = reverse("desk-search"), wishes["view"] == "ended"
    here, pager, total = cut(request, search_words(q=wishes["q"], ended=ended), address=address, wishes=wishes)
    built = AdminList(
        frame=desk_frame(request, current="desk-search"),
        crumbs=crumbs_to(Crumb(_("搜索用词"))),
        heading=_("搜索用词"),
        total=counted("{n} 条", total),
        lead=_("群众的说法和事项的叫法不一样时，在这里告诉搜索。改了当时生效。"),
        buttons=(
            Link(_("添加用词"), reverse("desk-search-add"), "plus"),
            Link(_("试一试"), reverse("desk-search-test"), "search"),
            Link(_("没找到的搜索"), reverse("desk-search-misses"), "list"),
        ),
        listing=Listing(
            segments=(
                Segment(_("在用"), address, not ended),
                Segment(_("已停用"), f"{address}?view=ended", ended),
            ),
            action=address,
            filters=(
                Field(
                    name="q",
                    label=_("词或说法"),
                    kind="search",
                    value=wishes["q"],
                    required=False,
                    label_hidden=True,
                    placeholder=_("词或说法"),
                ),
            ),
            table=Table(
                caption=_("搜索用词"),
                columns=(Column(_("群众说")), Column(_("代表")), Column(_("对谁有用")), Column(_("备注"))),
                rows=tuple(_row(word) for word in here),
                empty=Empty(_("没有找到。"), _("添加用词"), reverse("desk-search-add")),
            ),
            pager=pager,
        ),
    )
    return show_list(request, built)


def _row(word: SearchWord) -> Row:
    pointed = (Badge(counted("指向 {n} 个事项", len(word.items)), "info"),) if word.items else ()
    return Row(
        (
            Cell(text=word.phrase, href=reverse("desk-search-word", args=[word.pk]), head=True),
            Cell(text=listed(word.means), badges=pointed),
            Cell(text=word.division_code, none=_("所有人")),
            Cell(text=word.note),
        ),
        name=word.phrase,
    )
