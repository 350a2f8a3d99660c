"""The county office, with somebody who follows ratings up, and a supervisor of another body."""

from __future__ import annotations

from dataclasses import dataclass

from zhengwu.cases.public import Case
from zhengwu.cases.tests.factories import CIVIL, ELSEWHERE, MONDAY, World, at, closed, day, open_world
from zhengwu.kernel.public import SYSTEM
from zhengwu.organisations.public import Officer, appoint, create_post, grant, officer_for
from zhengwu.people.public import open_account
from zhengwu.ratings.public import Rating, invite_case, rate

#: Tuesday 10 March 2026; the first working day after it is the 11th.
RATED = at("03-10")


@dataclass(frozen=True, kw_only=True)
class Watch:
    """孙立 follows up at the civil office, 陈静 supervises from another body, 外人 follows up somewhere else."""

    world: World
    sun_li: Officer
    chen_jing: Officer
    wairen: Officer


def open_watch() -> Watch:
    return watch_over(open_world())


def watch_over(world: World) -> Watch:
    return Watch(
        world=world,
        sun_li=_officer("孙立", "rate-unit", CIVIL, ("ratings.view", "ratings.follow_up", "cases.receive"), over=CIVIL),
        chen_jing=_officer("陈静", "rate-judge", ELSEWHERE, ("ratings.view", "ratings.judge"), over=CIVIL),
        wairen=_officer("外人", "rate-other", ELSEWHERE, ("ratings.view", "ratings.follow_up"), over=ELSEWHERE),
    )


def _officer(name: str, username: str, body: str, actions: tuple[str, ...], *, over: str) -> Officer:
    post = create_post(body_code=body, code=username.upper(), name="评价岗", kind="reviewer", by=SYSTEM, now=MONDAY)
    for action in actions:
        grant(post=post, action=action, body_code=over, by=SYSTEM, now=MONDAY)
    account = open_account(username=username, display_name=name, is_staff=True, by=SYSTEM, now=MONDAY)
    appoint(post=post, account=account, role="A", valid_from=day("01-01"), by=SYSTEM, now=MONDAY)
    officer = officer_for(account, today=day("03-02"))
    assert officer is not None
    return officer


def rated(watch: Watch, *, grade: int = 5, text: str = "等了三天", **rest: object) -> Rating:
    """王芳 rates her closed case."""
    case: Case = closed(watch.world)
    invite_case(project_no=case.project_no, now=at("03-09"))
    tags = ["slow"] if grade > 3 else []
    account = watch.world.fang.account_id
    return rate(case=case, grade=grade, tags=tags, text=text, account_id=account, now=RATED, **rest)  # type: ignore[arg-type]
