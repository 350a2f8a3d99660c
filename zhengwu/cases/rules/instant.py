"""即办件: accepted and decided in one step, where the law lets one person do it (DOMAIN §3: the same working day)."""

from __future__ import annotations

from collections.abc import Collection

from zhengwu.kernel.pure import LawForbids


class NotInstant(LawForbids):
    """The item is not decided on the spot."""

    code = "instant.not_instant"
    article = "办事指南的办件类型"
    template = "“{name}”不是即办件，要先受理，再审查、决定。"


class TwoRoles(LawForbids):
    """The process of the item asks for a reviewer: one person may not both review and decide."""

    code = "instant.two_roles"
    article = "行政许可法第三十四条"
    template = "“{name}”的审查流程要有人审查（{steps}），审查和决定不能是一个人，不能当场办结。请办“受理”。"


class StillMissing(LawForbids):
    """Nothing is handed out against a promise to bring materials."""

    code = "instant.missing"
    article = "容缺受理承诺"
    template = "还有材料要后补（{materials}），不能当场办结。请办“受理”。"


def may_settle(*, name: str, instant: bool, reviews: Collection[str], awaited: Collection[str]) -> None:
    """Refuse to decide on the spot what needs a second person or a missing paper.

    Args:
        reviews: names of the review steps of the item's process.
        awaited: materials accepted against a promise.

    Raises:
        NotInstant, TwoRoles, StillMissing
    """
    if not instant:
        raise NotInstant(name=name)
    if reviews:
        raise TwoRoles(name=name, steps="、".join(reviews))
    if awaited:
        raise StillMissing(materials="、".join(awaited))
