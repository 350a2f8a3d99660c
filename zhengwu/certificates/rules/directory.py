"""证照目录: what a directory entry must say before certificates are issued by it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from enum import StrEnum

from zhengwu.certificates.rules.validity import Validity
from zhengwu.kernel.pure import BadInput, Conflict, InputError

#: 证照类型代码: the defining body's 统一社会信用代码 and three digits.
TYPE_CODE = re.compile(r"[0-9A-HJ-NPQRTUWXY]{18}[0-9]{3}")
_MOST_MONTHS = 1200


class EntryState(StrEnum):
    """目录状态."""

    DRAFT = "draft"
    IN_FORCE = "in_force"
    RETIRED = "retired"


ENTRY_STATES: dict[EntryState, str] = {
    EntryState.DRAFT: "起草中",
    EntryState.IN_FORCE: "使用中",
    EntryState.RETIRED: "已停用",
}


class HolderCategory(StrEnum):
    """持证主体类别."""

    NATURAL = "natural"
    LEGAL = "legal"
    BOTH = "both"


HOLDER_CATEGORIES: dict[HolderCategory, str] = {
    HolderCategory.NATURAL: "自然人",
    HolderCategory.LEGAL: "法人或非法人组织",
    HolderCategory.BOTH: "自然人、法人都可以",
}
TRUST_LEVELS: dict[str, str] = {
    "A": "A 级，颁发机关直接签发",
    "B": "B 级，颁发机关核对过存量证照",
    "C": "C 级，其他机关按原件录入",
    "D": "D 级，按持证人提供的信息录入",
}


class NotInDraft(Conflict):
    """What is in force is not rewritten."""

    code = "certificate_type.not_in_draft"
    template = "“{name}”的这一版已经启用，不能再改。请另起一版，改好后启用。"


class NotInForce(Conflict):
    """Nothing is issued by an entry that is not in force."""

    code = "certificate_type.not_in_force"
    template = "证照目录“{name}”没有在使用，不能按它签发。请先启用目录。"


def entry_errors(
    *,
    code: str,
    name: str,
    definer_name: str,
    mark: str,
    validity: str,
    months: int | None,
    trust_level: str,
    holder_category: str,
    field_keys: Sequence[str],
    printed: Collection[str],
) -> list[InputError]:
    """Everything that is wrong with an entry, each at its input."""
    errors = []

    def wrong(loc: str, msg: str, **facts: object) -> None:
        errors.append(InputError(loc=(loc,), msg=msg, code=f"certificate_type.{loc}", facts=facts))

    if not TYPE_CODE.fullmatch(code):
        wrong("code", "证照类型代码是定义机构的统一社会信用代码加 3 位数字，共 21 位。")
    if not name:
        wrong("name", "请写证照名称，和证照封面上的一样。")
    if not definer_name:
        wrong("definer_name", "请写定义这种证照的机构。")
    if not mark:
        wrong("mark", "请写编号里的简称，例如“低保”。")
    if validity not in set(Validity):
        wrong("validity", "请选有效期规则。")
    if validity == Validity.MONTHS and not 1 <= (months or 0) <= _MOST_MONTHS:
        wrong("months", "请写有效多少个月，从 1 到 {most}。", most=_MOST_MONTHS)
    if trust_level not in TRUST_LEVELS:
        wrong("trust_level", "请选可信等级。")
    if holder_category not in set(HolderCategory):
        wrong("holder_category", "请选持证主体。")
    if strange := [key for key in printed if key not in field_keys]:
        wrong("printed", "要印的“{key}”不在字段里。请改成字段的代号，或先加这个字段。", key=strange[0])
    return errors


def must_be_draft(state: str, *, name: str) -> None:
    """Whether the entry may still be rewritten.

    Raises:
        NotInDraft
    """
    if state != EntryState.DRAFT:
        raise NotInDraft(name=name)


def must_hold(category: str, *, kind: str, name: str) -> None:
    """Whether a holder of this kind may hold it.

    Args:
        kind: natural or legal.

    Raises:
        BadInput
    """
    if category not in {HolderCategory.BOTH, kind}:
        raise BadInput.one(
            ("holder",), "“{name}”不发给这一类持证主体。请核对证照目录。", "certificate.holder_category", name=name
        )
