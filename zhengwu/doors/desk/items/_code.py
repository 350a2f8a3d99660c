"""The part of an address that is a 实施编码: digits and capitals, so that it is never mistaken for a page beside it."""

from __future__ import annotations

from django.urls import register_converter


class TaskCodeInAddress:
    """What may stand there."""

    regex = "[0-9A-Z][0-9A-Z_-]{0,63}"

    def to_python(self, value: str) -> str:
        """As it is."""
        return value

    def to_url(self, value: str) -> str:
        """As it is."""
        return value


register_converter(TaskCodeInAddress, "task_code")
