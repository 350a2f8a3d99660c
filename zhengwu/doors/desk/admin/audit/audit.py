"""管理员操作: a page of the newest acts, by kind, by who, by day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.http import HttpResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, show_list
from zhengwu.doors.desk.admin.audit._told import KINDS, done, types_of, why
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.shapes import AdminList
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import listed, who_did
from zhengwu.doors.ui.shapes import (
    Badge,
    Cell,
    Column,
    Crumb,
    Empty,
    Field,
    Hidden,
    Link,
    Listing,
    Notice,
    Row,
    Segment,
    Table,
)
from zhengwu.doors.ui.writing import day, hour
from zhengwu.kernel.public import SHANGHAI, StoredEvent
from zhengwu.organisations.public import administrative_events, emergency_events, posts_that_mix
from zhengwu.people.public import Account

NAME = "desk-admin-audit"
ROWS = 50
_DAYS = 30
_MOST, _MOST_DIGITS = 40, 18
_MOST_NAMED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the reader wants to see."""

    kind: str
    who: str
    since: dt.date
    until: dt.date
    before: int | None

    def href(self, **differs: str) -> str:
        """The page that shows it, with something else."""
        said = {"kind": self.kind, "who": self.who, "since": str(self.since), "until": str(self.until)} | differs
        return f"{reverse(NAME)}?{urlencode({name: value for name, value in said.items() if value})}"


@page("desk/admin/audit", may="audit.view", name=NAME)
def audit(request: DoorRequest) -> HttpResponse:
    """Statements of its own: who is within reach, the acts, which of their actors are emergency accounts, which posts mix."""
    asked = _asked(request)
    between = {"since": _midnight(asked.since), "until": _midnight(asked.until + dt.timedelta(days=1))}
    if asked.kind == "emergency":
        found = emergency_events(by=request.officer, limit=ROWS * 4, **between)
    else:
        types = types_of(asked.kind)
        found = administrative_events(
            types=types, by=request.officer, who=asked.who, before=asked.before, limit=ROWS + 1, **between
        )
    older = len(found) > ROWS and asked.kind != "emergency"
    shown = found[:ROWS] if older else found
    built = AdminList(
        frame=desk_frame(request, current=NAME),
        crumbs=crumbs_to(Crumb(_("管理员操作"))),
        heading=_("管理员操作"),
        lead=_("谁改了授权、任职、账号和设置，谁查看了完整证件号，谁导出了什么。记录连成链，改不掉也删不掉。"),
        notice=_mixed(),
        buttons=(Link(_("更早的"), asked.href(before=str(shown[-1].pk)), "arrow-right"),) if older else (),
        listing=Listing(
            segments=tuple(
                Segment(_(words), asked.href(kind=kind), kind == asked.kind) for kind, words in KINDS.items()
            ),
            segments_label=_("哪一类"),
            action=reverse(NAME),
            filters=_filters(asked),
            hidden=(Hidden("kind", asked.kind),) if asked.kind else (),
            table=_table(shown),
        ),
    )
    return show_list(request, built)


def _mixed() -> Notice | None:
    """三员 that met in one post: the auditor hears of it first."""
    mixed = posts_that_mix()
    if not mixed:
        return None
    names = listed(f"{post.body.short_name or post.body.name} {post.name}" for post in mixed[:_MOST_NAMED])
    return Notice(_("有岗位兼了三员里的两员"), _("请把权限分到不同的岗位：{names}。").format(names=names), "need")


def _asked(request: DoorRequest) -> Asked:
    said = request.GET
    kind, before = said.get("kind", ""), said.get("before", "")
    until = _day(said.get("until", "")) or request.today
    return Asked(
        kind=kind if kind in KINDS else "",
        who=" ".join(said.get("who", "").split())[:_MOST],
        since=min(_day(said.get("since", "")) or until - dt.timedelta(days=_DAYS), until),
        until=until,
        before=int(before) if before.isascii() and before.isdecimal() and len(before) <= _MOST_DIGITS else None,
    )


def _day(typed: str) -> dt.date | None:
    try:
        found = dt.date.fromisoformat(typed)
    except ValueError:
        return None
    return found if dt.date(2000, 1, 1) <= found <= dt.date(2999, 1, 1) else None


def _midnight(on: dt.date) -> dt.datetime:
    return dt.datetime.combine(on, dt.time.min, tzinfo=SHANGHAI)


def _filters(asked: Asked) -> tuple[Field, ...]:
    return (
        Field(
            name="who",
            label=_("账号或姓名的开头"),
            kind="search",
            value=asked.who,
            required=False,
            autocomplete="off",
        ),
        Field(name="since", label=_("从哪天"), kind="date", value=str(asked.since), required=False),
        Field(name="until", label=_("到哪天"), kind="date", value=str(asked.until), required=False),
    )


def _table(shown: list[StoredEvent]) -> Table:
    actors = {event.actor.removeprefix("account:") for event in shown}
    ids = [int(actor) for actor in actors if actor.isdecimal()]
    in_emergency = {one.ref for one in Account.objects.filter(pk__in=ids, is_emergency=True).only("pk")}
    return Table(
        caption=_("管理员做的事，最近的在前"),
        columns=(Column(_("做了什么")), Column(_("说明")), Column(_("对什么")), Column(_("谁")), Column(_("什么时候"))),
        rows=tuple(_row(event, marked=event.actor in in_emergency) for event in shown),
        empty=Empty(_("这段时间没有这样的操作。")),
    )


def _row(event: StoredEvent, *, marked: bool) -> Row:
    badges = (Badge(_("应急账号"), "late", "alert"),) if marked else ()
    return Row(
        (
            Cell(text=done(event), head=True),
            Cell(text=why(event), none=_("没有")),
            Cell(text=event.subject, code=True),
            Cell(text=who_did(event), badges=badges),
            Cell(text=f"{day(event.at)} {hour(event.at)}"),
        )
    )
