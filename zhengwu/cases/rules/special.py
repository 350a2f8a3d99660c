"""特别程序: time the limit does not count — hearing, tender, auction, inspection, testing, quarantine, appraisal,
expert review — told to the applicant in writing (行政许可法 art. 45)."""

from __future__ import annotations

from collections.abc import Iterable

from zhengwu.kernel.pure import Conflict, LawForbids

#: The kinds art. 45 names, by code.
KINDS: dict[str, str] = {
    "hearing": "听证",
    "tender": "招标",
    "auction": "拍卖",
    "inspection": "检验",
    "testing": "检测",
    "quarantine": "检疫",
    "appraisal": "鉴定",
    "expert_review": "专家评审",
}

#: Other stretches an item may leave out of its limit; they begin and end with a verb of their own and are never picked by hand.
OWN_VERB: dict[str, str] = {
    "publicity": "公示",
    "superior": "上级机关审查",
}
PAUSE_NAMES: dict[str, str] = KINDS | OWN_VERB

MOST_PLANNED_DAYS = 365


class NotASpecialProcedure(LawForbids):
    """Only what the law lists stops the clock."""

    code = "special.unknown_kind"
    article = "行政许可法第四十五条"
    template = "“{kind}”不是法律规定的特别程序，不能暂停计时。可以选：{known}。"


class BasisMissing(LawForbids):
    """A pause without a legal basis."""

    code = "special.basis_missing"
    article = "行政许可法第四十五条"
    template = "请写明启动特别程序的依据，并会书面告知申请人。"


class BadPlan(LawForbids):
    """The applicant must be told how long it will take."""

    code = "special.bad_plan"
    article = "行政许可法第四十五条"
    template = "请写明需要多少天（1 到 {most} 天），会书面告知申请人。"


class EndsByItself(Conflict):
    """What a verb of its own began is not ended by hand: it would cut short what people were promised."""

    code = "special.ends_by_itself"
    template = "{kind}还没办完，不能在这里结束。{kind}办完，时钟自己接着走。"


def pause_name(kind: str) -> str:
    """What a stretch of days not counted is called."""
    return PAUSE_NAMES.get(kind, kind)


def uncounted(named: str, *, procedures: Iterable[tuple[str, bool]]) -> bool:
    """Whether the item leaves a stretch of this name out of its limit.

    Args:
        procedures: name and whether its days count, of each special procedure the guide declares.
    """
    return any(named in name and not counted for name, counted in procedures)


def kind_code(kind: str) -> str:
    """The code of a kind given by code or by its Chinese name.

    Raises:
        NotASpecialProcedure
    """
    by_name = {name: code for code, name in KINDS.items()}
    code = by_name.get(kind, kind)
    if code not in KINDS:
        raise NotASpecialProcedure(kind=kind, known="、".join(KINDS.values()))
    return code


def may_start(*, kind: str, planned_days: int, basis: str) -> str:
    """Refuse a pause the law does not know; the code of its kind.

    Raises:
        NotASpecialProcedure, BadPlan, BasisMissing
    """
    code = kind_code(kind)
    if not 1 <= planned_days <= MOST_PLANNED_DAYS:
        raise BadPlan(most=MOST_PLANNED_DAYS)
    if not basis.strip():
        raise BasisMissing
    return code
