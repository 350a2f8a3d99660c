"""What happened to checklists 办事清单. Each fact is appended to the chain `checklist:<id>`; the code stands in none of them."""

from dataclasses import dataclass

from zhengwu.kernel.public import Fact


@dataclass(frozen=True, kw_only=True)
class _OfAChecklist(Fact):
    """A fact about one checklist."""

    checklist_id: str
    task_code: str
    item_version: int

    @property
    def subject(self) -> str:
        return f"checklist:{self.checklist_id}"


@dataclass(frozen=True, kw_only=True)
class ChecklistSaved(_OfAChecklist):
    """Somebody saved what to bring (保存办事清单)."""


@dataclass(frozen=True, kw_only=True)
class ChecklistDiscarded(_OfAChecklist):
    """Its owner threw it away."""
