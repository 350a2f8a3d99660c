"""The draft one writes in: which section, what is wrong where, and how far it is."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.items_edit._around import Around
from zhengwu.doors.desk.items_edit.declared import CHAPTERS, Asked, Chapter, Rows
from zhengwu.doors.desk.shapes import Step
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.saying import counted, sentence
from zhengwu.doors.ui.shapes import Badge, Crumb, Link
from zhengwu.doors.ui.writing import moment
from zhengwu.items.public import Draft, Finding, draft_of, problems_of
from zhengwu.kernel.public import NotFound

_FIRST = CHAPTERS[0].slug
_AWAKE = "draft"


class SectionUnknown(NotFound):
    """The editor has no such section or list."""

    code = "draft.section_unknown"
    template = "编制稿里没有这一节。请从左边或下面的目录里选。"


class RowGone(NotFound):
    """The row is no longer there: somebody took it away, or the list is shorter now."""

    code = "draft.row_gone"
    template = "这一行已经不在了，可能刚刚被删掉。请回到这一节再看。"


def opened(request: DoorRequest, draft_id: UUID) -> Draft:
    """The draft, for whoever may edit the items of its body.

    Raises:
        DraftUnknown, NotPermitted
    """
    return draft_of(draft_id=draft_id, by=request.officer)


def chapter_of(slug: str) -> Chapter:
    """A section.

    Raises:
        SectionUnknown
    """
    found = next((chapter for chapter in CHAPTERS if chapter.slug == slug), None)
    if found is None:
        raise SectionUnknown
    return found


def rows_of_chapter(chapter: Chapter, slug: str) -> Rows:
    """A list of a section.

    Raises:
        SectionUnknown
    """
    found = chapter.rows_at(slug)
    if found is None:
        raise SectionUnknown
    return found


def editable(draft: Draft) -> bool:
    """Whether it is being written; in review and afterwards it is only read."""
    return draft.state == _AWAKE


def digest_of(row: Mapping[str, Any]) -> str:
    """How a page says which row it means, wherever it stands by now."""
    spelled = json.dumps(row, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(spelled.encode()).hexdigest()[:16]


def place_of(rows: Sequence[Mapping[str, Any]], *, was: str, place: int) -> int | None:
    """Where the row stands now that was seen at `place`; None when nobody finds it as it was."""
    if place < len(rows) and digest_of(rows[place]) == was:
        return place
    return next((now for now, row in enumerate(rows) if digest_of(row) == was), None)


class Problems:
    """Everything wrong with a draft, by the section, the field and the row it belongs to."""

    def __init__(self, draft: Draft) -> None:
        self._by_chapter: dict[str, list[Finding]] = defaultdict(list)
        for finding in problems_of(draft):
            self._by_chapter[_chapter_at(finding.path)].append(finding)

    def of_chapter(self, chapter: Chapter) -> list[Finding]:
        """Those of a section."""
        return self._by_chapter[chapter.slug]

    @property
    def form(self) -> list[Finding]:
        """Those of the form, which is designed on a page of its own."""
        return self._by_chapter["form"]

    def of_field(self, chapter: Chapter, asked: Asked) -> str:
        """What is wrong with a field of a section, in one line."""
        return _line(finding for finding in self.of_chapter(chapter) if _under(finding.path, asked.name))

    def of_list(self, chapter: Chapter, rows: Rows) -> list[str]:
        """What is wrong with a list as a whole."""
        return [words(finding) for finding in self.of_chapter(chapter) if finding.path == rows.path]

    def of_row(self, chapter: Chapter, rows: Rows, place: int) -> list[Finding]:
        """What is wrong with one row."""
        start = f"{rows.path}[{place + 1}]"
        return [finding for finding in self.of_chapter(chapter) if _under(finding.path, start)]

    def of_row_field(self, chapter: Chapter, rows: Rows, place: int, asked: Asked) -> str:
        """What is wrong with one field of a row."""
        start = f"{rows.path}[{place + 1}].{asked.name}"
        return _line(finding for finding in self.of_row(chapter, rows, place) if _under(finding.path, start))

    def elsewhere(self, chapter: Chapter) -> list[str]:
        """What belongs to no field and no list of its section."""
        known = list(chapter.paths())
        return [words(f) for f in self.of_chapter(chapter) if not any(_under(f.path, path) for path in known)]


def _chapter_at(path: str) -> str:
    if _under(path, "guide.form"):
        return "form"
    for chapter in CHAPTERS:
        if any(_under(path, known) for known in chapter.paths()):
            return chapter.slug
    if _under(path, "guide.overdue") or _under(path, "guide.renewal"):
        return "periods"
    return _FIRST


def _under(path: str, start: str) -> bool:
    return path == start or path.startswith((f"{start}.", f"{start}["))


def _line(found: Iterable[Finding]) -> str:
    return _("；").join(dict.fromkeys(words(finding) for finding in found))


def words(finding: Finding) -> str:
    """A finding in the reader's language."""
    return sentence(finding.message, finding.template, finding.facts)


def section_href(draft: Draft, chapter: Chapter) -> str:
    """The page of a section."""
    return reverse("desk-items-edit", args=[draft.pk, chapter.slug])


def row_href(draft: Draft, chapter: Chapter, rows: Rows, place: int) -> str:
    """The page of a row."""
    return reverse("desk-items-edit-row", args=[draft.pk, chapter.slug, rows.slug, place])


def steps_of(draft: Draft, problems: Problems, *, current: str) -> tuple[Step, ...]:
    """Every section with how far it is, and the form, where it is designed."""
    around = Around(content=draft.content)
    steps = [
        Step(
            text=_(chapter.label),
            href=section_href(draft, chapter),
            badge=_standing(chapter, problems, around),
            current=chapter.slug == current,
        )
        for chapter in CHAPTERS
    ]
    form = reverse("desk-items-form", args=[draft.pk])
    return (*steps, Step(text=_("申请表单"), href=form, badge=_missing(len(problems.form))))


def _missing(count: int) -> Badge | None:
    return Badge(counted("还缺 {n} 处", count), "need") if count else None


def _standing(chapter: Chapter, problems: Problems, around: Around) -> Badge:
    if missing := _missing(len(problems.of_chapter(chapter))):
        return missing
    return Badge(_("写好了"), "done") if touched(chapter, around) else Badge(_("没有写"))


def touched(chapter: Chapter, around: Around) -> bool:
    """Whether anything of the section has been written."""
    return any(around.at(path) not in (None, [], "") for path in chapter.paths())


def saved_words(draft: Draft) -> str:
    """When it was saved last."""
    return _("{when} 保存，第 {revision} 稿").format(when=moment(draft.changed_at), revision=draft.revision)


def crumbs_of(draft: Draft, *way: Crumb) -> tuple[Crumb, ...]:
    """事项编制 › the draft › …"""
    return (
        Crumb(_("事项编制"), reverse("desk-items")),
        Crumb(draft.name or _("还没有名称"), reverse("desk-items-edit-start", args=[draft.pk])),
        *way,
    )


def around_links(draft: Draft, chapter: Chapter) -> tuple[Link | None, Link | None]:
    """The section before, and the one after."""
    place = CHAPTERS.index(chapter)
    before = CHAPTERS[place - 1] if place else None
    after = CHAPTERS[place + 1] if place + 1 < len(CHAPTERS) else None
    return (
        Link(_("上一节：{name}").format(name=_(before.label)), section_href(draft, before)) if before else None,
        Link(_("下一节：{name}").format(name=_(after.label)), section_href(draft, after)) if after else None,
    )
