"""Who knows what a form would ask: other rooms register what they can look up, by the first word of the prefill name.

    provide("earlier", look_up_earlier_answers)

A form that asks for `earlier:bank` then gets it, and one that does not costs nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, Protocol


class Provider(Protocol):
    """Looks up ready answers."""

    def __call__(self, names: Collection[str], *, account_id: int, holder: str, today: date) -> Mapping[str, Any]:
        """What is known under these prefill names, of this holder (`person:7`, `legal:3`), for this account to see."""


_providers: dict[str, Provider] = {}


def provide(kind: str, provider: Provider) -> None:
    """Register who looks up names that begin with `kind:`."""
    _providers[kind] = provider


def gather(names: Collection[str], *, account_id: int, holder: str, today: date) -> dict[str, Any]:
    """Everything known under these prefill names. A provider is asked only when the form wants something of its kind."""
    found: dict[str, Any] = {}
    for kind, provider in _providers.items():
        asked = [name for name in names if name.startswith(f"{kind}:")]
        if asked:
            found |= provider(asked, account_id=account_id, holder=holder, today=today)
    return {name: value for name, value in found.items() if name in names}
