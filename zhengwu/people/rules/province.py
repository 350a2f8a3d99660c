"""Who the province says came: the claims of a real-name platform as we read them. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from zhengwu.people.rules.id_types import ID_TYPE_NAMES, IdType

#: Nobody is known better than what was seen here on site.
HIGHEST_FROM_AFAR = 4
LOWEST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """Somebody the province vouches for. `level` is 实名等级 as `acr` translates; what we do not know counts least."""

    subject: str
    name: str
    id_type: str
    id_number: str
    level: int


def read_arrival(claims: Mapping[str, Any], *, levels: Mapping[str, int]) -> Arrival:
    """Read `sub`, `name`, `id_type`, `id_number` and `acr`.

    Raises:
        KeyError: no name or no document: then nobody can be found by it
    """
    if not claims.get("name") or not claims.get("id_number"):
        raise KeyError("name, id_number")
    kind = str(claims.get("id_type") or IdType.RESIDENT_ID)
    level = levels.get(str(claims.get("acr", "")), LOWEST)
    return Arrival(
        subject=str(claims["sub"]),
        name=str(claims["name"]),
        id_type=kind if kind in ID_TYPE_NAMES else IdType.RESIDENT_ID,
        id_number=str(claims["id_number"]),
        level=max(LOWEST, min(level, HIGHEST_FROM_AFAR)),
    )
