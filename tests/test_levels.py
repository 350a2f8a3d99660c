"""低保、重残救助、廉租房: each goes through its levels with its publicity, an objection on the way, and comes to an end."""

from __future__ import annotations

import datetime as dt

import pytest

from zhengwu.cases.operations.apply.submit import make_case
from zhengwu.cases.public import (
    Application,
    Case,
    GivenMaterial,
    State,
    accept,
    answer_objection,
    decide,
    deliver,
    object_to,
    open_publicity,
    periods_of,
    receive,
    review,
    sweep_publicity,
)
from zhengwu.cases.rules.publicity import StillPublic
from zhengwu.doors.desk.tests import factories as desk
from zhengwu.flows.public import open_work_items
from zhengwu.items.public import in_force
from zhengwu.people.public import applicants_for

#: Item → the levels of its review, and its publicity in days, in order.
LEVELS = {
    "11340123MA000005814000511926000": (["入户调查", "镇街审核", "县级复核"], [5]),
    "11340123MA0000090C4340570922000": (["初审并公示", "审核", "县级复核"], [5, 3]),
    "11340123MA0000082H4000517925000": (
        ["审核、公示", "初审后送住房保障办", "审核家庭住房状况后转民政部门", "审核家庭收入状况，把意见反馈住房保障办"],
        [15, 15],
    ),
}
REVIEWER, HEAD, WINDOW = "sunli", "zhouzheng", "zhaomin"


def test_each_item_goes_through_all_its_levels(the_county: None) -> None:
    for task_code, (levels, days) in LEVELS.items():
        assert played(task_code) == (levels, days), task_code


def played(task_code: str) -> tuple[list[str], list[int]]:
    """The levels that were gone through, and how long each publicity was."""
    now, case = desk.NOW, handed_in(task_code)
    receive(project_no=case.project_no, by=desk.officer(WINDOW), now=now)
    accept(project_no=case.project_no, by=desk.officer(WINDOW), now=now)
    levels, shown = [], []
    while step := next((w for w in open_work_items(subject=case.subject) if w.action == "cases.review"), None):
        if step.name in {period.step for period in periods_of(case)}:
            with pytest.raises(StillPublic):
                give(case, now)
            now, days = published(case, step.name, now)
            shown.append(days)
        give(case, now)
        levels.append(step.name)
    for period in periods_of(case)[len(shown) :]:
        with pytest.raises(StillPublic):
            decide(project_no=case.project_no, outcome="approve", by=desk.officer(HEAD), now=now)
        now, days = published(case, period.step, now)
        shown.append(days)
    decide(project_no=case.project_no, outcome="approve", by=desk.officer(HEAD), now=now)
    done = deliver(project_no=case.project_no, method="window", recipient="王芳", by=desk.officer(WINDOW), now=now)
    assert done.state == State.CLOSED
    return levels, shown


def give(case: Case, now: dt.datetime) -> None:
    review(project_no=case.project_no, outcome="approve", opinion="属实", by=desk.officer(REVIEWER), now=now)


def published(case: Case, step: str, now: dt.datetime) -> tuple[dt.datetime, int]:
    """Public for its days, with one objection that is answered; the day after, and how many days that were."""
    days = next(p.days for p in periods_of(case) if p.step == step) or 0
    officer = desk.officer(REVIEWER)
    one = open_publicity(project_no=case.project_no, step=step, days=days, result="拟同意", by=officer, now=now)
    assert (one.until_date - one.from_date).days >= days
    said = object_to(publicity_id=one.pk, words="请再核实", account=desk.account("wairen"), now=now)
    after = now + dt.timedelta(days=(one.until_date - one.from_date).days + 1)
    assert sweep_publicity(now=after) == 0
    answer_objection(project_no=case.project_no, objection_id=said.pk, answer="已核实", by=officer, now=after)
    assert Case.objects.get(pk=case.pk).state == State.REVIEWING
    return after, days


def handed_in(task_code: str) -> Case:
    """An application as the window would have helped to write it: who lives where is another test's story."""
    version = in_force(task_code=task_code, on=desk.TODAY)
    papers = tuple(
        GivenMaterial(name=m.name, certificate_identifier="演示证照") for m in version.guide.materials if m.required
    )
    application = Application(task_code=task_code, answers={}, form={}, materials=papers)
    applicant = applicants_for(desk.account("wangfang"), desk.TODAY)[0]
    return make_case(application, version, applicant, source="window", key=task_code, digest="", now=desk.NOW)
