"""What was read once and never changes, kept by the process that read it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Kept(Generic[Key, Value]):
    """The last values of a table whose rows never change; a key must name its content (a digest), not its place.

    >>> _drawings: Kept[str, ProcessModel] = Kept(most=256)
    >>> _drawings.get(digest, lambda: read_process(xml))
    """

    def __init__(self, *, most: int) -> None:
        """`most`: how many are kept; the one that was asked for longest ago goes first."""
        self._most = most
        self._known: dict[Key, Value] = {}
        self._turn = Lock()

    def get(self, key: Key, read: Callable[[], Value]) -> Value:
        """What is kept under this key, or what `read` says. Two that ask at once may both read."""
        with self._turn:
            if key in self._known:
                value = self._known[key] = self._known.pop(key)
                return value
        value = read()
        with self._turn:
            self._known[key] = value
            while len(self._known) > self._most:
                del self._known[next(iter(self._known))]
        return value
