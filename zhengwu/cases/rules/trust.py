"""材料可信等级: how far a paper may be relied on, by the way it came (DOMAIN §6).

A issued by an authority and fetched from it · B the original was seen at a window · C uploaded, original still to be checked ·
D made by the applicant, who answers for it. A reused copy keeps the level of what it was copied from.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

Way = Literal["certificate", "file", "paper", "tolerated"]


class Trust(StrEnum):
    """可信等级."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"


#: What people read.
TRUST_NAMES: dict[Trust, str] = {
    Trust.A: "A 级，发证机关提供",
    Trust.B: "B 级，窗口核过原件",
    Trust.C: "C 级，自行上传，要核对原件",
    Trust.D: "D 级，申请人自制，由申请人负责",
}
#: What may be handed in again without asking the person for the paper: what they made themselves was made for one case.
REUSABLE = frozenset({Trust.A, Trust.B, Trust.C})


def trust_of(
    *,
    way: Way,
    original_seen: bool = False,
    source: str = "",
    reused: Trust | None = None,
    in_library: bool = True,
) -> Trust | None:
    """The level of one hand-in; None for what is not there yet.

    Args:
        source: who makes the paper, as the guide says: applicant, government, agency or bureau.
        reused: the level of the earlier hand-in this one is a copy of.
        in_library: whether the certificate was found in the library; one of somebody else's library is looked up by hand.
    """
    if way == "tolerated":
        return None
    if way == "certificate":
        return Trust.A if in_library else Trust.C
    if original_seen:
        return Trust.A if reused is Trust.A else Trust.B
    if reused is not None:
        return reused
    return Trust.D if source == "applicant" else Trust.C
