"""An item on the desk: its versions with their reasons, what can be done with it, what happened."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.doors.desk.admin._show import crumbs_to, show_record
from zhengwu.doors.desk.frame import desk_frame
from zhengwu.doors.desk.items import _code  # noqa: F401  the converter of its address
from zhengwu.doors.desk.items._log import log_of
from zhengwu.doors.desk.items._words import ITEMS, KINDS, draft_href, item_href, state_badge, way_to_item
from zhengwu.doors.desk.shapes import AdminRecord, FactCard, Section
from zhengwu.doors.ui.page import OFFICER, DoorRequest, page
from zhengwu.doors.ui.shapes import Action, Cell, Column, Empty, Link, Notice, Pair, Row, Table
from zhengwu.doors.ui.writing import full_day
from zhengwu.items.public import ITEM_TYPES, ItemRecord, ItemVersion, State, item_record
from zhengwu.organisations.public import over_body


@page("desk/items/<task_code:task_code>", may=OFFICER, name="desk-items-record")
def record(request: DoorRequest, task_code: str) -> HttpResponse:
    """The record.

    Raises:
        ItemUnknown, NotPermitted
    """
    found = item_record(task_code=task_code, by=request.officer)
    shown = found.shown
    return show_record(
        request,
        AdminRecord(
            frame=desk_frame(request, current=ITEMS),
            crumbs=crumbs_to(*way_to_item(shown)),
            heading=shown.name,
            sub=shown.item.body.name,
            badges=(state_badge(shown),),
            notice=_notice(found),
            facts=(_facts(found),),
            sections=(_versions(found),),
            actions=_actions(request, found),
            log=log_of(shown.item.ref),
        ),
    )


def _notice(found: ItemRecord) -> Notice | None:
    draft = found.open_draft
    if draft is None:
        return None
    words = _("{kind}：{reason}，{name}开始编制。").format(
        kind=_(KINDS[draft.kind]), reason=draft.reason, name=draft.begun_by_name
    )
    return Notice(_("正在编制新的版本"), words, "info", (Link(_("打开编制稿"), draft_href(draft)),))


def _facts(found: ItemRecord) -> FactCard:
    shown = found.shown
    pairs = [
        Pair(_("实施编码"), shown.item.task_code, code=True),
        Pair(_("基本编码"), shown.item.catalog_code, code=True),
        Pair(_("事项类型"), _(ITEM_TYPES[shown.item_type])),
        Pair(
            _("公众看到的版本"),
            _("第 {n} 版").format(n=shown.version),
            href=reverse("guide", args=[shown.item.task_code]),
            link=_("看办事指南"),
        ),
    ]
    for term, others in ((_("由这些事项而来"), found.predecessors), (_("由这些事项承接"), found.successors)):
        pairs += [Pair(term, name, href=item_href(code), link=_("看这个事项")) for code, name in others]
    return FactCard(_("基本信息"), tuple(pairs))


def _versions(found: ItemRecord) -> Section:
    older = {newer.version: before for newer, before in zip(found.versions, found.versions[1:], strict=False)}
    return Section(
        title=_("版本"),
        note=_("发布后的版本不再改动；办理中的件一直用申请时的版本。"),
        table=Table(
            caption=_("各个版本，新的在前"),
            columns=(
                Column(_("版本")),
                Column(_("状态")),
                Column(_("生效日期")),
                Column(_("为什么")),
                Column(_("比较")),
            ),
            rows=tuple(_row(found, version, older.get(version.version)) for version in found.versions),
            empty=Empty(_("还没有版本。")),
        ),
    )


def _row(found: ItemRecord, version: ItemVersion, before: ItemVersion | None) -> Row:
    draft = found.drafts.get(version.version)
    code = version.item.task_code
    compare = None
    if before is not None:
        query = urlencode({"from": before.version, "to": version.version})
        compare = Link(
            _("改了什么"),
            f"{reverse('desk-items-difference', args=[code])}?{query}",
            more=_("，第 {n} 版").format(n=version.version),
        )
    guide = f"{reverse('guide', args=[code])}?{urlencode({'version': version.version})}"
    return Row(
        (
            Cell(text=_("第 {n} 版").format(n=version.version), href=guide, head=True),
            Cell(badges=(state_badge(version),)),
            Cell(text=full_day(version.effective_date)),
            Cell(
                text=draft.reason if draft else _("从文件导入"),
                small=f"{_(KINDS[draft.kind])} · {draft.begun_by_name}" if draft else "",
            ),
            Cell(button=compare, none=_("最早的版本")),
        )
    )


def _actions(request: DoorRequest, found: ItemRecord) -> tuple[Action, ...]:
    shown, officer = found.shown, request.officer
    code = shown.item.task_code
    over = over_body(shown.item.body, task_code=code)
    writes = "" if officer.may("items.edit", over) else _("由编制这个事项的人办")
    publishes = "" if officer.may("items.publish", over) else _("由发布事项的人办")
    busy = _("正在编制，先办完那一份") if found.open_draft else ""
    live = "" if shown.state in (State.IN_FORCE, State.SUSPENDED) else _("现在没有有效的版本")

    def act(what: str, text: str, locked: str) -> Action:
        return Action(text, reverse("desk-items-act", args=[code, what]), locked=locked)

    standing = (
        act("resume", _("恢复办理"), publishes)
        if shown.state == State.SUSPENDED
        else act("suspend", _("暂停办理"), publishes or live)
    )
    return (
        act("change", _("变更"), writes or busy or live),
        standing,
        act("cancel", _("取消事项"), writes or busy or live),
        Action(_("拆分"), reverse("desk-items-split", args=[code]), locked=writes or busy or live),
        Action(_("和别的事项合并"), reverse("desk-items-merge", args=[code]), locked=writes or busy or live),
    )
