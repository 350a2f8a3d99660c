"""Whether this window may take this matter in: because it is its own, or because the guide lets any window do it (全市通办)."""

from __future__ import annotations

from collections.abc import Iterable

from zhengwu.cases.rules.reach import OutOfReach, reaches
from zhengwu.items.public import ItemVersion
from zhengwu.organisations.public import Officer, Over, require


def takes_in(version: ItemVersion, *, parties: Iterable[str] = (), by: Officer) -> bool:
    """Allowed; whether it is another county's matter, taken in here (异地收件).

    Raises:
        NotPermitted: no grant for either, or a matter of one's own
        OutOfReach: the guide keeps it to its own place
    """
    body, whose = version.item.body, frozenset(filter(None, parties))
    own = Over(division_code=body.division.code, body_code=body.code, task_code=version.item.task_code, parties=whose)
    if by.grant_for("cases.receive", own) is not None or not by.may("cases.receive_anywhere"):
        require(by, "cases.receive", over=own)
        return False
    here = Over(division_code=by.division_code, body_code=by.body_code, parties=whose)
    require(by, "cases.receive_anywhere", over=here)
    if not reaches(version.guide.reach, home=version.item.division.code, here=by.division_code):
        raise OutOfReach(name=version.name, body=body.name)
    return True
