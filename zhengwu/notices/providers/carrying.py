"""What every carrier of messages does, and what can go wrong with it."""

from __future__ import annotations

from typing import Protocol


class NotCarried(Exception):
    """The vendor did not take the message. `reason` is for the log and for officials; `final`: it never will."""

    def __init__(self, reason: str, *, final: bool = False) -> None:
        self.reason = reason
        self.final = final
        super().__init__(reason)


class Carrier(Protocol):
    """Carries one message to one address."""

    def carry(self, *, to: str, title: str, text: str, key: str) -> None:
        """Send it. `key` is the same at every try, for vendors that recognise a repetition.

        Raises:
            NotCarried
        """
