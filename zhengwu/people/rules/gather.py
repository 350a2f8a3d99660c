"""Name every mistake at once, so that nobody has to come back twice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from zhengwu.kernel.pure import BadInput

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Read(Generic[T]):
    """What became of one input: what was read, or why it was refused."""

    held: tuple[T, ...]
    refused: BadInput | None = None

    @property
    def value(self) -> T:
        """What was read. Asked for after `Gather.done`, which raises if anything was refused."""
        if self.refused:
            raise self.refused
        return self.held[0]


class Gather:
    """Reads several inputs one after the other and keeps what was refused."""

    def __init__(self) -> None:
        self._refused: list[BadInput] = []

    def read(self, reader: Callable[[], T]) -> Read[T]:
        """Read one input; a refusal waits until `done`."""
        try:
            return Read(held=(reader(),))
        except BadInput as refused:
            self._refused.append(refused)
            return Read(held=(), refused=refused)

    def done(self) -> None:
        """Raise what was refused: a single one as itself, several as one BadInput with all their errors."""
        if len(self._refused) == 1:
            raise self._refused[0]
        if self._refused:
            raise BadInput([error for refused in self._refused for error in refused.errors])
