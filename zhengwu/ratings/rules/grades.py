"""五级评价: grades, reason tags and what a rating must say (DOMAIN §11)."""

from __future__ import annotations

from collections.abc import Sequence

from zhengwu.kernel.pure import BadInput, Conflict, LawForbids

#: Annex A.8 of the exchange standard: 1 is best.
GRADES: dict[int, str] = {1: "非常满意", 2: "满意", 3: "基本满意", 4: "不满意", 5: "非常不满意"}

#: Grades that count as bad and must be called back (差评必回访).
BAD = frozenset({4, 5})

#: Why something was bad, by code.
TAGS: dict[str, str] = {
    "slow": "办得慢",
    "guide_wrong": "指南不准",
    "not_convenient": "不方便",
    "platform": "网站不好用",
    "unclear": "说不清",
    "attitude": "态度差",
}


class AlreadyRated(Conflict):
    """One rating a matter."""

    code = "rating.already"
    template = "这件事您已经评价过了，谢谢。有新的情况，可以打 12345。"


class NotOverYet(LawForbids):
    """Only what is over can be rated."""

    code = "rating.too_early"
    article = "好差评制度：一事一评"
    template = "这件事还没有办结，办结以后再请您评价。"


def check_rating(*, grade: int, tags: Sequence[str]) -> tuple[str, ...]:
    """The tags as kept, without repetition.

    Raises:
        BadInput: an unknown grade or tag
    """
    if grade not in GRADES:
        raise BadInput.one(("grade",), "请选一个满意度，从 1（非常满意）到 5（非常不满意）。", "rating.grade")
    by_name = {name: code for code, name in TAGS.items()}
    kept = tuple(dict.fromkeys(by_name.get(tag, tag) for tag in tags))
    if strange := [tag for tag in kept if tag not in TAGS]:
        raise BadInput.one(("tags",), "没有“{tag}”这个原因，请从列出的里面选。", "rating.tag", tag=strange[0][:40])
    return kept
