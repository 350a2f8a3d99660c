"""五级评价: grades, reason tags and what a rating must say (DOMAIN §11)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from zhengwu.kernel.pure import BadInput, Conflict, LawForbids
from zhengwu.ratings.rules.channels import Side

#: Annex A.8 of the exchange standard: 1 is best.
GRADES: dict[int, str] = {1: "非常满意", 2: "满意", 3: "基本满意", 4: "不满意", 5: "非常不满意"}

#: Grades that count as bad and must be called back (差评必回访).
BAD = frozenset({4, 5})
MOST_TEXT = 2000

#: Why something was bad, by code: every reason that was ever shipped, so that old ratings keep their words.
TAGS: dict[str, str] = {
    "slow": "办得慢",
    "guide_wrong": "指南不准",
    "not_convenient": "不方便",
    "platform": "网站不好用",
    "unclear": "说不清",
    "attitude": "态度差",
}
#: The reasons each side begins with; a place writes newer versions of its own (`operations/set_tags.py`).
SHIPPED_TAGS: dict[Side, Mapping[str, str]] = {
    Side.ONLINE: {code: TAGS[code] for code in ("slow", "guide_wrong", "not_convenient", "platform")},
    Side.OFFLINE: {code: TAGS[code] for code in ("slow", "unclear", "attitude")},
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


class TooLate(LawForbids):
    """The window has closed."""

    code = "rating.too_late"
    article = "好差评制度：一事一评"
    template = "评价的时间过了（最晚 {until}）。要反映问题，可以打 12345。"


class StaffRating(LawForbids):
    """Officers rate neither their own work nor in somebody's place."""

    code = "rating.staff"
    article = "好差评制度：不得强迫或者干扰评价人的评价行为，不得代替评价"
    template = "经办的人不能评价自己办的事，也不能替别人评价。请让来办事的人自己评。"


def check_rating(*, grade: int, tags: Sequence[str], known: Mapping[str, str] = TAGS) -> tuple[str, ...]:
    """The tags as kept, without repetition. `known`: the reasons in use, code → words; a bad grade needs one of them.

    Raises:
        BadInput: an unknown grade or tag; a bad grade without a reason
    """
    if grade not in GRADES:
        raise BadInput.one(("grade",), "请选一个满意度，从 1（非常满意）到 5（非常不满意）。", "rating.grade")
    by_name = {name: code for code, name in known.items()}
    kept = tuple(dict.fromkeys(by_name.get(tag, tag) for tag in tags))
    if strange := [tag for tag in kept if tag not in known]:
        raise BadInput.one(("tags",), "没有“{tag}”这个原因，请从列出的里面选。", "rating.tag", tag=strange[0][:40])
    if grade in BAD and not kept:
        raise BadInput.one(("tags",), "请选一个原因，我们才知道要改哪里。", "rating.why")
    return kept
