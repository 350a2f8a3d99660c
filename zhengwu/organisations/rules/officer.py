"""工作人员: somebody at work, wearing one hat, with everything that hat may do.

Authority belongs to the post: the same person holding two posts is two officers, and what one may do the other may not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zhengwu.kernel.pure import Actor, NotPermitted
from zhengwu.organisations.rules.actions import check_action

NAMED_AT_MOST = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantScope:
    """One grant as resolved: an action, the bodies it reaches, and the item it is narrowed to ("" = every item).

    `subtree` is the division prefix when the grant reaches a whole division; `body_codes` are then the bodies there.
    """

    action: str
    body_codes: frozenset[str]
    task_code: str = ""
    subtree: str = ""

    def covers(self, action: str, *, body_code: str, task_code: str) -> bool:
        """Whether this grant allows the action over this body's item; narrowed to an item, it covers that one only."""
        return self.action == action and body_code in self.body_codes and self.task_code in {"", task_code}


@dataclass(frozen=True, slots=True, kw_only=True)
class Officer:
    """An account in a post today. `role` is A or B (AB 角); `division_code` is that of the post's body."""

    account_id: int
    name: str
    post_id: int
    post_name: str
    post_kind: str
    body_code: str
    body_name: str
    division_code: str
    role: str = "A"
    grants: tuple[GrantScope, ...] = ()

    @property
    def actor(self) -> Actor:
        """How events name this officer."""
        return Actor(ref=f"account:{self.account_id}", name=self.name)

    def may(self, action: str, *, body_code: str | None = None, task_code: str = "") -> bool:
        """Whether a grant of this post covers the action over this body and item.

        Without a body: whether there is anything at all over which it may (which menu to show, which door to open).
        That never replaces the question about the body itself.
        """
        if body_code is None:
            return any(grant.action == action for grant in self.grants)
        return any(grant.covers(action, body_code=body_code, task_code=task_code) for grant in self.grants)

    def scopes(self, *actions: str) -> Iterator[GrantScope]:
        """The grants for these actions."""
        return (grant for grant in self.grants if grant.action in actions)


class MayNot(NotPermitted):
    """No grant covers it. `who` are the posts that may, so that staff know whom to ask."""

    template = "您没有“{action_name}”的权限。可以办理的岗位：{who}。请转交给他们，或请管理员授权。"

    def __init__(self, *, action: str, who: tuple[str, ...]) -> None:
        named = "、".join(who[:NAMED_AT_MOST]) + ("等" if len(who) > NAMED_AT_MOST else "")
        super().__init__(action=action, action_name=check_action(action).name, who=named)


class NobodyMay(NotPermitted):
    """No grant covers it, and no post has one."""

    template = "您没有“{action_name}”的权限，现在也没有岗位获得这项授权。请联系管理员授权。"

    def __init__(self, *, action: str) -> None:
        super().__init__(action=action, action_name=check_action(action).name)


class NotAtWork(NotPermitted):
    """Not an officer at all: no account, or no post today."""

    template = "“{action_name}”要由在岗的工作人员办理。请用工作账号登录，或请管理员安排岗位。"

    def __init__(self, *, action: str) -> None:
        super().__init__(action=action, action_name=check_action(action).name)
