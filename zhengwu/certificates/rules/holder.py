"""持证主体: whose certificate it is, as values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """持证主体: `kind` natural or legal, `ref` as people know it (empty for whoever is not registered)."""

    kind: str
    ref: str
    name: str
    id_type: str
    id_number: str
