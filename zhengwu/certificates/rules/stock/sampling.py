"""抽检: somebody else compares a few rows with the paper before all of them count."""

from __future__ import annotations

import random
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

Row = TypeVar("Row", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class QualityRule:
    """How many rows are compared, and how many of them may be wrong.

    Attributes:
        per_mille: so many of a thousand rows, but not fewer than `least` and not more than `most`.
        faults_per_mille: so many of a thousand rows compared may be wrong.
    """

    per_mille: int = 5
    least: int = 20
    most: int = 200
    faults_per_mille: int = 10

    def size(self, good: int) -> int:
        """How many of `good` rows are drawn; of few all."""
        return min(good, max(self.least, min(self.most, -(-good * self.per_mille // 1000))))

    def allowed(self, size: int) -> int:
        """How many of `size` rows may be wrong."""
        return size * self.faults_per_mille // 1000


class Reservoir(Generic[Row]):
    """A fair sample of rows that go by once, in whatever number (Vitter's algorithm R). The same seed draws the same rows."""

    def __init__(self, *, seed: int, most: int) -> None:
        self._chance = random.Random(seed)  # noqa: S311  repeatable on purpose: the seed is recorded with the batch
        self._most = most
        self._kept: list[Row] = []
        self._seen = 0

    def offer(self, row: Row) -> None:
        """One more row goes by."""
        self._seen += 1
        if len(self._kept) < self._most:
            self._kept.append(row)
        elif (place := self._chance.randrange(self._seen)) < self._most:
            self._kept[place] = row

    def drawn(self, size: int) -> list[Row]:
        """`size` of them, in the order in which they are compared."""
        kept = list(self._kept)
        self._chance.shuffle(kept)
        return kept[:size]
