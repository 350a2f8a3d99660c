"""A small county with seals: 赵敏 keeps them, 周正 approves their use, 管理员 registers them."""

from __future__ import annotations

import datetime as dt
from typing import Any

from zhengwu.kernel.public import SYSTEM
from zhengwu.organisations.public import Officer, grant
from zhengwu.organisations.tests.factories import CIVIL, County, county, staffed
from zhengwu.seals.models import Seal
from zhengwu.seals.operations.allow_standing import stand
from zhengwu.seals.operations.register import register_seal

NOW = dt.datetime(2026, 3, 2, 1, 30, tzinfo=dt.UTC)
MINUTE = dt.timedelta(minutes=1)
SINCE = dt.date(2026, 1, 1)


class Town:
    """The county, its officers, and one seal of each kind of 民政局."""

    def __init__(self) -> None:
        self.county: County = staffed(county())
        for post, action in (("WINDOW", "seals.keep"), ("HEAD", "seals.approve"), ("ADMIN", "seals.register")):
            grant(post=self.county.posts[post], action=action, by=SYSTEM, now=NOW)
        # Whoever may do both is still one person.
        grant(post=self.county.posts["HEAD"], action="seals.keep", by=SYSTEM, now=NOW)
        self.keeper, self.head, self.registrar = (self.county.at_work(name) for name in ("赵敏", "周正", "管理员"))
        self.outsider: Officer = self.county.at_work("孙立")
        self.special = self.seal("3401230000017", kind="special", purpose="approval")
        self.main = self.seal("3401230000018", kind="main")

    def seal(self, number: str, **facts: Any) -> Seal:
        told: dict[str, Any] = {"kind": "special", "purpose": "", "valid_from": SINCE, "body_code": CIVIL} | facts
        return register_seal(number=number, keeper=self.county.accounts["赵敏"], by=SYSTEM, now=NOW, **told)

    def allow(self, *papers: str) -> None:
        from django.db import transaction

        with transaction.atomic():
            stand(self.special, papers=papers, by=SYSTEM, now=NOW)
