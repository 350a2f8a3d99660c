"""听证通知: day, place and chair, told seven working days before."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import HearingArranged
from zhengwu.cases.models import Hearing
from zhengwu.cases.operations._case import locked
from zhengwu.cases.operations.hearings._papers import issue_hearing_paper
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.rules.hearing import NotOffered, Standing, earliest, may_arrange
from zhengwu.cases.rules.moves import only_in
from zhengwu.cases.rules.states import State
from zhengwu.flows.public import actors_of
from zhengwu.kernel.public import BadInput, clean_line, local_date, publish
from zhengwu.organisations.public import Officer, require
from zhengwu.people.public import account_by_username
from zhengwu.timelimits.public import work_calendar

ACTION = "cases.hear"


def arrange_hearing(
    *, project_no: str, held_on: dt.date, place: str, chair: str, by: Officer, now: dt.datetime
) -> Hearing:
    """Set day, place and chair (听证通知, 行政许可法 art. 48). SPECIAL stays; told seven working days before, held within twenty of
    the request, by somebody who did not review the case.

    Args:
        chair: user name of the officer who presides.

    Raises:
        NoSuchCase, NotPermitted, OutOfOrder, NotOffered, ChairReviewed, ToldTooLate, HeldTooLate, BadInput
    """
    place = clean_line(place, max_length=200, loc=("place",))
    with transaction.atomic():
        case = locked(project_no)
        require(by, ACTION, over=over_of(case, ACTION))
        only_in({State.SPECIAL}, State(case.state), step="听证通知")
        hearing = Hearing.objects.filter(case=case).first()
        if hearing is None or hearing.hold_until is None:
            raise NotOffered
        presides = account_by_username(username=chair.strip())
        if presides is None or not presides.is_staff:
            raise BadInput.one(("chair",), "没有找到这位工作人员，请填主持人的用户名。", "hearing.chair")
        if not place:
            raise BadInput.one(("place",), "请写听证的地点。", "hearing.place")
        may_arrange(
            standing=Standing(hearing.standing),
            held_on=held_on,
            until=hearing.hold_until,
            first=earliest(told_on=local_date(now), calendar=work_calendar()),
            chair=presides.display_name,
            chair_reviewed=presides.pk in actors_of(subject=case.subject, action="cases.review"),
        )
        hearing.standing, hearing.held_on, hearing.place, hearing.arranged_at = Standing.ARRANGED, held_on, place, now
        hearing.chair_account_id, hearing.chair_name = presides.pk, presides.display_name
        hearing.save()
        paper = issue_hearing_paper(
            case,
            hearing,
            kind="hearing_notice",
            more={"handler": by.name, "consult_phone": case.body.phone_consult or None},
            by=by.actor,
            at=now,
        )
        publish(
            HearingArranged(
                project_no=case.project_no,
                held_on=held_on,
                place=place,
                chair_name=presides.display_name,
                notice_no=paper.number,
            ),
            by=by.actor,
            at=now,
        )
    return hearing
