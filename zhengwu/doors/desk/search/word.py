"""One word: what it stands for, what can be done, what happened."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import show_record
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.search._form import crumbs_to
from zhengwu.doors.desk.shapes import AdminRecord, FactCard
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import listed, who_did
from zhengwu.doors.ui.shapes import Action, Badge, Crumb, LogEntry, Pair
from zhengwu.items.public import SearchWord, require_over_search, search_word
from zhengwu.kernel.public import StoredEvent, events_of

#: What happened to a word, as people read it.
WORD_EVENTS = {
    "items.SearchWordAdded": "添加",
    "items.SearchWordChanged": "修改",
    "items.SearchWordEnded": "停用",
}


@page("desk/search/words/<uuid:word_id>", may="search.edit", name="desk-search-word")
def word(request: DoorRequest, word_id: UUID) -> HttpResponse:
    """The record."""
    require_over_search(by=request.officer)
    found = search_word(word_id=word_id)
    built = AdminRecord(
        frame=desk_frame(request, current="desk-search"),
        crumbs=crumbs_to(Crumb(found.phrase)),
        heading=found.phrase,
        badges=(Badge(_("已停用"), "late", "lock"),) if found.ended_at else (),
        facts=(
            FactCard(
                _("代表什么"),
                (
                    Pair(_("代表的说法"), listed(found.means) or _("无")),
                    *(
                        Pair(_("指向的事项"), code, code=True, href=reverse("guide", args=[code]))
                        for code in found.items
                    ),
                    Pair(_("对谁有用"), found.division_code or _("所有人")),
                    *([Pair(_("备注"), found.note)] if found.note else []),
                ),
            ),
        ),
        actions=_actions(found),
        log=tuple(_told(event) for event in reversed(events_of(found.ref))),
    )
    return show_record(request, built)


def _actions(word: SearchWord) -> tuple[Action, ...]:
    look = Action(
        _("试一试"),
        f"{reverse('desk-search-test')}?{urlencode({'q': word.phrase})}",
        _("看看搜这个词能找到什么"),
    )
    if word.ended_at:
        return (look,)
    return (
        Action(_("修改"), reverse("desk-search-change", args=[word.pk])),
        look,
        Action(_("停用"), reverse("desk-search-end", args=[word.pk]), _("以后不再按它找")),
    )


def _told(event: StoredEvent) -> LogEntry:
    words = [*event.data["means"], *event.data["items"]]
    text = event.data["reason"] if "reason" in event.data else listed([event.data["phrase"], *words])
    return LogEntry(event.at, _(WORD_EVENTS.get(event.type, event.type)), text, who_did(event))
