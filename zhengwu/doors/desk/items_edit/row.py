"""一行 one row of a list: a material, a fee, a question, on a page of its own."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.items_edit._around import Around
from zhengwu.doors.desk.items_edit._draft import (
    Problems,
    RowGone,
    chapter_of,
    digest_of,
    opened,
    place_of,
    rows_of_chapter,
    section_href,
)
from zhengwu.doors.desk.items_edit._list import MOST_ROWS
from zhengwu.doors.desk.items_edit._page import asking_all, picking, show_writing, theirs_card
from zhengwu.doors.desk.items_edit._reading import read
from zhengwu.doors.desk.items_edit.declared import Chapter, Rows
from zhengwu.doors.desk.refused import NOTHING, SHOWN, Refused, read_refusal
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Hidden, Link
from zhengwu.items.public import Draft, SavedMeanwhile, save_part
from zhengwu.kernel.public import BadInput

_AT = "desk/items/drafts/<uuid:draft_id>/edit/<slug:section>/<slug:part>"
_METHODS = ("GET", "HEAD", "POST")
Row = dict[str, Any]


@page(f"{_AT}/new", may="items.edit", name="desk-items-edit-row-new", methods=_METHODS)
def new_row(request: DoorRequest, draft_id: UUID, section: str, part: str) -> HttpResponse:
    """A row that is not there yet.

    Raises:
        DraftUnknown, NotPermitted, SectionUnknown
    """
    return _write(request, opened(request, draft_id), section, part, None)


@page(f"{_AT}/<int:place>", may="items.edit", name="desk-items-edit-row", methods=_METHODS)
def row(request: DoorRequest, draft_id: UUID, section: str, part: str, place: int) -> HttpResponse:
    """A row.

    Raises:
        DraftUnknown, NotPermitted, SectionUnknown, RowGone
    """
    return _write(request, opened(request, draft_id), section, part, place)


def _write(request: DoorRequest, draft: Draft, section: str, part: str, place: int | None) -> HttpResponse:
    chapter = chapter_of(section)
    rows = rows_of_chapter(chapter, part)
    refused, theirs = NOTHING, False
    if request.method == "POST" and not picking(request):
        done = _save(request, draft, chapter, rows, place)
        if isinstance(done, HttpResponse):
            return done
        refused, theirs = done
    return _show(request, draft, chapter, rows, place, refused, theirs=theirs)


def _save(
    request: DoorRequest, draft: Draft, chapter: Chapter, rows: Rows, place: int | None
) -> HttpResponse | tuple[Refused, bool]:
    """Only this row is written: what others do to the rows around it stays, wherever this one stands by now."""
    for last in (False, False, True):
        try:
            _put_row(request, draft, chapter, rows, place)
            break
        except SHOWN as refusal:
            if last or not isinstance(refusal, _BesideIt):
                return read_refusal(refusal), isinstance(refusal, SavedMeanwhile)
            draft = opened(request, draft.pk)
    messages.success(request, _("已保存。"))
    return redirect(f"{section_href(draft, chapter)}#list-{rows.slug}")


class RowTakenAway(SavedMeanwhile):
    """The row was deleted while somebody wrote it. What they wrote is still on the page."""

    code = "draft.row_taken_away"
    template = "{name}刚刚删掉了这一行。您写的还在下面：要留下，就保存成新的一行。"


class _BesideIt(SavedMeanwhile):
    """Another row of the list was written between reading and saving: it is worth another try."""


def _put_row(request: DoorRequest, draft: Draft, chapter: Chapter, rows: Rows, place: int | None) -> None:
    written = Around(content=draft.content).list_at(rows.path)
    now = None if place is None else place_of(written, was=request.POST.get("was", ""), place=place)
    if place is not None and now is None:
        raise SavedMeanwhile(name=_("同事")) if place < len(written) else RowTakenAway(name=_("同事"))
    if now is None and len(written) >= MOST_ROWS:
        raise BadInput.one((), "最多写 {most} 行，请先删掉一些。", "draft.too_many_rows", most=MOST_ROWS)
    around = Around(content=draft.content, rows=rows, place=now)
    before = {} if now is None else written[now]
    after = {**before, **{one.name: read(one, request.POST, around) for one in rows.asked}}
    after = {name: value for name, value in after.items() if value is not None}
    changed = [*written, after] if now is None else [*written[:now], after, *written[now + 1 :]]
    try:
        save_part(
            draft_id=draft.pk,
            revision=draft.revision,
            part=chapter.slug,
            changes={rows.path: changed},
            by=request.officer,
            now=request.now,
        )
    except SavedMeanwhile as meanwhile:
        raise _BesideIt(**meanwhile.facts) from meanwhile


def _show(
    request: DoorRequest,
    draft: Draft,
    chapter: Chapter,
    rows: Rows,
    place: int | None,
    refused: Refused,
    *,
    theirs: bool,
) -> HttpResponse:
    around = Around(content=draft.content, rows=rows, place=place)
    written = around.list_at(rows.path)
    action = request.path
    if place is not None and place >= len(written):
        if request.method != "POST":
            raise RowGone
        # What was typed into a row that is no more can still become a new one.
        place, around = None, Around(content=draft.content, rows=rows)
        action = reverse("desk-items-edit-row-new", args=[draft.pk, chapter.slug, rows.slug])
    problems = Problems(draft)
    values = _fresh(rows, written) if place is None else written[place]
    wrong = {} if place is None else {a.name: problems.of_row_field(chapter, rows, place, a) for a in rows.asked}
    typed = request.method == "POST"
    hidden = [Hidden("revision", str(draft.revision))]
    if place is not None:
        # After a collision the writer has seen what the other one wrote: the next saving means that row.
        kept = request.POST.get("was", "") if typed and not theirs else ""
        hidden.append(Hidden("was", kept or digest_of(written[place])))
    name = str(values.get(rows.shown[0]) or "")
    return show_writing(
        request,
        draft,
        chapter,
        problems,
        refused=refused,
        action=action,
        theirs=theirs_card(rows.asked, values, around) if theirs and place is not None else None,
        heading=_("加{one}").format(one=_(rows.one)) if place is None else _title(rows, name),
        asking=asking_all(rows.asked, values, around, errors={**wrong, **refused.fields}, request=request, typed=typed),
        hidden=tuple(hidden),
        back=Link(_("不保存，回到这一节"), section_href(draft, chapter)),
    )


def _title(rows: Rows, name: str) -> str:
    if not name or rows.field(rows.shown[0]).kind == "condition":
        return _("改{one}").format(one=_(rows.one))
    return _("{what}：{name}").format(what=_(rows.label), name=name)


def _fresh(rows: Rows, written: list[Row]) -> Row:
    """What a new row begins with: the next number, where rows have one."""
    numbers = [row["order"] for row in written if isinstance(row.get("order"), int)]
    return {"order": max(numbers, default=0) + 1} if any(one.name == "order" for one in rows.asked) else {}
