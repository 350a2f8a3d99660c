"""成批同意: what is simple may be agreed to without an opinion for each."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from zhengwu.cases.models import Case
from zhengwu.cases.operations._case import locked
from zhengwu.cases.operations.examination.review import NoOpenStep, review
from zhengwu.cases.operations.outcome.decide import decide
from zhengwu.flows.public import open_for
from zhengwu.kernel.public import LawForbids
from zhengwu.organisations.public import Officer

#: 即办件: nothing is weighed, what is complete is granted.
_INSTANT = "instant"


class NotSimple(LawForbids):
    """What has to be weighed is weighed one by one (行政许可法 art. 34, 38)."""

    code = "approval.not_simple"
    article = "行政许可法第三十四条"
    template = "“{item}”不是即办件，要逐件审查，不能成批同意。请打开这件，看过材料再签意见。"


def approve_simple(*, project_no: str, by: Officer, now: dt.datetime) -> Case:
    """Agree to the step of an instant case that waits for this officer, be it the review or the decision.

    Raises:
        NoSuchCase, NotSimple, NoOpenStep
        Refusal: as `review` and `decide`
    """
    with transaction.atomic():
        case = locked(project_no)
        if case.item_version.case_type != _INSTANT:
            raise NotSimple(item=case.item_name)
        step = open_for(officer=by, subject=case.subject)
        if step is None:
            raise NoOpenStep
        if step.action == "cases.decide":
            return decide(project_no=project_no, outcome="approve", by=by, now=now)
        return review(project_no=project_no, outcome="approve", opinion="", work_item_id=step.pk, by=by, now=now)
