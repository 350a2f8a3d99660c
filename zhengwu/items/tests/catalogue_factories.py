"""Entries of a base catalogue, items that keep to them, and officers who look after both."""

from __future__ import annotations

import datetime as dt
from typing import Any

from zhengwu.items.public import BaseEntry
from zhengwu.items.tests.factories import BODY, COUNTY, TODAY, source
from zhengwu.organisations.public import GrantScope, Officer, subtree_prefix

CODE, TASK = "000714001000", f"{BODY}4000714001000"
SINCE, LATER = dt.date(2020, 1, 1), dt.date(2026, 9, 1)


def row(**rest: Any) -> dict[str, Any]:
    """An entry as a file has it; its items are those of `factories.source`."""
    bounds = {"promise": {"days": 10}, "visits": 1} | rest.pop("bounds", {})
    return {
        "code": CODE, "name": "就业失业登记", "item_type": "07", "basis": [{"law": "《就业促进法》"}], "levels": ["4"],
        "audience": "natural", "keeper": "county", "division": COUNTY, "statutory": {"days": 20}, "bounds": bounds,
        "valid_from": "2020-01-01", "reason": "首次编制",
    } | rest  # fmt: skip


def entry(**rest: Any) -> BaseEntry:
    return BaseEntry.model_validate({k: v for k, v in row(**rest).items() if k not in ("valid_from", "reason")})


def item(**rest: Any) -> dict[str, Any]:
    guide = {"basis": [{"law": "《就业促进法》"}]} | rest.pop("guide", {})
    return source(guide=guide, **rest)


def officer(*actions: str, division: str = COUNTY) -> Officer:
    grants = tuple(GrantScope(action=action, subtree=subtree_prefix(division)) for action in actions)
    return Officer(
        account_id=7, name="管理员", post_id=7, post_name="系统管理岗", post_kind="admin", body_code=BODY,
        body_name="肥西县人力资源和社会保障局", division_code=division, grants=grants, on=TODAY,
    )  # fmt: skip


KEEPER = "catalogue.edit"
