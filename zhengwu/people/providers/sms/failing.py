"""What can go wrong with every vendor of short messages."""

from __future__ import annotations


class SmsNotSent(Exception):
    """The vendor did not take the message; `reason` is for the log, never for the page."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)
