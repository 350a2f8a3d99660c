"""A verb that dies between any two of its statements leaves the case as it was: no half paper, no event without its deed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection

from zhengwu.cases.models import (
    Case,
    CaseMaterial,
    Correction,
    Decision,
    Delivery,
    Hearing,
    SpecialProcedure,
    Transfer,
)
from zhengwu.cases.public import (
    Gap,
    accept,
    decide,
    deliver,
    end_special_procedure,
    extend,
    offer_hearing,
    receive,
    refuse_acceptance,
    request_correction,
    review,
    start_special_procedure,
    supply,
    take_over,
    transfer,
    withdraw,
)
from zhengwu.cases.tests import factories as f
from zhengwu.cases.tests.factories import MONDAY, REQUEST, World
from zhengwu.documents.public import documents_of
from zhengwu.flows.public import open_work_items
from zhengwu.kernel.public import events_of

pytestmark = pytest.mark.django_db

Deed = Callable[[World, str], object]
#: Verb → where a case stands before it, and the deed.
DEEDS: dict[str, tuple[Callable[[World], Case], Deed]] = {
    "receive": (f.submitted, lambda w, no: receive(project_no=no, by=w.zhao_min, now=MONDAY)),
    "accept": (f.received, lambda w, no: accept(project_no=no, by=w.zhao_min, now=MONDAY)),
    "refuse_acceptance": (
        f.received,
        lambda w, no: refuse_acceptance(
            project_no=no, reason="不属于本机关", competent_body="县水务局", by=w.zhao_min, now=MONDAY
        ),
    ),
    "request_correction": (
        f.received,
        lambda w, no: request_correction(
            project_no=no, gaps=[Gap(material=REQUEST, problem="没有签名")], by=w.zhao_min, now=MONDAY
        ),
    ),
    "supply": (
        lambda w: f.correcting(w, REQUEST),
        lambda w, no: supply(
            project_no=no, materials=f.given(REQUEST), account_id=w.fang_account.pk, by=w.fang.actor, now=MONDAY
        ),
    ),
    "review": (
        f.reviewing,
        lambda w, no: review(project_no=no, outcome="approve", opinion="属实", by=w.sun_li, now=MONDAY),
    ),
    "start_special_procedure": (
        f.reviewing,
        lambda w, no: start_special_procedure(
            project_no=no, kind="testing", planned_days=5, basis="第八条", by=w.sun_li, now=MONDAY
        ),
    ),
    "end_special_procedure": (
        lambda w: start_special_procedure(
            project_no=f.reviewing(w).project_no,
            kind="testing",
            planned_days=5,
            basis="第八条",
            by=w.sun_li,
            now=MONDAY,
        ),
        lambda w, no: end_special_procedure(project_no=no, by=w.sun_li, now=MONDAY),
    ),
    "extend": (
        f.reviewing,
        lambda w, no: extend(project_no=no, days=5, reason="案情复杂", by=w.zhou_zheng, now=MONDAY),
    ),
    "decide": (
        f.reviewed,
        lambda w, no: decide(project_no=no, outcome="approve", by=w.zhou_zheng, now=MONDAY),
    ),
    "deliver": (
        f.decided,
        lambda w, no: deliver(project_no=no, method="window", recipient="王芳", by=w.zhao_min, now=MONDAY),
    ),
    "take_over": (
        lambda w: transfer(
            project_no=f.reviewing(w).project_no,
            to_body_code=f.ELSEWHERE,
            reason="职权划转",
            by=w.sun_li,
            now=MONDAY,
        ),
        lambda w, no: take_over(project_no=no, by=w.wairen, now=MONDAY),
    ),
    "offer_hearing": (
        f.reviewing,
        lambda w, no: offer_hearing(project_no=no, ground="required", reason="法律规定", by=w.sun_li, now=MONDAY),
    ),
    "withdraw": (f.reviewing, lambda w, no: withdraw(project_no=no, by=w.fang.actor, now=MONDAY)),
}
_MOST_STATEMENTS = 200


class Crash(Exception):
    """The machine stops here."""


class Crashing:
    """Lets so many statements pass, then dies."""

    def __init__(self, after: int) -> None:
        self.left = after

    def __call__(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if not sql.startswith(("SAVEPOINT", "RELEASE", "ROLLBACK")):
            if self.left == 0:
                raise Crash
            self.left -= 1
        return execute(sql, params, many, context)


def everything(case: Case) -> list[object]:
    """All that a case is made of."""
    mine = [
        list(model.objects.filter(case=case).order_by("pk").values())
        for model in (*(CaseMaterial, Correction, Decision, Delivery, Hearing, SpecialProcedure, Transfer),)
    ]
    return [
        Case.objects.filter(pk=case.pk).values()[0],
        *mine,
        [event.id for event in events_of(case.subject)],
        [paper.number for paper in documents_of(case.subject)],
        [(item.pk, item.state) for item in open_work_items(subject=case.subject)],
    ]


@pytest.mark.parametrize("verb", DEEDS)
def test_a_crash_anywhere_leaves_nothing_half_done(world: World, verb: str) -> None:
    begin, deed = DEEDS[verb]
    case = begin(world)
    before = everything(case)
    for statements in range(_MOST_STATEMENTS):
        try:
            with connection.execute_wrapper(Crashing(statements)):
                deed(world, case.project_no)
        except Crash:
            assert everything(case) == before, f"{verb} died after {statements} statements"
        else:
            assert statements > 3, "a verb reads, writes and tells"
            assert everything(case) != before
            return
    pytest.fail(f"{verb} needs more than {_MOST_STATEMENTS} statements")
