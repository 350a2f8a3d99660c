"""Addresses that belong to no audience: importing a page declares it."""

from zhengwu.doors.ui.reading import contrast, large_type

__all__ = ["contrast", "large_type"]
