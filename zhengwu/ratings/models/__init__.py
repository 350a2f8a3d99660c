"""Tables of ratings."""

from zhengwu.ratings.models.rating import Rating

__all__ = ["Rating"]
