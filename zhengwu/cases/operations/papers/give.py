"""移交: papers leave one side on a slip."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from django.db import IntegrityError, transaction

from zhengwu.cases.events import PapersGiven
from zhengwu.cases.models import Case, HandOver, HandOverLine
from zhengwu.cases.models.number import next_serial
from zhengwu.cases.operations._case import NoSuchCase
from zhengwu.cases.queries.over import over_of
from zhengwu.cases.queries.papers import side_of
from zhengwu.cases.rules.hand_over import MOST_PAPERS, NotHere, SlipEmpty, check_return
from zhengwu.cases.rules.states import UNDECIDED, State
from zhengwu.kernel.public import BadInput, clean_text, local_date, new_id, publish
from zhengwu.organisations.public import Officer, require

#: Who gives, by direction; whoever takes has the other.
GIVES: dict[str, str] = {HandOver.Direction.OUT: "cases.receive", HandOver.Direction.BACK: "cases.review"}
TAKES: dict[str, str] = {HandOver.Direction.OUT: "cases.review", HandOver.Direction.BACK: "cases.receive"}
_MOST_CASES = 100


class SeveralBodies(BadInput):
    """A slip goes to one body."""

    code = "hand_over.several_bodies"


def give_papers(
    *, papers: Mapping[str, int], direction: str, reason: str = "", by: Officer, now: dt.datetime
) -> HandOver:
    """Give papers to the other side (移交). A slip of one body is made; the papers are nobody's until the other side signs.

    Args:
        papers: project number → how many papers.
        reason: why they come back; asked for a return, which nobody makes without one (前后台分离).

    Raises:
        NotPermitted, NoSuchCase
        SlipEmpty, SeveralBodies, ReturnReasonMissing, BadInput
        NotHere: under way already, on the other side, or decided
    """
    reason = clean_text(reason, max_length=1000, loc=("reason",))
    check_return(direction=direction, reason=reason)
    if not papers or len(papers) > _MOST_CASES:
        raise SlipEmpty.one(("cases",), "请选 1 到 {most} 件要移交的办件。", "hand_over.empty", most=_MOST_CASES)
    with transaction.atomic():
        cases = _locked_all(papers)
        for case in cases:
            _may_go(case, direction=direction, papers=papers[case.project_no], by=by)
        body = cases[0].body
        if any(case.body_id != body.pk for case in cases):
            raise SeveralBodies.one(("cases",), "一张交接单只能交给一个单位，请分开移交。", "hand_over.several_bodies")
        slip = HandOver.objects.create(
            pk=new_id(),
            number=next_serial(f"JJ{body.code}", day=local_date(now)),
            direction=direction,
            body_code=body.code,
            body_name=body.name,
            given_by=by.name,
            given_account_id=by.account_id,
            given_at=now,
            reason=reason,
        )
        try:
            with transaction.atomic():
                HandOverLine.objects.bulk_create(
                    HandOverLine(hand_over=slip, case=case, papers=papers[case.project_no]) for case in cases
                )
        except IntegrityError:
            raise NotHere(project_no=cases[0].project_no) from None
        for case in cases:
            publish(
                PapersGiven(
                    project_no=case.project_no,
                    slip_no=slip.number,
                    direction=direction,
                    papers=papers[case.project_no],
                    reason=reason,
                ),
                by=by.actor,
                at=now,
            )
    return slip


def _locked_all(papers: Mapping[str, int]) -> list[Case]:
    """In one order, so that two slips never wait in a circle."""
    found = (
        Case.objects.select_for_update(of=("self",))
        .select_related("body__division")
        .defer("sealed_form", "answers")
        .filter(project_no__in=papers)
        .order_by("pk")
    )
    cases = list(found)
    if missing := set(papers) - {case.project_no for case in cases}:
        raise NoSuchCase(project_no=sorted(missing)[0][:60])
    return cases


def _may_go(case: Case, *, direction: str, papers: int, by: Officer) -> None:
    require(by, GIVES[direction], over=over_of(case, GIVES[direction]))
    if not 0 < papers <= MOST_PAPERS:
        raise BadInput.one(("papers", case.project_no), "请填 1 到 {most} 份。", "hand_over.papers", most=MOST_PAPERS)
    here = "window" if direction == HandOver.Direction.OUT else "back_office"
    going = State(case.state) in UNDECIDED - {State.SUBMITTED, State.RETURNED} or here == "back_office"
    if side_of(case) != here or not going:
        raise NotHere(project_no=case.project_no)
