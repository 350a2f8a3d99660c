"""The way into ratings."""

from zhengwu.ratings.models import Rating, RatingFile, RatingStep, RatingTerm, TagSet
from zhengwu.ratings.operations._rating import NoSuchRating, over_of
from zhengwu.ratings.operations.follow_up import FollowUpTooLate, follow_up
from zhengwu.ratings.operations.handle import WAY_NAMES, appeal, contact, rectify, reply
from zhengwu.ratings.operations.invite import invite_case, serve_visit
from zhengwu.ratings.operations.judge import (
    FORCED,
    MODERATED,
    REVEALED,
    NotForced,
    NotRated,
    RevealedRater,
    judge_appeal,
    judge_forced,
    moderate,
    reveal_rater,
)
from zhengwu.ratings.operations.rate import Rater, rate, rate_asked, rating_of
from zhengwu.ratings.operations.set_terms import set_tags, set_terms
from zhengwu.ratings.operations.sweep import sweep_open, sweep_replied
from zhengwu.ratings.queries.desk import (
    TO_DO_NAMES,
    RatingAction,
    RatingView,
    StepView,
    actions_for,
    file_for,
    late_count,
    rating_for,
    ratings_for,
    view_of,
)
from zhengwu.ratings.queries.late import LateRating, late_ratings
from zhengwu.ratings.queries.links import (
    asked_at_window,
    open_ratings,
    raters_steps,
    rating_by_token,
    token_for,
    token_of,
)
from zhengwu.ratings.queries.public_list import published
from zhengwu.ratings.queries.rates import bad_ratings, rates_by, rates_of
from zhengwu.ratings.queries.satisfaction import ENOUGH_RATINGS, SATISFACTION_DAYS, Satisfaction, satisfaction
from zhengwu.ratings.queries.settings import own_terms, tag_sets, tags_for, terms_for
from zhengwu.ratings.rules.channels import CHANNEL_NAMES, SIDE_NAMES, Channel, Side, side_of
from zhengwu.ratings.rules.grades import BAD, GRADES, TAGS, AlreadyRated, NotOverYet, StaffRating, TooLate
from zhengwu.ratings.rules.moderation import masked_text
from zhengwu.ratings.rules.path import DUTIES, STATE_NAMES, VERB_NAMES, NotNow, State, Verb
from zhengwu.ratings.rules.rates import Rates
from zhengwu.ratings.rules.terms import TERM_NAMES, Terms, as_figures

__all__ = [
    "BAD",
    "CHANNEL_NAMES",
    "DUTIES",
    "ENOUGH_RATINGS",
    "FORCED",
    "GRADES",
    "MODERATED",
    "REVEALED",
    "SATISFACTION_DAYS",
    "SIDE_NAMES",
    "STATE_NAMES",
    "TAGS",
    "TERM_NAMES",
    "TO_DO_NAMES",
    "VERB_NAMES",
    "WAY_NAMES",
    "AlreadyRated",
    "Channel",
    "FollowUpTooLate",
    "LateRating",
    "NoSuchRating",
    "NotForced",
    "NotNow",
    "NotOverYet",
    "NotRated",
    "Rater",
    "Rates",
    "Rating",
    "RatingAction",
    "RatingFile",
    "RatingStep",
    "RatingTerm",
    "RatingView",
    "RevealedRater",
    "Satisfaction",
    "Side",
    "StaffRating",
    "State",
    "StepView",
    "TagSet",
    "Terms",
    "TooLate",
    "Verb",
    "actions_for",
    "appeal",
    "as_figures",
    "asked_at_window",
    "bad_ratings",
    "contact",
    "file_for",
    "follow_up",
    "invite_case",
    "judge_appeal",
    "judge_forced",
    "late_count",
    "late_ratings",
    "masked_text",
    "moderate",
    "open_ratings",
    "over_of",
    "own_terms",
    "published",
    "rate",
    "rate_asked",
    "raters_steps",
    "rates_by",
    "rates_of",
    "rating_by_token",
    "rating_for",
    "rating_of",
    "ratings_for",
    "rectify",
    "reply",
    "reveal_rater",
    "satisfaction",
    "serve_visit",
    "set_tags",
    "set_terms",
    "side_of",
    "sweep_open",
    "sweep_replied",
    "tag_sets",
    "tags_for",
    "terms_for",
    "token_for",
    "token_of",
    "view_of",
]
