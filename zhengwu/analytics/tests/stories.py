"""Cases of the small county, some straight, some not, and one still under way."""

from __future__ import annotations

from zhengwu.cases.public import (
    decide,
    deliver,
    end_special_procedure,
    extend,
    receive,
    refuse_acceptance,
    review,
    start_special_procedure,
    supply,
    withdraw,
)
from zhengwu.cases.tests import factories as cases
from zhengwu.cases.tests.factories import HOUSEHOLD, REQUEST, World, at, given
from zhengwu.kernel.public import Actor, StoredEvent

FANG = Actor(ref="account:77", name="王芳")


def straight(world: World, *, day: str = "03-02", end: str = "03-04", hour: int = 9) -> str:
    """Handed in, accepted, reviewed, decided, delivered, closed."""
    case = cases.reviewed(world, now=at(day, hour))
    decide(project_no=case.project_no, outcome="approve", reason="", by=world.zhou_zheng, now=at(end, 15))
    deliver(project_no=case.project_no, method="window", recipient="王芳", by=world.zhao_min, now=at(end, 16))
    return str(case.project_no)


def corrected(world: World) -> str:
    """Two materials were missing; then it went on, paused and prolonged, and was decided too late."""
    case = cases.correcting(world, now=at("03-02", 10))
    supply(
        project_no=case.project_no,
        materials=given(REQUEST, HOUSEHOLD),
        account_id=world.fang_account.pk,
        by=FANG,
        now=at("03-04"),
    )
    review_and(world, case.project_no)
    return str(case.project_no)


def review_and(world: World, no: str) -> None:
    start_special_procedure(
        project_no=no, kind="inspection", basis="现场核查", planned_days=5, by=world.sun_li, now=at("03-05")
    )
    end_special_procedure(project_no=no, by=world.sun_li, now=at("03-09"))
    extend(project_no=no, days=2, reason="情况复杂", by=world.zhou_zheng, now=at("03-10"))
    review(project_no=no, outcome="approve", opinion="属实", by=world.sun_li, now=at("03-20"))
    decide(project_no=no, outcome="approve", reason="", by=world.zhou_zheng, now=at("03-24"))


def refused(world: World) -> str:
    case = receive(project_no=cases.submitted(world).project_no, by=world.zhao_min, now=at("03-02", 11))
    refuse_acceptance(
        project_no=case.project_no, reason="不属于本机关", competent_body="县水务局", by=world.zhao_min, now=at("03-03")
    )
    return str(case.project_no)


def withdrawn(world: World) -> str:
    case = cases.reviewing(world, now=at("03-06", 15))
    withdraw(project_no=case.project_no, reason="不办了", by=FANG, now=at("03-09"))
    return str(case.project_no)


def waiting(world: World) -> str:
    return str(cases.reviewing(world, now=at("03-30")).project_no)


def many_stories(world: World) -> list[str]:
    return [
        straight(world),
        straight(world, day="03-03", end="03-03"),
        straight(world, day="03-03", end="03-12", hour=14),
        corrected(world),
        refused(world),
        withdrawn(world),
        waiting(world),
    ]


def last_event() -> int:
    found = StoredEvent.objects.order_by("-id").first()
    return found.pk if found else 0
