"""What was said about a draft, and every saving of it."""

from __future__ import annotations

from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.items_edit.declared import CHAPTERS
from zhengwu.doors.desk.shapes import Section
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Badge, Cell, Column, Empty, Link, Row, Table
from zhengwu.doors.ui.writing import full_day, hour
from zhengwu.flows.public import opinions
from zhengwu.items.public import SECTION_TITLES, Draft, DraftRevision, revisions_of
from zhengwu.kernel.public import local_date

_MOST_SHOWN = 20
_RESTORED = "restore-"

#: Part of a saving → the section of the editor in which it was written.
_CHAPTERS = {chapter.slug: chapter.label for chapter in CHAPTERS}


def opinions_section(draft: Draft) -> tuple[Section, ...]:
    """Every word of the reviewers, newest first; nothing before anybody spoke."""
    said = list(reversed(opinions(subject=draft.ref)))
    if not said:
        return ()
    rows = tuple(
        Row(
            (
                Cell(text=_(one.name), small=one.officer_name, head=True),
                Cell(
                    badges=(
                        Badge(_("通过"), "done", "check")
                        if one.outcome == "approve"
                        else Badge(_("退回修改"), "need", "rotate"),
                    )
                ),
                Cell(text=one.opinion, none=_("没有写意见")),
                Cell(text=full_day(local_date(one.acted_at)), small=hour(one.acted_at)),
            )
        )
        for one in said
    )
    columns = (Column(_("审核")), Column(_("结论")), Column(_("意见")), Column(_("时间")))
    return (Section(title=_("审核意见"), table=Table(caption=_("审核意见，新的在前"), columns=columns, rows=rows)),)


def savings_section(draft: Draft) -> Section:
    """Who saved what and when; each can be compared, and taken back while it is a draft."""
    found = revisions_of(draft)
    return Section(
        title=_("保存记录"),
        note=counted("共保存 {n} 次，一次也不会丢。", len(found)),
        table=Table(
            caption=_("保存记录，新的在前"),
            columns=(Column(_("保存")), Column(_("谁")), Column(_("时间")), Column(_("比较"))),
            rows=tuple(_saving(draft, one) for one in found[:_MOST_SHOWN]),
            empty=Empty(_("还没有保存过。")),
        ),
    )


def _saving(draft: Draft, one: DraftRevision) -> Row:
    compare = None
    if one.revision > 1:
        query = urlencode({"from": one.revision - 1, "to": one.revision})
        compare = Link(
            _("改了什么"),
            f"{reverse('desk-items-draft-difference', args=[draft.pk])}?{query}",
            more=_("，第 {n} 次保存").format(n=one.revision),
        )
    return Row(
        (
            Cell(text=_("第 {n} 次").format(n=one.revision), small=part_words(one.part), head=True),
            Cell(text=one.saved_by_name),
            Cell(text=full_day(local_date(one.saved_at)), small=hour(one.saved_at)),
            Cell(button=compare, none=_("最早的一次")),
        )
    )


def part_words(part: str) -> str:
    """What was written in a saving, where its name is one we know."""
    if part == "begin":
        return _("开始编制")
    if part.startswith(_RESTORED):
        return _("恢复到第 {n} 次").format(n=part.removeprefix(_RESTORED))
    words = SECTION_TITLES.get(part) or _CHAPTERS.get(part)
    return _(words) if words else ""
