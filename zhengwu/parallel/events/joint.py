"""What can happen in a joint approval. Supervision reads silence, lateness and broken commitments here."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from zhengwu.kernel.pure import Fact


@dataclass(frozen=True, kw_only=True)
class JointFact(Fact):
    """Base: a fact about one joint approval, on the chain of its project where it has one."""

    joint_id: int
    project_id: int | None = None

    @property
    def subject(self) -> str:
        """The chain."""
        return f"project:{self.project_id}" if self.project_id else f"joint:{self.joint_id}"


@dataclass(frozen=True, kw_only=True)
class JointAccepted(JointFact):
    """The lead accepted, and distributed in the same act (受理并分送)."""

    title: str
    stage: int | None
    kind: str
    lead_body_code: str
    body_names: tuple[str, ...]
    due_date: dt.date


@dataclass(frozen=True, kw_only=True)
class JointConsolidating(JointFact):
    """Nobody is waited for any more; the lead is to conclude (待汇总). `stopped`: who need not answer after a refusal."""

    stopped: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class JointExtended(JointFact):
    """The limit was extended, once."""

    days: int
    reason: str
    approval: str
    due_date: dt.date


@dataclass(frozen=True, kw_only=True)
class JointClosed(JointFact):
    """The lead concluded (办结), or the matter ended without a conclusion (终止: outcome is empty)."""

    outcome: str
    words: str
    elapsed_days: int
    overdue: bool


@dataclass(frozen=True, kw_only=True)
class JointDueDatesRecomputed(JointFact):
    """The work calendar changed, and with it the due dates."""

    due_date: dt.date
    members: dict[str, dt.date]


@dataclass(frozen=True, kw_only=True)
class MemberFact(JointFact):
    """Base: a fact about one lane."""

    body_code: str
    body_name: str
    matter: str


@dataclass(frozen=True, kw_only=True)
class MemberSigned(MemberFact):
    """A body signed for what was distributed (签收)."""


@dataclass(frozen=True, kw_only=True)
class MemberCaseLinked(MemberFact):
    """The lane is decided by a case of the body's own; its decision is the answer."""

    project_no: str


@dataclass(frozen=True, kw_only=True)
class MemberAnswered(MemberFact):
    """A body answered (答复). `kept_commitment`: it had committed before."""

    agrees: bool
    opinion: str
    kept_commitment: bool
    overdue: bool


@dataclass(frozen=True, kw_only=True)
class CommitmentMade(MemberFact):
    """A body committed to a formal answer by a day, and the lead may go on (承诺)."""

    words: str
    until: dt.date


@dataclass(frozen=True, kw_only=True)
class CommitmentMissed(MemberFact):
    """The day passed and no answer came (承诺未兑现)."""

    until: dt.date
    times: int


@dataclass(frozen=True, kw_only=True)
class OpinionDeemed(MemberFact):
    """Silence was counted as consent, by the system (超时默认)."""

    due_date: dt.date


@dataclass(frozen=True, kw_only=True)
class MemberOverdue(MemberFact):
    """The day passed and the lane still waits. `times`: deadlines missed by now, the second one is worse than the first."""

    due_date: dt.date
    times: int


@dataclass(frozen=True, kw_only=True)
class MemberUrged(MemberFact):
    """The lead urged, with a new day (催办)."""

    due_date: dt.date
    words: str


@dataclass(frozen=True, kw_only=True)
class MemberAskedAgain(MemberFact):
    """The lead asked again after repairs or objections (再次征求)."""

    round: int
    due_date: dt.date
    words: str
