"""工作人员: somebody at work, wearing one hat, with everything that hat may do.

Authority belongs to the post: the same person holding two posts is two officers, and what one may do the other may not.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from zhengwu.kernel.pure import Actor, NotPermitted
from zhengwu.organisations.rules.actions import check_action
from zhengwu.organisations.rules.over import Over

NAMED_AT_MOST = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantScope:
    """One grant as resolved: an action over one body, or over a whole division (`subtree`: the digits its codes begin with).

    `task_code` narrows it to one item ("" = every item). `delegation` is the number of the 委托 it comes from: the post has the
    action over its own body, and its body does this for another; 0 when the post was granted it itself.
    """

    action: str
    body_code: str = ""
    subtree: str = ""
    task_code: str = ""
    delegation: int = 0

    def covers(self, action: str, over: Over) -> bool:
        """Whether this grant allows the action over this object; narrowed to an item, it covers that one only."""
        if self.action != action or self.task_code not in {"", over.task_code}:
            return False
        if self.subtree:
            return over.division_code.startswith(self.subtree)
        return bool(self.body_code) and self.body_code == over.body_code


@dataclass(frozen=True, slots=True)
class Interest:
    """Somebody in whose matters the officer has an interest: `person:7` or `legal:3`, and why (`own`, `kin`)."""

    ref: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Officer:
    """An account in a post. `role` is A or B (AB 角); `division_code` is that of the post's body; `on` the day it was asked for."""

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
    interests: tuple[Interest, ...] = ()
    on: dt.date | None = None

    @property
    def actor(self) -> Actor:
        """How events name this officer."""
        return Actor(ref=f"account:{self.account_id}", name=self.name)

    def interested(self, why: str = "") -> frozenset[str]:
        """The persons in whose matters this officer has an interest, for one reason or for any."""
        return frozenset(interest.ref for interest in self.interests if why in {"", interest.why})

    def grant_for(self, action: str, over: Over) -> GrantScope | None:
        """The grant that covers the action over this object, whatever the conditions say."""
        return next((grant for grant in self.grants if grant.covers(action, over)), None)

    def barred(self, action: str, over: Over) -> NotPermitted | None:
        """The first condition of the table that keeps this officer away from this object; None when none does."""
        found = (condition.refuse(self, over) for condition in check_action(action).conditions)
        return next((refusal for refusal in found if refusal), None)

    def may(self, action: str, over: Over | None = None) -> bool:
        """Whether a grant of this post covers the action over this object and no condition forbids it.

        Without an object: whether there is anything at all over which it may (which menu to show, which door to open).
        That never replaces the question about the object itself.
        """
        if over is None:
            return any(grant.action == action for grant in self.grants)
        return self.grant_for(action, over) is not None and self.barred(action, over) is None


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
