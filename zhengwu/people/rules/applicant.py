"""申请人: who applies, and who acts for them. A value that cases, forms and documents can keep."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from zhengwu.kernel.pure import Actor

ApplicantKind = Literal["natural", "legal"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Applicant:
    """A natural or legal person in whose name something is asked for, as signed in.

    `ref` is `person:7` or `legal:3`. `agent_name` and `agent_ref` name the 代理人; both are empty when somebody acts
    alone. `id_number` and `phone` are in the clear: show them only through the masking rules.
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

    @property
    def actor(self) -> Actor:
        """Who acts: the agent if there is one, by account."""
        return Actor(ref=f"account:{self.account_id}", name=self.agent_name or self.name)

    @property
    def by_agent(self) -> bool:
        """Whether somebody else acts for the applicant."""
        return bool(self.agent_ref)
