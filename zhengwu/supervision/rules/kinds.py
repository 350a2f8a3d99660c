"""What kinds of rules and signals there are."""

from __future__ import annotations

from enum import StrEnum


class Signal(StrEnum):
    """预警、黄牌、红牌."""

    ALERT = "alert"
    YELLOW = "yellow"
    RED = "red"


SIGNAL_NAMES: dict[Signal, str] = {Signal.ALERT: "预警", Signal.YELLOW: "黄牌", Signal.RED: "红牌"}


class Kind(StrEnum):
    """How a rule finds what breaks it: an event with a condition, a clock and its last day, or something that did not follow."""

    EVENT = "event"
    CLOCK = "clock"
    ABSENCE = "absence"


KIND_NAMES: dict[Kind, str] = {Kind.EVENT: "事件", Kind.CLOCK: "时钟", Kind.ABSENCE: "该有未有"}


class Standing(StrEnum):
    """Where a version of a rule stands."""

    DRAFT = "draft"
    IN_FORCE = "in_force"
    ENDED = "ended"


STANDING_NAMES: dict[Standing, str] = {
    Standing.DRAFT: "草稿",
    Standing.IN_FORCE: "生效",
    Standing.ENDED: "已停用",
}
