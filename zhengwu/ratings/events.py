"""What can happen to ratings."""

from __future__ import annotations

from dataclasses import dataclass

from zhengwu.kernel.pure import Fact


@dataclass(frozen=True, kw_only=True)
class ServiceRated(Fact):
    """Somebody rated a matter (评价). The words stay in their table; `bad` calls for a follow-up."""

    about: str
    body_code: str
    task_code: str
    grade: int
    tags: tuple[str, ...]
    bad: bool

    @property
    def subject(self) -> str:
        """The chain of the matter."""
        return self.about
