"""Providers: what a vendor we may or may not reach does for us, one registry a kind of service.

Every kind has a demonstration provider, and it says that it is one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from zhengwu.kernel.errors import NotFound

T = TypeVar("T")


class UnknownProvider(NotFound):
    """No provider of that name is registered for this service."""

    template = "没有名为“{slug}”的服务商，可用的有：{known}。请在设置里改正。"


@dataclass(frozen=True, slots=True)
class Provider(Generic[T]):
    """A registered vendor: `build` makes its client."""

    slug: str
    label: str
    demonstration: bool
    client: T


class Registry(Generic[T]):
    """The providers of one kind of service, by slug."""

    def __init__(self, service: str) -> None:
        self.service = service
        self._providers: dict[str, Provider[T]] = {}

    def register(self, *, slug: str, label: str, client: T, demonstration: bool = False) -> None:
        """Add a provider; a second one under the same slug is a programming error."""
        if slug in self._providers:
            raise ValueError(f"{self.service}: {slug} is registered already")
        self._providers[slug] = Provider(slug, label, demonstration, client)

    def get(self, slug: str) -> Provider[T]:
        """The provider under this slug.

        Raises:
            UnknownProvider
        """
        try:
            return self._providers[slug]
        except KeyError:
            raise UnknownProvider(slug=slug, known="、".join(sorted(self._providers)) or "无") from None

    def __iter__(self) -> Iterator[Provider[T]]:
        return iter(self._providers.values())
