"""A version of a rule in words, and what differs between two."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from zhengwu.doors.desk.supervision._facts import EVENT_NAMES
from zhengwu.doors.ui.saying import counted, listed
from zhengwu.doors.ui.shapes import Badge
from zhengwu.doors.ui.writing import full_day
from zhengwu.supervision.public import (
    CLOCK_NAMES,
    KIND_NAMES,
    SIGNAL_NAMES,
    Kind,
    RuleVersion,
    Signal,
    Standing,
)

#: How a version stands, in words of its own.
_STANDS = {Standing.DRAFT: "草稿", Standing.IN_FORCE: "生效中", Standing.ENDED: "已停用"}
_TONES = {Standing.DRAFT: "need", Standing.IN_FORCE: "done", Standing.ENDED: "plain"}


def in_force_on(versions: Iterable[RuleVersion], day: dt.date) -> RuleVersion | None:
    """The version that counts on a day."""
    return next(
        (
            version
            for version in versions
            if version.state != Standing.DRAFT
            and version.valid_from <= day
            and (version.valid_to is None or day < version.valid_to)
        ),
        None,
    )


def standing_badge(version: RuleVersion, *, today: dt.date) -> Badge:
    """草稿, 生效, 已停用; what begins later says when."""
    if version.state == Standing.IN_FORCE and version.valid_from > today:
        return Badge(_("{day}起生效").format(day=full_day(version.valid_from)), "info")
    standing = Standing(version.state)
    return Badge(_(_STANDS[standing]), _TONES[standing])  # type: ignore[arg-type]  # tones, written as words


def said(version: RuleVersion) -> str:
    """What it looks at, in a sentence."""
    return listed(_trigger(kind, one) for kind, one in _triggers(version))


def _triggers(version: RuleVersion) -> list[tuple[str, Mapping[str, Any]]]:
    also = [(str(other.get("kind")), other) for other in version.parameters.get("also", ())]
    return [(version.kind, version.parameters), *also]


def _trigger(kind: str, says: Mapping[str, Any]) -> str:
    if kind == Kind.CLOCK:
        name, offset = _(CLOCK_NAMES.get(str(says.get("clock")), "期限")), int(says.get("offset", 0))
        if offset < 0:
            return counted("{clock}还剩 {n} 个工作日", -offset, clock=name)
        return (
            counted("{clock}过了 {n} 个工作日", offset, clock=name) if offset else _("过了{clock}").format(clock=name)
        )
    events = listed(_(EVENT_NAMES.get(str(name), str(name))) for name in says.get("events", ()))
    if kind == Kind.ABSENCE:
        expects = listed(_(EVENT_NAMES.get(str(name), str(name))) for name in says.get("expects", ()))
        if (days := says.get("workdays")) is not None:
            return counted("“{events}”以后 {n} 个工作日没有“{expects}”", int(days), events=events, expects=expects)
        return counted(
            "“{events}”以后 {n} 小时没有“{expects}”", int(says.get("hours", 0)), events=events, expects=expects
        )
    if "yellow" in says:
        return counted("{n} 张黄牌算一张红牌", int(says["yellow"]))
    return _("“{events}”而条件成立").format(events=events) if events else _("条件成立")


def lines_of(version: RuleVersion) -> dict[str, str]:
    """Everything a version says, heading by heading, for reading and for comparing."""
    up = version.escalation
    return {
        _("监察信号"): _(SIGNAL_NAMES[Signal(version.signal)]),
        _("扣分"): str(version.weight),
        _("建议追责"): _("是") if version.accountability else _("否"),
        _("类别"): _(KIND_NAMES[Kind(version.kind)]) if version.kind in set(Kind) else version.kind,
        _("说的是"): said(version),
        _("参数"): as_typed(version.parameters),
        _("条件"): as_typed(version.condition) or _("没有条件"),
        _("升级办法"): counted(
            "{n} 个工作日以后还没有办的，再发{signal}，扣 {weight} 分",
            up["workdays"],
            signal=_(SIGNAL_NAMES[Signal(up["signal"])]),
            weight=up["weight"],
        )
        if up
        else _("不升级"),
    }


def changes(before: RuleVersion, after: RuleVersion) -> list[tuple[str, str, str]]:
    """What differs: heading, before, after."""
    old, new = lines_of(before), lines_of(after)
    return [(name, old[name], new[name]) for name in new if old[name] != new[name]]


def as_typed(data: Any) -> str:
    """Data of a rule as people type it; empty for none."""
    return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) if data else ""
