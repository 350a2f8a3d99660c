"""用途: what a certificate is used for, and how much of it that needs: as little as it can be (个人信息保护法 art. 6)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from zhengwu.kernel.pure import BadInput


class Tells(StrEnum):
    """How much is told: whether it counts; also whose it is; also what stands on it."""

    STATUS = "status"
    HOLDER = "holder"
    FACE = "face"


@dataclass(frozen=True, slots=True, kw_only=True)
class Purpose:
    """One purpose. `tells`: how much of the certificate it needs; `copy`: whether an annotated copy goes with it."""

    name: str
    tells: Tells
    copy: bool = False


#: The purpose for which a certificate may stand for a material.
HANDLE, OTHER = "handle", "other"
PURPOSES: dict[str, Purpose] = {
    HANDLE: Purpose(name="办理政务服务事项", tells=Tells.FACE, copy=True),
    "qualify": Purpose(name="入学、入职、资格审核", tells=Tells.HOLDER),
    "trade": Purpose(name="投标、签合同", tells=Tells.HOLDER),
    "bank": Purpose(name="银行、保险业务", tells=Tells.FACE, copy=True),
    "inspect": Purpose(name="日常检查", tells=Tells.FACE),
    "check": Purpose(name="只核对是否有效", tells=Tells.STATUS),
    OTHER: Purpose(name="其他", tells=Tells.STATUS),
}


def check_purpose(key: str, *, words: str) -> Purpose:
    """The purpose of this key.

    Args:
        words: what for exactly; needed where the list does not say it.

    Raises:
        BadInput: not in the list, or nothing more is said of 其他
    """
    if key not in PURPOSES:
        raise BadInput.one(("purpose",), "请从列表里选用途。", "certificate.purpose_unknown")
    if key == OTHER and not words:
        raise BadInput.one(("words",), "选了“其他”，请写明具体用来做什么。", "certificate.purpose_words")
    return PURPOSES[key]


def purpose_words(key: str, words: str) -> str:
    """投标、签合同（2026 年绿化工程）."""
    name = PURPOSES[key].name
    if key == OTHER:
        return words
    return f"{name}（{words}）" if words else name
