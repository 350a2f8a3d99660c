"""The way into ratings."""

from zhengwu.ratings.models import Rating
from zhengwu.ratings.operations.rate import rate, rating_of
from zhengwu.ratings.queries import ENOUGH_RATINGS, SATISFACTION_DAYS, Satisfaction, satisfaction
from zhengwu.ratings.rules.grades import BAD, GRADES, TAGS, AlreadyRated, NotOverYet

__all__ = [
    "BAD",
    "ENOUGH_RATINGS",
    "GRADES",
    "SATISFACTION_DAYS",
    "TAGS",
    "AlreadyRated",
    "NotOverYet",
    "Rating",
    "Satisfaction",
    "rate",
    "rating_of",
    "satisfaction",
]
