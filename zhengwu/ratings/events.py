"""What can happen to ratings. Beside the rating itself no event says what was rated, only its number: nobody is found by it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from zhengwu.kernel.pure import Fact


@dataclass(frozen=True, kw_only=True)
class ServiceRated(Fact):
    """Somebody rated a matter (评价). The words stay in their table; `bad` calls for a follow-up.

    In the chain of the rating, not of the case: whoever opens a case or its archive must not read there how it was rated.
    """

    version: ClassVar[int] = 2

    about: str
    body_code: str
    task_code: str
    grade: int
    tags: tuple[str, ...]
    bad: bool
    rating_id: int
    channel: str = "online"
    forced: bool = False

    @property
    def subject(self) -> str:
        """The chain of the rating."""
        return f"rating:{self.rating_id}"


@dataclass(frozen=True, kw_only=True)
class _OfRating(Fact):
    rating_id: int
    body_code: str
    task_code: str

    @property
    def subject(self) -> str:
        """The chain of the rating."""
        return f"rating:{self.rating_id}"


@dataclass(frozen=True, kw_only=True)
class RatingInvited(_OfRating):
    """Whoever's matter it was may rate it (邀请评价), until `until_date`."""

    until_date: dt.date


@dataclass(frozen=True, kw_only=True)
class VisitServed(_OfRating):
    """Somebody was served at a window (现场服务结束) and may rate it there, or by the code on their slip."""

    centre_code: str
    window_no: str
    until_date: dt.date


@dataclass(frozen=True, kw_only=True)
class BadRatingAssigned(_OfRating):
    """A bad rating waits for its unit (差评交办), which contacts the rater and puts it right."""

    grade: int
    contact_due_date: dt.date
    rectify_due_date: dt.date


@dataclass(frozen=True, kw_only=True)
class RatingLapsed(_OfRating):
    """Nobody rated in time (到期未评). `is_default`: taken as 满意, apart from the active rate."""

    is_default: bool


@dataclass(frozen=True, kw_only=True)
class RaterMessaged(_OfRating):
    """The unit wrote to the rater through the platform, not knowing who it is (联系评价人)."""

    words: str


@dataclass(frozen=True, kw_only=True)
class RaterContacted(_OfRating):
    """The unit got hold of the rater, or tried to (核实回访). `real_name`: the rater could be reached."""

    way: str
    reached: bool
    on_time: bool
    real_name: bool


@dataclass(frozen=True, kw_only=True)
class RatingRectified(_OfRating):
    """What was rated badly is put right (整改)."""

    on_time: bool


@dataclass(frozen=True, kw_only=True)
class RatingReplied(_OfRating):
    """The rater was told what was done (反馈), and may rate again until `until_date`."""

    words: str
    until_date: dt.date


@dataclass(frozen=True, kw_only=True)
class RatingFollowedUp(_OfRating):
    """The rater rated again (追评)."""

    grade: int
    was: int


@dataclass(frozen=True, kw_only=True)
class RatingClosed(_OfRating):
    """No second rating came; the loop is closed (闭环)."""


@dataclass(frozen=True, kw_only=True)
class RatingAppealed(_OfRating):
    """The unit says that the rating is false or malicious (申诉)."""

    reason: str


@dataclass(frozen=True, kw_only=True)
class RatingExcluded(_OfRating):
    """The supervisor takes it out of the rates (剔除)."""

    reason: str


@dataclass(frozen=True, kw_only=True)
class RatingAppealRefused(_OfRating):
    """The rating stands (驳回申诉), and is put right by `due_date`."""

    reason: str
    due_date: dt.date


@dataclass(frozen=True, kw_only=True)
class ForcedRatingJudged(_OfRating):
    """The supervisor looked into a rating that somebody was told to give (被要求评价). `forced`: it was so, and counts no more."""

    forced: bool
    reason: str


@dataclass(frozen=True, kw_only=True)
class RaterRevealed(_OfRating):
    """A supervisor saw whose rating it is (查看评价人), and said why."""

    reason: str
    body_name: str


@dataclass(frozen=True, kw_only=True)
class RatingModerated(_OfRating):
    """The words are kept from the public, or shown again (公开审核)."""

    hidden: bool
    reason: str


@dataclass(frozen=True, kw_only=True)
class RatingTermsSet(Fact):
    """The days of a place were set (好差评期限)."""

    place: str
    terms: Mapping[str, int]

    @property
    def subject(self) -> str:
        """The chain of the place's settings."""
        return f"rating-terms:{self.place or 'all'}"


@dataclass(frozen=True, kw_only=True)
class RatingTagsSet(Fact):
    """The reasons of a side were written anew (评价项)."""

    side: str
    tag_version: int
    tags: Mapping[str, str]
    valid_from: dt.date

    @property
    def subject(self) -> str:
        """The chain of the side."""
        return f"rating-tags:{self.side}"
