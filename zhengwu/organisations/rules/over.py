"""What an action is done to (对象): where it lies, whose it is, and who has touched it already."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Over:
    """The object of an action, as far as permission needs to know it.

    Attributes:
        division_code: 12 digits of the division it lies in: a grant over a division reaches everything below.
        body_code: the body it belongs to; empty for what belongs to a division alone.
        task_code: the item's 实施编码; empty when it is no matter of one item.
        parties: whose matter it is, applicant and agent: `person:7`, `legal:3`. For recusal (回避).
        done_by: action → accounts that did it to this very object. For the separation of duties.
    """

    division_code: str
    body_code: str = ""
    task_code: str = ""
    parties: frozenset[str] = frozenset()
    done_by: Mapping[str, Collection[int]] = field(default_factory=dict)
