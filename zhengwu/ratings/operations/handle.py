"""差评整改: the unit contacts the rater without knowing who it is, puts right what was wrong, and answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from uuid import UUID

from django.db import transaction

from zhengwu.kernel.public import BadInput, local_date, publish
from zhengwu.organisations.public import Officer
from zhengwu.ratings.events import (
    RaterContacted,
    RaterMessaged,
    RatingAppealed,
    RatingRectified,
    RatingReplied,
)
from zhengwu.ratings.models import Rating
from zhengwu.ratings.operations._rating import FOLLOW_UP, facts_of, locked_for, record, take, words_of
from zhengwu.ratings.queries.settings import terms_for
from zhengwu.ratings.rules.path import State, Verb, next_state

#: Words that can be looked into stand in for a file.
_LEAST_EVIDENCE = 20
MESSAGE, CALL = "message", "call"
WAY_NAMES: dict[str, str] = {MESSAGE: "平台留言", CALL: "平台转接电话"}


def contact(*, rating_id: int, way: str, words: str, reached: bool = True, by: Officer, now: dt.datetime) -> Rating:
    """Contact whoever rated (联系核实), through the platform: a message goes out by itself, a call is put through by the
    switchboard, and neither shows a number. BAD -> CONTACTED once they were reached; an attempt is recorded all the same.

    Raises:
        NoSuchRating, NotPermitted, NotNow, BadInput
    """
    if way not in WAY_NAMES:
        raise BadInput.one(("way",), "请选怎样联系的。", "ratings.way")
    words = words_of(words, missing="请写明问了什么、核实到什么。")
    with transaction.atomic():
        row = locked_for(rating_id, action=FOLLOW_UP, by=by)
        after = next_state(State(row.state), Verb.CONTACT)
        if reached:
            row.state = after
            row.contacted_at, row.due_date = now, row.rectify_due_date
            row.save()
        record(row, Verb.CONTACT, by=by, words=words, way=way, reached=reached, now=now)
        if way == MESSAGE:
            publish(RaterMessaged(**facts_of(row), words=words), by=by.actor, at=now)
        on_time = row.contact_due_date is None or local_date(now) <= row.contact_due_date
        publish(
            RaterContacted(**facts_of(row), way=way, reached=reached, on_time=on_time, real_name=row.real_name),
            by=by.actor,
            at=now,
        )
    return row


def rectify(*, rating_id: int, words: str, files: Collection[UUID] = (), by: Officer, now: dt.datetime) -> Rating:
    """Say what was put right (登记整改). CONTACTED -> RECTIFIED.

    Raises:
        NoSuchRating, NotPermitted, NotNow, BadInput
    """
    words = words_of(words, missing="请写明改了什么。")
    with transaction.atomic():
        row = locked_for(rating_id, action=FOLLOW_UP, by=by)
        on_time = row.rectify_due_date is None or local_date(now) <= row.rectify_due_date
        row.rectified_at, row.rectified_on_time = now, on_time
        take(row, Verb.RECTIFY, by=by, words=words, files=files, now=now)
        publish(RatingRectified(**facts_of(row), on_time=on_time), by=by.actor, at=now)
    return row


def reply(*, rating_id: int, words: str, by: Officer, now: dt.datetime) -> Rating:
    """Answer whoever rated (反馈); the answer stands on the public page. RECTIFIED -> REPLIED, and the days of the 追评 begin.

    Raises:
        NoSuchRating, NotPermitted, NotNow, BadInput
    """
    words = words_of(words, missing="请写给评价人的答复，会公开。")
    with transaction.atomic():
        row = locked_for(rating_id, action=FOLLOW_UP, by=by)
        terms = terms_for(body_code=row.body_code, division_code=row.division_code)
        row.answer, row.replied_at, row.due_date = words, now, None
        row.follow_until = local_date(now) + dt.timedelta(days=terms.follow_up_days)
        take(row, Verb.REPLY, by=by, words=words, now=now)
        publish(RatingReplied(**facts_of(row), words=words, until_date=row.follow_until), by=by.actor, at=now)
    return row


def appeal(*, rating_id: int, reason: str, files: Collection[UUID] = (), by: Officer, now: dt.datetime) -> Rating:
    """Say that the rating is false or malicious (申诉), with the evidence. BAD -> APPEALED; a supervisor decides.

    Raises:
        NoSuchRating, NotPermitted, NotNow, BadInput
    """
    reason = words_of(reason, missing="请写明哪里不实，凭什么。", name="reason")
    if not files and len(reason) < _LEAST_EVIDENCE:
        raise BadInput.one(
            ("reason",), "请上传证据，或者至少用 20 个字写明可以查证的事实。", "ratings.evidence_missing"
        )
    with transaction.atomic():
        row = locked_for(rating_id, action=FOLLOW_UP, by=by)
        row.due_date = None
        take(row, Verb.APPEAL, by=by, words=reason, files=files, now=now)
        publish(RatingAppealed(**facts_of(row), reason=reason), by=by.actor, at=now)
    return row
