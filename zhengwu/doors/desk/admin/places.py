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
        name="desk-admin-accounts",
        actions=("accounts.edit",),
        text="账号",
        what="开户、停用、重设密码、退出设备、实名等级",
        icon="idcard",
    ),
    Place(
        name="desk-admin-systems",
        actions=("admin",),
        text="单点登录",
        what="哪些系统用这里的账号登录",
        icon="swap",
    ),
)


def places_of(officer: Officer) -> tuple[Place, ...]:
    """The places this officer may enter."""
    return tuple(place for place in PLACES if place.open_to(officer))
