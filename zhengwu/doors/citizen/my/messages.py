"""我的消息: what one was told, newest first; each leads to its case."""

from __future__ import annotations

from collections.abc import Iterator

from django.contrib import messages as flash
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.me._me import links, way
from zhengwu.doors.citizen.page import show
from zhengwu.doors.citizen.shapes import MePage, MeRow, MeSection
from zhengwu.doors.ui.page import SIGNED_IN, DoorRequest, page
from zhengwu.doors.ui.paging import last_page, page_asked, pager_at
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Badge, Button, Crumb, Empty
from zhengwu.doors.ui.writing import moment
from zhengwu.notices.public import Notice, mark_all_read, messages_of, unread_of

MESSAGES_A_PAGE = 20
_UNREAD, _WORK = "unread", "work"


@page("my/messages", may=SIGNED_IN, name="my-messages", methods=("GET", "HEAD", "POST"))
def messages(request: DoorRequest) -> HttpResponse:
    """All of them, those not read yet, or an officer's about work; a POST says that all were read."""
    view = request.GET.get("view", "")
    view = view if view in {_UNREAD, _WORK} else ""
    at_work = view == _WORK
    if request.method == "POST":
        mark_all_read(account=request.account, at_work=at_work, now=request.now)
        flash.success(request, _("都标成看过了。"))
        return redirect(_address(view))
    unread = unread_of(account=request.account, at_work=at_work)
    found = messages_of(account=request.account, at_work=at_work, unread=view == _UNREAD)
    total = unread if view == _UNREAD else found.count()
    number = page_asked(request.GET.get("page", "1"), last=last_page(total, rows=MESSAGES_A_PAGE))
    shown = list(found[(number - 1) * MESSAGES_A_PAGE : number * MESSAGES_A_PAGE]) if total else []
    section = MeSection(
        key="messages",
        title={"": _("全部消息"), _UNREAD: _("没看过的"), _WORK: _("工作消息")}[view],
        rows=tuple(_row(notice) for notice in shown),
        empty=Empty(_("没有没看过的消息。") if view == _UNREAD else _("还没有消息。")),
        buttons=tuple(_ways(request, view, unread=unread)),
        pager=pager_at(number, total=total, rows=MESSAGES_A_PAGE, href=lambda to: _address(view, page=to))
        if total > MESSAGES_A_PAGE
        else None,
    )
    laid_out = MePage(
        heading=_("我的消息"),
        crumbs=way(Crumb(_("我的消息"))),
        lead=counted("有 {n} 条没看过", unread) if unread else _("都看过了。"),
        sections=(section, *((_all_read(view),) if unread else ())),
        links=links("my-messages"),
    )
    return show(request, "me", laid_out, verb="find")


def _address(view: str, **more: int) -> str:
    query: dict[str, str | int] = {**({"view": view} if view else {}), **more}
    return reverse("my-messages") + (f"?{urlencode(query)}" if query else "")


def _ways(request: DoorRequest, view: str, *, unread: int) -> Iterator[Button]:
    """To the other views, and to how one is told."""
    if view:
        yield Button(text=_("看全部"), href=_address(""), kind="quiet")
    elif unread:
        yield Button(text=_("只看没看过的"), href=_address(_UNREAD), kind="quiet")
    if request.account.is_staff and view != _WORK:
        yield Button(text=_("工作消息"), href=_address(_WORK), kind="quiet")
    yield Button(text=_("邮箱"), href=reverse("my-email"), kind="plain")
    yield Button(text=_("怎么通知我"), href=reverse("my-notice-choice"), kind="plain", icon="bell")


def _all_read(view: str) -> MeSection:
    row = MeRow(
        title=_("一次看完"),
        notes=(_("把没看过的都标成看过，消息还留着。"),),
        buttons=(Button(text=_("全部标为看过"), kind="plain"),),
        action=_address(_WORK if view == _WORK else ""),
    )
    return MeSection(key="all-read", title=_("整理"), rows=(row,))


def _row(notice: Notice) -> MeRow:
    """Pressing the button reads it, and leads to the case."""
    english = get_language() == "en"
    title, text = (notice.title_en, notice.text_en) if english else (notice.title, notice.text)
    fresh = notice.read_at is None
    return MeRow(
        title=title,
        notes=(text, _when(notice)),
        badges=(Badge(_("没看过"), "need"),) if fresh else (),
        buttons=(Button(text=_("去看看"), more=title, kind="quiet"),),
        action=reverse("my-message", args=[notice.pk]),
    )


def _when(notice: Notice) -> str:
    at = moment(notice.created_at)
    return _("{at}，编号 {number}").format(at=at, number=notice.project_no) if notice.project_no else at
