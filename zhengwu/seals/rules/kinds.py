"""The kinds of seals (印章种类) and what they are for. Pure. 国务院关于国家行政机关和企业事业单位社会团体印章管理的规定."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from zhengwu.kernel.pure import BadInput, LawForbids

Kind = Literal["main", "special", "finance", "contract", "person"]
KIND_NAMES: Mapping[Kind, str] = {
    "main": "法定名称章",
    "special": "专用章",
    "finance": "财务专用章",
    "contract": "合同专用章",
    "person": "个人名章",
}

Purpose = Literal["approval", "acceptance", "certificate"]
PURPOSE_NAMES: Mapping[Purpose, str] = {
    "approval": "行政审批专用章",
    "acceptance": "受理专用章",
    "certificate": "证照专用章",
}

#: How a seal came onto a paper: the keeper had allowed that kind of paper, put it there, or two people did.
Mode = Literal["standing", "keeper", "dual"]
MODE_NAMES: Mapping[Mode, str] = {"standing": "自动用印", "keeper": "保管人用印", "dual": "双人用印"}


class NotByItself(LawForbids):
    """Only a seal of one purpose may be left to seal by itself."""

    code = "seal.not_by_itself"
    article = "国发〔1999〕25号第二十三条"
    template = "“{kind}”不能自动用印，每次都要有人申请、有人批准。请为这类文书登记专用章。"


class UnknownKind(BadInput):
    """No such kind of seal, or a purpose that does not go with it."""

    code = "seal.kind"


def checked_kind(*, kind: str, purpose: str) -> tuple[Kind, Purpose | Literal[""]]:
    """The kind and purpose, when they go together: a special seal has a purpose, no other has.

    Raises:
        UnknownKind
    """
    known = next((one for one in KIND_NAMES if one == kind), None)
    if known is None:
        raise UnknownKind.one(("kind",), "请选印章的种类。", "seal.kind")
    if known != "special":
        return known, ""
    for_what = next((one for one in PURPOSE_NAMES if one == purpose), None)
    if for_what is None:
        raise UnknownKind.one(("purpose",), "专用章要选用途。", "seal.purpose")
    return known, for_what


def may_stand(kind: str) -> None:
    """Whether papers may be sealed with it without its keeper (授权自动用印).

    Raises:
        NotByItself: everything but a special seal
    """
    if kind != "special":
        raise NotByItself(kind=KIND_NAMES[kind])  # type: ignore[index]


def takes_two(kind: str) -> bool:
    """Whether one person asks and another approves each use (双人用印): the main seal binds the body in everything."""
    return kind == "main"
