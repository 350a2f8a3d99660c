"""A small county with the whole cast at work."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from zhengwu.kernel.public import SYSTEM
from zhengwu.organisations.models import Absence, Body, Post
from zhengwu.organisations.operations.absences.answer_absence import approve_absence
from zhengwu.organisations.operations.absences.request_absence import request_absence
from zhengwu.organisations.operations.bodies.create_body import create_body
from zhengwu.organisations.operations.divisions.create_division import create_division
from zhengwu.organisations.operations.grants.grant import grant
from zhengwu.organisations.operations.staff.appoint import appoint
from zhengwu.organisations.operations.staff.create_post import create_post
from zhengwu.organisations.queries import officer_for
from zhengwu.organisations.rules.officer import Officer
from zhengwu.organisations.rules.over import Over
from zhengwu.people.public import Account, complete_uscc, open_account

NOW = dt.datetime(2026, 3, 2, 1, 30, tzinfo=dt.UTC)
TODAY = dt.date(2026, 3, 2)
SINCE = dt.date(2026, 1, 1)
DAY = dt.timedelta(days=1)

DIVISIONS = {
    "340000000000": "安徽省",
    "340100000000": "合肥市",
    "340123000000": "肥西县",
    "340123100000": "上派镇",
    "340124000000": "庐江县",
}
SERVICE = complete_uscc("11340123MA000004")
CIVIL = complete_uscc("11340123MA000005")
TOWN = complete_uscc("11340123MA000103")
CITY = complete_uscc("11340100MA000001")
NEIGHBOUR = complete_uscc("11340124MA000001")
BODIES = {
    SERVICE: ("肥西县政务服务管理局", "县政务服务局", "340123000000"),
    CIVIL: ("肥西县民政局", "县民政局", "340123000000"),
    TOWN: ("上派镇人民政府", "上派镇", "340123100000"),
    CITY: ("合肥市民政局", "市民政局", "340100000000"),
    NEIGHBOUR: ("庐江县民政局", "庐江民政局", "340124000000"),
}
#: post code: name, kind, who holds it, what it may do in the county.
POSTS = {
    "WINDOW": (
        "综合窗口",
        "window",
        "赵敏",
        (
            "cases.receive",
            "cases.accept",
            "cases.request_correction",
            "cases.refuse_acceptance",
            "cases.deliver",
            "cases.close",
            "cases.view",
        ),
    ),
    "REVIEW": ("审查岗", "reviewer", "孙立", ("cases.review", "cases.start_special_procedure", "cases.view")),
    "HEAD": ("审批岗", "head", "周正", ("cases.decide", "cases.extend", "cases.view")),
    "SUPERVISE": ("监察岗", "supervisor", "陈静", ("cases.view", "audit.view")),
}
CITIZENS = {"王芳", "李强"}
USERNAMES = {
    "王芳": "wangfang",
    "李强": "liqiang",
    "赵敏": "zhaomin",
    "孙立": "sunli",
    "周正": "zhouzheng",
    "陈静": "chenjing",
    "外人": "wairen",
}


def over(body_code: str, task_code: str = "") -> Over:
    """The body, or one of its items, as the object of an action."""
    division_code = BODIES[body_code][2] if body_code in BODIES else "340123000000"
    return Over(division_code=division_code, body_code=body_code, task_code=task_code)


@dataclass
class County:
    """What the stories happen in."""

    accounts: dict[str, Account] = field(default_factory=dict)
    posts: dict[str, Post] = field(default_factory=dict)

    def officer(self, name: str, today: dt.date = TODAY) -> Officer | None:
        return officer_for(self.accounts[name], today=today)

    def at_work(self, name: str) -> Officer:
        officer = self.officer(name)
        assert officer is not None
        return officer


def places() -> dict[str, Body]:
    for code, name in DIVISIONS.items():
        create_division(code=code, name=name, by=SYSTEM, now=NOW)
    return {
        code: create_body(code=code, name=name, short_name=short, division_code=division, by=SYSTEM, now=NOW)
        for code, (name, short, division) in BODIES.items()
    }


def post(code: str, name: str, kind: str, body_code: str = SERVICE) -> Post:
    return create_post(body_code=body_code, code=code, name=name, kind=kind, by=SYSTEM, now=NOW)


def county() -> County:
    places()
    made = County()
    for name, username in USERNAMES.items():
        made.accounts[name] = open_account(
            username=username, display_name=name, is_staff=name not in CITIZENS, by=SYSTEM, now=NOW
        )
    for code, (name, kind, holder, actions) in POSTS.items():
        made.posts[code] = post(code, name, kind)
        appoint(post=made.posts[code], account=made.accounts[holder], valid_from=SINCE, by=SYSTEM, now=NOW)
        for action in actions:
            grant(post=made.posts[code], action=action, by=SYSTEM, now=NOW)
    return made


def staffed(county: County) -> County:
    """The county with 管理员 who looks after staff, and 编辑 as B at the window."""
    for name, username, code, role in (("管理员", "guanli", "ADMIN", "A"), ("编辑", "bianji", "WINDOW", "B")):
        county.accounts[name] = open_account(username=username, display_name=name, is_staff=True, by=SYSTEM, now=NOW)
        if code not in county.posts:
            county.posts[code] = post(code, "系统管理岗", "admin")
        appoint(post=county.posts[code], account=county.accounts[name], role=role, valid_from=SINCE, by=SYSTEM, now=NOW)
    for action in ("staff.edit", "grants.edit", "absences.approve"):
        grant(post=county.posts["ADMIN"], action=action, by=SYSTEM, now=NOW)
    return county


def asks(county: County, name: str, first: int = 0, last: int = 0) -> Absence:
    return request_absence(
        kind="leave",
        first_day=TODAY + first * DAY,
        last_day=TODAY + last * DAY,
        reason="",
        by=county.at_work(name),
        now=NOW,
    )


def granted(county: County, name: str, first: int = 0, last: int = 0) -> Absence:
    return approve_absence(absence_id=asks(county, name, first, last).pk, by=county.at_work("管理员"), now=NOW)
