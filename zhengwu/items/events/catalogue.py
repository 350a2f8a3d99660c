"""What happened to the base catalogue 基本目录 (chain `catalogue:<scheme>:<code>`) and to the negative list (`negative:<id>`)."""

from dataclasses import dataclass
from datetime import date

from zhengwu.kernel.public import Fact


@dataclass(frozen=True, kw_only=True)
class _OfAnEntry(Fact):
    """A fact about one entry of the base catalogue."""

    scheme: str
    code: str
    name: str
    entry_version: int
    reason: str

    @property
    def subject(self) -> str:
        return f"catalogue:{self.scheme}:{self.code}"


@dataclass(frozen=True, kw_only=True)
class CatalogEntryAdded(_OfAnEntry):
    """A new entry: its items may be implemented from that day (新增目录)."""

    valid_from: date


@dataclass(frozen=True, kw_only=True)
class CatalogEntryChanged(_OfAnEntry):
    """An entry says something else from that day (调整目录). `loosening`: implementations that depart from it from then on."""

    valid_from: date
    changed: tuple[str, ...]
    loosening: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class CatalogEntryEnded(_OfAnEntry):
    """An entry is gone from that day (取消目录). `implementations`: the items in force that were based on it."""

    valid_to: date
    implementations: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class _OfTheNegativeList(Fact):
    """A fact about one line of the negative list."""

    number: int
    code: str
    name: str

    @property
    def subject(self) -> str:
        return f"negative:{self.number}"


@dataclass(frozen=True, kw_only=True)
class NegativeEntryAdded(_OfTheNegativeList):
    """Items of this base code need not be zero-trip from that day (列入负面清单)."""

    division_code: str
    why: str
    basis: str
    valid_from: date


@dataclass(frozen=True, kw_only=True)
class NegativeEntryEnded(_OfTheNegativeList):
    """They have to be from that day (移出负面清单)."""

    valid_to: date
    reason: str
