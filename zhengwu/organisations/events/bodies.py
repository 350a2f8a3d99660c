"""What happened to bodies (机构)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from zhengwu.kernel.public import Fact


@dataclass(frozen=True, kw_only=True)
class BodyFact(Fact):
    """Anything that happens to a body stands in the body's chain."""

    body_code: str

    @property
    def subject(self) -> str:
        """The body's chain."""
        return f"body:{self.body_code}"


@dataclass(frozen=True, kw_only=True)
class BodySet(BodyFact):
    """A body was entered or changed (机构设立、变更); `changed` names the fields, empty for a new one."""

    name: str
    division_code: str
    changed: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class FieldChange:
    """One field of a body, before and after."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, kw_only=True)
class BodyChanged(BodyFact):
    """What a body says of itself was changed (机构信息变更)."""

    changes: tuple[FieldChange, ...]


@dataclass(frozen=True, kw_only=True)
class BodyRenamed(BodyFact):
    """A body has another name (机构更名); its code stays."""

    old_name: str
    name: str
    basis: str = ""


@dataclass(frozen=True, kw_only=True)
class BodyMoved(BodyFact):
    """A body stands under another parent (调整隶属); an empty code: under none."""

    from_code: str
    from_name: str
    to_code: str
    to_name: str


@dataclass(frozen=True, kw_only=True)
class BodyAbolished(BodyFact):
    """A body is no longer there from `valid_to` on (机构撤销); the successor took over what stood under it and its posts."""

    name: str
    valid_to: dt.date
    basis: str
    successor_code: str = ""
    successor_name: str = ""
    children: tuple[str, ...] = ()
    posts: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class BodySucceeded(BodyFact):
    """This body took over what stood under an abolished one and its posts (承接职责)."""

    predecessor_code: str
    predecessor_name: str
    children: tuple[str, ...] = ()
    posts: tuple[str, ...] = ()
