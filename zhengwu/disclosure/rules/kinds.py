"""What is published, of whom, and of what kind (双公示标准, 发改办财金〔2018〕424号)."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """许可 or 处罚."""

    PERMIT = "permit"
    PENALTY = "penalty"


KIND_NAMES: dict[Kind, str] = {Kind.PERMIT: "行政许可", Kind.PENALTY: "行政处罚"}


class SubjectKind(StrEnum):
    """行政相对人类别."""

    LEGAL = "legal"
    SELF_EMPLOYED = "self_employed"
    NATURAL = "natural"


SUBJECT_NAMES: dict[SubjectKind, str] = {
    SubjectKind.LEGAL: "法人及非法人组织",
    SubjectKind.SELF_EMPLOYED: "个体工商户",
    SubjectKind.NATURAL: "自然人",
}

#: 许可类别.
PERMIT_CATEGORIES = ("普通", "特许", "认可", "核准", "登记", "其他")
#: 处罚类别 (行政处罚法 art. 9); one decision may impose several.
PENALTY_CATEGORIES = (
    "警告",
    "通报批评",
    "罚款",
    "没收违法所得、没收非法财物",
    "暂扣许可证件",
    "降低资质等级",
    "吊销许可证件",
    "限制开展生产经营活动",
    "责令停产停业",
    "责令关闭",
    "限制从业",
    "行政拘留",
    "其他",
)
CATEGORIES: dict[Kind, tuple[str, ...]] = {Kind.PERMIT: PERMIT_CATEGORIES, Kind.PENALTY: PENALTY_CATEGORIES}


class Origin(StrEnum):
    """Where an entry comes from."""

    CASE = "case"
    ENTERED = "entered"
    PUSHED = "pushed"


ORIGIN_NAMES: dict[Origin, str] = {
    Origin.CASE: "办件自动生成",
    Origin.ENTERED: "工作人员录入",
    Origin.PUSHED: "处罚系统推送",
}


class Standing(StrEnum):
    """当前状态: what the decision is worth today, which is another question than whether it is shown."""

    VALID = "valid"
    REVOKED = "revoked"
    CANCELLED = "cancelled"
    WITHDRAWN = "withdrawn"


STANDING_NAMES: dict[Standing, str] = {
    Standing.VALID: "有效",
    Standing.REVOKED: "撤销",
    Standing.CANCELLED: "注销",
    Standing.WITHDRAWN: "吊销",
}

#: Codes of 个体工商户 begin like this (GB 32100: 登记管理部门 9 工商, 机构类别 2 个体工商户).
SELF_EMPLOYED_PREFIX = "92"


def subject_kind_of(*, natural: bool, code: str) -> SubjectKind:
    """自然人, or by its code 个体工商户 or 法人及非法人组织."""
    if natural:
        return SubjectKind.NATURAL
    return SubjectKind.SELF_EMPLOYED if code.startswith(SELF_EMPLOYED_PREFIX) else SubjectKind.LEGAL
