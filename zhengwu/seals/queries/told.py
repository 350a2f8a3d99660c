"""What the register says today about a seal a paper bears."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from zhengwu.seals.models import Seal
from zhengwu.seals.rules.revocation import Meaning, meaning


@dataclass(frozen=True, slots=True, kw_only=True)
class SealTold:
    """Which seal it is, and what a paper sealed with it at that instant is worth."""

    number: str
    name: str
    body_name: str
    sealed_at: dt.datetime
    means: Meaning


def seal_told(*, number: str, sealed_at: dt.datetime) -> SealTold | None:
    """The seal with this number, for a paper the platform itself sealed at `sealed_at`; None when there is none."""
    seal = Seal.objects.select_related("body").filter(number=number).first()
    if seal is None:
        return None
    return SealTold(
        number=seal.number,
        name=seal.name,
        body_name=seal.body.name,
        sealed_at=sealed_at,
        means=meaning(seal.standing, stamped_at=sealed_at),
    )
