"""Orders and findings: the unit hears what it has to do, the supervisor what waits for them, and nobody else anything."""

from __future__ import annotations

import datetime as dt

import pytest

from zhengwu.cases.tests.factories import at
from zhengwu.kernel.public import StoredEvent, events_of
from zhengwu.kernel.tests.grounds import ground
from zhengwu.notices.models import Notice
from zhengwu.notices.operations.notify import notify
from zhengwu.supervision import public as supervision
from zhengwu.supervision.tests.office import NOW, Office, filed, issued, open_office

pytestmark = pytest.mark.django_db
oversight = ground("oversight", open_office)


def told_by(subject: str) -> list[tuple[str, str]]:
    """What the last event of a chain tells whom; said twice, nothing is told again."""
    last: StoredEvent = events_of(subject)[-1]
    made = notify(event=last, now=NOW)
    assert notify(event=last, now=NOW) == []
    return sorted((notice.kind, notice.recipient) for notice in made)


def test_an_order_is_told_to_whoever_has_the_next_step(oversight: Office) -> None:
    unit, boss = (f"account:{who.account_id}" for who in (oversight.sun_li, oversight.chen_jing))
    number = issued(oversight).number
    chain = f"order:{number}"
    assert told_by(chain) == sorted([("order_issued", unit), ("order_issued", head(oversight))])
    notice = Notice.objects.filter(recipient=unit).get()
    assert (notice.title, notice.project_no, notice.at_work) == ("督办：公租房申请积压", number, True)
    assert "3月6日" in notice.text
    assert "Number" in notice.text_en
    supervision.sign_order(number=number, by=oversight.sun_li, now=NOW)
    assert told_by(chain) == []
    supervision.ask_order_extension(
        number=number, wanted_date=dt.date(2026, 3, 13), reason="要核查", by=oversight.sun_li, now=NOW
    )
    assert told_by(chain) == [("order_extension_asked", boss)]
    assert "3月13日" in Notice.objects.get(kind="order_extension_asked").text
    supervision.answer_order_extension(number=number, granted=False, text="不必", by=oversight.chen_jing, now=NOW)
    assert told_by(chain) == [("order_extension_answered", unit)]
    supervision.ring_orders(now=at("03-09"))
    assert told_by(chain) == sorted(
        [("order_overdue", unit), ("order_overdue", boss), ("order_overdue", head(oversight))]
    )
    supervision.reply_order(number=number, text="办了", by=oversight.sun_li, now=NOW)
    assert told_by(chain) == [("order_replied", boss)]


def head(oversight: Office) -> str:
    return f"account:{oversight.world.zhou_zheng.account_id}"


def test_a_finding_is_told_to_the_unit_and_its_correction_to_the_patrol(oversight: Office) -> None:
    unit, boss = (f"account:{who.account_id}" for who in (oversight.sun_li, oversight.chen_jing))
    number = filed(oversight).number
    chain = f"finding:{number}"
    assert told_by(chain) == []
    supervision.assign_finding(number=number, due_date=dt.date(2026, 3, 4), by=oversight.chen_jing, now=NOW)
    assert told_by(chain) == sorted([("finding_assigned", unit), ("finding_assigned", head(oversight))])
    supervision.rectify_finding(number=number, text="改了", by=oversight.sun_li, now=NOW)
    assert told_by(chain) == [("finding_rectified", boss)]
    supervision.recheck_finding(
        number=number, passed=False, text="没有改", due_date=dt.date(2026, 3, 5), by=oversight.chen_jing, now=NOW
    )
    assert told_by(chain) == [("finding_failed", unit)]
    supervision.rectify_finding(number=number, text="改好了", by=oversight.sun_li, now=NOW)
    supervision.recheck_finding(number=number, passed=True, text="好了", by=oversight.chen_jing, now=NOW)
    assert told_by(chain) == []
    supervision.close_finding(number=number, by=oversight.chen_jing, now=NOW)
    assert told_by(chain) == [("finding_closed", unit)]
