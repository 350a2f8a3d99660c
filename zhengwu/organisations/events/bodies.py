"""What happened to bodies (机构)."""

from __future__ import annotations

from dataclasses import dataclass

from zhengwu.kernel.public import Fact


@dataclass(frozen=True, kw_only=True)
class BodySet(Fact):
    """A body was entered or changed (机构变更); `changed` names the fields, empty for a new one."""

    body_code: str
    name: str
    division_code: str
    changed: tuple[str, ...] = ()

    @property
    def subject(self) -> str:
        """The body's chain."""
        return f"body:{self.body_code}"
