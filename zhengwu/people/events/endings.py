"""Deaths and dissolutions, the records put right, and rows that were one person all along."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from zhengwu.kernel.public import Fact


@dataclass(frozen=True, kw_only=True)
class DeathRecorded(Fact):
    """A person died (死亡登记). `mandate_ids` ended with it (民法典 art. 173)."""

    person_id: int
    died_date: dt.date
    basis: str
    mandate_ids: tuple[int, ...]

    @property
    def subject(self) -> str:
        """The person's chain."""
        return f"person:{self.person_id}"


@dataclass(frozen=True, kw_only=True)
class DeathReversed(Fact):
    """The record of a death was wrong (撤销死亡登记). `mandate_ids` live again."""

    person_id: int
    reason: str
    mandate_ids: tuple[int, ...]

    @property
    def subject(self) -> str:
        """The person's chain."""
        return f"person:{self.person_id}"


@dataclass(frozen=True, kw_only=True)
class DissolutionRecorded(Fact):
    """A legal person ended (注销登记, 民法典 art. 72). `mandate_ids` ended with it."""

    legal_person_id: int
    dissolved_date: dt.date
    basis: str
    mandate_ids: tuple[int, ...]

    @property
    def subject(self) -> str:
        """The legal person's chain."""
        return f"legal:{self.legal_person_id}"


@dataclass(frozen=True, kw_only=True)
class DissolutionReversed(Fact):
    """The record of a dissolution was wrong (撤销注销登记). `mandate_ids` live again."""

    legal_person_id: int
    reason: str
    mandate_ids: tuple[int, ...]

    @property
    def subject(self) -> str:
        """The legal person's chain."""
        return f"legal:{self.legal_person_id}"


@dataclass(frozen=True, kw_only=True)
class RepresentativeChanged(Fact):
    """A legal person has another legal representative (法定代表人变更)."""

    legal_person_id: int
    person_ref: str
    former_ref: str
    since_date: dt.date
    reason: str

    @property
    def subject(self) -> str:
        """The legal person's chain."""
        return f"legal:{self.legal_person_id}"


@dataclass(frozen=True, kw_only=True)
class PersonsMerged(Fact):
    """Two rows were one person (重复登记合并). `moved` says what went over, by table and key: enough to undo it."""

    person_id: int
    away_id: int
    reason: str
    moved: dict[str, list[int]]

    @property
    def subject(self) -> str:
        """The chain of the row that stays."""
        return f"person:{self.person_id}"


@dataclass(frozen=True, kw_only=True)
class MergeUndone(Fact):
    """Two rows were two persons after all (撤销合并)."""

    person_id: int
    away_id: int
    reason: str

    @property
    def subject(self) -> str:
        """The chain of the row that stayed."""
        return f"person:{self.person_id}"
