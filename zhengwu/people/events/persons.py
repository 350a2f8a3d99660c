"""What happened to natural and legal persons (自然人、法人)."""

from __future__ import annotations

from dataclasses import dataclass

from zhengwu.kernel.public import Fact


@dataclass(frozen=True, kw_only=True)
class PersonRegistered(Fact):
    """A natural person was registered (自然人登记)."""

    person_id: int
    id_type: str

    @property
    def subject(self) -> str:
        """The person's chain."""
        return f"person:{self.person_id}"


@dataclass(frozen=True, kw_only=True)
class PersonChanged(Fact):
    """Something known of a natural person changed (信息变更); `changed` names the fields, not their values."""

    person_id: int
    changed: tuple[str, ...]

    @property
    def subject(self) -> str:
        """The person's chain."""
        return f"person:{self.person_id}"


@dataclass(frozen=True, kw_only=True)
class LegalPersonRegistered(Fact):
    """A legal person was registered (法人登记). Its code is public."""

    legal_person_id: int
    uscc: str
    name: str

    @property
    def subject(self) -> str:
        """The legal person's chain."""
        return f"legal:{self.legal_person_id}"


@dataclass(frozen=True, kw_only=True)
class LegalPersonChanged(Fact):
    """Something known of a legal person changed (法人信息变更); `changed` names the fields."""

    legal_person_id: int
    changed: tuple[str, ...]

    @property
    def subject(self) -> str:
        """The legal person's chain."""
        return f"legal:{self.legal_person_id}"
