"""监督: appeals, forced ratings, words that must not be public, and whose rating it was."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db import transaction

from zhengwu.cases.public import Case
from zhengwu.kernel.public import Conflict, local_date, publish
from zhengwu.organisations.public import Officer
from zhengwu.people.public import Account
from zhengwu.ratings.events import (
    ForcedRatingJudged,
    RaterRevealed,
    RatingAppealRefused,
    RatingExcluded,
    RatingModerated,
)
from zhengwu.ratings.models import Rating
from zhengwu.ratings.operations._rating import JUDGE, facts_of, locked_for, record, take, words_of
from zhengwu.ratings.rules.channels import CASE
from zhengwu.ratings.rules.path import State, Verb

_WHY = "请写明理由。"
FORCED, MODERATED, REVEALED = "forced", "moderate", "reveal"


class NotForced(Conflict):
    """Nobody said so, or it was looked into already."""

    code = "ratings.not_forced"
    template = "这条评价没有说是被要求的，或者已经处理过了。请刷新页面。"


class NotRated(Conflict):
    """Nobody has rated yet."""

    code = "ratings.not_rated"
    template = "这件事还没有人评价。"


def judge_appeal(*, rating_id: int, excluded: bool, reason: str, by: Officer, now: dt.datetime) -> Rating:
    """Answer the unit's appeal (裁定申诉), as somebody outside the unit: out of the rates for good, or put right after all.

    A refused appeal counts as verified; the days to put it right have not stood still.

    Raises:
        NoSuchRating, NotPermitted, NotNow, BadInput
    """
    reason = words_of(reason, missing=_WHY, name="reason")
    with transaction.atomic():
        row = locked_for(rating_id, action=JUDGE, by=by)
        if excluded:
            row.counted, row.due_date = False, None
            take(row, Verb.EXCLUDE, by=by, words=reason, now=now)
            publish(RatingExcluded(**facts_of(row), reason=reason), by=by.actor, at=now)
            return row
        row.due_date = row.rectify_due_date
        take(row, Verb.REFUSE, by=by, words=reason, now=now)
        due = row.rectify_due_date or local_date(now)
        publish(RatingAppealRefused(**facts_of(row), reason=reason, due_date=due), by=by.actor, at=now)
    return row


def judge_forced(*, rating_id: int, forced: bool, reason: str, by: Officer, now: dt.datetime) -> Rating:
    """Decide whether somebody was told to give this rating (核查被要求的评价). Until then it does not count.

    Raises:
        NoSuchRating, NotPermitted, NotForced, BadInput
    """
    reason = words_of(reason, missing=_WHY, name="reason")
    with transaction.atomic():
        row = locked_for(rating_id, action=JUDGE, by=by)
        if not row.forced or row.steps.filter(verb=FORCED).exists():
            raise NotForced
        row.counted = not forced and row.state != State.EXCLUDED
        row.forced = forced
        row.save(update_fields=["counted", "forced"])
        record(row, FORCED, by=by, words=reason, now=now)
        publish(ForcedRatingJudged(**facts_of(row), forced=forced, reason=reason), by=by.actor, at=now)
    return row


def moderate(*, rating_id: int, hidden: bool, reason: str, by: Officer, now: dt.datetime) -> Rating:
    """Keep the words from the public, or show them again (公开审核). The grade stays where it is.

    Raises:
        NoSuchRating, NotPermitted, NotRated, BadInput
    """
    reason = words_of(reason, missing=_WHY, name="reason")
    with transaction.atomic():
        row = locked_for(rating_id, action=JUDGE, by=by)
        if row.rated_at is None:
            raise NotRated
        row.hidden = hidden
        row.save(update_fields=["hidden"])
        record(row, MODERATED, by=by, words=reason, now=now)
        publish(RatingModerated(**facts_of(row), hidden=hidden, reason=reason), by=by.actor, at=now)
    return row


@dataclass(frozen=True, slots=True, kw_only=True)
class RevealedRater:
    """Whose rating it is, and what they wrote. Never store or log it."""

    name: str
    phone: str
    matter: str
    text: str


def reveal_rater(*, rating_id: int, reason: str, by: Officer, now: dt.datetime) -> RevealedRater:
    """Show a supervisor whose rating it is (查看评价人). Who looked, when and why goes into the rating's chain; the name does not
    (个人信息保护法 art. 6).

    Raises:
        NoSuchRating, NotPermitted, NotRated, BadInput
    """
    reason = words_of(reason, missing="请写明为什么要看，这会记入评价的经过。", name="reason")
    with transaction.atomic():
        row = locked_for(rating_id, action=JUDGE, by=by)
        if row.rated_at is None:
            raise NotRated
        record(row, REVEALED, by=by, words=reason, now=now)
        publish(RaterRevealed(**facts_of(row), reason=reason, body_name=by.body_name), by=by.actor, at=now)
    account = Account.objects.select_related("person").filter(pk=row.account_id or 0).first()
    case = Case.objects.filter(project_no=row.subject.removeprefix(CASE)).first()
    own = account.person.phone if account and account.person else ""
    return RevealedRater(
        name=account.display_name if account else (case.applicant_name if case else ""),
        phone=row.phone or own or (case.phone if case else ""),
        matter=case.project_no if case else "",
        text=row.text,
    )
