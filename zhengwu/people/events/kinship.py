"""What officers said about their relatives (亲属申报). Neither names nor numbers stand here."""

from __future__ import annotations

from dataclasses import dataclass

from zhengwu.kernel.public import Fact


@dataclass(frozen=True, kw_only=True)
class KinDeclared(Fact):
    """An officer declared a relative."""

    account_id: int
    kinship_id: int
    relation: str

    @property
    def subject(self) -> str:
        """The chain of the officer's account."""
        return f"account:{self.account_id}"


@dataclass(frozen=True, kw_only=True)
class KinWithdrawn(Fact):
    """An officer took a declaration back, e.g. after a divorce."""

    account_id: int
    kinship_id: int
    reason: str

    @property
    def subject(self) -> str:
        """The chain of the officer's account."""
        return f"account:{self.account_id}"
