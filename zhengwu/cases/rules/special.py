"""特别程序: time the limit does not count — hearing, tender, auction, inspection, testing, quarantine, appraisal,
expert review — told to the applicant in writing (行政许可法 art. 45)."""

from __future__ import annotations

from zhengwu.kernel.pure import LawForbids

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
