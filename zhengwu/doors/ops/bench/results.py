"""What a measurement comes to: medians, percentiles, the table people read and the rows programs read."""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rich.table import Table

#: Below this a value is shown with decimals.
_SMALL = 100
#: From here on four digits would no longer reach the ones.
_WHOLE = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """One thing measured: its value and, where there is one, the least that can be had for the same, its floor.

    Attributes:
        name: what programs call it; stays stable.
        label: what people call it.
        n: how many samples the value stands on.
    """

    name: str
    label: str
    value: float
    unit: str
    floor: float | None = None
    n: int
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """Value over floor: below 1 for a rate, above 1 for a time or a count. None without a floor."""
        return self.value / self.floor if self.floor else None

    def as_row(self) -> dict[str, Any]:
        """The keys CONTRACT names, rounded to what was measured."""
        return {
            "name": self.name,
            "value": _rounded(self.value),
            "unit": self.unit,
            "floor": None if self.floor is None else _rounded(self.floor),
            "ratio": None if self.ratio is None else _rounded(self.ratio),
            "n": self.n,
            "note": self.note,
        }


def median(values: Sequence[float]) -> float:
    """The middle value; one bad round out of five does not move it."""
    return float(statistics.median(values))


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least `share` (0 to 1) of all values do not exceed."""
    if not values:
        raise ValueError("no values, no percentile")
    ordered = sorted(values)
    return float(ordered[max(0, math.ceil(share * len(ordered)) - 1)])


def _rounded(value: float) -> float:
    """Four significant digits, and never less than whole numbers."""
    return float(round(value)) if abs(value) >= _WHOLE else float(f"{value:.4g}")


def shown(value: float | None) -> str:
    """A number as the table shows it."""
    if value is None:
        return "—"
    return f"{value:,.0f}" if abs(value) >= _SMALL or value == int(value) else f"{value:.3g}"


def table_of(measurements: Sequence[Measurement]) -> Table:
    """For people; what needs saying stands in `notes_of`, so that the figures fit a narrow terminal."""
    table = Table(title="性能测量，和下限并排", title_justify="left")
    table.add_column("量什么", overflow="fold")
    for heading in ("结果", "下限", "结果÷下限", "单位", "样本"):
        table.add_column(heading, justify="left" if heading == "单位" else "right", no_wrap=True)
    for m in measurements:
        table.add_row(m.label, shown(m.value), shown(m.floor), shown(m.ratio), m.unit, shown(m.n))
    return table


def notes_of(measurements: Sequence[Measurement]) -> list[str]:
    """What each figure means; a note that several share is said once."""
    labels: dict[str, list[str]] = {}
    for m in measurements:
        if m.note:
            labels.setdefault(m.note, []).append(m.label)
    return [f"{'、'.join(names)}：{note}。" for note, names in labels.items()]
