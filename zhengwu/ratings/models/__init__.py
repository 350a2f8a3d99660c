"""Tables of ratings."""

from zhengwu.ratings.models.rating import Rating
from zhengwu.ratings.models.setting import RatingTerm, TagSet
from zhengwu.ratings.models.step import RatingFile, RatingStep

__all__ = ["Rating", "RatingFile", "RatingStep", "RatingTerm", "TagSet"]
