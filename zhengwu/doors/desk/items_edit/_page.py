"""Drawing a section or a row: what both pages have in common."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.items_edit._around import Around
from zhengwu.doors.desk.items_edit._draft import Problems, around_links, crumbs_of, editable, saved_words, steps_of
from zhengwu.doors.desk.items_edit._showing import as_typed, asking, in_words
from zhengwu.doors.desk.items_edit.declared import CHAPTERS, Asked, Chapter
from zhengwu.doors.desk.refused import Refused
from zhengwu.doors.desk.shapes import Asking, FactCard, WritePage
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.shapes import Crumb, FieldError, Hidden, Notice, Pair
from zhengwu.items.public import STATE_NAMES, Draft, State


def asking_all(
    asked: Sequence[Asked],
    values: Mapping[str, Any],
    around: Around,
    *,
    errors: Mapping[str, str],
    request: DoorRequest,
    typed: bool,
) -> tuple[Asking, ...]:
    """The controls of a form; `typed`: with what was posted in them."""
    post = request.POST if typed else None
    return tuple(
        asking(one, as_typed(one, values), around, error=errors.get(one.name, ""), post=post)
        for one in asked
        if one.kind != "key"
    )


def picking(request: DoorRequest) -> bool:
    """Whether a button was pressed that only changes the form: a condition's rows, options and their order."""
    return request.POST.get("do", "").partition(":")[0] in {"add", "drop", "more", "up", "down"}


def revision_posted(request: DoorRequest) -> int:
    """The revision the writer saw; 0, which is older than any, when that is no number."""
    typed = request.POST.get("revision", "")
    return int(typed) if typed.isdecimal() and len(typed) <= 9 else 0  # noqa: PLR2004 - as far as the column reaches


def theirs_card(asked: Sequence[Asked], values: Mapping[str, Any], around: Around) -> FactCard:
    """What somebody else has written meanwhile, to compare."""
    pairs = [Pair(_(one.label), in_words(one, as_typed(one, values), around)) for one in asked if one.kind != "key"]
    return FactCard(_("对方写的"), tuple(pair for pair in pairs if pair.detail))


def show_writing(
    request: DoorRequest,
    draft: Draft,
    chapter: Chapter,
    problems: Problems,
    *,
    refused: Refused,
    theirs: FactCard | None = None,
    heading: str = "",
    asking: Sequence[Asking] = (),
    **more: Any,
) -> HttpResponse:
    """The page."""
    before, after = around_links(draft, chapter)
    place = _("第 {number} 节，共 {all} 节").format(number=CHAPTERS.index(chapter) + 1, all=len(CHAPTERS))
    way = (Crumb(_(chapter.label)),) if not heading else (Crumb(_(chapter.label), more["back"].href), Crumb(heading))
    built = WritePage(
        frame=desk_frame(request, current="desk-items-edit-new"),
        crumbs=crumbs_of(draft, *way),
        heading=heading or _(chapter.label),
        name=draft.name or _("还没有名称"),
        about="" if heading else _(chapter.about),
        place=place,
        steps=steps_of(draft, problems, current=chapter.slug),
        saved=saved_words(draft),
        asking=asking,
        errors=refused.errors or _errors(asking, refused),
        notice=refused.notice or _locked(draft),
        theirs=theirs,
        before=before,
        after=after,
        locked=not editable(draft),
        **{"action": request.path, "hidden": (Hidden("revision", str(draft.revision)),), **more},
    )
    response = render(request, "desk/items_edit/write.html", {"page": built}, status=refused.status)
    response["Cache-Control"] = "private, no-store"
    return response


def _errors(asking: Sequence[Asking], refused: Refused) -> tuple[FieldError, ...]:
    """After a refused save the top of the page lists what is wrong."""
    if refused.status == HttpResponse.status_code:
        return ()
    shown = [one.field or one.picker or one.options for one in asking]
    return tuple(FieldError(one.dom_id, one.error) for one in shown if one is not None and one.error)


def _locked(draft: Draft) -> Notice | None:
    if editable(draft):
        return None
    state = _(STATE_NAMES[State(draft.state)])
    return Notice(
        _("现在只能看"),
        _("这份编制稿是“{state}”。审核期间谁也不能改，这样审的和发布的是同一份；退回以后可以接着写。").format(
            state=state
        ),
        "need",
    )
