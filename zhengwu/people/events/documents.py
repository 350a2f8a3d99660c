"""What happened to identity documents (证件). Kinds only: a number stands in no event."""

from __future__ import annotations

from dataclasses import dataclass

from zhengwu.kernel.public import Fact


@dataclass(frozen=True, kw_only=True)
class DocumentChanged(Fact):
    """A person is known by another document from now on (证件变更); the one before still finds them."""

    person_id: int
    document_id: int
    id_type: str
    former_id_type: str
    reason: str

    @property
    def subject(self) -> str:
        """The person's chain."""
        return f"person:{self.person_id}"
