"""三员分立: who runs the system, who gives rights, and who looks at the records are three people (GB/T 22239-2019 8.1.5).

The table of permissions (`actions.py`) says what each action is; this one says which of them belong to one of the three alone.
All other actions are of the business, and any post may have them.
"""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum
from typing import Final

from zhengwu.kernel.pure import LawForbids


class Member(StrEnum):
    """One of the three."""

    SYSTEM = "system"
    """系统管理员: sets the platform up and keeps it running"""
    SECURITY = "security"
    """安全管理员: opens accounts, appoints, grants"""
    AUDIT = "audit"
    """审计管理员: reads what the others did, and can change nothing"""


NAMES: Final = {Member.SYSTEM: "系统管理员", Member.SECURITY: "安全管理员", Member.AUDIT: "审计管理员"}
#: What each of the three alone may do.
OF_MEMBER: Final[dict[Member, frozenset[str]]] = {
    Member.SYSTEM: frozenset({"admin", "divisions.edit", "bodies.edit", "calendar.edit", "notices.edit"}),
    Member.SECURITY: frozenset({"accounts.edit", "staff.edit", "grants.edit"}),
    Member.AUDIT: frozenset({"audit.view"}),
}


class MembersMeet(LawForbids):
    """Two of the three in one post, or in one hand."""

    code = "grants.members_meet"
    title = "三员的权限不能合在一起"
    template = "{first}和{second}的权限不能给同一个岗位或同一个人。请分给不同的岗位，由不同的人担任。"
    article = "GB/T 22239-2019 8.1.5"


def members_of(actions: Collection[str]) -> tuple[Member, ...]:
    """Which of the three whoever may do this is."""
    return tuple(member for member, own in OF_MEMBER.items() if own.intersection(actions))


def check_apart(actions: Collection[str]) -> None:
    """Let nobody be two of the three.

    Raises:
        MembersMeet
    """
    found = members_of(actions)
    if len(found) > 1:
        raise MembersMeet(first=NAMES[found[0]], second=NAMES[found[1]])
