"""How items and drafts are told on the desk, and the ways between their pages."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.items_edit.declared import CHAPTERS
from zhengwu.doors.ui.page import DoorRequest
from zhengwu.doors.ui.saying import sentence
from zhengwu.doors.ui.shapes import Badge, Crumb, Tone
from zhengwu.items.public import FIELD_NAMES, READERS, STATE_NAMES, Draft, Finding, ItemVersion, State, section_of
from zhengwu.kernel.public import NotPermitted

ITEMS, DRAFTS = "desk-items", "desk-items-drafts"
_TONES: dict[State, Tone] = {
    State.IN_FORCE: "done",
    State.APPROVED: "info",
    State.SUSPENDED: "need",
    State.STAFFING_REVIEW: "info",
    State.LEGAL_REVIEW: "info",
}
#: 变更类型 as the desk calls them.
KINDS: dict[str, str] = {"add": "新增", "change": "变更", "split": "拆分", "merge": "合并", "cancel": "取消"}


def check_reader(request: DoorRequest) -> None:
    """The door is open to whoever writes, looks over or publishes items.

    Raises:
        NotPermitted
    """
    if not any(request.officer.may(action) for action in READERS):
        raise NotPermitted(action=READERS[0])


def state_badge(version: ItemVersion) -> Badge:
    """有效, 暂停, …"""
    state = State(version.state)
    return Badge(_(STATE_NAMES[state]), _TONES.get(state, "plain"))


def draft_badge(draft: Draft) -> Badge:
    """草稿, 编制审核, 等发布, …"""
    state = State(draft.state)
    if draft.to_publish:
        return Badge(_("等发布"), "need")
    if state is State.APPROVED:
        return Badge(_("已发布"), "done")
    if state is State.CANCELLED:
        return Badge(_("已撤销"), "plain")
    return Badge(_(STATE_NAMES[state]), _TONES.get(state, "plain"))


def draft_name(draft: Draft) -> str:
    """Its name; a new one may have none yet."""
    return draft.name or _("还没有名称的事项")


def item_href(task_code: str) -> str:
    """The record of an item."""
    return reverse("desk-items-record", args=[task_code])


def draft_href(draft: Draft) -> str:
    """The overview of a draft."""
    return reverse("desk-items-draft", args=[draft.pk])


def editor_href(draft: Draft, path: str = "") -> str:
    """Where a field of the content is written, or where writing begins."""
    if not path:
        return reverse("desk-items-edit-start", args=[draft.pk])
    if section_of(path) == "form":
        return reverse("desk-items-form", args=[draft.pk])
    return reverse("desk-items-edit", args=[draft.pk, _written_in(path)])


def _written_in(path: str) -> str:
    """The section of the editor in which a path of the content is written; the first one for what is written nowhere."""
    written = (chapter for chapter in CHAPTERS if any(_reaches(one, path) for one in chapter.paths()))
    return next(written, CHAPTERS[0]).slug


def _reaches(written: str, path: str) -> bool:
    return path == written or path.startswith((f"{written}.", f"{written}["))


def problem_words(problem: Finding) -> str:
    """What is to be put right, with the name of the field where the sentence does not say it: 一句话说明：没有写."""
    said = sentence(problem.message, problem.template, problem.facts)
    field = FIELD_NAMES.get(problem.path.rsplit(".", 1)[-1].split("[")[0], "")
    if not field or _(field) in said:
        return said
    return _("{field}：{said}").format(field=_(field), said=said)


def way_to_item(version: ItemVersion, *last: str) -> Sequence[Crumb]:
    """事项 › 失业登记 › …; where one is has no link."""
    here = Crumb(version.name, item_href(version.item.task_code) if last else "")
    return (Crumb(_("事项管理"), reverse(ITEMS)), here, *map(Crumb, last))


def way_to_draft(draft: Draft, *last: str) -> Sequence[Crumb]:
    """事项 › 编制稿 › 失业登记 › …"""
    here = Crumb(draft_name(draft), draft_href(draft) if last else "")
    return (Crumb(_("事项管理"), reverse(ITEMS)), Crumb(_("编制稿"), reverse(DRAFTS)), here, *map(Crumb, last))
