"""一件事申请: which items of a bundle are applied for together."""

from __future__ import annotations

from collections.abc import Sequence

from zhengwu.kernel.pure import BadInput

#: One item alone is an ordinary application.
FEWEST = 2


def chosen_of(task_codes: Sequence[str], *, offered: Sequence[str]) -> list[str]:
    """The chosen items in the order of the bundle.

    Args:
        offered: its items that take applications now, in order.
    Raises:
        BadInput: fewer than two, one twice, or one that is not offered
    """
    strange = [code for code in task_codes if code not in offered]
    if strange or len(set(task_codes)) != len(task_codes):
        message = "选的事项里有这件事不包含的，或者选了两次。请刷新页面后重新选择。"
        raise BadInput.one(("applications",), message, "bundle.strange_item")
    if len(task_codes) < FEWEST:
        raise BadInput.one(("applications",), "一起申请至少选两项；只办一项，请直接申请那一项。", "bundle.too_few")
    return [code for code in offered if code in set(task_codes)]
