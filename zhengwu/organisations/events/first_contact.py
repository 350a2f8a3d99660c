"""What happened to first-contact responsibility (首问负责)."""

from __future__ import annotations

from dataclasses import dataclass

from zhengwu.kernel.public import Fact


@dataclass(frozen=True, kw_only=True)
class _OfMatter(Fact):
    about: str
    account_id: int

    @property
    def subject(self) -> str:
        """A chain beside that of the matter: who answers for it is not what happened to it."""
        return f"first-contact:{self.about}"


@dataclass(frozen=True, kw_only=True)
class FirstContactTaken(_OfMatter):
    """Somebody was asked first and answers for the matter."""


@dataclass(frozen=True, kw_only=True)
class HandoverOffered(_OfMatter):
    """The responsible one asked another to take over."""

    offered_to_id: int


@dataclass(frozen=True, kw_only=True)
class HandoverAccepted(_OfMatter):
    """Another took over: `account_id` answers from now on."""

    from_account_id: int


@dataclass(frozen=True, kw_only=True)
class HandoverDeclined(_OfMatter):
    """The one who was asked said no, or the offer was taken back; who is responsible stays so."""

    declined_by_id: int
