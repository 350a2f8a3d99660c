"""The office whose cases are rated."""

from zhengwu.cases.tests.grounds import office
from zhengwu.kernel.tests.grounds import ground
from zhengwu.ratings.tests.factories import open_watch

watched = ground("watched", open_watch)

__all__ = ["office", "watched"]
