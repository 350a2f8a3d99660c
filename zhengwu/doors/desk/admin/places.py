"""The places of 管理: one row a place, in the order in which an administration is set up."""

from __future__ import annotations

from dataclasses import dataclass

from zhengwu.organisations.public import Officer


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place: the name of its URL, whoever may do one of `actions` may enter. Words are Chinese source sentences."""

    name: str
    actions: tuple[str, ...]
    text: str
    what: str
    icon: str

    def open_to(self, officer: Officer) -> bool:
        """Whether this officer may enter."""
        return any(officer.may(action) for action in self.actions)


PLACES: tuple[Place, ...] = (
    Place(
        name="desk-admin-people",
        actions=("people.edit",),
        text="人员登记",
        what="自然人、法人的证件、委托、去世和注销，合并重复登记",
        icon="users",
    ),
)


def places_of(officer: Officer) -> tuple[Place, ...]:
    """The places this officer may enter."""
    return tuple(place for place in PLACES if place.open_to(officer))
