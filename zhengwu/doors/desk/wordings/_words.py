"""What the pages of 文书范本 share: the way to them, a version and its parts in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from django.urls import reverse
from django.utils.translation import gettext as _

from zhengwu.documents.public import BLOCK_NAMES, KINDS, Block, Slot, Wording, WordingVersion, texts_of, written_test
from zhengwu.doors.desk.admin._show import crumbs_to
from zhengwu.doors.ui.saying import counted
from zhengwu.doors.ui.shapes import Badge, Crumb
from zhengwu.doors.ui.writing import full_day

PLACE = "desk-wordings"
State = WordingVersion.State


def way(*last: Crumb, body_code: str = "") -> tuple[Crumb, ...]:
    """管理 › 文书范本 › …"""
    here = reverse(PLACE) + (f"?body={body_code}" if body_code else "")
    return (*crumbs_to(Crumb(_("文书范本"), here if last else "")), *last)


def of_kind(kind: str, body_code: str) -> str:
    """Where the wordings of a kind stand, of a body or of all."""
    return reverse("desk-wording", args=[kind]) + (f"?body={body_code}" if body_code else "")


def kind_name(kind: str) -> str:
    """受理通知书."""
    return _(KINDS[kind].name)


def version_words(version: WordingVersion | None) -> str:
    """第 2 版, or 内置范本."""
    return _("第 {n} 版").format(n=version.version) if version else _("内置范本")


def whose(version: WordingVersion | None) -> str:
    """Whose papers it is for."""
    if version is None:
        return _("产品自带")
    return version.body_name or _("所有机关")


def state_badge(version: WordingVersion, *, in_force: WordingVersion | None, today: dt.date) -> Badge:
    """草稿, 现行, 到某天启用, 已停用."""
    if version == in_force:
        return Badge(_("现行"), "done", "check")
    if version.state == State.DRAFT:
        return Badge(_("草稿"), "need", "edit")
    if version.state == State.IN_FORCE and version.valid_from and version.valid_from > today:
        return Badge(_("{day}启用").format(day=full_day(version.valid_from)), "info", "clock")
    if version.state == State.IN_FORCE:
        return Badge(_("已启用"), "info", "check")
    return Badge(_("已停用"), "plain", "cross")


def told(wording: Wording, slots: Mapping[str, Slot]) -> list[str]:
    """The wording, one line a block: what changed between two is seen in these."""
    size = [_("小一号字")] if wording.size == "small" else []
    both = [_("中英文对照")] if wording.bilingual else []
    return [*size, *both, *(_line(block, slots) for block in wording.blocks)]


def _line(block: Block, slots: Mapping[str, Slot]) -> str:
    when = "".join(_("（{condition}）").format(condition=condition_words(test, slots)) for test in block.when)
    said = " / ".join(text for _place, text in texts_of(block) if text)
    kind = f"{_(BLOCK_NAMES[block.kind])}{when}"
    return _("{kind}：{version}").format(kind=kind, version=said) if said else kind


def condition_words(written: str, slots: Mapping[str, Slot]) -> str:
    """有“代理人”时, 没有“期限”时, “处理”是撤销时."""
    test, slot = written_test(written, slots)
    name = _(slot.name) if slot else test.name
    if test.wanted:
        return _("“{name}”是“{choice}”时").format(name=name, choice=_(slot.choice_name(test.wanted)) if slot else "")
    return _("有“{name}”时").format(name=name) if test.there else _("没有“{name}”时").format(name=name)


def conditions(slots: Mapping[str, Slot]) -> Iterator[str]:
    """Every condition a block can have, as it is written."""
    for slot in slots.values():
        if slot.choices:
            yield from (f"{slot.name}={choice}" for choice in slot.choices)
        elif not slot.always:
            yield slot.name
            yield f"!{slot.name}"


def kinds_counted(total: int) -> str:
    """23 种."""
    return counted("{n} 种", total)
