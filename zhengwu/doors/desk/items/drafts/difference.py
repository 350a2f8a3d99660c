"""改了什么: a draft and what it was begun from, or two of its savings, side by side."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.items._difference import sections_of
from zhengwu.doors.desk.items._words import ITEMS, draft_href, draft_name, way_to_draft
from zhengwu.doors.desk.items.drafts._history import part_words
from zhengwu.doors.desk.shapes import DifferencePage
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Field, Link, Option
from zhengwu.items.public import Draft, State, base_of, draft_for, revision_content, revisions_of
from zhengwu.organisations.public import over_body

_MOST_DIGITS = 6
_BASE = 0


@page("desk/items/drafts/<uuid:draft_id>/difference", may=OFFICER, name="desk-items-draft-difference")
def difference(request: DoorRequest, draft_id: UUID) -> HttpResponse:
    """`from`, `to`: numbers of savings, 0 for what it was begun from; unasked, the latest against that.

    Raises:
        DraftUnknown, RevisionUnknown, NotPermitted
    """
    found = draft_for(draft_id=draft_id, by=request.officer)
    from_, to = _number(request, "from", _BASE), _number(request, "to", found.revision)
    before = base_of(found) or {} if from_ == _BASE else revision_content(found, from_)
    after = found.content if to == found.revision else revision_content(found, to)
    sections = sections_of(before, after)
    built = DifferencePage(
        frame=desk_frame(request, current=ITEMS),
        crumbs=crumbs_to(*way_to_draft(found, _("改了什么"))),
        heading=_("改了什么：{name}").format(name=draft_name(found)),
        sub=_("{after}和{before}比").format(after=_said(found, to), before=_said(found, from_)),
        lead=_("为什么：{reason}").format(reason=found.reason),
        words=counted("共 {n} 处不同", sum(len(section.rows) for section in sections)),
        sections=sections,
        action=request.path,
        fields=_fields(found, from_, to),
        links=_links(request, found, from_),
    )
    response = render(request, "desk/items/difference.html", {"page": built})
    response["Cache-Control"] = "private, no-store"
    return response


def _number(request: DoorRequest, name: str, unasked: int) -> int:
    typed = request.GET.get(name, "")
    return int(typed) if typed.isdecimal() and len(typed) <= _MOST_DIGITS else unasked


def _said(draft: Draft, number: int) -> str:
    if number == _BASE:
        if draft.base_version:
            return _("第 {n} 版").format(n=draft.base_version)
        return _("原来的事项") if draft.predecessors else _("空白")
    return _("第 {n} 次保存").format(n=number)


def _fields(draft: Draft, from_: int, to: int) -> tuple[Field, ...]:
    savings = [(one.revision, part_words(one.part)) for one in revisions_of(draft)]

    def options(current: int, base: bool) -> tuple[Option, ...]:
        numbers = [*savings, *([(_BASE, "")] if base else [])]
        return tuple(
            Option(
                str(number),
                f"{_said(draft, number)} {words}".strip(),
                picked=number == current,
            )
            for number, words in numbers
        )

    return (
        Field(name="from", label=_("从"), kind="select", options=options(from_, base=True)),
        Field(name="to", label=_("到"), kind="select", options=options(to, base=False)),
    )


def _links(request: DoorRequest, draft: Draft, from_: int) -> tuple[Link, ...]:
    back = Link(_("回到编制稿"), draft_href(draft))
    writes = request.officer.may("items.edit", over_body(draft.body, task_code=draft.task_code))
    if from_ == _BASE or not writes or draft.state != State.DRAFT or from_ == draft.revision:
        return (back,)
    restore = reverse("desk-items-restore", args=[draft.pk, from_])
    return (back, Link(_("恢复到第 {n} 次保存").format(n=from_), restore, "rotate"))
