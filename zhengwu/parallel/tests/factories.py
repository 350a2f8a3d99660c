"""A county with six bodies, a project unit, and a project that is brought as far as a story needs it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from zhengwu.cases.tests.factories import COUNTY, MONDAY, World, at, day, open_world
from zhengwu.kernel.public import SYSTEM
from zhengwu.organisations.public import Officer, appoint, create_body, create_post, grant, officer_for
from zhengwu.parallel.public import Ask, JointApproval, JointMember, Project, open_stage, register_project
from zhengwu.people.public import complete_uscc, open_account

CODE, OTHER_CODE, THIRD_CODE = "2020-340123-47-03-012345", "2107-340123-04-01-543210", "2108-340123-04-01-543211"
#: Short names of the six, in the order in which they are asked.
NAMES = ("县住建局", "县规划局", "县环保局", "县消防大队", "县人防办", "县水利局")
CODES = tuple(complete_uscc(f"11340123MA0001{number:02d}") for number in range(6))
LEAD = CODES[0]
_VERBS = ("view", "lead", "answer", "extend")


@dataclass(frozen=True, kw_only=True)
class Works:
    """周正 leads and 孙立 answers for all six; 外人 may do everything in one of them alone, the last."""

    world: World
    lead: Officer
    member: Officer
    last: Officer


def open_works() -> Works:
    world = open_world()
    for code, name in zip(CODES, NAMES, strict=True):
        create_body(
            code=code, name=f"肥西{name}", short_name=name, division_code=COUNTY, phone_consult="0551-68840001",
            phone_supervise="0551-68840002", by=SYSTEM, now=MONDAY,
        )  # fmt: skip
    return Works(
        world=world,
        lead=_officer("周正", "lead", CODES, ("view", "lead", "extend")),
        member=_officer("孙立", "member", CODES, ("view", "answer")),
        last=_officer("外人", "last", CODES[-1:], _VERBS),
    )


def _officer(name: str, username: str, bodies: Sequence[str], verbs: Sequence[str]) -> Officer:
    post = create_post(body_code=bodies[0], code=f"P-{username}", name="岗", kind="head", by=SYSTEM, now=MONDAY)
    for body in bodies:
        for verb in verbs:
            grant(post=post, action=f"projects.{verb}", body_code=body, by=SYSTEM, now=MONDAY)
    account = open_account(username=f"works-{username}", display_name=name, is_staff=True, by=SYSTEM, now=MONDAY)
    appoint(post=post, account=account, role="A", valid_from=day("01-01"), by=SYSTEM, now=MONDAY)
    officer = officer_for(account, today=day("03-02"))
    assert officer is not None
    return officer


def registered(works: Works, *, code: str = CODE, **rest: Any) -> Project:
    """A project of 李强's company."""
    said: dict[str, Any] = {
        "code": code, "name": "派河中央厨房", "kind": "social", "investment_fen": 1_200_000_00, "place": "上派镇",
        "applicant_uscc": works.world.li_qiang.id_number, "lead_body_code": LEAD, "by": works.lead, "now": MONDAY,
    }  # fmt: skip
    return register_project(**said | rest)


def asks(*numbers: int, days: int = 5, silent: Sequence[int] = (), optional: Sequence[int] = ()) -> list[Ask]:
    """What these bodies are asked."""
    return [
        Ask(
            body_code=CODES[n], matter="审查意见", days=days, silent_yes=n in silent, mandatory=n not in optional
        )
        for n in numbers
    ]  # fmt: skip


def opened(
    works: Works, *, stage: int = 1, ask: Sequence[Ask] | None = None, code: str = CODE, on: str = "03-02", **rest: Any
) -> JointApproval:
    """A stage that has just been opened."""
    said: dict[str, Any] = {"kind": "general", "on_refusal": "go_on", "limit_days": 20, "by": works.lead, "now": at(on)}
    return open_stage(code=code, stage=stage, asks=asks(1, 2) if ask is None else ask, **said | rest)


def lane(joint: JointApproval, number: int) -> JointMember:
    """The lane of a body in its last round."""
    return JointMember.objects.select_related("body").get(joint=joint, body__code=CODES[number])
