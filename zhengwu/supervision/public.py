"""The way into supervision."""

from zhengwu.supervision.models import Card, CardEntry, CardFile, Rule, RuleVersion
from zhengwu.supervision.rules.kinds import KIND_NAMES, SIGNAL_NAMES, STANDING_NAMES, Kind, Signal, Standing
from zhengwu.supervision.rules.path import (
    FINAL,
    MOVE_NAMES,
    OPEN,
    STANDING,
    STATE_NAMES,
    CardOutOfOrder,
    Move,
    State,
    moves_from,
)

__all__ = [
    "FINAL",
    "KIND_NAMES",
    "MOVE_NAMES",
    "OPEN",
    "SIGNAL_NAMES",
    "STANDING",
    "STANDING_NAMES",
    "STATE_NAMES",
    "Card",
    "CardEntry",
    "CardFile",
    "CardOutOfOrder",
    "Kind",
    "Move",
    "Rule",
    "RuleVersion",
    "Signal",
    "Standing",
    "State",
    "moves_from",
]
