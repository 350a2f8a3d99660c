"""The way into ratings."""

from zhengwu.ratings.models import Rating
from zhengwu.ratings.operations.rate import rate, rating_of
from zhengwu.ratings.rules.grades import BAD, GRADES, TAGS, AlreadyRated, NotOverYet

__all__ = ["BAD", "GRADES", "TAGS", "AlreadyRated", "NotOverYet", "Rating", "rate", "rating_of"]
