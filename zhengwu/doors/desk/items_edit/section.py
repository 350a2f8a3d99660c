"""一节 one section: its fields are saved together, its lists row by row."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.items_edit._around import Around
from zhengwu.doors.desk.items_edit._draft import (
    Problems,
    around_links,
    chapter_of,
    editable,
    opened,
    section_href,
    touched,
)
from zhengwu.doors.desk.items_edit._list import list_of
from zhengwu.doors.desk.items_edit._page import asking_all, revision_posted, show_writing, theirs_card
from zhengwu.doors.desk.items_edit._reading import read
from zhengwu.doors.desk.items_edit._stock import fit_words, process_flows
from zhengwu.doors.desk.items_edit.declared import Chapter
from zhengwu.doors.desk.refused import NOTHING, SHOWN, Refused, read_refusal
from zhengwu.doors.desk.shapes import FactCard
from zhengwu.doors.ui.page import DoorRequest, page
from zhengwu.doors.ui.shapes import Link
from zhengwu.items.public import Draft, SavedMeanwhile, save_part


@page(
    "desk/items/drafts/<uuid:draft_id>/edit/<slug:section>",
    may="items.edit",
    name="desk-items-edit",
    methods=("GET", "HEAD", "POST"),
)
def section(request: DoorRequest, draft_id: UUID, section: str) -> HttpResponse:
    """The section; what is wrong in it stands beside each field once something was written.

    Raises:
        DraftUnknown, NotPermitted, SectionUnknown
    """
    draft, chapter = opened(request, draft_id), chapter_of(section)
    refused, theirs = NOTHING, None
    if request.method == "POST":
        done = _save(request, draft, chapter)
        if isinstance(done, HttpResponse):
            return done
        refused, meanwhile = done
        if meanwhile:
            draft = opened(request, draft_id)
            around = Around(content=draft.content)
            theirs = theirs_card(chapter.asked, {one.name: around.at(one.name) for one in chapter.asked}, around)
    return _show(request, draft, chapter, refused, theirs)


def save_section(request: DoorRequest, draft: Draft, chapter: Chapter) -> Draft:
    """Write the fields of a section as they were posted.

    Raises:
        BadInput, SavedMeanwhile, WrongState
    """
    around = Around(content=draft.content)
    return save_part(
        draft_id=draft.pk,
        revision=revision_posted(request),
        part=chapter.slug,
        changes={one.name: read(one, request.POST, around) for one in chapter.asked},
        by=request.officer,
        now=request.now,
    )


def _save(request: DoorRequest, draft: Draft, chapter: Chapter) -> HttpResponse | tuple[Refused, bool]:
    try:
        saved = save_section(request, draft, chapter)
    except SHOWN as refusal:
        return read_refusal(refusal), isinstance(refusal, SavedMeanwhile)
    if saved.revision != draft.revision:
        messages.success(request, _("已保存。"))
    _before, after = around_links(draft, chapter)
    onwards = after if request.POST.get("do") == "next" else None
    return redirect(onwards.href if onwards else section_href(draft, chapter))


def _show(
    request: DoorRequest, draft: Draft, chapter: Chapter, refused: Refused, theirs: FactCard | None
) -> HttpResponse:
    around, problems = Around(content=draft.content), Problems(draft)
    values = {one.name: around.at(one.name) for one in chapter.asked}
    wrong = {one.name: problems.of_field(chapter, one) for one in chapter.asked} if touched(chapter, around) else {}
    asking = asking_all(
        chapter.asked,
        values,
        around,
        errors={**wrong, **refused.fields},
        request=request,
        typed=request.method == "POST",
    )
    if chapter.slug == "basics" and draft.item_id is not None:
        # The base code of an item that exists is what makes it the same item (四同).
        asking = tuple(
            replace(one, field=replace(one.field, locked=True))
            if one.field and one.field.name == "catalog_code"
            else one
            for one in asking
        )
    asking = tuple(
        replace(
            one, field=replace(one.field, hint=fit_words(draft, str(values[one.field.name] or ""), today=request.today))
        )
        if one.field and one.field.name in {asked.name for asked in chapter.asked if asked.kind == "process"}
        else one
        for one in asking
    )
    return show_writing(
        request,
        draft,
        chapter,
        problems,
        refused=refused,
        theirs=theirs,
        loose=problems.elsewhere(chapter),
        asking=asking,
        flows=process_flows() if any(one.kind == "process" for one in chapter.asked) else (),
        lists=tuple(list_of(draft, chapter, rows, around, problems) for rows in chapter.rows),
        others=_others(draft, chapter),
        # After a collision nothing is saved until the writer has read both texts and says so.
        autosave_href=reverse("desk-items-edit-autosave", args=[draft.pk, chapter.slug])
        if editable(draft) and theirs is None
        else "",
    )


def _others(draft: Draft, chapter: Chapter) -> tuple[Link, ...]:
    why = Link(_("为什么要这样写：全部规则"), reverse("desk-items-edit-rules"), "scale")
    if chapter.slug in {"situations", "materials", "fees", "steps", "amounts", "times"} and editable(draft):
        return (Link(_("看每种情形要什么"), reverse("desk-items-edit-ways", args=[draft.pk]), "eye"), why)
    return (why,)
