"""申请人: who applies, and who acts for them. A value that cases, forms and documents can keep."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from zhengwu.kernel.pure import Actor
from zhengwu.people.rules.mandate import covers

ApplicantKind = Literal["natural", "legal"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What one mandate reaches: items by 实施编码 and actions; empty reaches all."""

    task_codes: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Applicant:
    """A natural or legal person in whose name something is asked for, as signed in.

    `ref` is `person:7` or `legal:3`. `agent_name` and `agent_ref` name the 代理人; both are empty when somebody acts
    alone. `scopes` are those of the agent's mandates; none: everything. `id_number` and `phone` are in the clear: show
    them only through the masking rules.
    """

    kind: ApplicantKind
    ref: str
    name: str
    id_type: str
    id_number: str
    phone: str
    agent_name: str = ""
    agent_ref: str = ""
    account_id: int
    scopes: tuple[Scope, ...] = ()

    @property
    def actor(self) -> Actor:
        """Who acts: the agent if there is one, by account."""
        return Actor(ref=f"account:{self.account_id}", name=self.agent_name or self.name)

    @property
    def by_agent(self) -> bool:
        """Whether somebody else acts for the applicant."""
        return bool(self.agent_ref)

    def may(self, action: str, *, task_code: str = "") -> bool:
        """Whether a scope reaches this action (apply, query, receive) in this item; without an item, in any."""
        return not self.scopes or any(
            covers(task_codes=scope.task_codes, actions=scope.actions, task_code=task_code, action=action)
            for scope in self.scopes
        )
