"""Tables of supervision."""

from zhengwu.supervision.models.card import Card, CardEntry, CardFile, CardSerial, next_numbers
from zhengwu.supervision.models.rule import Rule, RuleVersion
from zhengwu.supervision.models.watch import Figure, LogPosition, Watch

__all__ = [
    "Card",
    "CardEntry",
    "CardFile",
    "CardSerial",
    "Figure",
    "LogPosition",
    "Rule",
    "RuleVersion",
    "Watch",
    "next_numbers",
]
