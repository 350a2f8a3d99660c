"""The county's seals: for every body that issues papers one for what it takes in, one for what it decides and one for
certificates, all left to seal by themselves; for the two that bind the county their main seals, which nobody may use alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from zhengwu.documents.public import KINDS
from zhengwu.doors.ops.demo import data
from zhengwu.kernel.public import SYSTEM
from zhengwu.people.public import Account
from zhengwu.seals.public import Seal, register_seal, stand

_SINCE = dt.date(2020, 1, 1)
#: 县政府, 政务服务管理局.
_MAIN = ("11340123MA0000015K", "11340123MA000004X1")


def load_seals(keeper: Account, *, now: dt.datetime, tell: Callable[[int, int], None]) -> None:
    """Register what is not there yet. Keys and pictures are made when a seal is first used."""
    bodies = [row for row in data.bodies() if row.doc_prefix]
    there = set(Seal.objects.values_list("number", flat=True))
    wanted = [
        *((row, "special", purpose) for row in bodies for purpose in ("approval", "acceptance", "certificate")),
        *((row, "main", "") for row in bodies if row.code in _MAIN),
    ]
    papers = {
        purpose: [kind.code for kind in KINDS.values() if kind.purpose == purpose]
        for purpose in ("approval", "acceptance")
    } | {"certificate": ["certificate"]}
    for serial, (row, kind, purpose) in enumerate(wanted, start=1):
        number = f"{row.division[:6]}{serial:07d}"
        if number not in there:
            seal = register_seal(
                number=number,
                body_code=row.code,
                kind=kind,
                purpose=purpose,
                keeper=keeper,
                valid_from=_SINCE,
                by=SYSTEM,
                now=now,
            )
            if purpose:
                stand(seal, papers=papers[purpose], by=SYSTEM, now=now)
        tell(serial, len(wanted))
