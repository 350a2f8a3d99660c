"""申请听证: the applicant, or a third party whose words an officer writes down."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.models import Case, Hearing
from zhengwu.cases.operations._case import locked
from zhengwu.cases.operations.hearings._asked import asked
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.rules.hearing import NotOffered, Standing, may_ask
from zhengwu.cases.rules.moves import Move, next_state
from zhengwu.cases.rules.states import State
from zhengwu.kernel.public import Actor, clean_name, clean_text, local_date
from zhengwu.organisations.public import Officer, require

ACTION = "cases.hear"


def ask_for_hearing(*, project_no: str, words: str = "", by: Actor, now: dt.datetime) -> Hearing:
    """Ask for a hearing (申请听证), within five working days of the notice (行政许可法 art. 47). REVIEWING -> SPECIAL: its time
    is not counted, and it costs nothing. Whose case it is the caller has checked.

    Raises:
        NoSuchCase, OutOfOrder, NotOffered, AskedTooLate, BadInput
    """
    words = clean_text(words, max_length=2000, loc=("words",))
    with transaction.atomic():
        case = locked(project_no)
        hearing = _invited(case, today=local_date(now))
        asked(case, hearing, asked_by=by.name, words=words, by=by, now=now)
    return hearing


def note_request(*, project_no: str, asked_by: str, words: str = "", by: Officer, now: dt.datetime) -> Hearing:
    """Write down the request of a third party (利害关系人申请听证), with the same limit and the same effect.

    Raises:
        NoSuchCase, NotPermitted, OutOfOrder, NotOffered, AskedTooLate, BadInput
    """
    words = clean_text(words, max_length=2000, loc=("words",))
    with transaction.atomic():
        case = locked(project_no)
        require(by, ACTION, over=over_of(case, ACTION))
        hearing = _invited(case, today=local_date(now))
        who = clean_name(asked_by, loc=("asked_by",), max_length=200)
        asked(case, hearing, asked_by=who, words=words, by=by.actor, now=now)
    return hearing


def _invited(case: Case, *, today: dt.date) -> Hearing:
    next_state(State(case.state), Move.START_SPECIAL)
    hearing = Hearing.objects.filter(case=case).first()
    if hearing is None:
        raise NotOffered
    may_ask(standing=Standing(hearing.standing), until=hearing.ask_until, today=today)
    return hearing
