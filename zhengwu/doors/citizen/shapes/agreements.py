"""What bodies have agreed and the public is told: citizen/delegations.html."""

from collections.abc import Sequence
from dataclasses import dataclass

from zhengwu.doors.ui.shapes import Crumb, Listing


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegationsPage:
    """Every delegation in force; `law` says why this is public."""

    crumbs: Sequence[Crumb]
    lead: str
    law: str
    listing: Listing
    words: str = ""
