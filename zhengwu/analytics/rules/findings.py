"""结论: what the figures of a month say, in one sentence each. Chinese source sentences with places for values; pages translate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

_HUNDRED, _TENTH = 100, 10
#: Below so many, a share is gossip and a change is chance.
ENOUGH = 20
_MINUTE, _HOUR, _DAY = 60, 3600, 86_400
_HOURS_TWO_DAYS = 48 * _HOUR


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence with its values; `good` says whether a leader may be glad (None: neither)."""

    template: str
    values: Mapping[str, str | int] = field(default_factory=dict)
    good: bool | None = None

    def say(self) -> str:
        """In Chinese. `seconds` is said as `time`."""
        seconds = self.values.get("seconds")
        more = {} if seconds is None else {"time": span_words(float(seconds))}
        return self.template.format(**self.values, **more)


def per_cent(share: float) -> str:
    """87.5%; a whole number without its point. Never rounded up to all of them."""
    if share < 1 and round(share * _HUNDRED * _TENTH) >= _HUNDRED * _TENTH:
        return "99.9%"
    return f"{share * _HUNDRED:.1f}".removesuffix(".0") + "%"


def span(seconds: float) -> tuple[Literal["minute", "hour", "day"], int]:
    """A span as people say it: minutes up to an hour, hours up to two days, then days."""
    if seconds < _HOUR:
        return "minute", max(1, round(seconds / _MINUTE))
    if seconds < _HOURS_TWO_DAYS:
        return "hour", round(seconds / _HOUR)
    return "day", round(seconds / _DAY)


def span_words(seconds: float) -> str:
    """12 小时, in Chinese."""
    unit, n = span(seconds)
    return f"{n} {({'minute': '分钟', 'hour': '小时', 'day': '天'})[unit]}"


def on_time(decided: int, kept: int, *, before: float | None = None) -> Finding:
    """按时率, and how it moved since the period before (a share)."""
    if not decided:
        return Finding("这段时间没有作出决定的办件")
    share = kept / decided
    values: dict[str, str | int] = {"share": per_cent(share)}
    if kept == decided:
        return Finding("作出决定的 {n} 件全部按时", {"n": decided}, True)
    if before is None or decided < ENOUGH:
        return Finding("{share} 按时作出决定，{late} 件超过了承诺的日子", values | {"late": decided - kept}, None)
    points = round(abs(share - before) * _HUNDRED, 1)
    if points < 0.1:  # noqa: PLR2004 - what one decimal shows
        return Finding("{share} 按时作出决定，和上期一样", values)
    values["points"] = f"{points:g}"
    if share > before:
        return Finding("{share} 按时作出决定，比上期高 {points} 个百分点", values, True)
    return Finding("{share} 按时作出决定，比上期低 {points} 个百分点", values, False)


def volume(received: int, *, before: int) -> Finding:
    """收件 and how it moved."""
    if before < ENOUGH:
        return Finding("收件 {n} 件", {"n": received})
    change = (received - before) / before
    values: dict[str, str | int] = {"n": received, "share": per_cent(abs(change))}
    if abs(change) < 0.005:  # noqa: PLR2004 - half a per cent
        return Finding("收件 {n} 件，和上期差不多", values)
    return Finding("收件 {n} 件，比上期多 {share}" if change > 0 else "收件 {n} 件，比上期少 {share}", values)


def used(share: float | None) -> Finding:
    """用了承诺时限的多少."""
    if share is None:
        return Finding("还没有可以和承诺比的办件")
    if share <= 1:
        return Finding("平均用了承诺时限的 {share}", {"share": per_cent(share)}, True)
    return Finding("平均用时超过承诺，是承诺时限的 {share}", {"share": per_cent(share)}, False)


def slowest(activity: str, seconds: float) -> Finding:
    """瓶颈."""
    if not activity:
        return Finding("还看不出哪一步最慢")
    return Finding("最费时间的一步是“{step}”，一半的件要等 {time} 以上", {"step": activity, "seconds": round(seconds)})


def rework(corrected: int, returned: int, received: int) -> Finding:
    """返工."""
    if not corrected + returned:
        return Finding("没有补正，也没有退回", good=True)
    values: dict[str, str | int] = {"corrected": corrected, "returned": returned}
    if received < ENOUGH:
        return Finding("补正 {corrected} 次，退回 {returned} 次", values)
    values["n"] = round((corrected + returned) / received * _HUNDRED)
    return Finding("每 100 件里约有 {n} 次返工：补正 {corrected} 次，退回 {returned} 次", values)
