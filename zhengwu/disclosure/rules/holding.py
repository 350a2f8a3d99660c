"""暂缓公示 and 不予公示: why an entry is kept back (政府信息公开条例 art. 14, 15)."""

from __future__ import annotations

from enum import StrEnum


class Ground(StrEnum):
    """Why. What is only being looked at goes on afterwards; the others end in not being published, if a second person agrees."""

    CHECKING = "checking"
    STATE_SECRET = "state_secret"  # noqa: S105  a ground, no password
    TRADE_SECRET = "trade_secret"  # noqa: S105  a ground, no password
    PRIVACY = "privacy"


GROUND_NAMES: dict[Ground, str] = {
    Ground.CHECKING: "内容要先核对",
    Ground.STATE_SECRET: "涉及国家秘密",
    Ground.TRADE_SECRET: "涉及商业秘密",
    Ground.PRIVACY: "涉及个人隐私",
}


def takes_two(ground: Ground) -> bool:
    """Whether a second person has to agree that it is not published."""
    return ground is not Ground.CHECKING
