"""What can go wrong with every scanner."""

from __future__ import annotations


class ScannerSilent(Exception):
    """The scanner did not answer, or not in words we know; `reason` is for the log, never for the page."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)
