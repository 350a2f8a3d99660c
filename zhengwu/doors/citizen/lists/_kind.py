"""One public list: its words, its filters, its rows on a page, and its rows in a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.page import crumbs, show
from zhengwu.doors.citizen.shapes import PublicList
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.paging import last_page, page_asked, pager_at
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Column, Crumb, Empty, Field, Link, Listing, Row, Table

ROWS_A_PAGE = 20
_MOST_CHARACTERS = 60

Asked = Mapping[str, str]
#: Rows of a page (limit, offset) and how many there are in all.
Rows = Callable[[DoorRequest, Asked, int, int], tuple[Sequence[Row], int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A list. `key` ends its address and its URL name; words are Chinese source sentences.

    rows: one page. lines: everything, as text, for a file under `heads`. filters: the fields above the table.
    """

    key: str
    name: str
    lead: str
    law: str
    columns: tuple[str, ...]
    rows: Rows
    heads: tuple[str, ...]
    lines: Callable[[DoorRequest, Asked], Iterator[Sequence[str]]]
    filters: Callable[[DoorRequest, Asked], tuple[Field, ...]]
    asks: tuple[str, ...] = ("q",)

    @property
    def url(self) -> str:
        """The name of its URL."""
        return f"lists-{self.key}"


def asked_of(request: DoorRequest, kind: Kind) -> dict[str, str]:
    """The filters of the address, each at most 60 characters."""
    return {name: request.GET.get(name, "").strip()[:_MOST_CHARACTERS].replace("\0", "") for name in kind.asks}


def show_list(request: DoorRequest, kind: Kind) -> HttpResponse:
    """The page of a list."""
    asked = asked_of(request, kind)
    kept = {name: value for name, value in asked.items() if value}
    number = page_asked(request.GET.get("page", "1"))
    shown, total = kind.rows(request, asked, ROWS_A_PAGE, (number - 1) * ROWS_A_PAGE)
    if total and not shown:
        number = last_page(total, rows=ROWS_A_PAGE)
        shown, total = kind.rows(request, asked, ROWS_A_PAGE, (number - 1) * ROWS_A_PAGE)
    here = reverse(kind.url)
    return show(
        request,
        "list",
        PublicList(
            crumbs=crumbs(Crumb(_("清单公开"), reverse("lists")), Crumb(_(kind.name))),
            heading=_(kind.name),
            lead=_(kind.lead),
            law=_(kind.law),
            words=counted("共 {n} 条", total) if total else "",
            files=tuple(
                Link(words, f"{reverse('lists-file', args=[kind.key, form])}?{urlencode(kept)}".rstrip("?"))
                for form, words in (("xlsx", _("下载 Excel 表")), ("csv", _("下载 CSV")))
            )
            if total
            else (),
            listing=Listing(
                action=here,
                filters=kind.filters(request, asked),
                table=Table(
                    caption=_(kind.name),
                    columns=tuple(Column(_(column)) for column in kind.columns),
                    rows=tuple(shown),
                    empty=Empty(_("没有找到。请少写几个字再查。"), _("看全部"), here)
                    if kept
                    else Empty(_("清单是空的。")),
                ),
                pager=pager_at(
                    number, total=total, rows=ROWS_A_PAGE, href=lambda to: f"{here}?{urlencode({**kept, 'page': to})}"
                )
                if total > ROWS_A_PAGE
                else None,
            ),
        ),
        verb="look",
    )


def search_field(asked: Asked, label: str) -> Field:
    """Part of a name."""
    return Field(name="q", label=label, kind="search", value=asked["q"], required=False, autocomplete="off")
