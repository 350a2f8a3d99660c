"""A small office for tests: reviewers, heads, and the usual cast in it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from zhengwu.flows.public import ProcessDefinition, ProcessInstance, publish_process, start
from zhengwu.kernel.public import SYSTEM
from zhengwu.organisations.public import (
    Officer,
    Post,
    appoint,
    create_body,
    create_division,
    create_post,
    grant,
    officer_for,
)
from zhengwu.people.public import complete_uscc, open_account

NOW = dt.datetime(2026, 3, 2, 1, 0, tzinfo=dt.UTC)  # Monday 2 March 2026, nine in the morning in Shanghai
TODAY = dt.date(2026, 3, 2)
BODY = complete_uscc("11340123MB000001")
OTHER_BODY = complete_uscc("11340123MB000002")
TASK = "1234567890123456789012345678901"
DRAWINGS = Path(__file__).parents[2] / "doors" / "ops" / "demo" / "processes"

_numbers = count(1)


@dataclass(frozen=True, kw_only=True)
class Office:
    """Who works here: 孙立 and a colleague review, 周正 and a deputy decide, 赵敏 is at the window, 外人 elsewhere."""

    sun_li: Officer
    colleague: Officer
    zhou_zheng: Officer
    deputy: Officer
    zhao_min: Officer
    wairen: Officer
    both: Officer  # may review and decide
    admin: Officer

    @property
    def reviewers(self) -> list[Officer]:
        return [self.sun_li, self.colleague]


def open_office() -> Office:
    for code, name in [("340000000000", "安徽省"), ("340100000000", "合肥市"), ("340123000000", "肥西县")]:
        create_division(code=code, name=name, by=SYSTEM, now=NOW)
    for code, name in [(BODY, "肥西县民政局"), (OTHER_BODY, "肥西县生态环境分局")]:
        create_body(code=code, name=name, division_code="340123000000", by=SYSTEM, now=NOW)
    review, head = _post("review", "审查岗", "reviewer"), _post("head", "负责人岗", "head")
    second, window = _post("review2", "复审岗", "reviewer"), _post("window", "窗口岗", "window")
    elsewhere, both = _post("review", "审查岗", "reviewer", body=OTHER_BODY), _post("both", "综合岗", "head")
    admin = _post("admin", "管理岗", "admin")
    for post, action in [
        (admin, "admin"),
        (review, "cases.review"),
        (second, "cases.review"),
        (head, "cases.decide"),
        (both, "cases.review"),
        (both, "cases.decide"),
        (window, "cases.receive"),
    ]:
        grant(post=post, action=action, body_code=BODY, by=SYSTEM, now=NOW)
    grant(post=elsewhere, action="cases.review", body_code=OTHER_BODY, by=SYSTEM, now=NOW)
    return Office(
        sun_li=officer("孙立", review),
        colleague=officer("钱同", second),
        zhou_zheng=officer("周正", head),
        deputy=officer("周副", head, role="B"),
        zhao_min=officer("赵敏", window),
        wairen=officer("外人", elsewhere),
        both=officer("吴双", both),
        admin=officer("管理员", admin),
    )


def officer(name: str, post: Post, *, role: str = "A") -> Officer:
    account = open_account(username=f"officer{next(_numbers)}", display_name=name, is_staff=True, by=SYSTEM, now=NOW)
    appoint(post=post, account=account, role=role, valid_from=TODAY, by=SYSTEM, now=NOW)
    at_work = officer_for(account, today=TODAY)
    assert at_work is not None
    return at_work


def _post(code: str, name: str, kind: str, *, body: str = BODY) -> Post:
    return create_post(body_code=body, code=code, name=name, kind=kind, by=SYSTEM, now=NOW)


def published(key: str, bpmn_xml: str | None = None) -> ProcessDefinition:
    xml = bpmn_xml if bpmn_xml is not None else (DRAWINGS / f"{key}.bpmn").read_text("utf-8")
    return publish_process(key=key, name=f"流程{key}", bpmn_xml=xml, by=SYSTEM, at=NOW)


def new_subject() -> str:
    return f"case:{next(_numbers)}"


def started(key: str = "standard", **facts: object) -> ProcessInstance:
    asked = {"subject": new_subject(), "body_code": BODY, "task_code": TASK} | facts
    return start(process_key=key, by=SYSTEM, at=NOW, **asked)  # type: ignore[arg-type]
