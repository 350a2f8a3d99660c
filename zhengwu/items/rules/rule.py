"""跨字段规则 a rule over several fields: its number, its name, why it is there, and what it finds."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from zhengwu.items.rules.consistency import Finding
from zhengwu.items.rules.source import ItemSource, Limit

_WORKDAYS_OF_A_WEEK = 5
_DAYS_OF_A_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyPhones:
    """Telephones of the implementing body, used where the guide gives none of its own."""

    consult: str = ""
    supervise: str = ""


Check = Callable[[ItemSource, BodyPhones], Iterator[Finding]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule. `why`: what goes wrong for people without it; `law`: the law or standard that says so."""

    number: int
    name: str
    why: str
    law: str
    check: Check


def week_share(limit: Limit) -> int:
    """Length of a limit in parts that make working days and days comparable: five of the one are seven of the other."""
    return limit.days * (_DAYS_OF_A_WEEK if limit.unit == "workday" else _WORKDAYS_OF_A_WEEK)
