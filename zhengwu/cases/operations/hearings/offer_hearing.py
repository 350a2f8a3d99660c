"""告知听证权利: whoever is concerned is told that they may be heard."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.events import HearingOffered
from zhengwu.cases.models import Hearing
from zhengwu.cases.operations._case import issue_paper, locked
from zhengwu.cases.operations.hearings._asked import asked
from zhengwu.cases.operations.hearings._papers import concerned
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.rules.hearing import Ground, ask_until, may_offer
from zhengwu.cases.rules.moves import only_in
from zhengwu.cases.rules.states import State
from zhengwu.kernel.public import BadInput, clean_text, local_date, publish
from zhengwu.organisations.public import Officer, require
from zhengwu.timelimits.public import work_calendar

ACTION = "cases.hear"


def offer_hearing(
    *, project_no: str, ground: str, reason: str, third_parties: str = "", by: Officer, now: dt.datetime
) -> Hearing:
    """Tell the applicant and third parties in writing of their right to be heard (听证告知书, 行政许可法 art. 46–47).
    REVIEWING stays; they have five working days to ask. Where a hearing is required nobody needs to ask: the time to prepare it
    begins at once.

    Args:
        ground: `required` (art. 46) or `interests` (art. 47). third_parties: who else is concerned, one a line.

    Raises:
        NoSuchCase, NotPermitted, OutOfOrder, AlreadyOffered, HearingReasonMissing, BadInput
    """
    reason = clean_text(reason, max_length=2000, loc=("reason",))
    third_parties = clean_text(third_parties, max_length=2000, loc=("third_parties",))
    with transaction.atomic():
        case = locked(project_no)
        require(by, ACTION, over=over_of(case, ACTION))
        only_in({State.REVIEWING}, State(case.state), step="告知听证权利")
        why = _ground(ground)
        may_offer(reason=reason, offered_before=Hearing.objects.filter(case=case).exists())
        hearing = Hearing.objects.create(
            case=case,
            ground=why,
            reason=reason,
            third_parties=third_parties,
            told_at=now,
            told_by=by.name,
            ask_until=ask_until(told_on=local_date(now), calendar=work_calendar()),
        )
        paper = issue_paper(
            case,
            kind="hearing_right_notice",
            values={
                "required": why is Ground.REQUIRED,
                "reason": reason,
                "third_parties": concerned(hearing),
                "ask_until": hearing.ask_until,
                "handler": by.name,
                "consult_phone": case.body.phone_consult or None,
            },
            by=by.actor,
            at=now,
        )
        publish(
            HearingOffered(
                project_no=case.project_no,
                ground=why,
                reason=reason,
                third_parties=third_parties,
                ask_until=hearing.ask_until,
                notice_no=paper.number,
            ),
            by=by.actor,
            at=now,
        )
        if why is Ground.REQUIRED:
            asked(case, hearing, asked_by=by.body_name, words=reason, by=by.actor, now=now)
    return hearing


def _ground(ground: str) -> Ground:
    try:
        return Ground(ground)
    except ValueError:
        raise BadInput.one(("ground",), "请选听证的缘由。", "hearing.ground") from None
