"""Where caches lie: what every web worker must agree on in the database, figures each may work out itself in memory."""

from __future__ import annotations

import hashlib
from typing import Any

from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.db import DatabaseCache
from django.core.cache.backends.locmem import LocMemCache

#: What the account library counts and remembers: rates, used one-time codes, authorization codes of single sign-on.
_SHARED = "allauth"


class SharedWhereItMatters(LocMemCache):
    """In memory, but for the keys of the account library. Those are stored under a digest: some carry a secret."""

    def __init__(self, name: str, params: dict[str, Any]) -> None:
        super().__init__(name, dict(params))
        # Without room to spare, full would mean that codes still good are thrown away.
        self._shared = DatabaseCache("shared_cache", {"MAX_ENTRIES": 1_000_000})

    def add(self, key: str, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> bool:
        """Put it there unless it is there."""
        if key.startswith(_SHARED):
            return bool(self._shared.add(_digest(key), value, timeout, version))
        return super().add(key, value, timeout, version)

    def get(self, key: str, default: Any = None, version: int | None = None) -> Any:
        """What lies there."""
        if key.startswith(_SHARED):
            return self._shared.get(_digest(key), default, version)
        return super().get(key, default, version)

    def set(self, key: str, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> None:
        """Put it there."""
        if key.startswith(_SHARED):
            self._shared.set(_digest(key), value, timeout, version)
        else:
            super().set(key, value, timeout, version)

    def delete(self, key: str, version: int | None = None) -> bool:
        """Take it away."""
        if key.startswith(_SHARED):
            return bool(self._shared.delete(_digest(key), version))
        return super().delete(key, version)


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
