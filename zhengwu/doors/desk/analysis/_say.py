"""Figures and findings in the reader's language."""

from __future__ import annotations

from django.utils.translation import gettext as _

from zhengwu.analytics.public import Finding, per_cent, span
from zhengwu.doors.ui.saying import counted

NONE = "—"


def found(finding: Finding) -> str:
    """A finding. Names of steps have translations of their own."""
    values: dict[str, str | int] = {
        name: _(value) if name == "step" and isinstance(value, str) else value for name, value in finding.values.items()
    }
    if "seconds" in values:
        values["time"] = time(float(values["seconds"]))
    return _(finding.template).format(**values)


def share(value: float | None) -> str:
    """87.5%, or a dash."""
    return NONE if value is None else per_cent(value)


def time(seconds: float | None) -> str:
    """12 小时, 3 天."""
    if seconds is None:
        return NONE
    unit, n = span(seconds)
    match unit:
        case "minute":
            return counted("{n} 分钟", n)
        case "hour":
            return counted("{n} 小时", n)
        case _day:
            return counted("{n} 天", n)


def days(value: float | None) -> str:
    """3.5 天."""
    return NONE if value is None else _("平均 {days} 天").format(days=f"{value:.1f}".removesuffix(".0"))


def cases(n: int) -> str:
    """1,234 件."""
    return counted("{n} 件", n).replace(str(n), f"{n:,}", 1)


def way(activities: tuple[str, ...]) -> str:
    """收件 → 受理 → …"""
    return " → ".join(_(name) for name in activities)
