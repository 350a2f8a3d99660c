"""The office whose ratings and cards are scored."""

from zhengwu.kernel.tests.grounds import ground
from zhengwu.ratings.tests.factories import open_watch

watched = ground("watched", open_watch)

__all__ = ["watched"]
