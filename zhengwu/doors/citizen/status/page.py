"""`/status`: how the platform is, for everybody. Drawn without sessions, and also while the database is away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from zhengwu.doors.citizen.status.reckon import How, Standing, reckon, worst
from zhengwu.doors.citizen.status.signs import Look, looking
from zhengwu.doors.ui.page import ANYONE, DoorRequest, page
from zhengwu.doors.ui.shapes import Badge, Line, Notice, Tone
from zhengwu.doors.ui.writing import moment
from zhengwu.notices.public import PART_NAMES, StatusNote

_BADGES: dict[How, tuple[str, Tone, str]] = {
    How.WORKING: ("正常服务", "done", "check"),
    How.SLOW: ("有点慢", "need", "clock"),
    How.CARED_FOR: ("正在处理", "need", "hammer"),
    How.AWAY: ("暂时不能用", "late", "alert"),
}
#: The sentence at the top, and what to do.
STATUS_WORDS: dict[How, tuple[str, str, Tone]] = {
    How.WORKING: ("各项服务都正常", "", "done"),
    How.SLOW: ("有的服务有点慢", "不用重复提交，交上来的都会办。", "need"),
    How.CARED_FOR: ("有的服务正在处理", "您存好的草稿和交上来的材料都在。着急的事，可以到大厅窗口办。", "need"),
    How.AWAY: (
        "有的服务暂时不能用",
        "正在抢修。您存好的草稿和交上来的材料都在。着急的事，打 12345 或到大厅窗口办。",
        "late",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusPage:
    """What the template shows."""

    summary: Notice
    parts: Sequence[Line]
    going_on: Sequence[Line]
    lately: Sequence[Line]
    seen_at: str
    history_known: bool


@page("status", may=ANYONE, name="status")
def status(request: DoorRequest) -> HttpResponse:
    """The page; 200 whatever it has to say, for it works."""
    look = looking.look(now=request.now)
    standings = reckon(look.signs)
    response = render(request, "citizen/status.html", {"page": _built(look, standings)})
    response["Cache-Control"] = "no-store"
    return response


def _built(look: Look, standings: Sequence[Standing]) -> StatusPage:
    title, text, tone = STATUS_WORDS[worst(standings)]
    until = _("恢复时间：{until}").format(until=look.until) if look.until else ""
    return StatusPage(
        summary=Notice(_(title), "\n".join(part for part in (_(text) if text else "", until) if part), tone),
        parts=[_part(standing) for standing in standings],
        going_on=[_note(note) for note in look.notes if note.ended_at is None],
        lately=[_note(note) for note in look.notes if note.ended_at is not None],
        seen_at=moment(look.signs.now),
        history_known=look.signs.away_since is None and look.signs.maintained_since is None,
    )


def _part(standing: Standing) -> Line:
    word, tone, icon = _BADGES[standing.how]
    since = _("从 {moment} 起").format(moment=moment(standing.since)) if standing.since else ""
    return Line(_(PART_NAMES[standing.part]), since, badges=(Badge(_(word), tone, icon),))


def _note(note: StatusNote) -> Line:
    """What was written, and from when to when. English where it was written too."""
    text = note.text_en if note.text_en and get_language() == "en" else note.text
    if note.ended_at is None:
        when = _("从 {moment} 起").format(moment=moment(note.began_at))
    else:
        when = _("{begin} 到 {end}").format(begin=moment(note.began_at), end=moment(note.ended_at))
    return Line(text, f"{_(note.part_name)} · {when}")
