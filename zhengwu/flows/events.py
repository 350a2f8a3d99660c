"""What happened in a process. `about` is the subject the process runs for; facts stand in its chain.

Opinions are not in the payload: they are people's words and stay in their table, read with `opinions`.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from zhengwu.kernel.public import Fact


@dataclass(frozen=True, kw_only=True)
class ProcessPublished(Fact):
    """A version of a process was published (流程发布)."""

    key: str
    process_version: int
    digest: str

    @property
    def subject(self) -> str:
        """The chain of the process."""
        return f"process:{self.key}"


@dataclass(frozen=True, kw_only=True)
class _AboutSubject(Fact):
    """Facts of one run."""

    about: str
    process_id: UUID

    @property
    def subject(self) -> str:
        """The chain of what the process is about."""
        return self.about


@dataclass(frozen=True, kw_only=True)
class ProcessStarted(_AboutSubject):
    """A process began (流程启动)."""

    process_key: str
    process_version: int


@dataclass(frozen=True, kw_only=True)
class _OneWorkItem(_AboutSubject):
    """Facts of one work item."""

    work_item_id: int
    step_id: str
    name: str
    action: str


@dataclass(frozen=True, kw_only=True)
class WorkItemOpened(_OneWorkItem):
    """A step waits on desks (待办产生). `due_date` is the last day of the step's own limit, if it has one."""

    body_code: str
    round: int
    due_date: dt.date | None


@dataclass(frozen=True, kw_only=True)
class OpinionGiven(_OneWorkItem):
    """One of several signers has spoken, others must still (会签或依次审批中一人已办)."""

    outcome: str


@dataclass(frozen=True, kw_only=True)
class WorkItemDone(_OneWorkItem):
    """A step is done (步骤办结); outcome is approve, reject or return."""

    outcome: str


@dataclass(frozen=True, kw_only=True)
class ProcessReturned(_AboutSubject):
    """A step was sent back (退回); `round` is the new one, `to_steps` are open again."""

    from_step: str
    to_steps: tuple[str, ...]
    round: int


@dataclass(frozen=True, kw_only=True)
class WorkItemsCancelled(_AboutSubject):
    """Open steps were closed undone: because is returned, taken_back, cancelled or expired."""

    work_item_ids: tuple[int, ...]
    because: str


@dataclass(frozen=True, kw_only=True)
class WorkItemTakenBack(_OneWorkItem):
    """The officer took back the latest word (撤回), and the step is open again."""


@dataclass(frozen=True, kw_only=True)
class WorkItemReassigned(_OneWorkItem):
    """A seat changed: kind is transferred (转办), delegated (委派), recalled (收回委派), signer_added (加签) or signer_removed
    (减签)."""

    kind: str
    account_id: int | None
    account_name: str


@dataclass(frozen=True, kw_only=True)
class WorkItemUrged(_OneWorkItem):
    """Somebody asked to hurry (催办)."""

    urged_count: int


@dataclass(frozen=True, kw_only=True)
class WorkItemReminded(_OneWorkItem):
    """The clock reminds those who have the step (到期提醒)."""

    due_date: dt.date | None


@dataclass(frozen=True, kw_only=True)
class WorkItemEscalated(_OneWorkItem):
    """The last day of the step has passed, and the heads of the body are told (超时升级)."""

    due_date: dt.date | None
    account_ids: tuple[int, ...]
    account_names: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class WorkItemExpired(_OneWorkItem):
    """The time of the step is over: it closed undone, and the process went on by its timer (超时改道)."""

    timer_id: str
    to_steps: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class WorkItemDueMoved(_OneWorkItem):
    """The work calendar changed, and with it the step's last day."""

    due_date: dt.date


@dataclass(frozen=True, kw_only=True)
class ProcessMigrated(_AboutSubject):
    """A running process goes on by another version (流程变更), where it stood; `steps` are open there."""

    process_key: str
    from_version: int
    to_version: int
    steps: tuple[str, ...]
    reason: str


@dataclass(frozen=True, kw_only=True)
class ProcessesMigrated(Fact):
    """Somebody moved the running processes of one version over (在办变更): how many went, how many could not."""

    key: str
    from_version: int
    to_version: int
    moved: int
    left: int
    reason: str

    @property
    def subject(self) -> str:
        """The chain of the process."""
        return f"process:{self.key}"


@dataclass(frozen=True, kw_only=True)
class ProcessFinished(_AboutSubject):
    """A process reached its end; `outcome` is that of its last step: approve or reject, empty when none was asked."""

    outcome: str


@dataclass(frozen=True, kw_only=True)
class ProcessCancelled(_AboutSubject):
    """A process was broken off from outside (流程终止), e.g. because the application was withdrawn."""

    reason: str
