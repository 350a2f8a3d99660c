"""What a check found, as a sentence with its facts apart: a page may translate the one and keep the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from zhengwu.ofd.errors import OfdError


@dataclass(frozen=True, slots=True)
class Finding:
    """`template` with `facts` in its braces."""

    template: str
    facts: Mapping[str, Any]

    def __str__(self) -> str:
        return self.template.format(**self.facts)

    @classmethod
    def of(cls, error: OfdError) -> Finding:
        """What an error says, as a finding."""
        return cls(error.template, error.facts)
