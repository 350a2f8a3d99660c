"""An official who looks after notices."""

from __future__ import annotations

from zhengwu.cases.tests.factories import CIVIL, MONDAY, day
from zhengwu.kernel.public import SYSTEM
from zhengwu.organisations.public import Officer, appoint, create_post, grant, officer_for
from zhengwu.people.public import open_account


def official() -> Officer:
    """管理员, who may see and edit them in the whole county."""
    post = create_post(body_code=CIVIL, code="ADMIN", name="系统管理岗", kind="admin", by=SYSTEM, now=MONDAY)
    for action in ("notices.view", "notices.edit"):
        grant(post=post, action=action, by=SYSTEM, now=MONDAY)
    account = open_account(username="guanli", display_name="管理员", is_staff=True, by=SYSTEM, now=MONDAY)
    appoint(post=post, account=account, role="A", valid_from=day("01-01"), by=SYSTEM, now=MONDAY)
    found = officer_for(account, today=day("03-02"))
    assert found is not None
    return found
