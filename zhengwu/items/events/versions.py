"""What happened to versions of items. Each fact is appended to the chain `item:<task_code>`."""

from dataclasses import dataclass
from datetime import date

from zhengwu.kernel.public import Fact


@dataclass(frozen=True, kw_only=True)
class _OfAnItem(Fact):
    """A fact about one version of one item."""

    task_code: str
    item_version: int
    name: str

    @property
    def subject(self) -> str:
        return f"item:{self.task_code}"


@dataclass(frozen=True, kw_only=True)
class ItemVersionRecorded(_OfAnItem):
    """A version entered the catalogue without being offered: a historic one, or one that waits for its day (待生效)."""

    state: str
    digest: str


@dataclass(frozen=True, kw_only=True)
class ItemVersionPublished(_OfAnItem):
    """A version came into force (发布). `digest`: SHA-256 of everything that can never change from now on."""

    body_code: str
    effective_date: date
    digest: str


@dataclass(frozen=True, kw_only=True)
class ItemVersionSuperseded(_OfAnItem):
    """A newer version came into force (被替代)."""

    by_version: int


@dataclass(frozen=True, kw_only=True)
class ItemSuspended(_OfAnItem):
    """No new applications for now (暂停); open cases continue."""

    reason: str


@dataclass(frozen=True, kw_only=True)
class ItemResumed(_OfAnItem):
    """Applications are taken again (恢复)."""

    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class ItemCancelled(_OfAnItem):
    """The item is offered no more (取消); open cases continue on the version they began with."""

    cancelled_date: date
    reason: str
