"""公示. citizen/publicities.html, publicity.html."""

from collections.abc import Sequence
from dataclasses import dataclass

from zhengwu.doors.ui.shapes import Badge, Crumb, Field, FieldError, Listing, Pair


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicitiesPage:
    """What is public now."""

    crumbs: Sequence[Crumb]
    listing: Listing


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicityPage:
    """One publicity. Without `fields` nobody can object here now; `sign_in_href` where signing in would change that."""

    heading: str
    crumbs: Sequence[Crumb]
    badges: Sequence[Badge]
    who: str
    pairs: Sequence[Pair]
    how: str
    fields: Sequence[Field]
    errors: Sequence[FieldError]
    action: str
    sign_in_href: str = ""
    mine: Sequence[Pair] = ()
