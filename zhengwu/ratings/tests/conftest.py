"""The office whose cases are rated."""

from zhengwu.cases.tests.grounds import office

__all__ = ["office"]
