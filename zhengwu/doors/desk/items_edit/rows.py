"""上移、下移、删除 what the buttons of a list do. They name the row as it was seen, so nobody moves somebody else's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zhengwu.doors.desk.items_edit._around import Around
from zhengwu.doors.desk.items_edit._draft import chapter_of, opened, place_of, rows_of_chapter, section_href
from zhengwu.doors.desk.refused import SHOWN
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.saying import said
from zhengwu.items.public import save_part


@page(
    "desk/items/drafts/<uuid:draft_id>/edit/<slug:section>/<slug:part>/rows",
    may="items.edit",
    name="desk-items-edit-rows",
    methods=("POST",),
)
def rows(request: DoorRequest, draft_id: UUID, section: str, part: str) -> HttpResponse:
    """`do` is up, down or remove, the place, and the row as it was: `up:2:9f…`.

    Raises:
        DraftUnknown, NotPermitted, SectionUnknown
    """
    draft, chapter = opened(request, draft_id), chapter_of(section)
    listed = rows_of_chapter(chapter, part)
    home = f"{section_href(draft, chapter)}#list-{listed.slug}"
    written = Around(content=draft.content).list_at(listed.path)
    do, place, was = (*request.POST.get("do", "").split(":", 2), "", "", "")[:3]
    now = place_of(written, was=was, place=int(place) if place.isdecimal() and len(place) < len("1000") else 0)
    if now is None or do not in _DO:
        messages.warning(request, _("这一行刚刚有人改过或删了，请再看一下。"))
        return redirect(home)
    after = _DO[do](written, now)
    try:
        save_part(
            draft_id=draft.pk,
            revision=draft.revision,
            part=chapter.slug,
            changes={listed.path: after or None},
            by=request.officer,
            now=request.now,
        )
    except SHOWN as refusal:
        messages.warning(request, said(refusal))
        return redirect(home)
    messages.success(request, _("已删掉。") if do == "remove" else _("顺序已改。"))
    return redirect(home)


Row = dict[str, Any]


def swapped(written: list[Row], one: int, other: int) -> list[Row]:
    """Two rows change places; where rows carry a number of their own (第几步), the numbers stay where they were."""
    after = list(written)
    if not (0 <= one < len(after) and 0 <= other < len(after)):
        return after
    first, second = after[one], after[other]
    if "order" in first and "order" in second:
        first, second = {**first, "order": second["order"]}, {**second, "order": first["order"]}
    after[one], after[other] = second, first
    return after


_DO: Mapping[str, Callable[[list[Row], int], list[Row]]] = {
    "up": lambda written, place: swapped(written, place, place - 1),
    "down": lambda written, place: swapped(written, place, place + 1),
    "remove": lambda written, place: [*written[:place], *written[place + 1 :]],
}
