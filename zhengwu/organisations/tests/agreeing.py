"""Two officers who may agree: 管理员 asks, 周正 answers; and a centre to enter."""

from __future__ import annotations

import datetime as dt

from zhengwu.kernel.public import SYSTEM
from zhengwu.organisations.models import Body
from zhengwu.organisations.operations.bodies.create_body import create_body
from zhengwu.organisations.operations.grants.grant import grant
from zhengwu.organisations.operations.staff.appoint import appoint
from zhengwu.organisations.queries import officer_for
from zhengwu.organisations.rules.officer import Officer
from zhengwu.organisations.tests.factories import CIVIL, NOW, SERVICE, SINCE, TODAY, County, post
from zhengwu.people.public import open_account

DAY = dt.timedelta(days=1)
#: A licence and a benefit of the civil affairs bureau.
LICENCE, BENEFIT = f"{CIVIL}4000111901000", f"{CIVIL}4000511915000"
CENTRE = f"{SERVICE}-01"
ASKS = ("bodies.edit", "delegations.edit", "entries.request", "entries.approve")


def asking(county: County, *, body_code: str = SERVICE, username: str = "guanli", name: str = "管理员") -> Officer:
    """Somebody with a post in a body that may ask for everything here within its division."""
    account = county.accounts.get(name) or open_account(username=username, display_name=name, by=SYSTEM, now=NOW)
    county.accounts[name] = account
    desk = post(f"ADMIN-{username}", "系统管理岗", "admin", body_code)
    appoint(post=desk, account=account, valid_from=SINCE, by=SYSTEM, now=NOW)
    for action in ASKS:
        grant(post=desk, action=action, by=SYSTEM, now=NOW)
    found = officer_for(account, today=TODAY)
    assert found is not None
    return found


def answering(county: County) -> Officer:
    """周正, who accepts and approves."""
    for action in ("delegations.edit", "entries.approve"):
        grant(post=county.posts["HEAD"], action=action, by=SYSTEM, now=NOW)
    return county.at_work("周正")


def centre() -> Body:
    return create_body(
        code=CENTRE,
        name="肥西县政务服务中心",
        kind="centre",
        nature=9,
        division_code="340123",
        parent_code=SERVICE,
        by=SYSTEM,
        now=NOW,
    )
