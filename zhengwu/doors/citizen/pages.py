"""The addresses of this door: importing a page declares it."""

from zhengwu.doors.citizen.items import guide
from zhengwu.doors.citizen.portal import large_type, search, suggest

__all__ = ["guide", "large_type", "search", "suggest"]
