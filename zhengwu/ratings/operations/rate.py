"""评价: rate a matter that is over, once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import IntegrityError, transaction

from zhengwu.cases.public import OVER, Case
from zhengwu.cases.public import State as CaseState
from zhengwu.kernel.public import clean_text, events_of, local_date, publish
from zhengwu.people.public import Account, is_mobile
from zhengwu.ratings.events import BadRatingAssigned, ServiceRated
from zhengwu.ratings.models import Rating
from zhengwu.ratings.operations._rating import RATER, facts_of, locked, take
from zhengwu.ratings.operations.invite import facts_of_case
from zhengwu.ratings.queries.settings import tags_for, terms_for
from zhengwu.ratings.rules.channels import CASE, Channel, side_of
from zhengwu.ratings.rules.grades import BAD, MOST_TEXT, AlreadyRated, NotOverYet, StaffRating, TooLate, check_rating
from zhengwu.ratings.rules.moderation import masked_text
from zhengwu.ratings.rules.path import State, Verb
from zhengwu.ratings.rules.terms import due_dates
from zhengwu.timelimits.public import work_calendar


@dataclass(frozen=True, slots=True, kw_only=True)
class Rater:
    """Who rates: an account where somebody is signed in, a phone they left, a digest of their device."""

    account_id: int | None = None
    phone: str = ""
    device: str = ""


def rate(
    *,
    case: Case,
    grade: int,
    tags: Sequence[str] = (),
    text: str = "",
    account_id: int,
    channel: str = Channel.ONLINE,
    forced: bool = False,
    now: dt.datetime,
) -> Rating:
    """Rate a case that is over (一事一评). `grade` 1 非常满意 … 5 非常不满意. Whether the account may is the caller's question.

    Raises:
        NotOverYet, AlreadyRated, TooLate, StaffRating, BadInput
    """
    if case.state not in OVER:
        raise NotOverYet
    try:
        with transaction.atomic():
            row, _fresh = Rating.objects.get_or_create(
                subject=case.subject,
                defaults=facts_of_case(case) | {"state": State.OPEN, "counted": False, "asked_at": now},
            )
            return rate_asked(
                rating_id=row.pk,
                grade=grade,
                tags=tags,
                text=text,
                rater=Rater(account_id=account_id),
                channel=channel,
                forced=forced,
                now=now,
            )
    except IntegrityError:
        raise AlreadyRated from None


def rate_asked(
    *,
    rating_id: int,
    grade: int,
    tags: Sequence[str] = (),
    text: str = "",
    rater: Rater,
    channel: str,
    forced: bool = False,
    now: dt.datetime,
) -> Rating:
    """Rate what one was asked about, by the link, the tablet or the code. Two who press at once: the second reads AlreadyRated.

    Raises:
        NoSuchRating, AlreadyRated, TooLate, StaffRating, NotOverYet, BadInput
    """
    today, text = local_date(now), clean_text(text, max_length=MOST_TEXT, loc=("text",))
    with transaction.atomic():
        row = locked(rating_id)
        known = tags_for(side_of(row.subject), today=today)
        kept = check_rating(grade=grade, tags=tags, known=known)
        if row.state == State.EXPIRED or (row.state == State.OPEN and row.until_date and row.until_date < today):
            raise TooLate(until=row.until_date.isoformat() if row.until_date else "")
        if row.state != State.OPEN:
            raise AlreadyRated
        names = _check_rater(row, rater)
        row.grade, row.tags, row.tag_names = grade, list(kept), [known[tag] for tag in kept]
        row.text, row.masked = text, masked_text(text, names=names)
        row.channel, row.rated_at, row.forced, row.counted = channel, now, forced, not forced
        row.account_id = rater.account_id
        if is_mobile(rater.phone):
            row.phone = rater.phone
        row.real_name = rater.account_id is not None or is_mobile(rater.phone) or row.subject.startswith(CASE)
        _tell(row, now=now)
    return row


def _tell(row: Rating, *, now: dt.datetime) -> None:
    """Take the step, and let a bad rating begin its days."""
    assert row.grade is not None
    bad = row.grade in BAD
    if bad:
        terms = terms_for(body_code=row.body_code, division_code=row.division_code)
        due = due_dates(terms, rated=local_date(now), calendar=work_calendar())
        row.contact_due_date = row.due_date = due.contact
        row.rectify_due_date = due.rectify
    take(row, Verb.RATE_BAD if bad else Verb.RATE_GOOD, words=row.masked, now=now)
    publish(
        ServiceRated(
            about=row.subject,
            body_code=row.body_code,
            task_code=row.task_code,
            grade=row.grade,
            tags=tuple(row.tags),
            bad=bad,
            rating_id=row.pk,
            channel=row.channel,
            forced=row.forced,
        ),
        by=RATER,
        at=now,
    )
    if bad:
        publish(
            BadRatingAssigned(
                **facts_of(row), grade=row.grade, contact_due_date=due.contact, rectify_due_date=due.rectify
            ),
            by=RATER,
            at=now,
        )


def _check_rater(row: Rating, rater: Rater) -> tuple[str, ...]:
    """Whoever served them does not rate, as an account, as a person, or on a device; the names to be masked.

    Raises:
        NotOverYet: the case went on meanwhile
        StaffRating
    """
    if rater.device and rater.device == row.handler_device:
        raise StaffRating
    names: tuple[str, ...] = ()
    served = {row.handler_account} if row.handler_account else set()
    if row.subject.startswith(CASE):
        case = Case.objects.filter(project_no=row.subject.removeprefix(CASE)).first()
        if case is None or CaseState(case.state) not in OVER:
            raise NotOverYet
        names = tuple(filter(None, (case.applicant_name, case.agent_name)))
        served |= _acted(case)
    if rater.account_id is not None:
        _refuse_staff(rater.account_id, served)
    return names


def _acted(case: Case) -> set[int]:
    """Officers who had a hand in it: staff accounts in its chain."""
    keys = {
        event.actor.removeprefix("account:") for event in events_of(case.subject) if event.actor.startswith("account:")
    }
    ids = {int(key) for key in keys if key.isdecimal()}
    return set(Account.objects.filter(pk__in=ids, is_staff=True).values_list("pk", flat=True))


def _refuse_staff(account_id: int, served: set[int]) -> None:
    account = Account.objects.filter(pk=account_id).first()
    if account is None:
        return
    persons = Account.objects.filter(pk__in=served, person__isnull=False).values_list("person_id", flat=True)
    if account.pk in served or (account.person_id is not None and account.person_id in set(persons)):
        raise StaffRating


def rating_of(*, subject: str) -> Rating | None:
    """The rating of a matter, once somebody has rated it."""
    return Rating.objects.filter(subject=subject).exclude(state__in=[State.OPEN, State.EXPIRED]).first()
