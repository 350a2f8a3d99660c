"""接收: the other side counts, signs, and writes down what differs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from django.db import transaction

from zhengwu.cases.events import PapersTaken
from zhengwu.cases.models import HandOver
from zhengwu.cases.operations.papers.give import TAKES
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.queries.papers import NoSuchSlip
from zhengwu.cases.rules.hand_over import AlreadyTaken, Counted, SamePerson, check_counts
from zhengwu.kernel.public import clean_line, publish
from zhengwu.organisations.public import Officer, require


def take_papers(*, slip_id: UUID, counted: Mapping[str, Counted], by: Officer, now: dt.datetime) -> HandOver:
    """Take the papers of a slip (接收). Everything on it is counted, and nothing that is not on it: neither side can add to a
    slip or take a line off it.

    Raises:
        NoSuchSlip, NotPermitted, AlreadyTaken
        SamePerson: whoever gave cannot take
        CountDiffers: a case not counted, or a difference without a word
    """
    counted = {
        project_no: replace(one, difference=clean_line(one.difference, max_length=500, loc=("difference", project_no)))
        for project_no, one in counted.items()
    }
    with transaction.atomic():
        slip = HandOver.objects.select_for_update().filter(pk=slip_id).first()
        if slip is None:
            raise NoSuchSlip
        lines = list(slip.lines.select_related("case__body__division").order_by("pk"))
        action = TAKES[slip.direction]
        for line in lines:
            require(by, action, over=over_of(line.case, action))
        if slip.taken_at is not None:
            raise AlreadyTaken
        if slip.given_account_id == by.account_id:
            raise SamePerson
        check_counts(given={line.case.project_no: line.papers for line in lines}, counted=counted)
        slip.taken_by, slip.taken_account_id, slip.taken_at = by.name, by.account_id, now
        slip.save()
        for line in lines:
            found = counted[line.case.project_no]
            line.counted, line.difference, line.open = found.papers, found.difference, False
            line.save()
            publish(
                PapersTaken(
                    project_no=line.case.project_no,
                    slip_no=slip.number,
                    direction=slip.direction,
                    counted=found.papers,
                    difference=found.difference,
                ),
                by=by.actor,
                at=now,
            )
    return slip
