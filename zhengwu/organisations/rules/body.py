"""机构: what kinds there are, how one is known, and where it may stand in the tree. DOMAIN §1, §2, §8.

A body with a 统一社会信用代码 is known by it. What has none of its own (内设机构, a centre or station run by a
government) is known by that of the body it belongs to, a hyphen, and two to four digits: `11340123MA00000581-02`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection
from dataclasses import dataclass

from zhengwu.kernel.pure import BadInput, Conflict

KINDS: dict[str, str] = {
    "organ": "机关",
    "department": "内设机构",
    "direct": "直属机构",
    "institution": "事业单位和群团",
    "committee": "村（居）委会",
    "centre": "政务服务中心",
    "township": "便民服务中心",
    "village": "便民服务站",
}
#: 主体性质, GB/T 39046-2020 annex A.
NATURES: dict[int, str] = {1: "法定机关", 2: "授权组织", 3: "受委托组织", 9: "其他"}
STATUTORY_ORGAN = 1
#: Where other bodies enter their items (进驻).
CENTRES = frozenset({"centre", "township", "village"})
#: What may be known by the code of the body it belongs to.
INTERNAL = frozenset({"department", *CENTRES})
USCC_LENGTH = 18
_SUFFIX = re.compile(r"[0-9]{2,4}")
_MOST = 9999


class BodyKindUnknown(BadInput):
    """Not one of the kinds of body."""

    code = "body.kind"


class BodyNatureUnknown(BadInput):
    """Not one of the natures of body."""

    code = "body.nature"


class InternalCodeWrong(BadInput):
    """A code with a hyphen that does not follow from the body above, or on a body that must have one of its own."""

    code = "body.internal_code"


class NoNumberLeft(Conflict):
    """Every internal number of a body is taken."""

    code = "body.no_number_left"
    template = "这个机构的内部编号已经用完，请另设上级机构。"


class UnderItself(BadInput):
    """A body cannot be its own parent, nor stand below what stands below it."""

    code = "body.under_itself"


class ParentAbolished(BadInput):
    """Nothing is put under a body that has been abolished."""

    code = "body.parent_abolished"


class ParentElsewhere(BadInput):
    """The parent belongs to another place."""

    code = "body.parent_elsewhere"


class ParentOfAnotherBody(BadInput):
    """An internal code begins with that of the body it belongs to: it cannot move to another."""

    code = "body.parent_of_another"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What the tree needs to know of a body. `division_prefix` is the digits its division's subtree begins with."""

    code: str
    name: str
    division_code: str
    division_prefix: str
    valid_to: dt.date | None = None

    @property
    def uscc(self) -> str:
        """The 统一社会信用代码 it is known by, its own or that of the body it belongs to."""
        return self.code[:USCC_LENGTH]


def check_kind(kind: str, nature: int, *, code: str = "") -> None:
    """Both are in the tables, and the kind goes with the code the body has already.

    Raises:
        BodyKindUnknown, BodyNatureUnknown
    """
    if kind not in KINDS:
        raise BodyKindUnknown.one(("kind",), "请选择机构类型。", "body.kind")
    if nature not in NATURES:
        raise BodyNatureUnknown.one(("nature",), "请选择主体性质。", "body.nature")
    if code and (("-" in code) > (kind in INTERNAL) or (kind == "department") > ("-" in code)):
        raise BodyKindUnknown.one(
            ("kind",),
            "有统一社会信用代码的机构不能改成内设机构，内设机构也不能改成有代码的机构。请撤销后重新设立。",
            "body.kind",
        )


def read_internal_code(code: str, *, kind: str, parent: Place | None) -> str:
    """An internal code as it is stored.

    Raises:
        InternalCodeWrong
    """
    uscc, _, suffix = code.strip().upper().partition("-")
    if kind not in INTERNAL:
        raise _wrong("这类机构要有自己的统一社会信用代码，请填 18 位代码。")
    if parent is None:
        raise _wrong("没有统一社会信用代码的机构要有上级机构，请先选上级机构。")
    if uscc != parent.uscc or not _SUFFIX.fullmatch(suffix):
        raise _wrong("内部编码应为“{uscc}-”加 2 至 4 位数字，请核对。", uscc=parent.uscc)
    return f"{uscc}-{suffix}"


def next_internal_code(parent: Place, *, taken: Collection[str]) -> str:
    """The first internal code of a body that is still free: -01, -02, …

    Raises:
        NoNumberLeft
    """
    for number in range(1, _MOST + 1):
        code = f"{parent.uscc}-{number:02}"
        if code not in taken:
            return code
    raise NoNumberLeft


def check_parent(
    body: Place, parent: Place, *, above_parent: Collection[str], today: dt.date, across_divisions: bool = False
) -> None:
    """Whether a body may stand under a parent.

    Args:
        above_parent: the codes of everything the parent stands under.
        across_divisions: the parent may belong to a place the body does not lie in (派驻 and the like).
    Raises:
        UnderItself, ParentAbolished, ParentOfAnotherBody, ParentElsewhere
    """
    if parent.code == body.code:
        raise UnderItself.one(_PARENT, "机构不能做自己的上级，请另选上级机构。", "body.under_itself")
    if body.code in above_parent:
        raise UnderItself.one(
            _PARENT,
            "{parent}本来就在{name}下面，这样会绕成一圈。请另选上级机构。",
            "body.under_itself",
            parent=parent.name,
            name=body.name,
        )
    if parent.valid_to is not None and parent.valid_to <= today:
        raise ParentAbolished.one(
            _PARENT, "{parent}已经撤销，下面不能再设机构。请选仍在的机构。", "body.parent_abolished", parent=parent.name
        )
    if "-" in body.code and body.uscc != parent.uscc:
        raise ParentOfAnotherBody.one(
            _PARENT,
            "内部编码 {body_code} 属于原来的机构，不能移到{parent}下面。请在新机构里另设，再撤销原来的。",
            "body.parent_of_another",
            body_code=body.code,
            parent=parent.name,
        )
    if not across_divisions and not body.division_code.startswith(parent.division_prefix):
        raise ParentElsewhere.one(
            _PARENT,
            "{parent}管的区划里没有这个机构所在的区划。确实跨区划的，请勾选“跨区划”。",
            "body.parent_elsewhere",
            parent=parent.name,
        )


_PARENT = ("parent",)


def _wrong(words: str, **facts: str) -> BadInput:
    return InternalCodeWrong.one(("code",), words, "body.internal_code", **facts)
