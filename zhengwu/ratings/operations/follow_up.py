"""追评: whoever rated badly rates once more, after the answer."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.kernel.public import BadInput, LawForbids, clean_text, local_date, publish
from zhengwu.ratings.events import RatingFollowedUp
from zhengwu.ratings.models import Rating
from zhengwu.ratings.operations._rating import RATER, facts_of, locked, take
from zhengwu.ratings.rules.grades import GRADES, MOST_TEXT
from zhengwu.ratings.rules.moderation import masked_text
from zhengwu.ratings.rules.path import Verb


class FollowUpTooLate(LawForbids):
    """The days after the answer are over."""

    code = "rating.follow_up_late"
    article = "好差评制度：一次追评"
    template = "追评的时间过了（最晚 {until}）。要反映问题，可以打 12345。"


def follow_up(*, rating_id: int, grade: int, text: str = "", now: dt.datetime) -> Rating:
    """Rate again (追评), once, after the unit has answered and within its days. REPLIED -> FOLLOWED.

    Whether this is the rater is the caller's question: the account of the case, or the link that was sent.

    Raises:
        NoSuchRating, NotNow, FollowUpTooLate, BadInput
    """
    if grade not in GRADES:
        raise BadInput.one(("grade",), "请选一个满意度，从 1（非常满意）到 5（非常不满意）。", "rating.grade")
    text = clean_text(text, max_length=MOST_TEXT, loc=("text",))
    with transaction.atomic():
        row = locked(rating_id)
        if row.follow_until and row.follow_until < local_date(now):
            raise FollowUpTooLate(until=row.follow_until.isoformat())
        row.follow_grade, row.follow_text, row.follow_at = grade, text, now
        row.follow_masked, row.due_date = masked_text(text), None
        take(row, Verb.FOLLOW_UP, words=row.follow_masked, now=now)
        publish(RatingFollowedUp(**facts_of(row), grade=grade, was=row.grade or 0), by=RATER, at=now)
    return row
