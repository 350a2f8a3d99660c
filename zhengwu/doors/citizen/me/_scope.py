"""The scope of a mandate as people write it: actions ticked, items by the titles of their guides."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import QueryDict

from zhengwu.items.public import offered
from zhengwu.kernel.public import BadInput
from zhengwu.people.public import ACTION_NAMES, MandateAction

_MOST_ITEMS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadScope:
    """As data, and in the words both sides read. The words are Chinese: they are part of an agreement."""

    task_codes: tuple[str, ...]
    actions: tuple[str, ...]
    words: str


def read_scope(posted: QueryDict) -> ReadScope:
    """What was ticked and written.

    Raises:
        BadInput
    """
    actions = tuple(posted.getlist("actions"))
    if not actions:
        raise BadInput.one(("actions",), "请至少选一项对方可以做的事。", "mandate.no_action")
    names = list(dict.fromkeys(filter(None, (line.strip() for line in posted.get("items", "").splitlines()))))
    if len(names) > _MOST_ITEMS:
        raise BadInput.one(
            ("items",), "一次最多写 {most} 个事项。请分几份，或不填。", "mandate.items", most=_MOST_ITEMS
        )
    codes = [code for name in names for code in _codes(name)]
    may = "、".join(ACTION_NAMES[MandateAction(a)] for a in actions if a in set(MandateAction))
    about = "全部事项" if not names else "、".join(names)
    return ReadScope(task_codes=tuple(codes), actions=actions, words=f"{may}：{about}"[:500])


def _codes(name: str) -> list[str]:
    """Every item of this title: several bodies may offer it."""
    if "\x00" not in name:
        found = offered().filter(name=name).values_list("item__task_code", flat=True)
        if codes := sorted(set(found)):
            return codes
    raise BadInput.one(
        ("items",), "没有叫“{name}”的事项。请照办事指南的标题写，一行一个。", "mandate.item_unknown", name=name[:60]
    )
