"""An officer as one who keeps the register of persons."""

from __future__ import annotations

from collections.abc import Iterable

from zhengwu.organisations.queries.scope import require
from zhengwu.organisations.rules.officer import Officer
from zhengwu.organisations.rules.over import Over
from zhengwu.people.public import Registrar


def registrar(officer: Officer, *, about: Iterable[str] = (), action: str = "people.edit") -> Registrar:
    """The officer with a checked right to keep these records of the register: what operations of `people` take as `by`.

    A person belongs to no division, and anybody may turn to any window (跨域通办): the right is asked where the officer works,
    the conditions (回避) about whom the record is.

    Args:
        about: refs of the persons whose records are touched: `person:7`, `legal:3`.
    Raises:
        MayNot, NobodyMay, OwnMatter, KinsMatter
    """
    parties = frozenset(about)
    here = Over(division_code=officer.division_code, body_code=officer.body_code, parties=parties)
    require(officer, action, over=here)
    return Registrar(
        actor=officer.actor,
        action=action,
        body_name=officer.body_name,
        post_name=officer.post_name,
        about=parties,
    )
