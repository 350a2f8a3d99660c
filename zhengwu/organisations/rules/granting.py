"""授权矩阵: what a post may do, as lines of action × body × item, and what changes between two states of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from zhengwu.kernel.pure import NotPermitted


@dataclass(frozen=True, slots=True, order=True)
class GrantLine:
    """One tick: without a body, all bodies of the post's division and below; without an item, all items."""

    action: str
    body_code: str = ""
    task_code: str = ""


class SelfPromotion(NotPermitted):
    """Nobody grants to a post they hold themselves."""

    template = "这是您自己任职的岗位，不能给自己授权或收回授权。请由其他管理员办理。"


class OutOfReach(NotPermitted):
    """The giver's own authority does not reach so far."""

    template = "您只能在自己的管理范围内授权：{where}不在您的范围内。请由上级管理员办理。"


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantChange:
    """What has to be granted and what withdrawn."""

    granted: tuple[GrantLine, ...]
    withdrawn: tuple[GrantLine, ...]

    @property
    def is_empty(self) -> bool:
        """Nothing changes."""
        return not self.granted and not self.withdrawn


def grant_change(*, have: Iterable[GrantLine], wanted: Iterable[GrantLine]) -> GrantChange:
    """From what is granted to what is wanted, each line once and in order."""
    before, after = set(have), set(wanted)
    return GrantChange(granted=tuple(sorted(after - before)), withdrawn=tuple(sorted(before - after)))
